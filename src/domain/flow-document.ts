import type { Lang } from './messages.ts';

/** A text of headings, paragraphs and tables that flows over as many pages as it needs: `flowSheets` sets it. */
export interface FlowDocument {
  readonly title: string;
  /** '' for none. */
  readonly subtitle: string;
  readonly blocks: readonly FlowBlock[];
}

export type FlowBlock =
  /** Level 1 goes into the outline. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Set apart: a warning, a limit. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'figures'; readonly items: readonly FlowFigure[] }
  | FlowTable;

export interface FlowFigure {
  readonly value: string;
  readonly label: string;
}

export interface FlowTable {
  readonly kind: 'table';
  /** '' for none. */
  readonly caption: string;
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly FlowRow[];
  /** Left out for a list of names and values. */
  readonly hasHead: boolean;
}

export interface FlowColumn {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly align: 'start' | 'end';
}

export interface FlowRow {
  /** A cell for each column. */
  readonly cells: readonly string[];
  /** Sums and the like. */
  readonly bold: boolean;
}

/** The pages that a document is set on. */
export interface FlowPaper {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lang: Lang;
  /** At the foot of each page: where it comes from. */
  readonly source: string;
  /** Set apart at the foot of each page, such as 含演示数据; '' for none. */
  readonly mark: string;
}

/** A4 upright. */
export const A4_PORTRAIT = { widthMm: 210, heightMm: 297 } as const;
