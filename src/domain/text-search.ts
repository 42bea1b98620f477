import type { TextColumn } from './text-column.ts';

/**
 * Calls `found` for every text of a column that contains the word, ascending and at most once a text. Searches the
 * column's code units from end to end, so that no text is ever made a string.
 */
export function findWord({ units, ends }: TextColumn, word: string, found: (row: number) => void): void {
  if (word === '') {
    for (let row = 0; row < ends.length; row++) found(row);
    return;
  }
  const first = word.charCodeAt(0);
  let row = 0;
  for (let at = units.indexOf(first); at !== -1; at = units.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && units[at + same] === word.charCodeAt(same)) same++;
    if (same < word.length) continue;
    while (row < ends.length && ends[row]! <= at) row++;
    // A text may end in the midst of the word, and the next one go on with it.
    if (row === ends.length || at + word.length > ends[row]!) continue;
    found(row);
    at = ends[row]! - 1;
  }
}
