import type { Bilingual, Lang } from '../domain/messages.ts';
import type { ReachBundledId, ReachTable } from '../domain/reach-params.ts';
import type { Reference } from '../domain/reference.ts';
import { activityText, heatText, unitStatusText } from '../domain/unit-words.ts';
import { loadLayer, loadManifest } from './load-layer.ts';
import type { DataSource } from './source.ts';

type Row = ReachTable['rows'][number];

const HEADERS: Readonly<Record<ReachBundledId, readonly Bilingual[]>> = {
  stations: [
    { zh: '编号', en: 'code' },
    { zh: '名称', en: 'name' },
    { zh: '城市', en: 'city' },
    { zh: '区域', en: 'region' },
    { zh: '秋冬季运行', en: 'active in season' },
    { zh: '背景站', en: 'background' },
  ],
  'chp-units': [
    { zh: '电厂', en: 'plant' },
    { zh: '机组', en: 'unit' },
    { zh: '容量（MW）', en: 'capacity (MW)' },
    { zh: '状态', en: 'status' },
    { zh: '供热依据', en: 'heat evidence' },
    { zh: '位置精度', en: 'position' },
  ],
  sidings: [
    { zh: '名称', en: 'name' },
    { zh: '城市', en: 'city' },
    { zh: '期限', en: 'deadline' },
  ],
  'coal-ban-zones': [
    { zh: '名称', en: 'name' },
    { zh: '城市', en: 'city' },
    { zh: '类别', en: 'type' },
  ],
  'built-up-demo': [{ zh: '城市', en: 'city' }],
};

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;
const ACCURACY: Readonly<Record<string, Bilingual>> = {
  exact: { zh: '准确', en: 'exact' },
  approximate: { zh: '近似', en: 'approximate' },
};

/** A bundled layer with the columns that it can be narrowed by, in one language. */
export async function loadReachTable(
  source: DataSource,
  reference: Reference,
  id: ReachBundledId,
  lang: Lang,
): Promise<ReachTable> {
  const features = await readFeatures(source, reference, id, lang);
  return {
    header: HEADERS[id].map((title) => title[lang]),
    rows: features.map(([row]) => row),
    geometries: features.map(([, geometry]) => geometry),
  };
}

async function readFeatures(
  source: DataSource,
  { units, counties }: Reference,
  id: ReachBundledId,
  lang: Lang,
): Promise<(readonly [Row, ReachTable['geometries'][number]])[]> {
  const manifest = await loadManifest(source);
  switch (id) {
    case 'stations':
      return (await loadLayer(source, manifest, id)).map(({ geometry, properties: of }) => [
        [
          of.code,
          of.name,
          of.place,
          of.region,
          activityText(of.activity, lang),
          YES_NO[of.background ? 'yes' : 'no'][lang],
        ],
        geometry,
      ]);
    case 'chp-units':
      return units.map((of) => [
        [
          of.plant,
          of.unit,
          String(of.capacityMw),
          unitStatusText(of.status, lang),
          heatText(of.heat, lang),
          ACCURACY[of.locationAccuracy]![lang],
        ],
        { type: 'Point', coordinates: [of.lon, of.lat] },
      ]);
    case 'sidings':
      return (await loadLayer(source, manifest, id)).map(({ geometry, properties: of }) => [
        [of.name, of.place, of.deadline],
        geometry,
      ]);
    case 'coal-ban-zones':
      return (await loadLayer(source, manifest, id)).map(({ geometry, properties: of }) => [
        [of.name, of.place, of.zoneType],
        geometry,
      ]);
    case 'built-up-demo': {
      const placeOf = new Map(counties.map(({ placeAdcode, place }) => [placeAdcode, place]));
      return (await loadLayer(source, manifest, id)).map(({ geometry, properties: of }) => [
        [placeOf.get(of.placeAdcode) ?? of.placeAdcode],
        geometry,
      ]);
    }
  }
}
