import { type CodedColumn, packTexts, type TextCells, type TextColumn } from './text-column.ts';

/** Rows `from` … `to` − 1 of a column. */
export interface Stretch<Column> {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

/** One column of stretches of several, copied as whole pieces of memory. */
export function joinTexts(stretches: readonly Stretch<TextColumn>[]): TextColumn {
  const startOf = ({ ends }: TextColumn, i: number) => (i === 0 ? 0 : ends[i - 1]!);
  const unitCount = stretches.reduce(
    (sum, { column, from, to }) => sum + startOf(column, to) - startOf(column, from),
    0,
  );
  const units = new Uint16Array(unitCount);
  const ends = new Uint32Array(stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  let unit = 0;
  let row = 0;
  for (const { column, from, to } of stretches) {
    const start = startOf(column, from);
    const shift = unit - start;
    units.set(column.units.subarray(start, startOf(column, to)), unit);
    for (let i = from; i < to; i++) ends[row++] = column.ends[i]! + shift;
    unit += startOf(column, to) - start;
  }
  return { units, ends };
}

export function joinCoded(stretches: readonly Stretch<CodedColumn>[]): CodedColumn {
  const known = new Map<string, number>();
  const codes = new Uint32Array(stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  let row = 0;
  for (const { column, from, to } of stretches) {
    const codeOf = column.values.map((text) => {
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    for (let i = from; i < to; i++) codes[row++] = codeOf[column.codes[i]!]!;
  }
  return { values: [...known.keys()], codes };
}

/** Coded where all parts are; else plain. */
export function joinCells(stretches: readonly Stretch<TextCells>[]): TextCells {
  const isCoded = (stretch: Stretch<TextCells>): stretch is Stretch<CodedColumn> => 'codes' in stretch.column;
  if (stretches.every(isCoded)) return joinCoded(stretches);
  return joinTexts(
    stretches.map((stretch) =>
      isCoded(stretch) ? { ...stretch, column: plainTexts(stretch.column) } : stretch,
    ) as Stretch<TextColumn>[],
  );
}

function plainTexts({ values, codes }: CodedColumn): TextColumn {
  return packTexts(Array.from(codes, (code) => values[code] ?? ''));
}
