import { expect, test } from 'vitest';
import { openInput } from '../../../../src/data/import/open-input.ts';

const POINT = '{"type":"Feature","geometry":{"type":"Point","coordinates":[116,39]},"properties":{"a":1}}';

test.each([
  ['a.csv', 'lon,lat\n116,39\n', 'csv', []],
  ['a.csv', `{"type":"FeatureCollection","features":[${POINT}]}`, 'geojson', ['ending-mismatch']],
  ['a.dat', `{"type":"FeatureCollection","features":[${POINT}]}`, 'geojson', ['ending-mismatch']],
  ['a.json', POINT, 'geojson', []],
  ['a.txt', 'lon;lat\n116;39\n', 'csv', ['delimiter']],
])('%s holding %j is read as %s', async (name, text, format, notes) => {
  const opened = await openInput({ name, blob: new Blob([text]) }, { encoding: 'auto' });
  expect(opened).toMatchObject({ ok: true, format });
  if (opened.ok) expect(opened.notes.map(({ code }) => code)).toEqual(notes);
});

test.each([
  ['a.dwg', 'AC1015 not a table', 'format-unknown'],
  ['a.csv', '', 'file-empty'],
  ['a.csv', '<!doctype html><html><body>404</body></html>', 'web-page'],
  ['a.json', 'lon,lat\n', 'json-invalid'],
  ['a.csv', 'a\0\0b', 'file-binary'],
])('%s holding %j is refused: %s', async (name, text, code) => {
  const opened = await openInput({ name, blob: new Blob([text]) }, { encoding: 'auto' });
  expect(opened).toMatchObject({ ok: false, error: { code } });
});
