import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordSplitter } from '../../../src/data/formats/split-records.ts';
import { importTable } from '../../../src/data/import/import-table.ts';
import { inspectFile } from '../../../src/data/import/inspect-file.ts';
import { readCapacity } from '../../../src/data/import/read-capacity.ts';
import { readFuel, readNumber, readTristate } from '../../../src/data/import/read-cells.ts';
import { OUT_ENDINGS, type OutFormat } from '../../../src/domain/export-plan.ts';
import { issueCodes } from '../../../src/domain/issue-text.ts';
import type { LayerKind } from '../../../src/domain/layer-kind.ts';
import { soundFile, soundZones } from '../../fixtures/hostile/base-files.ts';

/** Always the same files. */
const SEED = 20261124;
const FORMATS = [
  'csv',
  'xlsx',
  'geojson',
  'geojsonl',
  'fgb',
  'shp',
  'kml',
] as const satisfies readonly OutFormat[];
const KNOWN = new Set(issueCodes());

/** Imports as the dialog does; every row is accounted for, and whatever is wrong has words. */
async function importAnything(file: string, bytes: Uint8Array, kind: LayerKind = 'boilers'): Promise<void> {
  const input = { name: file, blob: new Blob([bytes.slice()]) };
  const inspected = await inspectFile(input, { encoding: 'auto' });
  if (!inspected.ok) expect(KNOWN).toContain(inspected.error.code);
  const outcome = await importTable(input, {
    kind,
    encoding: 'auto',
    table: null,
    headerRows: null,
    mapping: null,
    system: { id: 'wgs84', centralMeridian: null },
    systemBy: 'user',
  });
  if (!outcome.ok) {
    expect(KNOWN).toContain(outcome.error.code);
    return;
  }
  expect(outcome.accepted + outcome.rejects.count).toBe(outcome.rowsRead);
  for (const code of outcome.rejects.code.values) expect(KNOWN).toContain(code);
  for (const { code } of outcome.notes) expect(KNOWN).toContain(code);
  if (outcome.kind === 'boilers') {
    const { ledger } = outcome;
    for (const lon of ledger.lon) expect(Number.isFinite(lon)).toBe(true);
    for (const capacity of ledger.capacityTph) expect(capacity > 0 || Number.isNaN(capacity)).toBe(true);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
}

/** A change of some bytes: set, cut out, doubled, or cut off. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom('set', 'flip', 'remove', 'double', 'end'),
    byte: fc.constantFrom(0, 1, 0x0a, 0x22, 0x2c, 0x3c, 0x5b, 0x7b, 0x7f, 0x80, 0xff),
    length: fc.integer({ min: 1, max: 64 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(
  bytes: Uint8Array,
  changes: readonly { at: number; how: string; byte: number; length: number }[],
) {
  let result = [...bytes];
  for (const { at, how, byte, length } of changes) {
    const place = Math.floor(at * result.length);
    if (how === 'set') result[place] = byte;
    else if (how === 'flip') result[place] = (result[place] ?? 0) ^ (1 << (length & 7));
    else if (how === 'remove') result.splice(place, length);
    else if (how === 'double') result.splice(place, 0, ...result.slice(place, place + length));
    else if (result.length > 40) result = result.slice(0, Math.max(20, place));
  }
  return Uint8Array.from(result);
}

describe('damaged files of every format end in an outcome with words', () => {
  test.each(FORMATS)('boilers in %s', async (format) => {
    const sound = await soundFile(format);
    await fc.assert(
      fc.asyncProperty(damage, (changes) =>
        importAnything(`x.${OUT_ENDINGS[format][0]}`, damaged(sound, changes)),
      ),
      { seed: SEED, numRuns: 120 },
    );
  });

  test.each(['geojson', 'fgb', 'shp', 'kml', 'csv'] as const)('zones in %s', async (format) => {
    const sound = await soundZones(format);
    await fc.assert(
      fc.asyncProperty(damage, (changes) =>
        importAnything(`x.${OUT_ENDINGS[format][0]}`, damaged(sound, changes), 'coal-ban-zones'),
      ),
      { seed: SEED, numRuns: 80 },
    );
  });

  test('bytes of chance under every ending', async () => {
    const ending = fc.constantFrom(
      'csv',
      'xlsx',
      'xls',
      'geojson',
      'geojsonl',
      'zip',
      'fgb',
      'kml',
      'kmz',
      'gpkg',
      'txt',
    );
    await fc.assert(
      fc.asyncProperty(ending, fc.uint8Array({ maxLength: 2000 }), (name, bytes) =>
        importAnything(`x.${name}`, bytes),
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('texts of chance', () => {
  const cell = fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ';',
      '\t',
      "'",
      '=',
      '1',
      '.',
      '-',
      'e',
      '°',
      '煤',
      '，',
      ' ',
      '\u0000',
      '\ufeff',
      '𠮷',
      '\ud800',
    ),
    maxLength: 12,
  });

  test('as CSV: no row is lost, and none is made up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), async (rows) => {
        const text = `编号,名称,经度,纬度,燃料\n${rows.map((cells) => cells.join(',')).join('\n')}`;
        await importAnything('x.csv', new TextEncoder().encode(text));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('records do not depend on where the text is cut', () => {
    fc.assert(
      fc.property(cell, fc.array(cell, { maxLength: 20 }), (first, pieces) => {
        const read = (parts: readonly string[]) => {
          const splitter = createRecordSplitter(',');
          return [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()];
        };
        const sound = [first, ...pieces].map((piece) => piece.replaceAll('"', ''));
        expect(read(sound)).toEqual(read([sound.join('')]));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('as cells: a value or unknown, never a wrong kind', () => {
    const text = fc.oneof(
      cell,
      fc.string(),
      fc.string({
        unit: fc.constantFrom(
          '1',
          '2',
          '.',
          't',
          '/',
          'h',
          'M',
          'W',
          '蒸',
          '吨',
          '台',
          '×',
          '万',
          '大',
          '卡',
          '+',
          '~',
        ),
      }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { tph } = readCapacity(value, null);
        expect(Number.isNaN(tph) || (tph > 0 && Number.isFinite(tph))).toBe(true);
        expect([0, 1, 2, 3, 4, 255]).toContain(readFuel(value).value);
        expect([0, 1, 2]).toContain(readTristate(value, 'builtUp').value);
        expect(typeof readNumber(value)).toBe('number');
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('as GeoJSON: any JSON at all', async () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, true, 0, 1e308, -1, 117.1, 39.1, 'Point', 'Feature', '', '__proto__'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom(
            'type',
            'features',
            'geometry',
            'properties',
            'coordinates',
            'geometries',
            'crs',
            'id',
            'name',
            'constructor',
          ),
          tie('value'),
          { maxKeys: 5 },
        ),
      ),
    })).value;
    const wrapped = fc.oneof(
      json,
      json.map((features) => ({ type: 'FeatureCollection', features })),
      json.map((feature) => ({ type: 'FeatureCollection', features: [feature] })),
    );
    await fc.assert(
      fc.asyncProperty(wrapped, fc.constantFrom('geojson', 'geojsonl'), (value, ending) =>
        importAnything(`x.${ending}`, new TextEncoder().encode(JSON.stringify(value))),
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});
