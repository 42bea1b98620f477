import { countyStatus, type NearSite, type NearStatus, nearStatus, readSharePct } from './near-sites.ts';
import type { UserLayer } from './user-layer.ts';

/** One thing that was asked about, and how it stands. */
export interface NearRow {
  /** Position among what was asked about. */
  readonly index: number;
  readonly name: string;
  /** City of a county; '' for a feature of the user's. */
  readonly place: string;
  readonly near: NearSite;
  readonly status: NearStatus;
  /** Share of rail in percent; null where it is not known or not asked for. */
  readonly sharePct: number | null;
}

/** Counties by whether they have a station, in their order. */
export function listCountyRows(
  found: readonly NearSite[],
  counties: readonly { readonly name: string; readonly place: string }[],
): NearRow[] {
  return found.map((near, index) => ({
    index,
    name: counties[index]?.name ?? '',
    place: counties[index]?.place ?? '',
    near,
    status: countyStatus(near),
    sharePct: null,
  }));
}

/** Features of the user's layer by whether a site lies within a distance. */
export function listFeatureRows(
  found: readonly NearSite[],
  layer: UserLayer,
  withinKm: number,
  shareColumn: number | null,
): NearRow[] {
  return found.map((near, index) => ({
    index,
    name: featureName(layer, index),
    place: '',
    near,
    status: nearStatus(near, withinKm),
    sharePct: shareColumn === null ? null : readSharePct(layer.rows[index]?.[shareColumn] ?? ''),
  }));
}

/** The feature's name, else its id, else the layer's name with its number. */
export function featureName({ mapping, rows, name }: UserLayer, row: number): string {
  const cell = (column: number | undefined) => (column === undefined ? '' : (rows[row]?.[column] ?? ''));
  return cell(mapping.name) || cell(mapping.id) || `${name} ${row + 1}`;
}

/** The column that most likely holds a share of rail: mapped as such, else by its header; null where none looks so. */
export function guessShareColumn({ mapping, header }: UserLayer): number | null {
  if (mapping.railShare !== undefined) return mapping.railShare;
  const at = header.findIndex((name) => /(铁路|清洁运输|管道|新能源).*(比|率|占)|rail.*share/i.test(name));
  return at === -1 ? null : at;
}
