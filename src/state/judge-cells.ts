import type { ColumnCondition } from '../domain/boiler-filter.ts';
import { foldText, foldUnits, searchWords } from '../domain/fold-text.ts';
import { textAt } from '../domain/text-column.ts';
import { findWord } from '../domain/text-search.ts';
import type { ColumnCells } from './column-cells.ts';

/** What a condition says of a boiler. */
export const FAILS = 0;
export const PASSES = 1;
/** Because the cell is empty. */
export const FAILS_EMPTY = 2;

/**
 * What a condition says of each of `count` boilers. Every condition can be put to every column: numbers have texts, and
 * texts that are no numbers are empty to `between`.
 */
export function judgeCells(
  cells: ColumnCells,
  condition: ColumnCondition,
  count: number,
): Uint8Array<ArrayBuffer> {
  switch (condition.kind) {
    case 'contains':
      return judgeTexts(cells, count, containsAll(condition.text), condition.text);
    case 'one-of': {
      const values = new Set(condition.values);
      return judgeTexts(cells, count, (text) => values.has(text));
    }
    case 'between':
      return judgeNumbers(cells, condition, count);
  }
}

function containsAll(text: string): (cell: string) => boolean {
  const words = searchWords(text);
  return (cell) => {
    const folded = foldText(cell);
    return words.every((word) => folded.includes(word));
  };
}

function verdictOf(text: string, passes: (text: string) => boolean): number {
  if (passes(text)) return PASSES;
  return text === '' ? FAILS_EMPTY : FAILS;
}

/** `search` is the searched text where the question is whether it is contained: columns of texts have a faster way. */
function judgeTexts(
  cells: ColumnCells,
  count: number,
  passes: (text: string) => boolean,
  search?: string,
): Uint8Array<ArrayBuffer> {
  const judged = new Uint8Array(count);
  const empty = verdictOf('', passes);
  switch (cells.kind) {
    case 'texts':
      if (search !== undefined) return searchTexts(cells, searchWords(search), judged);
      for (let i = 0; i < count; i++) judged[i] = verdictOf(textAt(cells.texts, i), passes);
      return judged;
    case 'codes': {
      const byCode = cells.values.map((text) => verdictOf(text, passes));
      for (let i = 0; i < count; i++) judged[i] = byCode[cells.codes[i]!] ?? empty;
      return judged;
    }
    case 'marks': {
      const passing = cells.values.reduce((mask, text, bit) => (passes(text) ? mask | (1 << bit) : mask), 0);
      for (let i = 0; i < count; i++) {
        const mask = cells.masks[i]!;
        judged[i] = mask === 0 ? empty : (mask & passing) !== 0 ? PASSES : FAILS;
      }
      return judged;
    }
    case 'numbers':
      for (let i = 0; i < count; i++) {
        const value = cells.numbers[i]! * cells.factor + cells.offset;
        judged[i] = Number.isNaN(value) ? empty : verdictOf(String(value), passes);
      }
      return judged;
  }
}

/** Searches the code units of all texts at once. */
function searchTexts(
  { texts }: Extract<ColumnCells, { kind: 'texts' }>,
  words: readonly string[],
  judged: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const folded = { units: foldUnits(texts.units), ends: texts.ends };
  const hits = new Uint8Array(judged.length);
  for (const word of words) findWord(folded, word, (row) => hits[row]!++);
  for (let i = 0; i < judged.length; i++) {
    const isEmpty = texts.ends[i] === (i === 0 ? 0 : texts.ends[i - 1]);
    judged[i] = hits[i] === words.length ? PASSES : isEmpty ? FAILS_EMPTY : FAILS;
  }
  return judged;
}

function judgeNumbers(
  cells: ColumnCells,
  { least, most, unknown, open }: Extract<ColumnCondition, { kind: 'between' }>,
  count: number,
): Uint8Array<ArrayBuffer> {
  const judged = new Uint8Array(count);
  const [low, high] = [least ?? -Infinity, most ?? Infinity];
  const leastOpen = open === 'least' || open === 'both';
  const mostOpen = open === 'most' || open === 'both';
  const judge = (value: number) => {
    if (Number.isNaN(value)) return unknown ? PASSES : FAILS_EMPTY;
    const passes = (leastOpen ? value > low : value >= low) && (mostOpen ? value < high : value <= high);
    return passes ? PASSES : FAILS;
  };
  if (cells.kind === 'numbers') {
    const { numbers, factor, offset } = cells;
    for (let i = 0; i < count; i++) judged[i] = judge(numbers[i]! * factor + offset);
    return judged;
  }
  const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text));
  if (cells.kind === 'codes') {
    const byCode = cells.values.map((text) => judge(numberOf(text)));
    for (let i = 0; i < count; i++) judged[i] = byCode[cells.codes[i]!] ?? judge(Number.NaN);
  } else if (cells.kind === 'texts') {
    for (let i = 0; i < count; i++) judged[i] = judge(numberOf(textAt(cells.texts, i)));
  } else judged.fill(judge(Number.NaN));
  return judged;
}
