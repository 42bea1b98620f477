import type { SameKeys } from '../translate.ts';
import type { themesZh } from './themes-zh.ts';

export const themesEn: SameKeys<typeof themesZh> = {
  loading: 'Reading targets and tasks',
  indicator: 'Indicator',
  level: 'Level',
  levelCount: '{{level}} ({{count}} printed)',
  month: 'Month',
  chooseMonth: 'Show {{month}} on the map',
  showOnMap: 'Show on the map',
  areas: '({{count}} areas)',
  columns: {
    place: 'Name',
    region: 'Region',
    value: 'Figure',
    deadline: 'Deadline',
    document: 'Document',
    clause: 'Clause',
    note: 'Remarks',
  },
  named: 'named, no number',
  noDeadline: 'none stated',
  noClause: 'clause not printed',
  past: 'past on {{asOf}}',
  note: '{{printed}} figures are printed; for {{bare}} more areas our copy prints none: not estimated, and not zero.',
  prefectures:
    ' “Each Hebei city” is read as its prefecture-level cities, without Dingzhou, Xinji and Xiong’an.',
  provinceNote: ' A province stands for its cities in that region only.',
  gridEmpty: 'no value: no gauge within the search radius',
  topic: 'Stations or sidings',
  topics: { stations: 'Stations', sidings: 'Rail sidings' },
  questions: { stations: 'Coverage by stations', sidings: 'Coverage by sidings' },
  asked: { stations: 'Asked about', sidings: 'Layer of enterprises' },
  askedNone: { stations: 'the counties', sidings: 'choose one' },
  within: 'Within (km)',
  season: 'Activity in the season 2019-2020',
  bundled: { stations: 'National stations', sidings: 'Sidings that the plans name' },
  own: { stations: 'Imported stations', sidings: 'Imported sidings' },
  background: 'Background',
  cityStation: 'City',
  shareColumn: 'Column of the share of rail',
  noColumn: 'none',
  missingOnly: 'Only the missing and doubtful',
  finding: 'Measuring distances',
  stopped: 'Stopped.',
  findFailed: 'The distances could not be measured: {{detail}}',
  empty: {
    stations: 'Nothing to ask about: import a layer of townships, points or areas.',
    sidings:
      'Import a layer of enterprises first (points or areas, kind “other layer”), then choose it above; where it has a column of shares, it is held against 80 %.',
  },
  summary: {
    counties:
      '{{all}} counties, {{sites}} stations: {{missing}} have none, {{doubtful}} are doubtful, {{served}} have one, {{unknown}} cannot be told.',
    stations:
      '{{all}} features, {{sites}} stations: {{km}} km or less to one from {{served}}, more from {{missing}}, not to be told for {{unknown}}.',
    sidings:
      '{{all}} features, {{sites}} sidings of known position: {{km}} km or less to one from {{served}}, more from {{missing}}, not to be told for {{unknown}}.',
  },
  unplaced: 'Without a public position, left out: {{names}}.',
  nearColumns: { name: 'Name', status: 'Result', distance: 'Nearest', share: 'Share of rail' },
  nearest: { stations: 'Nearest station', sidings: 'Nearest siding' },
  statuses: {
    county: {
      missing: 'no station',
      doubtful: 'doubtful',
      served: 'has a station',
      unknown: 'cannot be told',
    },
    feature: { missing: 'none within', doubtful: 'doubtful', served: 'within', unknown: 'cannot be told' },
  },
  moreRows: 'Only the first {{count}} are listed; the export has all. ',
  countyRule:
    'A station counts for the county that its position lies in. Stations are placed to some 0.7 km: a county is doubtful where its only station lies within 0.7 km of the border, on either side. On the map a full blue line means no station, a dashed one doubtful.',
  distanceRule:
    'Distances are geodesics on WGS-84; an area counts from its closest place, 0 where it touches or holds a site; exactly at the radius is within. The map marks in blue what has none within it.',
  sidingRule:
    ' Only sidings of known position count. The plans ask enterprises and new logistics parks of 1.5 Mt/yr bulk freight and more to be connected: check the freight yourself.',
  stationCounts: 'National stations, season 2019-2020',
  stationType: 'Type',
  total: 'Total',
  sidings: 'Sidings and shares of rail',
  noPosition: 'no public position, not drawn',
  shareUnknown: 'not printed',
  shareBelow: '{{value}} %, below 80 %',
  shareMet: '{{value}} %, meets 80 %',
  shareNote:
    'Where there is a siding, at least {{target}} % of coal, coke and ore are to go by rail; a share that is not printed is unknown, not zero.',
};
