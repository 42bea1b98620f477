import { geojson } from 'flatgeobuf';
import type { Feature } from 'geojson';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BoundaryLayers, loadBoundaryLayers } from '../../../../data/build/boundary-layers.ts';
import { type BuiltLayers, buildLayers, encodeFeatures } from '../../../../data/build/build-layers.ts';
import { checkPositions } from '../../../../data/build/check-positions.ts';
import { describeBuild } from '../../../../data/build/manifest.ts';
import { drawZones } from '../../../../data/build/zone-layer.ts';
import {
  FEATURE_LAYERS,
  type FeatureLayerId,
  LIST_LAYERS,
} from '../../../../src/data/schemas/served-layers.ts';
import { geometryAreaM2 } from '../../../../src/geo/area.ts';
import { createLocator } from '../../../../src/geo/locate.ts';
import { createPolygonSet } from '../../../../src/geo/polygon-set.ts';

const INPUT_HASH = '0'.repeat(64);
let built: BuiltLayers;
let boundaries: BoundaryLayers;

beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  built = buildLayers();
  boundaries = loadBoundaryLayers(built.facts.publishedAreas);
});

const bytesOf = (id: string) => built.files.find((file) => file.id === id)?.bytes ?? new Uint8Array(0);

async function readLayer(id: FeatureLayerId): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of geojson.deserialize(bytesOf(id))) features.push(feature as Feature);
  return features;
}

describe('buildLayers', () => {
  test('builds the same bytes twice', () => {
    const again = buildLayers();
    expect(again.files.map(({ id }) => id)).toEqual(built.files.map(({ id }) => id));
    for (const { id, bytes } of again.files) expect(Buffer.compare(bytes, bytesOf(id)), id).toBe(0);
    expect(again.samples).toEqual(built.samples);
    expect(describeBuild(again, INPUT_HASH)).toEqual(describeBuild(built, INPUT_HASH));
  });

  test.each(Object.keys(FEATURE_LAYERS) as FeatureLayerId[])(
    '%s reads back as its schema says',
    async (id) => {
      const { schema, geometryType } = FEATURE_LAYERS[id];
      const features = await readLayer(id);
      expect(features).toHaveLength(built.files.find((file) => file.id === id)?.count ?? -1);
      for (const { geometry, properties } of features) {
        expect(geometry.type).toBe(geometryType);
        expect(() => schema.parse(properties)).not.toThrow();
      }
    },
  );

  test('serves what is known and lists the rest', () => {
    const counts = Object.fromEntries(built.files.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({
      counties: 460,
      places: 46,
      regions: 3,
      neighbours: 6,
      'chp-units': 504,
      stations: 352,
      'stations-unplaced': 2,
      'coal-ban-zones': 4,
      sidings: 1,
      'sidings-unplaced': 2,
      'built-up-demo': 46,
      'demo-boilers': 5000,
      rules: 5,
      'area-check': 46,
    });
    expect(
      JSON.parse(new TextDecoder().decode(bytesOf('stations-unplaced'))).map(
        ({ code }: { code: string }) => code,
      ),
    ).toEqual(['2184A', '2172A']);
  });

  test('describes every layer with source, licence, datum, date and status, and credits the trackers', () => {
    const manifest = describeBuild(built, INPUT_HASH);
    expect(manifest.layers.map(({ id }) => id).sort()).toEqual(
      [...Object.keys(FEATURE_LAYERS), ...Object.keys(LIST_LAYERS)].sort(),
    );
    const find = (id: string) => manifest.layers.find((layer) => layer.id === id);
    expect(find('chp-units')).toMatchObject({
      status: 'real',
      licence: 'CC BY 4.0',
      attribution: 'Global Energy Monitor, Global Coal Plant Tracker, July 2024, CC BY 4.0',
    });
    expect(find('coal-ban-zones')?.status).toBe('approximate');
    expect(find('sidings')?.status).toBe('schematic');
    expect(find('demo-boilers')?.status).toBe('synthetic');
    expect(find('built-up-demo')?.status).toBe('synthetic');
    expect(manifest.dataHash).not.toBe(
      describeBuild(
        {
          ...built,
          files: built.files.map((file) =>
            file.id === 'rules' ? { ...file, bytes: new Uint8Array(1) } : file,
          ),
        },
        INPUT_HASH,
      ).dataHash,
    );
  });

  test('refuses a feature that does not fit its layer', () => {
    const siding = {
      geometry: { type: 'Point' as const, coordinates: [116, 39] },
      properties: { name: 'x' },
    };
    expect(() => encodeFeatures('sidings', [siding])).toThrow(/sidings\.fgb, feature 0, field "place"/);
  });
});

describe('positions', () => {
  test('every unit and station with a position lies in its place', () => {
    expect(() => checkPositions(built.facts, boundaries.places)).not.toThrow();
  });

  test('a unit in another place is refused', () => {
    const [first, ...others] = built.facts.units;
    const moved = { ...built.facts, units: [{ ...first!, lon: 113.10262, lat: 36.33083 }, ...others] };
    expect(() => checkPositions(moved, boundaries.places)).toThrow(
      /chp-units\.csv, L100000101582-unit-8, field "place": is 天津市, but the position lies in 长治市/,
    );
  });
});

describe('coal-ban zones', () => {
  test('are the sum of their counties and cover no county that is undrawn or excluded', async () => {
    const zones = await readLayer('coal-ban-zones');
    for (const fact of built.facts.zones) {
      const zone = zones.find(({ properties }) => properties?.zoneId === fact.zoneId)!;
      const areaOf = (list: readonly { adcode: string }[]) =>
        boundaries.counties
          .filter(({ properties }) => list.some(({ adcode }) => adcode === properties.adcode))
          .reduce((sum, { geometry }) => sum + geometryAreaM2(geometry), 0);
      const drawnM2 = geometryAreaM2(zone.geometry as never);
      expect(Math.abs(drawnM2 / areaOf(fact.counties) - 1)).toBeLessThan(1e-9);
      const locator = createLocator(createPolygonSet([zone.geometry as never]));
      for (const { geometry, properties } of boundaries.labels.filter(
        ({ properties }) => properties.kind === 'county',
      )) {
        const [lon, lat] = geometry.coordinates as [number, number];
        const inZone = locator.locate(lon, lat).index === 0;
        expect(inZone, `${properties.name} in ${fact.name}`).toBe(
          fact.counties.some(({ adcode }) => adcode === properties.adcode),
        );
      }
    }
  });

  test('廊坊 is all of its counties but 大城, 文安 (excluded) and 霸州 (line not drawn)', () => {
    const langfang = built.facts.zones.find(({ zoneId }) => zoneId === 'langfang')!;
    const all = boundaries.counties.filter(({ properties }) => properties.place === '廊坊市');
    expect(
      [...langfang.counties, ...langfang.undrawnCounties, ...langfang.excludedCounties]
        .map(({ adcode }) => adcode)
        .sort(),
    ).toEqual(all.map(({ properties }) => properties.adcode).sort());
    expect(langfang.undrawnCounties.map(({ name }) => name)).toEqual(['霸州市']);
  });

  test('a county of another place, or by another name, is refused', () => {
    const [zone] = built.facts.zones;
    const with_ = (county: { adcode: string; name: string }) => () =>
      drawZones([{ ...zone!, counties: [county] }], boundaries.counties);
    expect(with_({ adcode: '130102', name: '长安区' })).toThrow(
      /coal-ban-zones\.json, langfang, field "counties": 130102/,
    );
    expect(with_({ adcode: '131022', name: '固安' })).toThrow(/131022 固安 of 廊坊市/);
  });
});
