import { expect, test } from 'vitest';
import { createGazetteer } from '../../../../src/data/crs/gazetteer.ts';
import { obfuscate } from '../../../../src/data/crs/obfuscated.ts';
import { inspectFile } from '../../../../src/data/import/inspect-file.ts';

/** Four counties in a row, a degree wide each, from 114° E. */
const NAMES = ['甲县', '乙县', '丙县', '丁县'];
const COUNTIES = NAMES.map((name, i) => ({ name, place: `${name}市`, west: 114 + i, east: 115 + i })).map(
  ({ name, place, west, east }) => ({
    name,
    place,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [west, 38],
            [east, 38],
            [east, 39],
            [west, 39],
            [west, 38],
          ],
        ],
      ],
    },
  }),
);
const gazetteer = createGazetteer(COUNTIES);

async function inspect(name: string, text: string) {
  const inspected = await inspectFile({ name, blob: new Blob([text]) }, { encoding: 'auto', gazetteer });
  if (!inspected.ok) throw new Error(inspected.error.code);
  return inspected.tables[0]!;
}

/** Boilers 200 m on either side of each inner border; GCJ-02 moves them 500 m to the east, BD-09 a kilometre. */
function borderLedger(header: string, place: (name: string) => string): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const border = i % 3;
    const isWest = i % 2 === 0;
    const [lon, lat] = obfuscate(115 + border + (isWest ? -0.0023 : 0.0023), 38.1 + i * 0.02, 'gcj02');
    return `${i},${lon.toFixed(6)},${lat.toFixed(6)},${place(NAMES[border + (isWest ? 0 : 1)]!)}`;
  });
  return [header, ...rows].join('\n');
}

test('the counties that rows name propose the datum under which they lie in them', async () => {
  const { datums, proposal } = await inspect(
    'a.csv',
    borderLedger('编号,经度,纬度,县区', (name) => name),
  );
  expect(proposal).toEqual({ system: { id: 'gcj02', centralMeridian: null }, by: 'evidence' });
  expect(datums[0]).toMatchObject({ system: { id: 'gcj02' }, matchedRows: 40, namedRows: 40 });
  // Taken for WGS-84 those west of a border lie east of it; taken for BD-09 the other way round.
  expect(datums.slice(1).map(({ matchedRows }) => matchedRows)).toEqual([20, 20]);
});

test('rows that name no place propose nothing', async () => {
  const { datums, proposal } = await inspect(
    'a.csv',
    borderLedger('编号,经度,纬度,备注', () => '无'),
  );
  expect(proposal).toBeNull();
  expect(datums.map(({ system }) => system.id)).toEqual(expect.arrayContaining(['wgs84', 'gcj02', 'bd09']));
});

test('a table without columns of a position has nothing to weigh', async () => {
  expect(await inspect('a.csv', '甲,乙\n1,2\n')).toMatchObject({ datums: [], proposal: null });
});
