import type { Polygon } from 'geojson';
import { geometryAreaM2 } from '../geo/area.ts';
import type { AreaReading } from '../geo/reach-coverage.ts';
import type { Outline } from '../geo/reach-outline.ts';
import type { Bilingual, Lang } from './messages.ts';
import type { ReachMethod } from './reach.ts';
import { REACH_STATUSES, type ReachOrigin, type ReachStatus } from './reach-params.ts';
import type { UserLayer } from './user-layer.ts';

export const AREA_READING_TEXT: Readonly<Record<AreaReading, Bilingual>> = {
  'with-areas': { zh: '面及其周边', en: 'areas and their surroundings' },
  'ring-only': { zh: '仅面外一圈', en: 'only the ring outside' },
};

export const REACH_METHOD_TEXT: Readonly<Record<ReachMethod, Bilingual>> = {
  circles: { zh: '精确圆', en: 'exact circles' },
  plane: { zh: '分县等积平面', en: 'an equal-area plane about each county' },
};

export const REACH_STATUS_TEXT: Readonly<Record<ReachStatus, Bilingual>> = {
  own: { zh: '用户数据', en: 'own data' },
  real: { zh: '实测', en: 'real' },
  approximate: { zh: '近似', en: 'approximate' },
  schematic: { zh: '示意', en: 'schematic' },
  synthetic: { zh: '演示数据', en: 'demonstration' },
};

interface ReachLayerSource {
  readonly id: string;
  readonly origin: ReachOrigin;
  readonly outline: Outline;
  /** Whether what was measured from has areas: only then the reading says anything. */
  readonly hasAreas: boolean;
  readonly lang: Lang;
}

/** What `Provenance.format` says of such a layer. */
const REACH_FORMAT = 'reach';
const STATUS_COLUMN = 4;

const HEADERS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['编号', '面积(km²)', '来源图层', '距离(m)', '来源性质'],
  en: ['part', 'area_km2', 'source_layer', 'distance_m', 'source_status'],
};

/** The outline as a layer of the project: a feature a part that hangs together, largest first. */
export function reachLayer({ id, origin, outline, hasAreas, lang }: ReachLayerSource): UserLayer {
  const parts = outline.parts
    .map((part): Polygon => ({ type: 'Polygon', coordinates: part.map((ring) => [...ring]) }))
    .map((geometry) => ({ geometry, areaM2: geometryAreaM2(geometry) }))
    .sort((a, b) => b.areaM2 - a.areaM2);
  return {
    id,
    kind: 'other',
    name: reachName(origin, lang),
    provenance: {
      fileName: describeOrigin(origin, outline, hasAreas, lang),
      table: '',
      format: REACH_FORMAT,
      encoding: 'utf-8',
      importedAt: origin.madeAt,
      datumHistory: [],
    },
    header: HEADERS[lang],
    rows: parts.map(({ areaM2 }, i) => [
      String(i + 1),
      (areaM2 / 1e6).toFixed(3),
      origin.name,
      String(origin.distanceM),
      REACH_STATUS_TEXT[origin.status][lang],
    ]),
    geometries: parts.map(({ geometry }) => geometry),
    mapping: { id: 0 },
    synthetic: origin.status === 'synthetic',
  };
}

/** What a layer made here says of its own source; null for any other layer. */
export function statusOfReachLayer({ provenance, rows }: UserLayer): ReachStatus | null {
  if (provenance.format !== REACH_FORMAT) return null;
  const said = rows[0]?.[STATUS_COLUMN];
  return (
    REACH_STATUSES.find((status) => Object.values(REACH_STATUS_TEXT[status]).includes(said ?? '')) ?? null
  );
}

/** 公交站 500 m 覆盖; what does not rest on true places says so in its name. */
export function reachName({ name, distanceM, reading, status, filter }: ReachOrigin, lang: Lang): string {
  const outside = reading === 'ring-only' ? (lang === 'zh' ? '外围 ' : ' outside') : '';
  const distance = lang === 'zh' ? outside + distanceText(distanceM) : distanceText(distanceM) + outside;
  const narrowed = filter === null ? '' : ` ${filter.value}`;
  const mark = REACH_STATUS_TEXT[status][lang];
  const weak = (status === 'schematic' || status === 'approximate') && !name.includes(mark) ? mark : '';
  if (lang === 'zh') return `${name}${narrowed} ${distance} 覆盖${weak === '' ? '' : `（${weak}）`}`;
  return `${distance} around ${name}${narrowed}${weak === '' ? '' : ` (${weak})`}`;
}

/** 500 m, 5 km, 1.25 km. */
export function distanceText(distanceM: number): string {
  return distanceM < 1000 ? `${distanceM} m` : `${Number((distanceM / 1000).toFixed(3))} km`;
}

/** What the layer's source line says. */
function describeOrigin(
  { name, distanceM, filter, reading, status, sources }: ReachOrigin,
  { errorM }: Outline,
  hasAreas: boolean,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const parts = [
    name,
    ...(filter === null ? [] : [`${filter.column} = ${filter.value}`]),
    zh ? `${sources} 个要素` : `${sources} features`,
    zh ? `测地距离 ${distanceText(distanceM)}` : `geodesic distance ${distanceText(distanceM)}`,
    ...(hasAreas ? [AREA_READING_TEXT[reading][lang]] : []),
    ...(status === 'own' || status === 'real' ? [] : [REACH_STATUS_TEXT[status][lang]]),
    zh
      ? `轮廓误差 ≤${Number(errorM.toPrecision(2))} m，仅供绘图`
      : `outline within ${Number(errorM.toPrecision(2))} m, for drawing only`,
  ];
  return parts.join(' · ');
}
