import type { Geometry, Position } from 'geojson';
import type { Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';

/** Steps along an edge, in degrees, at which it is asked which county it runs through: about a kilometre. */
const WALK_DEG = 0.01;

/** For each feature the counties that it lies in, wholly or in part. */
export function findCountiesMet(reference: Reference, geometries: readonly Geometry[]): number[][] {
  const { counties, countySet } = indexReference(reference);
  const middles = reference.counties.map((_, county) => firstVertex(countySet, county));
  return geometries.map((geometry) => {
    const met = new Set<number>();
    const see = (lon: number, lat: number) => {
      const county = counties.indexAt(lon, lat);
      if (county !== -1) met.add(county);
    };
    walk(geometry, see);
    for (const rings of areasOf(geometry)) {
      // A county that no edge runs through may still lie inside.
      middles.forEach(([lon, lat], county) => {
        if (!met.has(county) && holds(rings, lon, lat)) met.add(county);
      });
    }
    return [...met];
  });
}

function firstVertex(
  { coords, partStart, ringStart, vertexStart }: ReturnType<typeof indexReference>['countySet'],
  county: number,
): readonly [number, number] {
  const v = vertexStart[ringStart[partStart[county]!]!]!;
  return [coords[2 * v]!, coords[2 * v + 1]!];
}

function walk(geometry: Geometry, see: (lon: number, lat: number) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) walk(part, see);
    return;
  }
  const visit = (value: unknown): void => {
    if (!Array.isArray(value) || value.length === 0) return;
    if (typeof value[0] === 'number') see(value[0], value[1] as number);
    else if (typeof value[0][0] === 'number' && !geometry.type.endsWith('Point')) walkLine(value, see);
    else value.forEach(visit);
  };
  visit(geometry.coordinates);
}

function walkLine(line: readonly Position[], see: (lon: number, lat: number) => void): void {
  line.forEach(([lon, lat], k) => {
    const [fromLon, fromLat] = line[k - 1] ?? [lon, lat];
    const steps = Math.max(
      1,
      Math.ceil(Math.max(Math.abs(lon! - fromLon!), Math.abs(lat! - fromLat!)) / WALK_DEG),
    );
    for (let step = 1; step <= steps; step++) {
      see(fromLon! + ((lon! - fromLon!) * step) / steps, fromLat! + ((lat! - fromLat!) * step) / steps);
    }
  });
}

function areasOf(geometry: Geometry): readonly Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(areasOf) : [];
}

function holds(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let k = 0; k < ring.length; k++) {
      const [x1, y1] = ring[k] as [number, number];
      const [x2, y2] = ring[(k + 1) % ring.length] as [number, number];
      if (y1 > lat !== y2 > lat && x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1) > lon) inside = !inside;
    }
  }
  return inside;
}
