import { expect, test } from 'vitest';
import type { RowGroup } from '../../../src/state/group-rows.ts';
import { tableLines } from '../../../src/state/table-lines.ts';

/** Groups of these sizes, one after the other. */
function groupsOf(sizes: Readonly<Record<string, number>>): RowGroup[] {
  let from = 0;
  return Object.entries(sizes).map(([value, boilers]) => {
    const group = { value, from, boilers, capacityTph: 0, capacityUnknown: 0, closing: 0 };
    from += boilers;
    return group;
  });
}

test('folded groups take one line, open ones a line a boiler besides', () => {
  const groups = groupsOf({ a: 3, b: 1, c: 2 });
  for (const open of [[], ['a'], ['b', 'c'], ['a', 'b', 'c'], ['gone']]) {
    const lines = tableLines(6, groups, open);
    const expected = groups.flatMap(({ value, from, boilers }, index) => [
      `group ${index}`,
      ...(open.includes(value) ? Array.from({ length: boilers }, (_, k) => `row ${from + k}`) : []),
    ]);
    const shown = Array.from({ length: lines.count }, (_, line) => {
      const at = lines.at(line);
      return at.kind === 'group' ? `group ${at.index}` : `row ${at.row}`;
    });
    expect(shown).toEqual(expected);
    for (let row = 0; row < 6; row++) expect(lines.lineOfRow(row)).toBe(expected.indexOf(`row ${row}`));
    for (const index of groups.keys())
      expect(lines.lineOfGroup(index)).toBe(expected.indexOf(`group ${index}`));
  }
});

test('without groups a line is a row', () => {
  const lines = tableLines(1_000_000, null, []);
  expect(lines.count).toBe(1_000_000);
  expect(lines.at(999_999)).toEqual({ kind: 'row', row: 999_999, group: -1 });
  expect(lines.lineOfRow(5)).toBe(5);
});
