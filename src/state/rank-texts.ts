import { type TextColumn, textAt } from '../domain/text-column.ts';
import { zhCollator } from '../domain/zh-collator.ts';

/** Rank of an empty text: unknown, sorted last in either direction. */
export const NO_RANK = 0xffff_ffff;

/** Chinese text in pinyin order, digits by value ('锅炉2' before '锅炉10'). */
/** Tells only letters apart, not their case or width: the first level of the same order (UTS #10). */
const firstLevel = new Intl.Collator('zh-CN', { sensitivity: 'base' });

/** A text with more codes, or a number with more digits, is left to the collator. */
const MOST_CODES = 64;
const MOST_DIGITS = 32;
/** Code 0 is the end of a text, 1 … 10 are the digits within a number. */
const FIRST_FREE_CODE = 11;
/** Not encodable: the text is left to the collator. */
const ODD = 0xffff;

/** Ranks of a few names in the table's order: equal names share one, '' has `NO_RANK`. */
export function rankNames(names: readonly string[]): Uint32Array {
  const sorted = [...new Set(names.filter((name) => name !== ''))].sort(zhCollator.compare);
  const ranks = new Map(sorted.map((name, rank) => [name, rank]));
  return Uint32Array.from(names, (name) => ranks.get(name) ?? NO_RANK);
}

/**
 * Ranks of all texts of a column in the order of the collator; equal texts share a rank, empty ones have `NO_RANK`.
 *
 * A collator compares a million names some twenty million times, which takes many seconds. Texts of ordinary
 * characters (ASCII, Chinese, full-width forms) are therefore sorted by a radix sort over codes of their characters,
 * which the collator has ranked once, and only texts that are alike on the collation's first level are handed to it.
 * Texts with other characters are sorted by the collator and merged in. O(characters).
 */
export function rankTexts(column: TextColumn): Uint32Array {
  const codes = encodeTexts(column, codeCharacters(column));
  const groups = groupEqual(column, codes, sortByCodes(codes));
  const ranks = new Uint32Array(column.ends.length).fill(NO_RANK);
  const before = mergeOdd(column, codes.odd, groups, ranks);
  for (let group = 0; group < groups.count; group++) {
    const rank = group + before[group]!;
    for (let i = groups.begins[group]!; i < groups.begins[group + 1]!; i++) ranks[groups.rows[i]!] = rank;
  }
  return ranks;
}

/** First-level code of each UTF-16 unit of the column; ODD for units that are left to the collator, digits −1. */
function codeCharacters({ units }: TextColumn): { codeOf: Uint16Array; numberCode: number } {
  const occurs = new Uint8Array(0x1_0000);
  for (let i = 0; i < units.length; i++) occurs[units[i]!] = 1;
  const characters: string[] = ['0'];
  for (let unit = 0; unit < occurs.length; unit++) {
    if (occurs[unit] === 1 && isOrdinary(unit) && digitOf(unit) === -1) {
      characters.push(String.fromCharCode(unit));
    }
  }
  characters.sort(firstLevel.compare);
  const codeOf = new Uint16Array(0x1_0000).fill(ODD);
  let code = FIRST_FREE_CODE;
  let numberCode = code;
  characters.forEach((character, i) => {
    const isNew = i === 0 || firstLevel.compare(characters[i - 1]!, character) !== 0;
    if (isNew && i > 0) code += characters[i - 1] === '0' ? MOST_DIGITS + 1 : 1;
    if (character === '0') numberCode = code;
    else codeOf[character.charCodeAt(0)] = code;
  });
  return { codeOf, numberCode };
}

/** Characters of one weight each on the first level: no ignored ones, no expansions, no contractions. */
function isOrdinary(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x4e00 && unit <= 0x9fa5) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    unit === 0x3001 ||
    unit === 0x3002
  );
}

/** Value of an ASCII or full-width digit (which ICU takes for a number only where no equal text is before it); −1 for anything else. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
}

interface EncodedTexts {
  readonly codes: Uint16Array;
  /** Where each row's codes begin; `starts[row + 1]` is where they end. */
  readonly starts: Uint32Array;
  /** Rows whose texts are encoded, and those that are not. Empty texts are in neither. */
  readonly rows: Uint32Array;
  readonly odd: readonly number[];
}

function encodeTexts({ units, ends }: TextColumn, coding: ReturnType<typeof codeCharacters>): EncodedTexts {
  // A number has one code more than digits.
  const codes = new Uint16Array(units.length * 2);
  const starts = new Uint32Array(ends.length + 1);
  const rows = new Uint32Array(ends.length);
  const odd: number[] = [];
  let used = 0;
  let count = 0;
  for (let row = 0, begin = 0; row < ends.length; row++) {
    const end = ends[row]!;
    starts[row] = used;
    const next = end === begin ? used : encodeText(units, begin, end, coding, codes, used);
    if (next === -1) odd.push(row);
    else if (next > used) {
      rows[count++] = row;
      used = next;
    }
    begin = end;
  }
  starts[ends.length] = used;
  return { codes, starts, rows: rows.subarray(0, count), odd };
}

