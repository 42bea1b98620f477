import { describe, expect, test } from 'vitest';
import { guessKinds } from '../../../../src/data/import/guess-kind.ts';
import { guessMapping } from '../../../../src/data/import/guess-mapping.ts';

const map = (header: string, rows: readonly string[] = [], isSpatial = false) =>
  guessMapping(
    'boilers',
    header.split(','),
    rows.map((row) => row.split(',')),
    isSpatial,
  );

describe('columns told by what stands in them', () => {
  test.each([
    ['编号,x,y', ['A,116.412,39.912', 'B,117.1,38.5'], { lon: 1, lat: 2 }],
    ['编号,x,y', ['A,39.912,116.412', 'B,38.5,117.1'], { lon: 2, lat: 1 }],
    ['编号,X坐标,Y坐标', ['A,4430123.45,39512345.67'], { lon: 2, lat: 1 }],
    ['编号,X坐标,Y坐标', ['A,4430123.45,512345.67'], { lon: 2, lat: 1 }],
    ['编号,横坐标,纵坐标', ['A,12957000.5,4850000.5'], { lon: 1, lat: 2 }],
    ['编号,,', ['A,116°24′,39°54′'], { lon: 1, lat: 2 }],
    ['A,B,C', ['116.4,39.9,燃煤', '116.5,39.8,天然气'], { lon: 0, lat: 1, fuel: 2 }],
  ])('%s over %j', (header, rows, expected) => {
    expect(map(header, rows)).toMatchObject(expected);
  });

  test.each([
    ['whole numbers are counts, not degrees', '编号,B,C', ['A,116,39', 'B,120,35']],
    ['a named column keeps its name', '编号,年产值,职工', ['A,116.5,39.5']],
    ['one coordinate alone is none', '编号,x,备注', ['A,116.5,好']],
  ])('%s', (_says, header, rows) => {
    const mapping = map(header, rows);
    expect(mapping.lon).toBeUndefined();
    expect(mapping.lat).toBeUndefined();
  });

  test('a loosely named yes/no column is taken only where it holds yes and no', () => {
    const header = '经度,纬度,地处建成区情况';
    expect(map(header, ['116.4,39.9,是', '116.4,39.9,否'])).toMatchObject({ builtUp: 2 });
    expect(map(header, ['116.4,39.9,城郊结合部'])).not.toHaveProperty('builtUp');
    expect(map('经度,纬度,距建成区', ['116.4,39.9,是'])).not.toHaveProperty('builtUp');
  });

  test('a spatial file needs no position columns', () => {
    expect(map('编号,经度,纬度', ['A,116.4,39.9'], true)).toEqual({ id: 0 });
  });
});

describe('what a file is', () => {
  test.each([
    ['廊坊锅炉台账.xlsx', '编号,企业名称,经度,纬度,额定蒸发量,燃料', [], 'boilers'],
    ['data.csv', '编号,经度,纬度,蒸吨,燃料,用途', [], 'boilers'],
    ['机组.csv', '电厂名称,机组,装机容量,投产年份,经度,纬度', [], 'chp-units'],
    ['plants.csv', 'plant,unit,capacity_mw,status,start_year,lon,lat', [], 'chp-units'],
    ['高污染燃料禁燃区.zip', 'name,生效日期', ['Polygon'], 'coal-ban-zones'],
    ['建成区.geojson', 'name', ['MultiPolygon'], 'built-up-areas'],
    ['供热管网覆盖.kml', 'name', ['Polygon'], 'heat-networks'],
    ['国控站点.csv', '站点名称,站点类型,经度,纬度', [], 'stations'],
    ['降尘.csv', '点位名称,月份,降尘量,经度,纬度', [], 'dust-gauges'],
    ['网格.shp', '网格编号,降尘量', ['Polygon'], 'grids'],
    ['铁路专用线.kml', '名称,铁路运输比例', ['LineString'], 'sidings'],
    ['铁路运输.csv', '名称,铁路运输比例,完成时限,经度,纬度', [], 'sidings'],
    ['线路.geojson', 'name,rail_share', ['LineString'], 'sidings'],
    ['企业.csv', '名称,经度,纬度,铁路运输占比', [], 'other'],
    ['大宗货物铁路运输比例.xlsx', '企业名称,经度,纬度,年货运量,铁路运输比例', [], 'other'],
    ['shippers.geojson', 'company,rail_share', ['Point'], 'other'],
    ['焦化企业.csv', '专用线名称,企业名称,经度,纬度,铁路运输比例', [], 'sidings'],
    ['区县边界.zip', '名称,行政区划代码', ['Polygon'], 'boundaries'],
  ])('%s (%s) %j: %s', (name, header, geometryTypes, kind) => {
    const isSpatial = geometryTypes.length > 0;
    const kinds = guessKinds({ names: [name], header: header.split(','), isSpatial, geometryTypes });
    expect(kinds[0]!.kind).toBe(kind);
    for (const { score } of kinds) expect(score).toBeGreaterThanOrEqual(0);
    for (const { score } of kinds) expect(score).toBeLessThanOrEqual(1);
  });

  test('points are no areas, and areas no boilers, whatever the name says', () => {
    const kindOf = (name: string, type: string) =>
      guessKinds({ names: [name], header: [], isSpatial: true, geometryTypes: [type] })[0]!.kind;
    expect(kindOf('建成区.kml', 'Point')).not.toBe('built-up-areas');
    expect(kindOf('锅炉.kml', 'Polygon')).not.toBe('boilers');
  });
});
