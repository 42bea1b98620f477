import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../../src/data/import/import-table.ts';
import { layerTable } from '../../../../src/data/tables/layer-table.ts';
import { ledgerTable } from '../../../../src/data/tables/ledger-table.ts';
import { rejectsTable } from '../../../../src/data/tables/rejects-table.ts';
import { chooseOutSystem } from '../../../../src/data/write/choose-system.ts';
import type { OutTable } from '../../../../src/data/write/out-table.ts';
import type { BoilerLedger } from '../../../../src/domain/boiler-ledger.ts';
import { OUT_ENDINGS, type OutFormat } from '../../../../src/domain/export-plan.ts';
import { rejectAt } from '../../../../src/domain/import-outcome.ts';
import type { ImportPlan } from '../../../../src/domain/import-plan.ts';
import { allTexts, cellTextAt, codedAt } from '../../../../src/domain/text-column.ts';
import type { UserLayer } from '../../../../src/domain/user-layer.ts';
import { written } from '../../../fixtures/written-file.ts';

const PLAN: ImportPlan = {
  kind: 'boilers',
  encoding: 'auto',
  table: null,
  headerRows: null,
  mapping: null,
  system: { id: 'wgs84', centralMeridian: null },
  systemBy: 'user',
};

/** A ledger with everything that has gone wrong in somebody's export. */
const LEDGER = `编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,用途,建成区,超低排放,氮氧化物,热网,新建,城市,备注,电话,=公式列,__proto__
00012345678901234567,"=cmd|' /C calc'!A0",117.0123456789,39.12,20,煤,供热,是,否,,有,否,天津市,"逗号, 引号"" 与
换行",+8613800000000,=1+1,x
-5,+天津厂,117.2,39.2,6.5,天然气,,否,,45.5,无,是,石家庄,'已有撇号,010-1234,-1-2,y
@id,𠮷祥ß锅炉房（甲）,116.7,39.5,,煤改气,,,,,,,,长${'很'.repeat(300)}长,,,
1e5,<script>alert(1)</script>,116.70,39.50,0.3,生物质,,,,,,,,tab	内,0,"'=x",z
`;

async function importText(text: string, plan: Partial<ImportPlan> = {}) {
  return importFile('台账.csv', new TextEncoder().encode(text), plan);
}

