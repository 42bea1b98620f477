import type { MultiPolygon } from 'geojson';
import { createLocator } from '../geo/locate.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { createMetricPlane } from '../geo/metric-plane.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import {
  DUST_FALL_LIMIT,
  type DustGauge,
  type DustGridParams,
  LEAST_MONTHS_SHARE,
} from './dust-grid-params.ts';

/** An area of the grid: a county, in the order of the rankings' ties. */
export interface GridCounty {
  readonly adcode: string;
  readonly name: string;
  readonly geometry: MultiPolygon;
}

export interface DustCell {
  /** Corners in degrees, anticlockwise and closed. */
  readonly ring: readonly LonLat[];
  /** Index into the counties: the one that holds the cell's centre. */
  readonly county: number;
  /** t/(km²·month); null where no gauge stands within the search radius. */
  readonly value: number | null;
  /** Gauges that the value rests on. */
  readonly gauges: number;
  /** Kilometres from the centre to the nearest gauge that counts; null where there is none at all. */
  readonly nearestKm: number | null;
}

export interface CountyDust {
  readonly adcode: string;
  readonly name: string;
  readonly cells: number;
  readonly cellsWithValue: number;
  readonly cellsOverLimit: number;
  /** Mean of the cells with a value; null where none has. */
  readonly mean: number | null;
}

export interface DustGrid {
  readonly cells: readonly DustCell[];
  /** Most cells over the limit first (as a share of those with a value), then the higher mean. */
  readonly counties: readonly CountyDust[];
  /** Gauges left out, with how many of the chosen months they have. */
  readonly leftOut: readonly { readonly id: string; readonly name: string; readonly months: number }[];
  readonly centralMeridianDeg: number;
}

export type DustGridResult =
  | { readonly ok: true; readonly grid: DustGrid }
  | {
      readonly ok: false;
      readonly code: 'dust-grid-too-fine' | 'dust-grid-no-gauge';
      readonly params: Readonly<Record<string, number>>;
    };

/** More cells than this help nobody and stall the map. */
const MOST_CELLS = 100_000;

/**
 * Square cells over the counties, each with the dust-fall that the gauges say of its centre. Cells lie on whole
 * multiples of their side in the 3-degree Gauss-Krüger plane nearest to the area's middle; a cell belongs to the
 * area where its centre does. Inverse-distance weights are 1/dᵖ (Shepard 1968) over the gauges within the search
 * radius; a gauge at the centre itself decides alone. O(cells × gauges).
 */
export function buildDustGrid(
  counties: readonly GridCounty[],
  gauges: readonly DustGauge[],
  params: DustGridParams,
): DustGridResult {
  const set = createPolygonSet(counties.map(({ geometry }) => geometry));
  const bounds = boundsOf(set.bounds);
  const centralMeridianDeg = 3 * Math.round((bounds.west + bounds.east) / 6);
  const plane = createMetricPlane(centralMeridianDeg);
  const cellM = params.cellKm * 1000;
  const frame = frameCells(bounds, plane.toMetres, cellM);
  if (frame.columns * frame.rows > 4 * MOST_CELLS) return tooFine();

  const { sources, leftOut } = averageGauges(gauges, params.months);
  if (sources.length === 0) {
    return { ok: false, code: 'dust-grid-no-gauge', params: { months: params.months.length } };
  }
  const placed = sources.map(({ lon, lat, mean }) => ({ at: plane.toMetres(lon, lat), mean }));
  const locator = createLocator(set);
  const cells: DustCell[] = [];
  for (let row = 0; row < frame.rows; row++) {
    for (let column = 0; column < frame.columns; column++) {
      const east = frame.eastM + column * cellM;
      const north = frame.northM + row * cellM;
      const centre = plane.toDegrees(east + cellM / 2, north + cellM / 2);
      const county = locator.locate(...centre).index;
      if (county === -1) continue;
      if (cells.length === MOST_CELLS) return tooFine();
      const corner = (x: number, y: number) => plane.toDegrees(east + x * cellM, north + y * cellM);
      cells.push({
        ring: [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)],
        county,
        ...estimate(east + cellM / 2, north + cellM / 2, placed, params),
      });
    }
  }
  return { ok: true, grid: { cells, counties: rankCounties(counties, cells), leftOut, centralMeridianDeg } };

  function tooFine(): DustGridResult {
    return { ok: false, code: 'dust-grid-too-fine', params: { limit: MOST_CELLS, cellKm: params.cellKm } };
  }
}

