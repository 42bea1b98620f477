import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import { inChina } from './plausible.ts';

/** Two coordinates as somebody typed them, told apart. */
export interface TypedPosition {
  /** Longitude or easting, and latitude or northing: cells as an import reads them. */
  readonly x: string;
  readonly y: string;
  /** They were typed the other way round, and nothing but their size says so. */
  readonly reversed: boolean;
  /** Systems that they may be in; none where they can lie in China in none. */
  readonly systems: readonly CoordinateSystem[];
}

/** A whole number as it stands: never the first digits of a longer one. */
const NUMBER = String.raw`\d+(?:\.\d+)?(?![\d.])`;
const SIGN = `[-+]?${NUMBER}`;
const MINUTES = String.raw`\s*${NUMBER}\s*(?:['′’‘分]|m(?![a-z]))`;
const SECONDS = String.raw`\s*${NUMBER}\s*(?:″|''|′′|’’|["”“]|秒)?`;
const ANGLE = String.raw`${SIGN}(?:\s*[°˚度](?:${MINUTES}(?:${SECONDS})?)?)?`;
const LABEL = `(?:longitude|latitude|lon|lng|lat|[nsewxy]|东经|西经|北纬|南纬|经度|纬度|[东西南北])`;
const PART = String.raw`\s*(${LABEL})?\s*[:=]?\s*(${ANGLE})\s*(${LABEL})?\s*`;
const PAIR = new RegExp(String.raw`^[(\[]?${PART}(?:[,;/、]|\s)?${PART}[)\]]?$`, 'i');

type Axis = 'lon' | 'lat' | 'elsewhere' | null;

/** The two coordinates in a text; null where it is none. Full-width digits and signs are read as narrow ones. */
export function readTypedPosition(text: string): TypedPosition | null {
  const narrow = text
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replace(/[，；]/g, ',');
  const parts = PAIR.exec(narrow.trim());
  if (parts === null) return null;
  const [, before1, first = '', after1, before2, second = '', after2] = parts;
  // Two bare whole numbers with nothing between but a space may be anything.
  const isBare = [before1, after1, before2, after2].every((label) => label === undefined);
  if (isBare && /^\d{1,2}\s+\d{1,2}$/.test(narrow.trim())) return null;
  const axes = [axisOf(before1 ?? after1), axisOf(before2 ?? after2)];
  if (axes.includes('elsewhere')) return { x: first, y: second, reversed: false, systems: [] };
  const isNamed = axes[0] === 'lat' || axes[1] === 'lon';
  const [x, y] = isNamed ? [second, first] : [first, second];
  const asTyped = systemsOf(x, y);
  if (asTyped.length > 0 || isNamed || axes[0] === 'lon') return { x, y, reversed: false, systems: asTyped };
  const turned = systemsOf(y, x);
  return turned.length > 0
    ? { x: y, y: x, reversed: true, systems: turned }
    : { x, y, reversed: false, systems: [] };
}

function axisOf(label: string | undefined): Axis {
  if (label === undefined || /^[xy]$/i.test(label)) return null;
  if (/^(s|w|南|西)/i.test(label)) return 'elsewhere';
  return /^(lat|n|北|纬)/i.test(label) ? 'lat' : 'lon';
}

const plain = (id: Exclude<CoordinateSystem['id'], 'stated'>, centralMeridian: number | null = null) =>
  ({ id, centralMeridian }) as const;
const stated = (epsg: number, name: string) => ({ id: 'stated', definition: `EPSG:${epsg}`, name }) as const;

const DEGREES: readonly CoordinateSystem[] = [
  plain('wgs84'),
  plain('cgcs2000'),
  plain('gcj02'),
  plain('bd09'),
  stated(4610, 'Xian 1980'),
  stated(4214, 'Beijing 1954'),
];

/** Every system in which the two can be a place in China, the likelier ones first. */
function systemsOf(x: string, y: string): readonly CoordinateSystem[] {
  const [a, b] = [leadingNumber(x), leadingNumber(y)];
  if (Math.abs(a) <= 180 && Math.abs(b) <= 90) return inChina(a, b) ? DEGREES : [];
  const systems: CoordinateSystem[] = [];
  const isNorthing = b > 1_900_000 && b < 6_000_000;
  if (a > 25_000_000 && a < 46_000_000 && isNorthing)
    systems.push(plain('cgcs2000-gk3'), plain('xian80-gk3'), plain('beijing54-gk3'));
  if (a > 13_000_000 && a < 24_000_000 && isNorthing)
    systems.push(plain('cgcs2000-gk6'), plain('xian80-gk6'), plain('beijing54-gk6'));
  if (a > 8_000_000 && a < 15_300_000 && b > 2_000_000 && b < 7_300_000) systems.push(plain('web-mercator'));
  if (a > 50_000 && a < 950_000 && isNorthing) systems.push(...withoutZone());
  return systems;
}

/** Central meridians of the zones that reach the map, degrees east; those of 6° zones are among them. */
const MERIDIANS = Array.from({ length: 11 }, (_, step) => 102 + 3 * step);
/** UTM zones that do. */
const UTM_ZONES = [48, 49, 50, 51];

function withoutZone(): CoordinateSystem[] {
  return [
    ...MERIDIANS.map((meridian) => plain('cgcs2000-gk3', meridian)),
    ...UTM_ZONES.map((zone) => stated(32600 + zone, `WGS 84 / UTM ${zone}N`)),
    ...MERIDIANS.map((meridian) => plain('xian80-gk3', meridian)),
    ...MERIDIANS.map((meridian) => plain('beijing54-gk3', meridian)),
  ];
}

function leadingNumber(cell: string): number {
  const [, degrees = '', minutes = '0'] = /^([-+]?[\d.]+)(?:\s*[°˚度]\s*(\d+))?/.exec(cell) ?? [];
  return Number(degrees) + Number(minutes) / 60;
}
