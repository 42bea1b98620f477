/** Readings of each character of a text without tones, in the text's order; none for what is no Chinese character. */
export type Readings = (at: number) => readonly string[];

/** A text that can be searched by pinyin. */
export interface Romanised {
  /** Folded by `foldQuery`. */
  readonly text: string;
  /** By character of `text`. */
  readonly readings: readonly (readonly string[])[];
}

/** What is typed and what is searched, alike: case, width and spaces do not count. */
export function foldQuery(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s·'’]/g, '');
}

/** How well a text answers a query; 0 where it does not. */
export function matchScore({ text, readings }: Romanised, query: string): number {
  if (query === '' || text === '') return 0;
  if (text === query) return 100;
  if (text.startsWith(query)) return 90;
  const read = (at: number) => readings[at]!;
  if (matchesAt(text, read, 0, query, true)) return 85;
  if (text.includes(query)) return 70;
  if (matchesAt(text, read, 0, query)) return 80;
  for (let at = 1; at < text.length; at++) if (matchesAt(text, read, at, query)) return 60;
  return matchesInTwo(text, read, query) ? 40 : 0;
}

/** Parts of a query that may stand apart in a name: 唐山热电 finds 大唐国际唐山北郊热电; a number may be alone. */
const LEAST_PART = 2;

function matchesInTwo(text: string, read: Readings, query: string): boolean {
  const least = /\d$/.test(query) ? 1 : LEAST_PART;
  for (let cut = LEAST_PART; cut <= query.length - least; cut++) {
    const [head, tail] = [query.slice(0, cut), query.slice(cut)];
    for (let at = 0; at < text.length; at++) {
      const end = endOfMatch(text, read, at, head);
      if (end === -1) continue;
      for (let next = end + 1; next < text.length; next++) {
        if (endOfMatch(text, read, next, tail) !== -1) return true;
      }
      break;
    }
  }
  return false;
}

/**
 * Whether the query stands at a place of the text, each character written itself, or as its reading or the beginning of
 * it: `sjz`, `shijz` and `石jz` all stand in 石家庄. `whole`: the query ends where the text does.
 */
export function matchesAt(text: string, read: Readings, at: number, query: string, whole = false): boolean {
  const end = endOfMatch(text, read, at, query);
  return end !== -1 && (!whole || end === text.length);
}

/** Where a match that begins at a place ends; −1 where there is none. */
function endOfMatch(text: string, read: Readings, at: number, query: string): number {
  if (query === '') return at;
  if (at >= text.length) return -1;
  if (text[at] === query[0]) {
    const end = endOfMatch(text, read, at + 1, query.slice(1));
    if (end !== -1) return end;
  }
  for (const reading of read(at)) {
    let same = 0;
    while (same < reading.length && same < query.length && reading[same] === query[same]) same++;
    // The longest first: what is left over is then the next character's.
    for (let taken = same; taken > 0; taken--) {
      const end = endOfMatch(text, read, at + 1, query.slice(taken));
      if (end !== -1) return end;
    }
  }
  return -1;
}
