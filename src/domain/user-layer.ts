import type { Geometry } from 'geojson';
import type { DatumStep } from './coordinate-system.ts';
import type { LayerField, LayerKind } from './layer-kind.ts';

/** Where a user's data came from and what was done to it; goes into every export. */
export interface Provenance {
  readonly fileName: string;
  /** Sheet of a workbook or layer of a database; '' where the format has only one. */
  readonly table: string;
  readonly format: string;
  readonly encoding: string;
  /** ISO time of the import. */
  readonly importedAt: string;
  readonly datumHistory: readonly DatumStep[];
}

/** A user's layer of any kind but boilers (those are a BoilerLedger). Columns, index = accepted row order. */
export interface UserLayer {
  /** Unique within a project, and never used again. */
  readonly id: string;
  readonly kind: Exclude<LayerKind, 'boilers'>;
  readonly name: string;
  readonly provenance: Provenance;
  readonly header: readonly string[];
  /** Text cells as in the file, a row each, as wide as the header. */
  readonly rows: readonly (readonly string[])[];
  /** WGS-84 degrees; Point, LineString, Polygon or their Multi forms. */
  readonly geometries: readonly Geometry[];
  /** Column of each field that was mapped. */
  readonly mapping: Readonly<Partial<Record<LayerField, number>>>;
  /** True where every row is marked as demonstration data. */
  readonly synthetic: boolean;
}

/** What `Provenance.format` says of the layer that holds what the user drew. */
export const DRAWINGS_FORMAT = 'drawing';

export function isDrawingsLayer({ provenance }: UserLayer): boolean {
  return provenance.format === DRAWINGS_FORMAT;
}
