import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { folderSource } from '../../src/cli/files.ts';
import { createGazetteer } from '../../src/data/crs/gazetteer.ts';
import { obfuscate } from '../../src/data/crs/obfuscated.ts';
import { loadLayer, loadManifest } from '../../src/data/load-layer.ts';
import { encodeGb18030 } from '../../src/data/write/gb18030.ts';
import { buildDbf, buildShp, pointShape } from '../fixtures/build-shapefile.ts';
import type { UserFile } from './app-driver.ts';
import { SAMPLE } from './sample-ledger.ts';

/** Boilers near county borders, each with the county that it is in: what tells datums apart. */
async function borderRows(
  count: number,
): Promise<{ lon: number; lat: number; county: string; city: string }[]> {
  const features = await loadLayer(folderSource, await loadManifest(folderSource), 'counties');
  const counties = features.map(({ geometry, properties }) => ({ ...properties, geometry }));
  const { locate } = createGazetteer(counties);
  const rows = [];
  let seed = 20261124;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  while (rows.length < count) {
    const lon = 114.5 + 3 * random();
    const lat = 36.5 + 3 * random();
    const [x, y] = obfuscate(lon, lat, 'gcj02');
    const at = locate(lon, lat);
    // On either side of some border once taken for WGS-84.
    if (at === -1 || locate(x, y) === at) continue;
    const county = counties[at]!;
    rows.push({ lon: x, lat: y, county: county.name, city: county.place });
  }
  return rows;
}

/**
 * A bureau's workbook: a sheet of remarks first, then the ledger under a title and a header of two rows with merged
 * cells, positions in GCJ-02 without saying so, outputs in MW, a row of totals.
 */
export async function bureauWorkbook(): Promise<UserFile> {
  const rows = await borderRows(60);
  const ledger = XLSX.utils.aoa_to_sheet([
    ['某市燃煤锅炉台账'],
    ['序号', '企业名称', '位置', '', '', '', '锅炉情况', ''],
    ['', '', '地市', '县区', '经度', '纬度', '额定热功率(MW)', '燃料类型'],
    ...rows.map(({ lon, lat, county, city }, i) => [
      i + 1,
      `第${i + 1}供热站`,
      city,
      county,
      Number(lon.toFixed(6)),
      Number(lat.toFixed(6)),
      7,
      '煤',
    ]),
    ['合计', '', '', '', '', '', 420, ''],
  ]);
  ledger['!merges'] = [
    [0, 0, 0, 7],
    [1, 0, 2, 0],
    [1, 1, 2, 1],
    [1, 2, 1, 5],
    [1, 6, 1, 7],
  ].map(([r, c, r1, c1]) => ({ s: { r: r!, c: c! }, e: { r: r1!, c: c1! } }));
  const remarks = XLSX.utils.aoa_to_sheet([['填表说明'], ['请如实填写']]);
  const book = { SheetNames: ['说明', '台账'], Sheets: { 说明: remarks, 台账: ledger } };
  return {
    name: '锅炉台账.xlsx',
    bytes: new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' })),
  };
}

/** The sample as a survey office hands it over: zipped Shapefile, GBK attributes, CGCS2000 stated by its .prj. */
export function surveyShapefile(): UserFile {
  const fields = [
    { name: [...encodeGb18030('编号')], type: 'C', length: 10 },
    { name: [...encodeGb18030('企业名称')], type: 'C', length: 40 },
    { name: [...encodeGb18030('燃料类型')], type: 'C', length: 10 },
    { name: [...encodeGb18030('蒸吨')], type: 'C', length: 8 },
  ];
  const { shp, shx } = buildShp(
    1,
    SAMPLE.map(({ lon, lat }) => pointShape(lon, lat)),
  );
  const dbf = buildDbf(
    fields,
    SAMPLE.map(({ id, name, fuel, tph }) => [id, [...encodeGb18030(name)], [...encodeGb18030(fuel)], tph]),
    { languageDriver: 0x4d },
  );
  const prj =
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  const parts = { shp, shx, dbf, prj: strToU8(prj) };
  return {
    name: '测绘院.zip',
    bytes: zipSync(
      Object.fromEntries(Object.entries(parts).map(([ending, bytes]) => [`boilers.${ending}`, bytes])),
    ),
  };
}

/** The sample as cells copied from a sheet, positions in WGS-84. */
export function copiedCells(
  header = ['编号', '企业名称', '经度', '纬度', '额定蒸发量(t/h)', '燃料类型'],
): string {
  const rows = SAMPLE.map(({ id, name, lon, lat, tph, fuel }) => [id, name, lon, lat, tph, fuel]);
  return [header, ...rows].map((cells) => cells.join('\t')).join('\r\n');
}
