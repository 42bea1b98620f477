import { distanceText, statusOfReachLayer } from '../domain/reach-layer.ts';
import { BUNDLED_ERROR_M, type ReachStatus, type ReachTable } from '../domain/reach-params.ts';
import { type AreaId, areaScope } from './areas.ts';
import type { ReachForm, ReachSession, ReachSourceRef } from './reach-session.ts';
import { selectIsDemo, selectTable } from './selectors.ts';
import type { AppState } from './store.ts';

/** More listed boilers than this are not taken: nobody reads the circles of a million. */
export const MOST_BOILERS = 100_000;

const NO_TABLE: ReachTable = { header: [], rows: [], geometries: [] };

/** The distance of a form in metres. */
export function distanceOf({ distance, unit }: Pick<ReachForm, 'distance' | 'unit'>): number {
  return unit === 'km' ? distance * 1000 : distance;
}

/** The chosen source with its columns; null while a bundled one is being read. */
export function selectReachTable(state: AppState, session: ReachSession): ReachTable | null {
  const { source } = session.form;
  if (source.kind === 'bundled') return session.table;
  if (source.kind === 'layer') return state.project.layers.find(({ id }) => id === source.id) ?? NO_TABLE;
  return NO_TABLE;
}

/** Number of boilers that the table lists. */
export function selectListedBoilers(state: AppState): number {
  return selectTable(state)?.rows.length ?? 0;
}

/** Geometries of what takes part: all of the source, or the rows that the filter leaves. */
export function reachGeometries(state: AppState, session: ReachSession): ReachTable['geometries'] {
  const { source, filter } = session.form;
  if (source.kind === 'boilers') return boilerPoints(state);
  const table = selectReachTable(state, session);
  if (table === null) return [];
  if (filter === null) return table.geometries;
  return table.geometries.filter((_, row) => (table.rows[row]?.[filter.column] ?? '') === filter.value);
}

function boilerPoints(state: AppState): ReachTable['geometries'] {
  const columns = state.project.ledger?.columns;
  const rows = selectTable(state)?.rows;
  if (columns === undefined || rows === undefined) return [];
  return Array.from(rows, (boiler) => ({
    type: 'Point',
    coordinates: [columns.lon[boiler]!, columns.lat[boiler]!],
  }));
}

/** Name of a source: the user's own, or the manifest's. */
export function sourceName({ project, view }: AppState, source: ReachSourceRef): string {
  const zh = view.lang === 'zh';
  if (source.kind === 'boilers') return zh ? '表格列出的锅炉' : 'boilers listed in the table';
  if (source.kind === 'layer') return project.layers.find(({ id }) => id === source.id)?.name ?? source.id;
  const data = project.reference?.layers.find(({ id }) => id === source.id);
  return (zh ? data?.titleZh : data?.titleEn) ?? source.id;
}

/** How far a source can be trusted: what the manifest or the layer says of it. */
export function reachStatus(state: AppState, source: ReachSourceRef): ReachStatus {
  if (source.kind === 'boilers') return selectIsDemo(state) ? 'synthetic' : 'own';
  if (source.kind === 'bundled') {
    return state.project.reference?.layers.find(({ id }) => id === source.id)?.status ?? 'real';
  }
  const layer = state.project.layers.find(({ id }) => id === source.id);
  if (layer === undefined) return 'own';
  return layer.synthetic ? 'synthetic' : (statusOfReachLayer(layer) ?? 'own');
}

/** What must be said before a distance from these positions is believed. */
export type ReachWarning =
  | { readonly kind: 'schematic' }
  | { readonly kind: 'coarse'; readonly error: string }
  | { readonly kind: 'plants' }
  | { readonly kind: 'synthetic' };

/** Positions known to so much say little of a distance not much greater. */
const COARSE_FACTOR = 5;

export function reachWarnings(state: AppState, form: ReachForm): ReachWarning[] {
  const { source } = form;
  const warnings: ReachWarning[] = [];
  if (reachStatus(state, source) === 'synthetic') warnings.push({ kind: 'synthetic' });
  if (source.kind !== 'bundled') return warnings;
  const errorM = BUNDLED_ERROR_M[source.id];
  if (errorM === null) warnings.push({ kind: 'schematic' });
  else if (errorM > 0 && distanceOf(form) < COARSE_FACTOR * errorM) {
    warnings.push({ kind: 'coarse', error: distanceText(errorM) });
  }
  if (source.id === 'chp-units') warnings.push({ kind: 'plants' });
  return warnings;
}

/** Whether a row of a table by area, of a region, a place or a county, lies in an area. */
export function isAreaRow(
  row: { readonly level: 'region' | 'city' | 'county'; readonly adcode: string; readonly region: string },
  area: AreaId,
  counties: readonly { readonly adcode: string; readonly region: string; readonly placeAdcode: string }[],
): boolean {
  const scope = areaScope(area);
  if ('region' in scope) return row.region === scope.region;
  if (row.level === 'city') return row.adcode === scope.placeAdcode;
  if (row.level === 'region') return false;
  return counties.some(
    ({ adcode, placeAdcode }) => adcode === row.adcode && placeAdcode === scope.placeAdcode,
  );
}
