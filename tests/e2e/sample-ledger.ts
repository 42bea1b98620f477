import gcoord from 'gcoord';
import { encodeGb18030 } from '../../src/data/write/gb18030.ts';
import type { UserFile } from './app-driver.ts';

/** Boilers far apart, with what the plans say of each; positions in WGS-84. */
export const SAMPLE = [
  { id: 'GL-01', name: '沧州热力一站', lon: 116.7, lat: 38.1, tph: '10', fuel: '煤', nox: '' },
  { id: 'GL-02', name: '德州燃气站', lon: 116.75, lat: 37.4, tph: '20', fuel: '天然气', nox: '80' },
  { id: 'GL-03', name: '阜平供热', lon: 114.2, lat: 38.85, tph: '35', fuel: '煤', nox: '' },
  { id: 'GL-04', name: '菏泽燃气站', lon: 115.9, lat: 35.0, tph: '6', fuel: '天然气', nox: '30' },
  { id: 'GL-05', name: '呼和浩特锅炉房', lon: 111.7, lat: 40.8, tph: '20', fuel: '煤', nox: '' },
] as const;

const REJECTED = [
  ['GL-91', '缺坐标', '', '', '10', '煤', ''],
  ['GL-92', '零坐标', '0', '0', '10', '煤', ''],
  ['GL-93', '填反了', '39.3', '116.5', '10', '煤', ''],
  ['GL-94', '=1+1', '东经', '北纬', '10', '煤', ''],
];

/** The sample as a bureau's office would save it: GB18030, positions in GCJ-02, four rows that cannot be placed. */
export function gb18030Ledger(): UserFile {
  const rows = SAMPLE.map(({ id, name, lon, lat, tph, fuel, nox }) => {
    const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02) as [number, number];
    return [id, name, x.toFixed(6), y.toFixed(6), tph, fuel, nox];
  });
  const header = ['编号', '企业名称', '经度', '纬度', '额定蒸发量(t/h)', '燃料类型', '氮氧化物'];
  const text = [header, ...rows, ...REJECTED].map((cells) => cells.join(',')).join('\r\n');
  return { name: '锅炉台账.csv', bytes: encodeGb18030(text) };
}