/** Which gauges count, with their mean over the chosen months that they have. */
function averageGauges(gauges: readonly DustGauge[], months: readonly string[]) {
  const sources: { lon: number; lat: number; mean: number }[] = [];
  const leftOut: { id: string; name: string; months: number }[] = [];
  for (const { id, name, lon, lat, readings } of gauges) {
    const values = months.flatMap((month) => readings[month] ?? []);
    if (values.length === 0 || values.length < LEAST_MONTHS_SHARE * months.length) {
      leftOut.push({ id, name, months: values.length });
    } else sources.push({ lon, lat, mean: values.reduce((sum, value) => sum + value, 0) / values.length });
  }
  return { sources, leftOut };
}

function estimate(
  eastM: number,
  northM: number,
  placed: readonly { at: readonly [number, number]; mean: number }[],
  { method, power, searchRadiusKm }: DustGridParams,
): Pick<DustCell, 'value' | 'gauges' | 'nearestKm'> {
  const distances = placed.map(({ at }) => Math.hypot(at[0] - eastM, at[1] - northM));
  const nearestM = distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
  const nearestKm = nearestM / 1000;
  const within = placed
    .map(({ mean }, i) => ({ mean, distanceM: distances[i]! }))
    .filter(({ distanceM }) => distanceM <= searchRadiusKm * 1000);
  if (within.length === 0) return { value: null, gauges: 0, nearestKm };
  // Gauges equally near share the cell, whatever their order.
  const nearest = within.filter(({ distanceM }) => distanceM === nearestM);
  if (method === 'nearest-gauge' || nearestM === 0) {
    return { value: meanOf(nearest.map(({ mean }) => mean)), gauges: nearest.length, nearestKm };
  }
  let weights = 0;
  let sum = 0;
  for (const { mean, distanceM } of within) {
    // Relative to the nearest, so that no power of metres under- or overflows.
    const weight = (nearestM / distanceM) ** power;
    weights += weight;
    sum += weight * mean;
  }
  // Weighing leaves noise in the last digits: gauges that all read 9 must not give more than 9.
  return { value: Number((sum / weights).toFixed(6)), gauges: within.length, nearestKm };
}

function rankCounties(counties: readonly GridCounty[], cells: readonly DustCell[]): CountyDust[] {
  const rows = counties.map(({ adcode, name }, index) => {
    const own = cells.filter(({ county }) => county === index);
    const values = own.flatMap(({ value }) => value ?? []);
    return {
      adcode,
      name,
      cells: own.length,
      cellsWithValue: values.length,
      cellsOverLimit: values.filter((value) => value > DUST_FALL_LIMIT).length,
      mean: values.length === 0 ? null : meanOf(values),
    };
  });
  const shareOver = ({ cellsOverLimit, cellsWithValue }: CountyDust) =>
    cellsWithValue === 0 ? -1 : cellsOverLimit / cellsWithValue;
  return rows.sort((a, b) => shareOver(b) - shareOver(a) || (b.mean ?? -1) - (a.mean ?? -1));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boundsOf(bounds: Float64Array): Bounds {
  const side = (offset: number, pick: (...values: number[]) => number) =>
    pick(...bounds.filter((_, i) => i % 4 === offset));
  return {
    west: side(0, Math.min),
    south: side(1, Math.min),
    east: side(2, Math.max),
    north: side(3, Math.max),
  };
}

/** The whole cells that hold the area. Its edges in the plane are curved: they are followed in steps. */
function frameCells(
  { west, south, east, north }: Bounds,
  toMetres: (lon: number, lat: number) => [number, number],
  cellM: number,
) {
  const edge: [number, number][] = [];
  const steps = 16;
  for (let step = 0; step <= steps; step++) {
    const lon = west + ((east - west) * step) / steps;
    const lat = south + ((north - south) * step) / steps;
    edge.push(toMetres(lon, south), toMetres(lon, north), toMetres(west, lat), toMetres(east, lat));
  }
  const down = (value: number) => Math.floor(value / cellM) * cellM;
  const eastM = down(Math.min(...edge.map(([x]) => x)));
  const northM = down(Math.min(...edge.map(([, y]) => y)));
  return {
    eastM,
    northM,
    columns: Math.ceil((Math.max(...edge.map(([x]) => x)) - eastM) / cellM) + 1,
    rows: Math.ceil((Math.max(...edge.map(([, y]) => y)) - northM) / cellM) + 1,
  };
}
