import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import gcoord from 'gcoord';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESULT_COLUMNS } from '../../../src/data/result-table.ts';
import { encodeGb18030 } from '../../../src/data/write/gb18030.ts';

/** These run the real commands on the real data, as `npm run screen` and `npm run coverage` do. */
const run = (command: 'screen' | 'coverage', args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], { encoding: 'utf8' });

let folder = '';
const path = (name: string) => join(folder, name);
const readRows = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path(name), 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-cli-'));
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'data/build.ts', '--if-needed', '--quiet']);
  expect(build.status).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('screen', () => {
  /** Positions of real places in WGS-84 and what must come of a boiler there. */
  const rows = [
    {
      id: 'TJ',
      lon: 117.25,
      lat: 39.07,
      tph: '20',
      fuel: '煤',
      verdict: 'close',
      city: '天津市',
      by: 'jjj-2019/11',
    },
    {
      id: 'LF',
      lon: 116.99,
      lat: 39.98,
      tph: '75',
      fuel: '煤',
      verdict: 'close',
      city: '廊坊市',
      by: 'langfang-2017/25',
    },
    { id: 'QZ', lon: 108.62, lat: 22.1, tph: '40', fuel: '煤', verdict: 'retain', city: '钦州市', by: '' },
    { id: 'XA', lon: 108.95, lat: 34.34, tph: '', fuel: '天然气', verdict: 'review', city: '西安市', by: '' },
    { id: 'SH', lon: 121.4, lat: 31.2, tph: '2', fuel: '煤', verdict: 'outside', city: '', by: '' },
  ];

  test('a GB18030 ledger in GCJ-02 comes out right, and no row is lost', () => {
    const lines = rows.map(({ id, lon, lat, tph, fuel }) => {
      const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02);
      return `${id},=热力公司㐀,${x!.toFixed(7)},${y!.toFixed(7)},${tph},${fuel}`;
    });
    const text = [
      '编号,企业名称,经度,纬度,额定蒸发量（t/h）,燃料类型',
      ...lines,
      'BAD,厂,39.9,116.4,2,煤',
      '',
    ].join('\r\n');
    writeFileSync(path('in.csv'), encodeGb18030(text));
    const args = [
      path('in.csv'),
      '--datum',
      'gcj02',
      '--out',
      path('out.csv'),
      '--rejects',
      path('bad.csv'),
      '--json',
    ];
    const first = run('screen', args);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({
      rowsRead: 6,
      accepted: 5,
      rejected: 1,
      encoding: 'gb18030',
    });

    const result = readRows('out.csv');
    expect(Object.keys(result[0]!)).toEqual([...RESULT_COLUMNS]);
    result.forEach((row, i) => {
      const expected = rows[i]!;
      expect(row).toMatchObject({
        id: expected.id,
        verdict: expected.verdict,
        city: expected.city,
        decided_by: expected.by,
      });
      expect(Number(row.lon)).toBeCloseTo(expected.lon, 6);
      expect(Number(row.lat)).toBeCloseTo(expected.lat, 6);
      expect(row.name).toBe("'=热力公司㐀");
    });
    expect(readRows('bad.csv')).toMatchObject([
      { row: '6', 编号: 'BAD', 经度: '39.9', reason: 'position-swapped' },
    ]);

    const before = readFileSync(path('out.csv'));
    expect(run('screen', args).stdout).toBe(first.stdout);
    expect(readFileSync(path('out.csv')).equals(before)).toBe(true);
  });

  test('what cannot be read exits with 2 and one line', () => {
    writeFileSync(path('nopos.csv'), '编号,地址\n1,2\n');
    writeFileSync(path('ok.csv'), 'lon,lat\n116,39\n');
    const out = ['--out', path('o.csv')];
    for (const args of [
      [path('missing.csv'), ...out],
      [path('nopos.csv'), ...out],
      [path('ok.csv')],
      [path('ok.csv'), '--out', path('no/such/folder.csv')],
      [path('ok.csv'), ...out, '--datum', 'mars'],
      [path('ok.csv'), ...out, '--radius-km', 'x'],
      [path('ok.csv'), ...out, '--as-of', '2020-02-30'],
      [path('ok.csv'), ...out, '--no-such-option'],
      [path('ok.csv'), ...out, '--map', 'x=lon'],
      [path('ok.csv'), ...out, '--sheet', 'Sheet9'],
      [path('ok.csv'), ...out, '--layers', path('missing.kml')],
      [path('ok.csv'), '--out', path('ok.csv')],
      [path('ok.csv'), '--out', path('o.csv'), '--rejects', path('o.csv')],
      [],
    ]) {
      const { status, stderr, stdout } = run('screen', args);
      expect({ args, status, lines: stderr.trim().split('\n').length }).toEqual({
        args,
        status: 2,
        lines: 1,
      });
      expect(stderr.trim()).not.toBe('');
      expect(stdout).toBe('');
    }
  }, 120_000);

  test('--help speaks both languages', () => {
    const { status, stdout } = run('screen', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/用法/);
    expect(stdout).toMatch(/Usage/);
  });
});

describe('coverage', () => {
  test('by region, city and county: shares stay within the area and sums agree', () => {
    const sums = (['region', 'city', 'county'] as const).map((by) => {
      expect(run('coverage', ['--by', by, '--out', path(`${by}.csv`)])).toMatchObject({ status: 0 });
      const table = readRows(`${by}.csv`);
      for (const row of table) {
        expect(Number(row.covered_km2)).toBeLessThanOrEqual(Number(row.area_km2));
        expect(Number(row.area_in_reach_of_two_or_more_km2)).toBeLessThanOrEqual(Number(row.covered_km2));
        expect(Number(row.covered_share)).toBeCloseTo(Number(row.covered_km2) / Number(row.area_km2), 3);
      }
      return table.reduce((sum, row) => sum + Number(row.covered_km2), 0);
    });
    expect(sums[1]).toBeCloseTo(sums[0]!, 0);
    expect(sums[2]).toBeCloseTo(sums[0]!, 0);
    expect(sums[0]).toBeGreaterThan(10_000);
  }, 60_000);
});
