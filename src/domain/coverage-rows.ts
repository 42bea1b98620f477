import { computeCoverage } from '../geo/coverage.ts';
import { qualifyingUnits } from './qualifying-units.ts';
import type { ChpUnit, County, Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { CoverageRow, ScreeningParams } from './screening.ts';
import { REGIONS } from './vocabulary.ts';

type CoverageParams = Pick<ScreeningParams, 'asOf' | 'radiusKm' | 'minUnitMw' | 'chpSet'>;

const KM2 = 1e-6;

/**
 * Area within the heating radius of the qualifying units, by region, place of the plans or county: the union of
 * the radii, clipped, on the ellipsoid. Counties tile their place and places their region without gap or overlap,
 * so larger areas are sums. Rows are ordered by region, then adcode.
 */
export function computeCoverageRows(
  reference: Reference,
  params: CoverageParams,
  by: CoverageRow['level'],
): CoverageRow[] {
  const { countySet } = indexReference(reference);
  const units = qualifyingUnits(reference.units, params).map((unit) => reference.units[unit]!);
  const coverage = computeCoverage(countySet, ...positions(units), params.radiusKm * 1000);
  const standing = countUnitsByCounty(reference, units);
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
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || a.adcode.localeCompare(b.adcode));
}

/** Area of the 46 places within one unit's own radius, km². */
export function computeUnitReachKm2(reference: Reference, unit: ChpUnit, radiusKm: number): number {
  const { countySet } = indexReference(reference);
  const { coveredM2 } = computeCoverage(countySet, ...positions([unit]), radiusKm * 1000);
  return coveredM2.reduce((sum, area) => sum + area, 0) * KM2;
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
