import { expect, test } from 'vitest';
import { guessMapping } from '../../../../src/data/import/guess-mapping.ts';

const mapped = (header: readonly string[]) => guessMapping('boilers', header, [], true);

test('names cut after ten bytes of UTF-8 are read where only one field begins so', () => {
  // What GDAL leaves of 企业名称, 超低排放, 氮氧化物 and 所在城市 in a Shapefile.
  expect(mapped(['企业名\ufffd', '超低排\ufffd', '氮氧化\ufffd', '所在城\ufffd'])).toEqual({
    name: 0,
    ultraLow: 1,
    nox: 2,
    city: 3,
  });
  expect(mapped(['企业名'])).toEqual({ name: 0 });
});

test('a beginning that several fields share, or too short a one, is left alone', () => {
  expect(mapped(['是否在', '所在', '建成'])).toEqual({});
});
