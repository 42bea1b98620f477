import { type TextCells, textAt } from '../domain/text-column.ts';

/** A number as ledgers write it; more digits than a double keeps are a name, not a number. */
const NUMBER = /^[-+]?\d{1,15}(\.\d{1,15})?$/;
/** Digits after leading zeros name something: 007. */
const LEADING_ZERO = /^[-+]?0\d/;

/** A column of texts does not change while its ledger is loaded. */
const known = new WeakMap<TextCells, Float64Array | null>();

/**
 * A column of texts as numbers, NaN for an empty one; null where any text is not a number, or all are empty. Texts are
 * read until the first that is none.
 */
export function numbersIn(cells: TextCells): Float64Array | null {
  let found = known.get(cells);
  if (found === undefined) {
    found = 'codes' in cells ? numbersOfCodes(cells.values, cells.codes) : numbersOfTexts(cells);
    known.set(cells, found);
  }
  return found;
}

function numbersOfCodes(values: readonly string[], codes: Uint32Array): Float64Array | null {
  const numbers = new Float64Array(values.length);
  let count = 0;
  for (const [i, text] of values.entries()) {
    if (text === '') numbers[i] = Number.NaN;
    else if (isNumber(text)) {
      numbers[i] = Number(text);
      count++;
    } else return null;
  }
  return count === 0 ? null : Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}

function numbersOfTexts(texts: Extract<TextCells, { units: Uint16Array }>): Float64Array | null {
  const numbers = new Float64Array(texts.ends.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const text = textAt(texts, i);
    if (text === '') numbers[i] = Number.NaN;
    else if (isNumber(text)) {
      numbers[i] = Number(text);
      count++;
    } else return null;
  }
  return count === 0 ? null : numbers;
}

function isNumber(text: string): boolean {
  return NUMBER.test(text) && !LEADING_ZERO.test(text);
}
