import { afterEach, expect, test } from 'vitest';
import { localDay, localTime } from '../../../src/domain/local-time.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['Asia/Shanghai', '2020-03-01 07:30'],
  ['UTC', '2020-02-29 23:30'],
  ['America/Los_Angeles', '2020-02-29 15:30'],
])('a time is that of the machine’s own calendar and clock: %s', (timeZone, shown) => {
  process.env.TZ = timeZone;
  expect(localTime('2020-02-29T23:30:00Z')).toBe(shown);
  expect(localDay('2020-02-29T23:30:00Z')).toBe(shown.slice(0, 10));
});

test('what is no time has no day', () => {
  for (const text of ['', 'soon', '2020-13-40T00:00:00Z']) {
    expect(localDay(text)).toBe('');
    expect(localTime(text)).toBe('');
  }
});
