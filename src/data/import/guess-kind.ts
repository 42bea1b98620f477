import { AREA_KINDS, LAYER_KINDS, type LayerField, type LayerKind } from '../../domain/layer-kind.ts';
import { mapHeader } from './guess-columns.ts';

/** Words of a file or sheet name, or of a header, that speak for a kind. */
const WORDS: Readonly<Record<Exclude<LayerKind, 'other'>, RegExp>> = {
  boilers: /锅炉|boiler/i,
  'chp-units': /机组|电厂|热电|chp|power.?(plant|unit)/i,
  'coal-ban-zones': /禁燃|禁煤|高污染燃料|coal.?ban/i,
  'built-up-areas': /建成区|built.?up/i,
  'heat-networks': /热网|供热管网|供热范围|供热区|heat.?net/i,
  stations: /站点|监测站|国控|省控|空气站|station/i,
  'dust-gauges': /降尘|dust/i,
  grids: /网格|grid/i,
  sidings: /专用线|铁路|siding|rail/i,
  boundaries: /行政区|边界|区划|县界|市界|boundar|count(y|ies)|district|adcode/i,
};

/** Fields that hardly any other kind has. */
const TELLING: Readonly<Record<LayerKind, readonly LayerField[]>> = {
  boilers: ['capacity', 'fuel', 'use', 'ultraLow', 'nox', 'isNew', 'biomassEquipped', 'builtUp'],
  'chp-units': ['capacityMw', 'unit', 'startYear', 'retiredYear', 'heat', 'status'],
  'coal-ban-zones': ['effectiveFrom'],
  'built-up-areas': [],
  'heat-networks': [],
  stations: ['stationType'],
  'dust-gauges': ['dustFall', 'month'],
  grids: ['dustFall'],
  sidings: ['railShare', 'deadline'],
  boundaries: ['adcode'],
  other: [],
};

const RAIL_SHARE = /铁路.*(占比|比例|比重)|rail.?share/i;

export interface KindClues {
  /** Names of the file and of the sheet or layer. */
  readonly names: readonly string[];
  readonly header: readonly string[];
  readonly isSpatial: boolean;
  /** Geometry types of the first rows. */
  readonly geometryTypes: readonly string[];
}

/** Every kind with a score 0 … 1, best first. */
export function guessKinds(clues: KindClues): { kind: LayerKind; score: number }[] {
  return LAYER_KINDS.map((kind) => ({ kind, score: scoreKind(kind, clues) })).sort(
    (a, b) => b.score - a.score,
  );
}

function scoreKind(kind: LayerKind, clues: KindClues): number {
  const { names, header, isSpatial, geometryTypes } = clues;
  const fit = geometryFit(kind, isSpatial, geometryTypes);
  if (kind === 'other') return listsShippers(clues) ? 0.3 : 0.1;
  if (kind === 'sidings' && listsShippers(clues)) return 0.15 * fit;
  const named = names.some((name) => WORDS[kind].test(name)) ? 0.45 : 0;
  const mapping = mapHeader(header, kind);
  const telling = TELLING[kind].filter((field) => mapping[field] !== undefined).length;
  const inHeader = header.some((cell) => WORDS[kind].test(cell)) ? 0.1 : 0;
  const base = kind === 'boilers' && !isSpatial ? 0.15 : 0.05;
  return Math.min(1, base + named + inHeader + Math.min(0.45, telling * 0.15)) * fit;
}

/**
 * Enterprises with what they send by rail are asked whether a siding is near, and are none: sidings say so, have a
 * deadline, or are drawn as lines.
 */
function listsShippers({ names, header, geometryTypes }: KindClues): boolean {
  const says = (texts: readonly string[], words: RegExp) => texts.some((text) => words.test(text));
  return (
    says(header, RAIL_SHARE) &&
    !says([...names, ...header], /专用线|siding|spur/i) &&
    mapHeader(header, 'sidings').deadline === undefined &&
    !says(geometryTypes, /LineString$/)
  );
}

/** Areas are no points: how far the geometry allows a kind. */
function geometryFit(kind: LayerKind, isSpatial: boolean, types: readonly string[]): number {
  const isAreaKind = AREA_KINDS.includes(kind);
  if (!isSpatial) return isAreaKind ? 0.05 : 1;
  if (types.length === 0) return 1;
  const areas = types.filter((type) => type.endsWith('Polygon')).length / types.length;
  const lines = types.filter((type) => type.endsWith('LineString')).length / types.length;
  if (isAreaKind) return Math.max(0.05, areas);
  if (kind === 'sidings') return Math.max(0.05, 1 - areas);
  return Math.max(0.05, 1 - areas - lines);
}
