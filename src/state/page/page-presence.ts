import type { Point } from 'geojson';
import { boundsOfGeometries } from '../../domain/layer-bounds.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import type { LonLatBounds } from '../../geo/map-scale.ts';
import { gatherPlants, type HeatEvidenceClass } from '../plants.ts';
import { selectScreened } from '../selectors.ts';
import type { AppState } from '../store.ts';
import type { PageGeography, PlacedFeature } from './page-geography.ts';
import { dustClassesShown } from './shown-dust.ts';

/** Tells of an entry of the bundled layers' legends whether anything of its kind lies in the frame; true where that is not known. */
export function entriesInFrame(
  state: AppState,
  bounds: LonLatBounds,
  geography: PageGeography | null,
): (entry: string) => boolean {
  const known = new Map<string, boolean>();
  const note = (entry: string, isPresent: boolean) =>
    known.set(entry, (known.get(entry) ?? false) || isPresent);
  for (const [verdict, isPresent] of verdictsIn(state, bounds)) note(`boiler-${verdict}`, isPresent);
  const { heat } = state.analysis.coverage ?? {};
  if (heat !== undefined) {
    for (const id of ['ring', 'ring-reference', 'union', 'union-reference']) note(id, false);
    for (const ring of heat.rings.features) {
      const isPresent = touches(ring, bounds);
      const suffix = ring.properties.reference ? '-reference' : '';
      note(`ring${suffix}`, isPresent);
      note(`union${suffix}`, isPresent);
    }
  }
  if (state.project.dustfall !== null) {
    const shown = dustClassesShown(state);
    for (const id of DUST_ENTRIES) note(id, shown.has(id));
  }
  if (geography !== null) {
    for (const [entry, features] of servedEntries(state, geography)) {
      note(
        entry,
        features.some((feature) => touches(feature, bounds)),
      );
    }
  }
  return (entry) => known.get(entry) ?? true;
}

const DUST_ENTRIES = ['upTo6', 'upTo9', 'upTo12', 'above12', 'classWithin', 'classOver', 'notPublished'].map(
  (name) => `dust-${name}`,
);

/** Whether boilers of each verdict stand in the frame. */
function verdictsIn(state: AppState, [west, south, east, north]: LonLatBounds): [string, boolean][] {
  const screened = selectScreened(state);
  if (screened === null) return [];
  const { lon, lat, count } = screened.ledger.columns;
  const { verdict } = screened.screening.result;
  const found = VERDICTS.map(() => false);
  for (let i = 0; i < count; i++) {
    if (lon[i]! >= west && lon[i]! <= east && lat[i]! >= south && lat[i]! <= north) found[verdict[i]!] = true;
  }
  return VERDICTS.map((name, i) => [name, found[i]!]);
}

function servedEntries(state: AppState, geography: PageGeography): [string, readonly PlacedFeature[]][] {
  const activity = (value: string | null) =>
    geography.stations.filter(({ properties }) => {
      const own = String(properties.activity ?? '');
      return value === null ? !['yes', 'partial', 'no'].includes(own) : own === value;
    });
  const counted = state.analysis.coverage?.heat.qualifyingUnitIds ?? null;
  const units = geography.units.map((unit) => ({ ...unit, type: 'Feature' as const }));
  const plants = gatherPlants({ type: 'FeatureCollection', features: units }, counted).features;
  return [
    ...EVIDENCES.map((evidence): [string, readonly PlacedFeature[]] => [
      `chp-${evidence}`,
      plants
        .filter(({ properties }) => properties.qualifying && properties.evidence === evidence)
        .map(placed),
    ]),
    ['chp-other', plants.filter(({ properties }) => !properties.qualifying).map(placed)],
    ['station-yes', activity('yes')],
    ['station-partial', activity('partial')],
    ['station-no', activity('no')],
    ['station-unknown', activity(null)],
    ['siding', geography.sidings],
    ['coal-ban', geography.zones],
    ['built-up-demo', geography.builtUp],
    ['neighbour', geography.neighbours],
  ];
}

const EVIDENCES: readonly HeatEvidenceClass[] = ['confirmed', 'hinted', 'unknown'];

function placed({ geometry }: { readonly geometry: Point }): PlacedFeature {
  return { geometry, properties: {} };
}

function touches(
  { geometry }: Pick<PlacedFeature, 'geometry'>,
  [west, south, east, north]: LonLatBounds,
): boolean {
  const box = geometry.type === 'Point' ? pointBox(geometry.coordinates) : boundsOfGeometries([geometry]);
  return box !== null && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}

function pointBox([lon = 0, lat = 0]: readonly number[]): LonLatBounds {
  return [lon, lat, lon, lat];
}
