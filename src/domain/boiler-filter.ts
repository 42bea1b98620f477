/** A shape on the ground, degrees WGS-84. */
export type DrawnShape =
  /** The ring is closed: its last position is its first. */
  | { readonly kind: 'polygon'; readonly ring: readonly (readonly [number, number])[] }
  | { readonly kind: 'circle'; readonly lon: number; readonly lat: number; readonly radiusKm: number };

/** What the values of one column must be; columns are named as the table names them. */
export type ColumnCondition<Column extends string = string> =
  | { readonly kind: 'contains'; readonly column: Column; readonly text: string }
  /** Shown values, as the table writes them in Chinese; '' is what is not known. */
  | { readonly kind: 'one-of'; readonly column: Column; readonly values: readonly string[] }
  /**
   * Null leaves an end open. An end passes itself unless `open` names it. What is not known is listed only where
   * `unknown` says so.
   */
  | {
      readonly kind: 'between';
      readonly column: Column;
      readonly least: number | null;
      readonly most: number | null;
      readonly unknown: boolean;
      readonly open?: 'least' | 'most' | 'both' | undefined;
    };

/** Which boilers are listed, beyond verdict and area: all of it must hold. */
export interface BoilerFilter<Column extends string = string> {
  readonly conditions: readonly ColumnCondition<Column>[];
  /** Only what the map shows. */
  readonly inView: boolean;
  /** Only what lies in one of the shapes; any place where there are none. */
  readonly within: readonly DrawnShape[];
}

export const NO_FILTER: BoilerFilter<never> = { conditions: [], inView: false, within: [] };
