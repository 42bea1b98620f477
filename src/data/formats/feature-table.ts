import type { StatedCrs } from '../../domain/coordinate-system.ts';
import type { SourceRow } from './format.ts';
import { readGeometry } from './read-geometry.ts';

/** Beyond this, features do not share a table. */
export const MAX_COLUMNS = 2000;

/** Name of the column of the ids that features have beside their properties. */
const ID_COLUMN = 'feature.id';

/** Columns of features that each bring properties of their own. */
export interface FeatureColumns {
  readonly names: readonly string[];
  readonly hasIds: boolean;
}

/** Collects the columns of features one by one. */
export function createColumnCollector(): { add(feature: unknown): void; finish(): FeatureColumns } {
  const names = new Set<string>();
  let hasIds = false;
  return {
    add(feature) {
      if (!isObject(feature)) return;
      if (cellText(feature.id) !== '') hasIds = true;
      if (!isObject(feature.properties)) return;
      for (const name of Object.keys(feature.properties)) names.add(name);
    },
    finish: () => ({ names: [...names], hasIds }),
  };
}

export function columnHeader({ names, hasIds }: FeatureColumns): string[] {
  return hasIds ? [ID_COLUMN, ...names] : [...names];
}

/** A Feature as a row. What is none keeps its row: a bare geometry as one without properties, the rest as text. */
export function featureRow(feature: unknown, sheetRow: number, columns: FeatureColumns): SourceRow {
  if (!isObject(feature)) {
    return { sheetRow, cells: [cellText(feature)], geometry: null, geometryProblem: 'geometry-invalid' };
  }
  const properties = isObject(feature.properties) ? feature.properties : {};
  const cells = columns.names.map((name) =>
    cellText(Object.hasOwn(properties, name) ? properties[name] : null),
  );
  if (columns.hasIds) cells.unshift(cellText(feature.id));
  return { sheetRow, cells, ...readGeometry(feature.type === 'Feature' ? feature.geometry : feature) };
}

/** Any JSON value as text; what is nested stays JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the stack: the row stays, the value is shown as unreadable.
    return '{…}';
  }
}

/** The `crs` member of GeoJSON 2008, which the later standard dropped and files still carry. */
export function statedCrs(root: Readonly<Record<string, unknown>>): StatedCrs | null {
  const properties = isObject(root.crs) ? root.crs.properties : null;
  const name = isObject(properties) && typeof properties.name === 'string' ? properties.name.trim() : '';
  if (name === '') return null;
  if (/CRS:{1,2}84$|CRS84$/i.test(name)) return { definition: 'EPSG:4326', name };
  const code = /EPSG:{1,2}(?:[\d.]*:)?(\d{4,6})$/i.exec(name)?.[1];
  return { definition: code === undefined ? name : `EPSG:${code}`, name };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
