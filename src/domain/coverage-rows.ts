import type { Coverage } from '../geo/coverage.ts';
import { locateOne } from '../geo/locate-one.ts';
import { qualifyingIn, type UnitParams } from './qualifying-units.ts';
import type { ChpUnit, County, Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { CoverageRow, ScreeningParams, UnitCoverageRow } from './screening.ts';
import type { UserLayer } from './user-layer.ts';
import { REGIONS } from './vocabulary.ts';
import { worldOf } from './world.ts';

type CoverageParams = UnitParams & Pick<ScreeningParams, 'radiusKm'>;

const KM2 = 1e-6;

/** Coverage by county, in the order of `Reference.counties`. */
export interface CountyCoverage {
  readonly coverage: Coverage;
  /** Qualifying units that stand in each county. */
  readonly standing: Uint32Array;
}

/** Area within the heating radius of the qualifying units, the user's among them: the union of the radii, clipped, on the ellipsoid. */
export function coverCounties(
  reference: Reference,
  params: CoverageParams,
  layers: readonly UserLayer[] = [],
): CountyCoverage {
  const { coverage } = indexReference(reference);
  const units = countedUnits(reference, params, layers);
  return {
    coverage: coverage.compute(...positions(units), params.radiusKm * 1000),
    standing: countUnitsByCounty(reference, units),
  };
}

/**
 * Coverage by region, place of the plans or county. Counties tile their place and places their region without gap
 * or overlap, so larger areas are sums. Rows are ordered by region, then adcode.
 */
export function sumCoverage(
  reference: Reference,
  { coverage, standing }: CountyCoverage,
  by: CoverageRow['level'],
): CoverageRow[] {
  const { areas, areaOf } = areasAt(reference.counties, by);
  const sums = new Float64Array(3 * areas.length);
  const units = new Uint32Array(areas.length);
  areaOf.forEach((area, county) => {
    sums[3 * area]! += coverage.areaM2[county]! * KM2;
    sums[3 * area + 1]! += coverage.coveredM2[county]! * KM2;
    sums[3 * area + 2]! += coverage.coveredByTwoOrMoreM2[county]! * KM2;
    units[area]! += standing[county]!;
  });
  return areas.map(({ adcode, name, region }, area) => ({
    adcode,
    name,
    level: by,
    region,
    areaKm2: sums[3 * area]!,
    coveredKm2: sums[3 * area + 1]!,
    coveredShare: sums[3 * area + 1]! / sums[3 * area]!,
    qualifyingUnits: units[area]!,
    twoOrMoreKm2: sums[3 * area + 2]!,
  }));
}

/** The areas of a level, and which one each county belongs to. */
interface Areas {
  readonly areas: readonly Pick<CoverageRow, 'adcode' | 'name' | 'region'>[];
  /** By county, the index of its area. */
  readonly areaOf: Uint32Array;
}

const areasByLevel = new WeakMap<readonly County[], Partial<Record<CoverageRow['level'], Areas>>>();

/** The areas of a level in the order of their rows, kept for the next step of the radius. */
export function areasAt(counties: readonly County[], by: CoverageRow['level']): Areas {
  const known = areasByLevel.get(counties)?.[by];
  if (known !== undefined) return known;
  const named = counties.map((county) => ({ ...nameArea(county, by), region: county.region }));
  const keyOf = (area: (typeof named)[number]) => area.name + area.adcode;
  const rank = ({ region }: (typeof named)[number]) => REGIONS.indexOf(region);
  const areas = [...new Map(named.map((area) => [keyOf(area), area])).values()].sort(
    (a, b) => rank(a) - rank(b) || (a.adcode < b.adcode ? -1 : 1),
  );
  const position = new Map(areas.map((area, i) => [keyOf(area), i]));
  const found = { areas, areaOf: Uint32Array.from(named, (area) => position.get(keyOf(area))!) };
  areasByLevel.set(counties, { ...areasByLevel.get(counties), [by]: found });
  return found;
}

/** Area of the 46 places within the radius of each qualifying unit. */
export function coverUnits(
  reference: Reference,
  params: CoverageParams,
  layers: readonly UserLayer[] = [],
): UnitCoverageRow[] {
  const { coverage } = indexReference(reference);
  const radiusM = params.radiusKm * 1000;
  const units = countedUnits(reference, params, layers);
  const totalM2 = (members: readonly ChpUnit[]) =>
    coverage.compute(...positions(members), radiusM).coveredM2.reduce((sum, areaM2) => sum + areaM2, 0);
  const allM2 = totalM2(units);
  const bySite = new Map<string, { reachKm2: number; aloneKm2: number }>();
  return units.map((unit) => {
    const site = `${unit.lon} ${unit.lat}`;
    const others = units.filter(({ lon, lat }) => `${lon} ${lat}` !== site);
    const areas = bySite.get(site) ?? {
      reachKm2: totalM2([unit]) * KM2,
      aloneKm2: (allM2 - totalM2(others)) * KM2,
    };
    bySite.set(site, areas);
    return { unitId: unit.unitId, plant: unit.plant, unit: unit.unit, capacityMw: unit.capacityMw, ...areas };
  });
}

function countedUnits(
  reference: Reference,
  params: CoverageParams,
  layers: readonly UserLayer[],
): readonly ChpUnit[] {
  const world = worldOf(reference, layers);
  return qualifyingIn(world, params).real.map((unit) => world.units[unit]!);
}

function positions(units: readonly ChpUnit[]): [lons: Float64Array, lats: Float64Array] {
  return [Float64Array.from(units, ({ lon }) => lon), Float64Array.from(units, ({ lat }) => lat)];
}

/** Units by the county that they stand in. */
function countUnitsByCounty(reference: Reference, units: readonly ChpUnit[]): Uint32Array {
  const { countySet } = indexReference(reference);
  const standing = new Uint32Array(reference.counties.length);
  for (const { lon, lat } of units) {
    const county = locateOne(countySet, lon, lat);
    if (county !== -1) standing[county]!++;
  }
  return standing;
}

function nameArea(county: County, by: CoverageRow['level']): { adcode: string; name: string } {
  if (by === 'county') return { adcode: county.adcode, name: county.name };
  if (by === 'city') return { adcode: county.placeAdcode, name: county.place };
  return { adcode: '', name: county.region };
}
