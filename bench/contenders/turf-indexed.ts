import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { feature, featureCollection, point, polygon } from '@turf/helpers';
import intersect from '@turf/intersect';
import union from '@turf/union';
import Flatbush from 'flatbush';
import geographicLib from 'geographiclib-geodesic';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { geometryAreaM2 } from '../../src/geo/area.ts';
import type { Contender } from './contender.ts';

const { WGS84, DISTANCE } = geographicLib.Geodesic;
const RING_STEPS = 256;

/**
 * The same libraries used well: nearest three by geokdbush, then the geodesic; a box index before point in polygon;
 * geodesic rings of the circle's own area, joined by overlapping cluster and clipped only by counties they meet.
 */
export const turfIndexed: Contender = {
  title: 'Turf, indexed',
  mostBoilers: { nearest: 200_000 },
  jobs: {
    nearest({ units, ledger }) {
      const index = new KDBush(units.length);
      for (const { lon, lat } of units) index.add(lon, lat);
      index.finish();
      return () => {
        const unit = new Int32Array(ledger.count);
        const distanceM = new Float64Array(ledger.count).fill(Number.POSITIVE_INFINITY);
        for (let i = 0; i < ledger.count; i++) {
          const [lon, lat] = [ledger.lon[i]!, ledger.lat[i]!];
          for (const candidate of around(index, lon, lat, 3)) {
            const { lon: toLon, lat: toLat } = units[candidate]!;
            const metres = WGS84.Inverse(lat, lon, toLat, toLon, DISTANCE).s12!;
            if (metres >= distanceM[i]!) continue;
            distanceM[i] = metres;
            unit[i] = candidate;
          }
        }
        return { unit, distanceM };
      };
    },
    county({ reference, ledger }) {
      const counties = reference.counties.map(({ geometry }) => feature(geometry));
      const index = indexBoxes(counties);
      return () =>
        Int32Array.from({ length: ledger.count }, (_, i) => {
          const [lon, lat] = [ledger.lon[i]!, ledger.lat[i]!];
          const boiler = point([lon, lat]);
          const near = index.search(lon, lat, lon, lat).sort((a, b) => a - b);
          return near.find((county) => booleanPointInPolygon(boiler, counties[county]!)) ?? -1;
        });
    },
    coverage({ reference, units, params }) {
      const counties = reference.counties.map(({ geometry }) => feature(geometry));
      return () => {
        const sites = new Map(units.map(({ lon, lat }) => [`${lon} ${lat}`, { lon, lat }]));
        const rings = [...sites.values()].map(({ lon, lat }) => drawRing(lon, lat, params.radiusKm * 1000));
        const clusters = joinClusters(rings);
        const index = indexBoxes(clusters);
        return Float64Array.from(counties, (county) => {
          let coveredM2 = 0;
          for (const cluster of index.search(...boxOf(county))) {
            const covered = intersect(featureCollection([county, clusters[cluster]!]));
            if (covered !== null) coveredM2 += geometryAreaM2(covered.geometry);
          }
          return coveredM2;
        });
      };
    },
  },
};

type Shape = Feature<Polygon | MultiPolygon>;

/** A ring whose corners lie on the circle that makes the ring's area, not its corners, that of the radius. */
function drawRing(lon: number, lat: number, radiusM: number): Feature<Polygon> {
  const step = (2 * Math.PI) / RING_STEPS;
  const cornerM = radiusM * Math.sqrt(step / Math.sin(step));
  const corners = Array.from({ length: RING_STEPS }, (_, k): [number, number] => {
    const { lon2, lat2 } = WGS84.Direct(lat, lon, (-360 * k) / RING_STEPS, cornerM);
    return [lon2!, lat2!];
  });
  return polygon([[...corners, corners[0]!]]);
}

/** Unions of the rings whose boxes hang together. */
function joinClusters(rings: readonly Feature<Polygon>[]): Shape[] {
  const index = indexBoxes(rings);
  const seen = new Set<number>();
  return rings.flatMap((_, first): Shape[] => {
    if (seen.has(first)) return [];
    seen.add(first);
    const members = [first];
    for (const member of members) {
      for (const other of index.search(...boxOf(rings[member]!))) {
        if (seen.has(other)) continue;
        seen.add(other);
        members.push(other);
      }
    }
    // A union of a single feature throws.
    return members.length === 1
      ? [rings[first]!]
      : [union(featureCollection(members.map((member) => rings[member]!)))!];
  });
}

function indexBoxes(shapes: readonly Shape[]): Flatbush {
  const index = new Flatbush(shapes.length);
  for (const shape of shapes) index.add(...boxOf(shape));
  index.finish();
  return index;
}

function boxOf({ geometry }: Shape): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const [lon, lat] of parts.flat(2) as [number, number][]) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