/** Writes the codes of one text at `at` and gives where they end; −1 where the text is left to the collator. */
function encodeText(
  units: Uint16Array,
  begin: number,
  end: number,
  { codeOf, numberCode }: ReturnType<typeof codeCharacters>,
  codes: Uint16Array,
  at: number,
): number {
  let to = at;
  for (let i = begin; i < end; ) {
    if (digitOf(units[i]!) === -1) {
      const code = codeOf[units[i++]!]!;
      if (code === ODD) return -1;
      codes[to++] = code;
      continue;
    }
    // A number is its length and then its digits: longer ones are greater. Leading zeros do not count.
    while (i + 1 < end && digitOf(units[i]!) === 0 && digitOf(units[i + 1]!) !== -1) i++;
    const lead = to++;
    while (i < end && digitOf(units[i]!) !== -1) codes[to++] = 1 + digitOf(units[i++]!);
    if (to - lead > MOST_DIGITS) return -1;
    codes[lead] = numberCode + (to - lead);
  }
  return to - at > MOST_CODES ? -1 : to;
}

/** Rows in the order of their codes: a stable radix sort from the last place to the first. */
function sortByCodes({ codes, starts, rows }: EncodedTexts): Uint32Array {
  let places = 0;
  let most = 0;
  for (const row of rows) places = Math.max(places, starts[row + 1]! - starts[row]!);
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i]!);
  let from = rows.slice();
  let to = new Uint32Array(rows.length);
  const here = new Uint16Array(rows.length);
  const ends = new Uint32Array(most + 2);
  for (let place = places - 1; place >= 0; place--) {
    ends.fill(0);
    for (let i = 0; i < from.length; i++) {
      const code = codeAt(from[i]!, place);
      here[i] = code;
      ends[code + 1]!++;
    }
    for (let code = 1; code < ends.length; code++) ends[code]! += ends[code - 1]!;
    for (let i = 0; i < from.length; i++) to[ends[here[i]!]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;

  function codeAt(row: number, place: number): number {
    const at = starts[row]! + place;
    return at < starts[row + 1]! ? codes[at]! : 0;
  }
}

/** Rows in order; those from `begins[group]` to `begins[group + 1]` have equal texts. */
interface Groups {
  readonly rows: Uint32Array;
  readonly begins: Uint32Array;
  readonly count: number;
}

function groupEqual(column: TextColumn, { codes, starts }: EncodedTexts, rows: Uint32Array): Groups {
  const begins = new Uint32Array(rows.length + 1);
  let count = 0;
  for (let from = 0, to = 0; from < rows.length; from = to) {
    do to++;
    while (to < rows.length && sameCodes(rows[from]!, rows[to]!));
    begins[count++] = from;
    const alike = rows.subarray(from, to);
    if (alike.length === 1 || areIdentical(column, alike)) continue;
    let at = from;
    for (const group of tellApart(column, alike)) {
      rows.set(group, at);
      if (at > from) begins[count++] = at;
      at += group.length;
    }
  }
  begins[count] = rows.length;
  return { rows, begins, count };

  function sameCodes(a: number, b: number): boolean {
    const length = starts[a + 1]! - starts[a]!;
    if (starts[b + 1]! - starts[b]! !== length) return false;
    for (let i = 0; i < length; i++) if (codes[starts[a]! + i] !== codes[starts[b]! + i]) return false;
    return true;
  }
}

function areIdentical({ units, ends }: TextColumn, rows: Uint32Array): boolean {
  const begin = (row: number) => (row === 0 ? 0 : ends[row - 1]!);
  const first = begin(rows[0]!);
  const length = ends[rows[0]!]! - first;
  return rows.every((row) => {
    const from = begin(row);
    if (ends[row]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (units[from + i] !== units[first + i]) return false;
    return true;
  });
}

/** Groups of rows whose texts the collator holds for equal, in its order. */
function tellApart(column: TextColumn, rows: Uint32Array): Uint32Array[] {
  const byText = new Map<string, number[]>();
  for (const row of rows) {
    const text = textAt(column, row);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [row]);
    else same.push(row);
  }
  const texts = [...byText.keys()].sort(zhCollator.compare);
  const groups: number[][] = [];
  texts.forEach((text, i) => {
    const equal = i > 0 && zhCollator.compare(texts[i - 1]!, text) === 0;
    if (equal) groups.at(-1)!.push(...byText.get(text)!);
    else groups.push(byText.get(text)!);
  });
  return groups.map((group) => Uint32Array.from(group));
}

/** Gives the texts that could not be encoded their ranks; answers how many of those come before each group. */
function mergeOdd(
  column: TextColumn,
  odd: readonly number[],
  { rows, begins, count }: Groups,
  ranks: Uint32Array,
): Uint32Array {
  const before = new Uint32Array(count);
  let inserted = 0;
  let group = 0;
  for (const alike of tellApart(column, Uint32Array.from(odd))) {
    const text = textAt(column, alike[0]!);
    const place = firstNotBefore(text, group);
    before.fill(inserted, group, place);
    group = place;
    for (const row of alike) ranks[row] = group + inserted;
    const isEqual = group < count && zhCollator.compare(textOf(group), text) === 0;
    if (!isEqual) inserted++;
  }
  return before.fill(inserted, group);

  function textOf(of: number): string {
    return textAt(column, rows[begins[of]!]!);
  }

  function firstNotBefore(text: string, from: number): number {
    let [low, high] = [from, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (zhCollator.compare(textOf(middle), text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
