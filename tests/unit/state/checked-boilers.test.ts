import { expect, test } from 'vitest';
import {
  areAllChecked,
  changeChecked,
  isChecked,
  listChecked,
  NONE_CHECKED,
} from '../../../src/state/checked-boilers.ts';

test('ticking and unticking counts each boiler once and leaves the earlier choice as it was', () => {
  const some = changeChecked(NONE_CHECKED, [4, 1, 4], true, 6);
  expect(some.count).toBe(2);
  expect([...listChecked(some)]).toEqual([1, 4]);
  const fewer = changeChecked(some, [4, 5], false, 6);
  expect([...listChecked(fewer)]).toEqual([1]);
  expect(isChecked(some, 4)).toBe(true);
  expect(isChecked(fewer, 4)).toBe(false);
  expect(isChecked(NONE_CHECKED, 0)).toBe(false);
});

test('all are ticked only when each one is', () => {
  const some = changeChecked(NONE_CHECKED, [0, 1, 2], true, 5);
  expect(areAllChecked(some, Uint32Array.of(2, 0))).toBe(true);
  expect(areAllChecked(some, Uint32Array.of(2, 3))).toBe(false);
});
