import type { Point } from 'geojson';
import Papa from 'papaparse';
import type { LayerFeature } from '../boundary-layers.ts';

const YES_NO = { yes: '是', no: '否' } as const;
const yesNo = (value: 'yes' | 'no' | null) => (value === null ? '' : YES_NO[value]);

/** The demonstration ledger as a file to try the import with: UTF-8 with BOM, CRLF, Chinese headers, WGS-84. */
export function writeLedgerCsv(boilers: readonly LayerFeature<'demo-boilers', Point>[]): string {
  const rows = boilers.map(({ geometry, properties: boiler }) => ({
    编号: boiler.id,
    企业名称: boiler.name,
    经度: geometry.coordinates[0],
    纬度: geometry.coordinates[1],
    '额定蒸发量(t/h)': boiler.capacityTph,
    燃料类型: boiler.fuel,
    用途: boiler.use,
    建成区: yesNo(boiler.builtUp),
    超低排放: yesNo(boiler.ultraLow),
    氮氧化物: boiler.noxMgm3,
    热网: yesNo(boiler.heatNetwork),
    新建: yesNo(boiler.isNew),
    生物质专用设施: yesNo(boiler.biomassEquipped),
    城市: boiler.city,
    演示数据: '是',
  }));
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
