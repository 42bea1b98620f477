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
  areas: '{{count}} areas',
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
};
