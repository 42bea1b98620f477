import type { ColumnMapping } from '../../domain/import-plan.ts';
import { LAYER_FIELDS, LAYER_KINDS, type LayerField, type LayerKind } from '../../domain/layer-kind.ts';
import { aliasesOf, HEADER_PARTS, NOT_THE_FIELD } from './column-aliases.ts';

/** NOx is compared in mg/m³; a column in another unit is not it. */
const NOX_UNIT = /^(mg\/n?m3)?$/;

/** A header cell without its unit: lower case, full-width forms folded, brackets off. */
export interface HeaderCell {
  readonly text: string;
  /** What stands in brackets, such as `t/h` or `mw`, several joined by `|`; '' where nothing does. */
  readonly unit: string;
}

export function readHeaderCell(cell: string): HeaderCell {
  const folded = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\ufeff/, '')
    .replace(/[\s*:]/g, '');
  const brackets = [...folded.matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)].map(([, inside]) => inside);
  return { text: folded.replace(/[([【〔].*?([)\]】〕]|$)/g, ''), unit: brackets.join('|') };
}

/** The column of each field of a kind that a header names, as far as it can be told; each column serves one field. */
export function mapHeader(header: readonly string[], kind: LayerKind = 'boilers'): ColumnMapping {
  const cells = header.map(readHeaderCell);
  const fields: readonly LayerField[] = LAYER_FIELDS[kind];
  const map: Partial<Record<LayerField, number>> = {};
  const taken = new Set<number>();
  const take = (field: LayerField, fits: (text: string) => boolean) => {
    if (map[field] !== undefined) return;
    const column = cells.findIndex(({ text }, i) => !taken.has(i) && fits(text));
    if (column === -1 || (field === 'nox' && !NOX_UNIT.test(cells[column]!.unit))) return;
    map[field] = column;
    taken.add(column);
  };
  for (const field of fields) {
    for (const alias of aliasesOf(kind, field)) take(field, (text) => text === alias);
  }
  for (const field of fields) {
    const part = HEADER_PARTS[field];
    if (part !== undefined) take(field, (text) => part.test(text) && !NOT_THE_FIELD.test(text));
  }
  for (const field of fields) take(field, (text) => fieldOfCutHeader(kind, text) === field);
  return map;
}

/**
 * The field of a header that was cut short: a Shapefile's names end after ten bytes, three Chinese characters in UTF-8
 * (企业名 of 企业名称, perhaps with half a character behind). Only where all headers that begin so mean one field.
 */
function fieldOfCutHeader(kind: LayerKind, text: string): LayerField | null {
  const kept = text.replace(/\ufffd+$/, '');
  if (!/^\p{Script=Han}{3,5}$/u.test(kept)) return null;
  const fields: readonly LayerField[] = LAYER_FIELDS[kind];
  const meant = fields.filter((field) => aliasesOf(kind, field).some((alias) => alias.startsWith(kept)));
  return meant.length === 1 ? meant[0]! : null;
}

/** Whether a row names columns of longitude and latitude. */
export function hasPositionHeader(header: readonly string[]): boolean {
  const { lon, lat } = mapHeader(header, 'boilers');
  return lon !== undefined && lat !== undefined;
}

const KNOWN_TEXTS: ReadonlySet<string> = new Set(
  LAYER_KINDS.flatMap((kind) =>
    (LAYER_FIELDS[kind] as readonly LayerField[]).flatMap((field) => aliasesOf(kind, field)),
  ),
);

/** Whether a cell is, as a whole, the header of some field of some kind. */
export function isWholeHeader(cell: string): boolean {
  return KNOWN_TEXTS.has(readHeaderCell(cell).text);
}

/** Whether a cell is the header of some field of some kind, or holds one. */
export function isKnownHeader(cell: string): boolean {
  const { text } = readHeaderCell(cell);
  if (text === '') return false;
  if (KNOWN_TEXTS.has(text)) return true;
  return !NOT_THE_FIELD.test(text) && Object.values(HEADER_PARTS).some((part) => part.test(text));
}