async function importFile(name: string, bytes: Uint8Array, plan: Partial<ImportPlan> = {}) {
  const outcome = await importTable({ name, blob: new Blob([bytes.slice()]) }, { ...PLAN, ...plan });
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${JSON.stringify(outcome.error.params)}`);
  return outcome;
}

async function importLedger(...args: Parameters<typeof importFile>) {
  const outcome = await importFile(...args);
  if (outcome.kind !== 'boilers') throw new Error(outcome.kind);
  return outcome;
}

const KEPT_NUMBERS = ['lon', 'lat', 'precisionM', 'capacityTph', 'fuel', 'noxMgm3', 'synthetic'] as const;
const KEPT_ANSWERS = ['builtUp', 'ultraLow', 'heatNetwork', 'isNew', 'biomassEquipped', 'coalBan'] as const;

/** All that verdicts rest on, and all other columns, by boiler in the order of their ids: an index reorders rows. */
function contentOf(ledger: BoilerLedger) {
  const ids = allTexts(ledger.id);
  const names = allTexts(ledger.name);
  return ids
    .map((id, i) => ({
      id,
      name: names[i]!,
      ...Object.fromEntries([...KEPT_NUMBERS, ...KEPT_ANSWERS].map((key) => [key, ledger[key][i]!])),
      fuelText: codedAt(ledger.fuelText, i),
      use: codedAt(ledger.use, i),
      city: codedAt(ledger.typedCity, i),
      extras: ledger.extras
        .filter(({ name }) => !['datum', '坐标系', 'Datum', 'feature.id'].includes(name))
        .map(({ name, cells }) => [name, cellTextAt(cells, i)]),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function roundTrip(table: OutTable, format: OutFormat, plan: Partial<ImportPlan> = {}, options = {}) {
  const { bytes } = await written(table, format, options);
  return importFile(`出.${OUT_ENDINGS[format][0]}`, bytes, plan);
}

describe('a ledger comes back as it went out', () => {
  const cases: readonly (readonly [OutFormat, object])[] = [
    ['csv', {}],
    ['csv', { encoding: 'gb18030' }],
    ['xlsx', {}],
    ['xlsx', { lang: 'en' }],
    ['geojson', {}],
    ['geojsonl', {}],
    ['fgb', {}],
    ['shp', {}],
    ['kml', {}],
  ];
  test.each(cases)('%s %j', async (format, options) => {
    const first = await importLedger('台账.csv', new TextEncoder().encode(LEDGER));
    expect(first.ledger.count).toBe(4);
    const again = await roundTrip(ledgerTable(first.ledger, null), format, {}, options);
    if (again.kind !== 'boilers') throw new Error(again.kind);
    expect({ accepted: again.accepted, rejects: again.rejects.count }).toEqual({ accepted: 4, rejects: 0 });
    expect(contentOf(again.ledger)).toEqual(contentOf(first.ledger));
  });

  test.each(['gcj02', 'bd09', 'cgcs2000-gk3', 'cgcs2000-gk6', 'web-mercator'] as const)(
    'in %s, to a tenth of a millimetre',
    async (id) => {
      const { ledger } = await importLedger('台账.csv', new TextEncoder().encode(LEDGER));
      const { system } = await chooseOutSystem(id, ledger.lon);
      const { bytes } = await written(ledgerTable(ledger, null, system), 'csv');
      const mapping = id.startsWith('cgcs2000') || id === 'web-mercator' ? { id: 0, lon: 2, lat: 3 } : null;
      const again = await importLedger('出.csv', bytes, { system: system.system, mapping });
      expect(again.ledger.count).toBe(4);
      for (let i = 0; i < 4; i++) {
        expect(again.ledger.lon[i]).toBeCloseTo(ledger.lon[i]!, 9);
        expect(again.ledger.lat[i]).toBeCloseTo(ledger.lat[i]!, 9);
      }
    },
  );
});

const LAYER: UserLayer = {
  id: 'l1',
  kind: 'coal-ban-zones',
  name: '禁燃区/甲',
  provenance: {
    fileName: 'a.geojson',
    table: '',
    format: 'geojson',
    encoding: 'utf-8',
    importedAt: '',
    datumHistory: [],
  },
  header: ['id', 'name', '面积', '备注'],
  rows: [
    ['001', '=甲', '1.5', ''],
    ['002', '乙区', '', '长'.repeat(200)],
  ],
  geometries: [
    {
      type: 'Polygon',
      coordinates: [
        [
          [116.1, 39.1],
          [116.9, 39.1],
          [116.9, 39.9],
          [116.1, 39.1],
        ],
      ],
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [110, 30],
            [111, 30],
            [111, 31],
            [110, 30],
          ],
        ],
        [
          [
            [112, 30],
            [113, 30],
            [113, 31],
            [112, 30],
          ],
        ],
      ],
    },
  ],
  mapping: { id: 0, name: 1 },
  synthetic: false,
};

/** Rings may turn round and begin elsewhere; their corners stay. */
function corners(geometry: Geometry): string[] {
  const flat = (part: unknown): string[] =>
    typeof (part as number[])[0] === 'number' ? [String(part)] : (part as unknown[]).flatMap(flat);
  return [...new Set(flat((geometry as { coordinates: unknown }).coordinates))].sort();
}

describe('a layer comes back as it went out', () => {
  test.each(['geojson', 'geojsonl', 'fgb', 'shp', 'kml', 'csv', 'xlsx'] as const)('%s', async (format) => {
    const again = await roundTrip(layerTable(LAYER), format, { kind: 'coal-ban-zones' });
    if (again.kind === 'boilers') throw new Error(again.kind);
    expect(again.rejects.count).toBe(0);
    const { layer } = again;
    const byId = LAYER.header.map((name) => layer.header.indexOf(name));
    const rows = layer.rows
      .map((cells, i) => ({ cells: byId.map((at) => cells[at]), geometry: layer.geometries[i]! }))
      .sort((a, b) => (a.cells[0]! < b.cells[0]! ? -1 : 1));
    expect(rows.map(({ cells }) => cells)).toEqual(LAYER.rows);
    expect(rows.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'MultiPolygon']);
    expect(rows.map(({ geometry }) => corners(geometry))).toEqual(LAYER.geometries.map(corners));
  });
});

describe('rejected rows', () => {
  test.each(['csv', 'xlsx'] as const)('come back from %s with every cell as it was', async (format) => {
    const text = '编号,企业名称,经度,纬度\n007,=甲,0,0\n-1,"a,b",200,39,多\n';
    const first = await importText(text);
    expect(first.rejects.count).toBe(2);
    const again = await roundTrip(rejectsTable(first.rowHeader, first.rejects, 'zh', null), format);
    expect(again.rejects.count).toBe(2);
    for (const i of [0, 1]) {
      const { cells } = rejectAt(again.rejects, i);
      const own = again.header.map((name, at) => ({ name, cell: cells[at] ?? '' }));
      const original = rejectAt(first.rejects, i).cells;
      expect(own.slice(1, 1 + original.length).map(({ cell }) => cell)).toEqual(original);
    }
  });
});
