import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { geometryAreaM2 } from '../geo/area.ts';
import { computeCoverage } from '../geo/coverage.ts';
import { createHolder } from '../geo/overlap-area.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { type AreaOfInterest, findRowsWithin, type Ground, groundOf } from './area-of-interest.ts';
import type { BoilerLedger } from './boiler-ledger.ts';
import type { LayerKind } from './layer-kind.ts';
import type { PlaceFacts, SidingFact, StationFact } from './place-facts.ts';
import type { ChpUnit } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { Screener } from './screener.ts';
import type { ScreeningParams, ScreeningResult, VerdictTotal } from './screening.ts';
import { asPart, type Steps } from './steps.ts';
import { totalVerdicts } from './totals.ts';
import type { UserLayer } from './user-layer.ts';

const KM2 = 1e-6;
/** Less than a square metre in common is rounding along a shared border. */
const LEAST_OVERLAP_M2 = 1;

/** Points of a layer of the user's, to be counted. */
export interface OwnPoints {
  readonly name: string;
  readonly kind: LayerKind;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** What lies in an area, under one set of parameters. */
export interface WhatIsIn {
  readonly area: AreaOfInterest;
  readonly params: ScreeningParams;
  readonly dataHash: string;
  readonly layersHash: string;
  readonly areaKm2: number;
  /** In the 46 places. */
  readonly inPlansKm2: number;
  /** Of the whole area: in reach of a site that counts, and of two or more. */
  readonly coveredKm2: number;
  readonly twoOrMoreKm2: number;
  /** Rows of the ledger, ascending. */
  readonly boilers: Uint32Array;
  readonly totals: readonly VerdictTotal[];
  /** How many of the boilers are demonstration data. */
  readonly syntheticBoilers: number;
  readonly units: readonly PlacedUnit[];
  /** Sites that count and whose radius reaches into the area. */
  readonly sitesReaching: number;
  readonly counties: readonly TouchedCounty[];
  readonly stations: readonly StationFact[];
  readonly sidings: readonly SidingFact[];
  readonly zones: readonly TouchedZone[];
  readonly ownPoints: readonly { readonly name: string; readonly kind: LayerKind; readonly count: number }[];
}

export interface PlacedUnit {
  readonly unitId: string;
  readonly plant: string;
  readonly unit: string;
  readonly capacityMw: number;
  /** Whether it counts as a heat source under the parameters. */
  readonly counts: boolean;
}

export interface TouchedCounty {
  readonly adcode: string;
  readonly name: string;
  readonly place: string;
  readonly region: string;
  readonly areaKm2: number;
  readonly insideKm2: number;
}

export interface TouchedZone {
  readonly name: string;
  readonly kind: 'coal-ban' | 'built-up' | 'heat-network';
  readonly insideKm2: number;
  /** The user's layer that it is of; null for the bundled data. */
  readonly layer: string | null;
  readonly status: 'approximate' | 'synthetic' | 'own';
}

/** Shares of the work: counties, zones, boilers, then points of the user's other layers. */
const [COUNTIES_UNTIL, ZONES_UNTIL, BOILERS_UNTIL] = [0.4, 0.6, 0.8];

/** Null where the area is not in the data. `boilers` is null where no ledger is loaded. */
export function* whatIsIn(
  screener: Screener,
  area: AreaOfInterest,
  facts: PlaceFacts,
  boilers: { readonly ledger: BoilerLedger; readonly result: ScreeningResult } | null,
  ownPoints: readonly OwnPoints[] = [],
): Steps<WhatIsIn | null> {
  const { reference, world, params, qualifying } = screener;
  const ground = groundOf(reference, area);
  if (ground === null) return null;
  const counties = yield* asPart(touchedCounties(screener, ground), 0, COUNTIES_UNTIL);
  const coverage = coverGround(screener, ground);
  const zones = yield* asPart(touchedZones(screener, ground), COUNTIES_UNTIL, ZONES_UNTIL);
  const { lon, lat } = boilers?.ledger ?? { lon: [], lat: [] };
  const rows = yield* asPart(findRowsWithin(ground, lon, lat), ZONES_UNTIL, BOILERS_UNTIL);
  const own = yield* asPart(countOwnPoints(ground, ownPoints), BOILERS_UNTIL, 1);
  const counted = new Set(qualifying);
  const isIn = ({ lon, lat }: { readonly lon: number; readonly lat: number }) => ground.holds(lon, lat);
  return {
    area,
    params,
    dataHash: reference.dataHash,
    layersHash: world.layersHash,
    areaKm2: geometryAreaM2(ground.geometry) * KM2,
    inPlansKm2: counties.reduce((sum, { insideKm2 }) => sum + insideKm2, 0),
    ...coverage,
    boilers: rows,
    totals: boilers === null ? [] : totalVerdicts(boilers.ledger, boilers.result, rows),
    syntheticBoilers: rows.reduce((sum, row) => sum + boilers!.ledger.synthetic[row]!, 0),
    units: world.units.flatMap((unit, i) => (isIn(unit) ? [placeUnit(unit, counted.has(i))] : [])),
    counties,
    stations: facts.stations.filter(isIn),
    sidings: facts.sidings.filter(isIn),
    zones,
    ownPoints: own,
  };
}

function* countOwnPoints(ground: Ground, layers: readonly OwnPoints[]): Steps<WhatIsIn['ownPoints']> {
  const counted: { name: string; kind: LayerKind; count: number }[] = [];
  for (const [k, { name, kind, lon, lat }] of layers.entries()) {
    const part = [k / layers.length, (k + 1) / layers.length] as const;
    const { length: count } = yield* asPart(findRowsWithin(ground, lon, lat), ...part);
    if (count > 0) counted.push({ name, kind, count });
  }
  return counted;
}

export function placeUnit({ unitId, plant, unit, capacityMw }: ChpUnit, counts: boolean): PlacedUnit {
  return { unitId, plant, unit, capacityMw, counts };
}

function* touchedCounties({ reference }: Screener, ground: Ground): Steps<TouchedCounty[]> {
  const { countySet, counties: locator } = indexReference(reference);
  const touched: TouchedCounty[] = [];
  for (const [i, { adcode, name, place, region, geometry }] of reference.counties.entries()) {
    yield i / reference.counties.length;
    if (!meets(ground, countySet.bounds, i)) continue;
    const insideM2 = ground.overlapM2(countySet, i, (lon, lat) => locator.indexAt(lon, lat) === i);
    if (insideM2 < LEAST_OVERLAP_M2) continue;
    const areaKm2 = geometryAreaM2(geometry) * KM2;
    touched.push({ adcode, name, place, region, areaKm2, insideKm2: insideM2 * KM2 });
  }
  return touched.sort((a, b) => b.insideKm2 - a.insideKm2);
}

function coverGround({ world, params, qualifying }: Screener, { geometry }: Ground) {
  const units = qualifying.map((unit) => world.units[unit]!);
  const coverage = computeCoverage(
    createPolygonSet([geometry]),
    units.map(({ lon }) => lon),
    units.map(({ lat }) => lat),
    params.radiusKm * 1000,
  );
  return {
    coveredKm2: coverage.coveredM2[0]! * KM2,
    twoOrMoreKm2: coverage.coveredByTwoOrMoreM2[0]! * KM2,
    sitesReaching: coverage.centresReaching[0]!,
  };
}

const ZONE_KINDS = {
  'coal-ban-zones': 'coal-ban',
  'built-up-areas': 'built-up',
  'heat-networks': 'heat-network',
} as const;

function* touchedZones({ reference, world }: Screener, ground: Ground): Steps<TouchedZone[]> {
  const zones = reference.zones.map(({ name, counties }) => ({
    name,
    kind: 'coal-ban' as const,
    layer: null,
    status: 'approximate' as const,
    areas: reference.counties
      .filter(({ adcode }) => counties.includes(adcode))
      .map(({ geometry }) => geometry),
  }));
  const builtUp = reference.builtUpDemo.map(({ placeAdcode, geometry }) => ({
    name: reference.counties.find((county) => county.placeAdcode === placeAdcode)?.place ?? placeAdcode,
    kind: 'built-up' as const,
    layer: null,
    status: 'synthetic' as const,
    areas: [geometry],
  }));
  const all = [...zones, ...builtUp, ...ownZones(world.layers)];
  const touched: TouchedZone[] = [];
  for (const [k, { areas, ...zone }] of all.entries()) {
    const insideM2 = areas.reduce((sum, geometry) => sum + overlapWith(ground, geometry), 0);
    if (insideM2 >= LEAST_OVERLAP_M2) touched.push({ ...zone, insideKm2: insideM2 * KM2 });
    yield (k + 1) / all.length;
  }
  return touched;
}

function ownZones(layers: readonly UserLayer[]) {
  return layers.flatMap((layer) => {
    const kind = layer.kind in ZONE_KINDS ? ZONE_KINDS[layer.kind as keyof typeof ZONE_KINDS] : null;
    if (kind === null) return [];
    return layer.geometries.flatMap((geometry, row) =>
      isArea(geometry)
        ? [
            {
              name: layer.rows[row]?.[layer.mapping.name ?? -1] || `${layer.name} ${row + 1}`,
              kind,
              layer: layer.name,
              status: layer.synthetic ? ('synthetic' as const) : ('own' as const),
              areas: [geometry],
            },
          ]
        : [],
    );
  });
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function overlapWith(ground: Ground, geometry: Polygon | MultiPolygon): number {
  const set = createPolygonSet([geometry]);
  if (!meets(ground, set.bounds, 0)) return 0;
  return ground.overlapM2(set, 0, createHolder(set));
}

/** Whether the boxes meet. */
function meets({ bounds: [west, south, east, north] }: Ground, boxes: Float64Array, i: number): boolean {
  return (
    boxes[4 * i]! <= east &&
    boxes[4 * i + 2]! >= west &&
    boxes[4 * i + 1]! <= north &&
    boxes[4 * i + 3]! >= south
  );
}
