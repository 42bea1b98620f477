import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESULT_COLUMNS } from '../../../src/data/result-table.ts';

/** These run the real commands on the real data. */
const run = (command: 'screen' | 'coverage', ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], { encoding: 'utf8' });

let folder = '';
const path = (name: string) => join(folder, name);
const bytesOf = (name: string) => readFileSync(path(name));
const headerOf = (name: string, encoding = 'utf-8') =>
  new TextDecoder(encoding).decode(bytesOf(name)).split('\r\n')[0]!.split(',');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-out-'));
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'data/build.ts', '--if-needed', '--quiet']);
  expect(build.status).toBe(0);
  writeFileSync(
    path('ledger.csv'),
    '编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,备注\n0071,=cmd,117.25,39.07,20,煤,甲\nX,站,0,0,1,煤,乙\n',
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--out picks the format by its ending', () => {
  const screen = (out: string, ...more: readonly string[]) =>
    run('screen', path('ledger.csv'), '--datum', 'wgs84', '--out', path(out), ...more);

  test('a workbook with its sheets, and the rejects as another', () => {
    expect(screen('a.xlsx', '--rejects', path('r.xlsx')).status).toBe(0);
    const book = read(bytesOf('a.xlsx'));
    expect(book.SheetNames).toEqual(['筛查结果', '汇总', '条文', '来源与参数']);
    const [row] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.筛查结果!);
    expect(row).toMatchObject({ 编号: '0071', 名称: '=cmd', 结论: '应关停淘汰', '额定蒸发量（t/h）': 20 });
    const [reject] = utils.sheet_to_json<Record<string, unknown>>(read(bytesOf('r.xlsx')).Sheets.退回行!);
    expect(reject).toMatchObject({ 编号: 'X', 经度: '0', 退回代码: 'position-zero' });
  });

  test('the same files and date give the same bytes in every format', () => {
    for (const ending of ['csv', 'xlsx', 'geojson', 'fgb', 'zip', 'kml']) {
      expect(screen(`1.${ending}`).status, ending).toBe(0);
      expect(screen(`2.${ending}`).status, ending).toBe(0);
      expect(bytesOf(`1.${ending}`).equals(bytesOf(`2.${ending}`)), ending).toBe(true);
    }
  }, 120_000);

  test('CSV has the promised columns alone, unless more is asked for', () => {
    expect(screen('plain.csv').status).toBe(0);
    expect(headerOf('plain.csv')).toEqual(RESULT_COLUMNS);
    const more = ['--keep-columns', '--out-datum', 'gcj02', '--out-encoding', 'gb18030'];
    expect(screen('more.csv', ...more).status).toBe(0);
    const header = headerOf('more.csv', 'gb18030');
    expect(header.slice(3, 6)).toEqual(['lon', 'lat', 'datum']);
    expect(header.at(-1)).toBe('备注');
  });

  test('a projected Shapefile names its zone', () => {
    expect(screen('gk.zip', '--out-datum', 'cgcs2000-gk3', '--json').stdout).toContain('cgcs2000-gk3-117e');
    const files = unzipSync(new Uint8Array(bytesOf('gk.zip')));
    expect(strFromU8(files['screening_result.prj']!)).toContain('Central_Meridian",117.0');
  });

  test('an ending without a format, and what a format cannot hold, end with one line and code 2', () => {
    for (const [out, ...more] of [
      ['a.docx'],
      ['a.csv', '--out-datum', 'mars'],
      ['a.csv', '--out-encoding', 'big5'],
      ['a.kml', '--out-datum', 'web-mercator'],
      ['a.csv', '--rejects', path('r.fgb')],
    ]) {
      const { status, stderr } = screen(out!, ...more);
      expect(status, stderr).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  }, 60_000);

  test('coverage goes out with its outlines where the format draws', () => {
    const done = run('coverage', '--by', 'region', '--out', path('c.geojson'), '--units', path('u.kml'));
    expect(done.status, done.stderr).toBe(0);
    const { features } = JSON.parse(bytesOf('c.geojson').toString());
    expect(features.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).toEqual([
      'MultiPolygon',
      'MultiPolygon',
      'MultiPolygon',
    ]);
    expect(bytesOf('u.kml').toString()).toContain('<Point>');
  });
});
