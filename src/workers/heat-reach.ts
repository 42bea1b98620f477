import type { Feature, LineString, MultiPolygon } from 'geojson';
import { indexReference } from '../domain/reference-index.ts';
import type { Screener } from '../domain/screener.ts';
import { circleRing, unionOfCircles } from '../geo/circle-union.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { HeatReach } from '../state/analysis.ts';

/** Corners of a drawn ring: at 15 km the chord keeps within 5 m of the arc. Drawing only, never deciding. */
const RING_STEPS = 128;

/**
 * Rings of the heat sources (one a site) and the union of their reach. A ring is marked as reference only where
 * it touches no county whose plans use the radius on the date (`radiusClause`, by county).
 */
export function drawHeatReach(screener: Screener, radiusClause: readonly boolean[]): HeatReach {
  const { reference, world, params, qualifying } = screener;
  const radiusM = params.radiusKm * 1000;
  const { counties } = indexReference(reference);
  const sites = new Map(
    qualifying.map((unit) => {
      const { lon, lat } = world.units[unit]!;
      return [`${lon} ${lat}`, { lon, lat }];
    }),
  );

  const rings: Feature<LineString, { region: string; reference: boolean }>[] = [];
  const groups = { clause: [] as LonLat[], reference: [] as LonLat[] };
  for (const { lon, lat } of sites.values()) {
    const coordinates = circleRing(lon, lat, radiusM, RING_STEPS);
    const centre = counties.locate(lon, lat).index;
    const touched = [centre, ...coordinates.map(([x, y]) => counties.locate(x, y).index)];
    const isReference = !touched.some((county) => radiusClause[county]);
    groups[isReference ? 'reference' : 'clause'].push([lon, lat]);
    rings.push({
      type: 'Feature',
      properties: { region: reference.counties[centre]?.region ?? '', reference: isReference },
      geometry: { type: 'LineString', coordinates: coordinates.map(([x, y]) => [x, y]) },
    });
  }
  return {
    rings: { type: 'FeatureCollection', features: rings },
    union: {
      type: 'FeatureCollection',
      features: [unionOf(groups.clause, radiusM, false), unionOf(groups.reference, radiusM, true)].filter(
        ({ geometry }) => geometry.coordinates.length > 0,
      ),
    },
    qualifyingUnitIds: qualifying.map((unit) => world.units[unit]!.unitId),
  };
}

function unionOf(
  centres: readonly LonLat[],
  radiusM: number,
  reference: boolean,
): Feature<MultiPolygon, { reference: boolean }> {
  const geometry =
    centres.length === 0
      ? ({ type: 'MultiPolygon', coordinates: [] } satisfies MultiPolygon)
      : unionOfCircles(
          Float64Array.from(centres, ([lon]) => lon),
          Float64Array.from(centres, ([, lat]) => lat),
          radiusM,
          { steps: RING_STEPS },
        );
  return { type: 'Feature', properties: { reference }, geometry };
}

/** By county: whether a rule in force there asks if a boiler lies inside the radius. */
export function findRadiusClauses({ reference, jurisdictionOf }: Screener): boolean[] {
  return reference.counties.map((_, county) => jurisdictionOf(county).usesRadius);
}
