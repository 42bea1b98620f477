import { type Bilingual, type Lang, verdictText } from '../../domain/messages.ts';
import type { TouchedZone, WhatIsIn } from '../../domain/what-is-in.ts';
import type { World } from '../../domain/world.ts';
import { WGS84 } from '../write/out-system.ts';
import { type OutColumn, type OutTable, type OutValue, plainTable } from '../write/out-table.ts';
import { describeLayers, describeRun, describeSynthetic, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

const COLUMNS: readonly OutColumn[] = [
  { name: 'group', title: { zh: '类别', en: 'Group' }, type: 'text' },
  { name: 'item', title: { zh: '项目', en: 'Item' }, type: 'text' },
  { name: 'count', title: { zh: '数量', en: 'Count' }, type: 'integer' },
  { name: 'amount', title: { zh: '数值', en: 'Amount' }, type: 'number', decimals: 3 },
  { name: 'unit', title: { zh: '单位', en: 'Unit' }, type: 'text' },
  { name: 'note', title: { zh: '说明', en: 'Note' }, type: 'text' },
];

const WORDS = {
  area: { zh: '面积', en: 'Area' },
  whole: { zh: '圈定范围', en: 'The area' },
  inPlans: { zh: '其中实施范围（46 地）内', en: 'of it in the 46 places' },
  covered: { zh: '其中供热半径覆盖', en: 'of it in heat reach' },
  twice: { zh: '其中两处以上热源覆盖', en: 'of it in reach of two or more sites' },
  boilers: { zh: '锅炉', en: 'Boilers' },
  synthetic: { zh: '其中演示数据 {n} 台', en: '{n} of them demonstration data' },
  unknown: { zh: '吨位不明 {n} 台', en: '{n} of unknown capacity' },
  units: { zh: '热电机组', en: 'CHP units' },
  counts: { zh: '计入', en: 'counts' },
  not: { zh: '不计入', en: 'does not count' },
  counties: { zh: '区县', en: 'Counties' },
  ofCounty: { zh: '占本县 {n}%', en: '{n} % of the county' },
  stations: { zh: '空气质量站点', en: 'Air-quality stations' },
  sidings: { zh: '铁路专用线（示意）', en: 'Rail sidings (schematic)' },
  zones: { zh: '禁燃区、建成区、热网', en: 'Coal-ban zones, built-up areas, heat networks' },
  own: { zh: '用户图层中的点', en: "Points of the user's layers" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const ZONE_KIND: Readonly<Record<TouchedZone['kind'], Bilingual>> = {
  'coal-ban': { zh: '禁燃区', en: 'coal-ban zone' },
  'built-up': { zh: '建成区', en: 'built-up area' },
  'heat-network': { zh: '热网', en: 'heat network' },
};

const STATUS: Readonly<Record<TouchedZone['status'], Bilingual>> = {
  approximate: { zh: '近似', en: 'approximate' },
  synthetic: { zh: '演示数据', en: 'demonstration data' },
  own: { zh: '用户图层', en: "user's layer" },
};

export interface AreaTableOptions {
  /** What the area is called. */
  readonly name: string;
  readonly lang: Lang;
  readonly world: Pick<World, 'layers' | 'layersHash'>;
  /** The boilers of the area with their verdicts, where a format holds more than one table. */
  readonly boilers: OutTable | null;
}

/** What lies in an area, a line each; areas on the ellipsoid in km². */
export function areaTable(found: WhatIsIn, { name, lang, world, boilers }: AreaTableOptions): OutTable {
  const about = {
    system: WGS84,
    provenance: [
      item('area', '范围', 'Area', name),
      item('area_shape', '范围定义（WGS-84）', 'Shape of the area (WGS-84)', describeShape(found)),
      ...describeRun(found.params, found.dataHash),
      ...describeLayers(world),
      ...describeSynthetic(found.syntheticBoilers, found.boilers.length),
    ],
    synthetic: found.syntheticBoilers > 0 || found.zones.some(({ status }) => status === 'synthetic'),
  };
  const table = plainTable(
    { zh: '范围内要素', en: 'What is in the area' },
    COLUMNS,
    rowsOf(found, lang),
    about,
  );
  return { ...table, companions: () => [...(boilers === null ? [] : [boilers]), sourcesTable(about)] };
}

function rowsOf(found: WhatIsIn, lang: Lang): OutValue[][] {
  const say = (word: keyof typeof WORDS, n: string | number = '') =>
    WORDS[word][lang].replace('{n}', String(n));
  const area = (word: keyof typeof WORDS, km2: number) => [
    say('area'),
    say(word),
    null,
    rounded(km2),
    'km²',
    '',
  ];
  return [
    area('whole', found.areaKm2),
    area('inPlans', found.inPlansKm2),
    area('covered', found.coveredKm2),
    area('twice', found.twoOrMoreKm2),
    ...found.totals.map(({ verdict, boilers, capacityTph, capacityUnknown }) => [
      say('boilers'),
      verdictText(verdict, lang),
      boilers,
      rounded(capacityTph),
      't/h',
      capacityUnknown === 0 ? '' : say('unknown', capacityUnknown),
    ]),
    ...(found.syntheticBoilers === 0
      ? []
      : [[say('boilers'), say('synthetic', found.syntheticBoilers), found.syntheticBoilers, null, '', '']]),
    ...found.units.map(({ plant, unit, capacityMw, counts }) => [
      say('units'),
      `${plant} ${unit}`,
      1,
      rounded(capacityMw),
      'MW',
      say(counts ? 'counts' : 'not'),
    ]),
    ...found.counties.map(({ name, place, insideKm2, areaKm2 }) => [
      say('counties'),
      `${place} ${name}`,
      null,
      rounded(insideKm2),
      'km²',
      say('ofCounty', ((100 * insideKm2) / areaKm2).toFixed(1)),
    ]),
    ...found.stations.map(({ code, name, place }) => [
      say('stations'),
      `${code} ${name}`,
      1,
      null,
      '',
      place,
    ]),
    ...found.sidings.map(({ name, deadline }) => [say('sidings'), name, 1, null, '', deadline]),
    ...found.zones.map(({ name, kind, insideKm2, status, layer }) => [
      say('zones'),
      `${name} ${ZONE_KIND[kind][lang]}`,
      null,
      rounded(insideKm2),
      'km²',
      [STATUS[status][lang], layer].filter(Boolean).join(' · '),
    ]),
    ...found.ownPoints.map(({ name, count }) => [say('own'), name, count, null, '', '']),
  ];
}

function describeShape({ area }: WhatIsIn): string {
  switch (area.kind) {
    case 'circle':
      return `${area.lon}, ${area.lat}; ${area.radiusKm} km`;
    case 'polygon':
      return area.ring.map((corner) => corner.join(' ')).join('; ');
    case 'outline':
      return area.geometry.type;
    case 'bundled':
      return `${area.layer} ${area.id}`;
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
