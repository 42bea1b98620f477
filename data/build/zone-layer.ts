import { featureCollection, multiPolygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { MultiPolygon } from 'geojson';
import type { BoundaryLayers, LayerFeature } from './boundary-layers.ts';
import { FactError } from './fact-error.ts';
import type { ZoneFact } from './fact-schemas.ts';

const FILE = 'coal-ban-zones.json';

/**
 * The coal-ban zones as polygons merged from whole counties. Throws FactError where a county is not in the
 * boundaries under that name, lies in another place, or is named twice.
 */
export function drawZones(
  zones: readonly ZoneFact[],
  counties: BoundaryLayers['counties'],
): LayerFeature<'coal-ban-zones', MultiPolygon>[] {
  return zones.map((zone) => {
    const named = [...zone.counties, ...zone.undrawnCounties, ...zone.excludedCounties];
    if (new Set(named.map(({ adcode }) => adcode)).size !== named.length)
      throw new FactError(FILE, zone.zoneId, 'counties', 'a county is named twice');
    for (const county of named) checkCounty(zone, county, counties);
    const drawn = counties.filter(({ properties }) =>
      zone.counties.some(({ adcode }) => adcode === properties.adcode),
    );
    return {
      geometry: mergePolygons(drawn.map(({ geometry }) => geometry)),
      properties: {
        zoneId: zone.zoneId,
        placeAdcode: zone.placeAdcode,
        place: zone.place,
        name: zone.name,
        zoneType: zone.zoneType,
        effective: zone.effective,
        effectiveFrom: zone.effectiveFrom,
        status: 'approximate',
        undrawnCounties: zone.undrawnCounties.map(({ adcode }) => adcode).join(','),
        counties: zone.counties.map(({ adcode }) => adcode).join(','),
        note: `${zone.noteZh} / ${zone.noteEn}`,
      },
    };
  });
}

function checkCounty(
  zone: ZoneFact,
  { adcode, name }: { adcode: string; name: string },
  counties: BoundaryLayers['counties'],
): void {
  const found = counties.find(({ properties }) => properties.adcode === adcode)?.properties;
  if (found?.name !== name || found.placeAdcode !== zone.placeAdcode)
    throw new FactError(
      FILE,
      zone.zoneId,
      'counties',
      `${adcode} ${name} of ${zone.place} is in the boundaries as ${found ? `${found.name} of ${found.place}` : 'nothing'}`,
    );
}

function mergePolygons(geometries: readonly MultiPolygon[]): MultiPolygon {
  const merged =
    geometries.length === 1
      ? geometries[0]
      : union(featureCollection(geometries.map(({ coordinates }) => multiPolygon(coordinates))))?.geometry;
  if (!merged) throw new Error('nothing to merge');
  return merged.type === 'MultiPolygon'
    ? merged
    : { type: 'MultiPolygon', coordinates: [merged.coordinates] };
}
