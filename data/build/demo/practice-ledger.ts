import type { Point } from 'geojson';
import Papa from 'papaparse';
import { obfuscate } from '../../../src/data/crs/obfuscated.ts';
import { encodeGb18030 } from '../../../src/data/write/gb18030.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { LayerFeature } from '../boundary-layers.ts';
import type { DemoSites } from './sites.ts';

type DemoBoiler = LayerFeature<'demo-boilers', Point>;

/** Rows whose county tells GCJ-02 from WGS-84, and rows of one city. */
const BORDER_ROWS = 60;
const CITY_ROWS = 60;
const CITY = '廊坊市';
const YES_NO = { yes: '是', no: '否' } as const;

const HEADER = [
  '序号',
  '锅炉编号',
  '企业名称',
  '地市',
  '县（市、区）',
  '经度',
  '纬度',
  '额定蒸发量(t/h)',
  '燃料类型',
  '用途',
  '是否建成区',
  '演示数据',
  '备注',
];
type Row = Record<string, string>;

/** What a ledger of an office has wrong: told in the row's own remark, found by the import. */
export const PRACTICE_ERRORS: readonly { readonly says: string; readonly spoil: (row: Row) => Row }[] = [
  { says: '漏填坐标', spoil: (row) => ({ ...row, 经度: '', 纬度: '' }) },
  { says: '坐标填 0', spoil: (row) => ({ ...row, 经度: '0', 纬度: '0' }) },
  { says: '经纬度填反', spoil: (row) => ({ ...row, 经度: row.纬度!, 纬度: row.经度! }) },
  { says: '经度少一位', spoil: (row) => ({ ...row, 经度: row.经度!.slice(1) }) },
  { says: '坐标写成文字', spoil: (row) => ({ ...row, 经度: '厂区东门', 纬度: '' }) },
  { says: '两台合写一行', spoil: (row) => ({ ...row, '额定蒸发量(t/h)': '2×20' }) },
  { says: '燃料写法不明', spoil: (row) => ({ ...row, 燃料类型: '其他燃料' }) },
  { says: '漏填吨位', spoil: (row) => ({ ...row, '额定蒸发量(t/h)': '' }) },
];

/**
 * A ledger to try the import with, as an office would keep it: made from demonstration boilers, GB18030, a title
 * above the header, positions in GCJ-02 without saying so, a row of totals, and a few errors.
 */
export function writePracticeLedger(
  boilers: readonly DemoBoiler[],
  sites: DemoSites,
): { count: number; bytes: Uint8Array } {
  const placed = boilers.flatMap((boiler) => {
    const county = sites.countyAt(boiler.geometry.coordinates as unknown as LonLat);
    return county === null || boiler.properties.hardCase !== '' ? [] : [{ boiler, county }];
  });
  const border = placed.filter(({ boiler, county }) => {
    const [lon, lat] = boiler.geometry.coordinates as unknown as LonLat;
    return sites.countyAt(obfuscate(lon, lat, 'gcj02'))?.adcode !== county.adcode;
  });
  const city = placed.filter(({ county }) => county.place === CITY);
  const chosen = [...new Set([...border.slice(0, BORDER_ROWS), ...city.slice(0, CITY_ROWS)])];
  const rows = chosen.map(({ boiler, county }, index) => rowOf(boiler, county, index));
  // Spread over the file, so that they are found as they would be: by and by.
  const step = Math.floor(rows.length / PRACTICE_ERRORS.length);
  PRACTICE_ERRORS.forEach(({ says, spoil }, k) => {
    rows[k * step + 5] = { ...spoil(rows[k * step + 5]!), 备注: `演示用的错误：${says}` };
  });
  const sum = rows.reduce((all, row) => all + (Number(row['额定蒸发量(t/h)']) || 0), 0);
  const cells = [
    ['燃煤锅炉台账（演示数据，非真实锅炉）'],
    HEADER,
    ...rows.map((row) => HEADER.map((name) => row[name] ?? '')),
    HEADER.map((name) => (name === '序号' ? '合计' : name === '额定蒸发量(t/h)' ? String(sum) : '')),
  ];
  return { count: rows.length, bytes: encodeGb18030(`${Papa.unparse(cells, { newline: '\r\n' })}\r\n`) };
}

function rowOf(
  { geometry, properties }: DemoBoiler,
  county: { place: string; name: string },
  index: number,
): Row {
  const [lon, lat] = obfuscate(geometry.coordinates[0]!, geometry.coordinates[1]!, 'gcj02');
  const { id, name, capacityTph, fuel, use, builtUp } = properties;
  return {
    序号: String(index + 1),
    锅炉编号: id,
    企业名称: name,
    地市: county.place,
    '县（市、区）': county.name,
    经度: lon.toFixed(6),
    纬度: lat.toFixed(6),
    '额定蒸发量(t/h)': capacityTph === null ? '' : String(capacityTph),
    燃料类型: fuel ?? '',
    用途: use ?? '',
    是否建成区: builtUp === null ? '' : YES_NO[builtUp],
    演示数据: '是',
    备注: '',
  };
}
