import type { Coverage } from '../geo/coverage.ts';
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
  const rows = new Map<string, CoverageRow>();
  reference.counties.forEach((county, i) => {
    const area = areaOf(county, by);
    const sum = rows.get(area.name + area.adcode);
    const areaKm2 = (sum?.areaKm2 ?? 0) + coverage.areaM2[i]! * KM2;
    const coveredKm2 = (sum?.coveredKm2 ?? 0) + coverage.coveredM2[i]! * KM2;
    rows.set(area.name + area.adcode, {
      ...area,
      level: by,
      region: county.region,
      areaKm2,
      coveredKm2,
      coveredShare: coveredKm2 / areaKm2,
      qualifyingUnits: (sum?.qualifyingUnits ?? 0) + standing[i]!,
      twoOrMoreKm2: (sum?.twoOrMoreKm2 ?? 0) + coverage.coveredByTwoOrMoreM2[i]! * KM2,
    });
  });
  const rank = ({ region }: CoverageRow) => REGIONS.indexOf(region);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || (a.adcode < b.adcode ? -1 : 1));
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
  const standing = new Uint32Array(reference.counties.length);
  const { index } = indexReference(reference).counties.locateAll(...positions(units));
  for (const county of index) if (county !== -1) standing[county]!++;
  return standing;
}

function areaOf(county: County, by: CoverageRow['level']): { adcode: string; name: string } {
  if (by === 'county') return { adcode: county.adcode, name: county.name };
  if (by === 'city') return { adcode: county.placeAdcode, name: county.place };
  return { adcode: '', name: county.region };
}
