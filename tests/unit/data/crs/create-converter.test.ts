import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import type { Converter } from '../../../../src/data/crs/converter.ts';
import { createConverter } from '../../../../src/data/crs/create-converter.ts';
import type { CoordinateSystem, CoordinateSystemId } from '../../../../src/domain/coordinate-system.ts';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import truth from '../../../fixtures/crs/proj-truth.json' with { type: 'json' };

const stated = (definition: string): CoordinateSystem => ({ id: 'stated', definition, name: '' });
const named = (id: CoordinateSystemId, centralMeridian: number | null = null): CoordinateSystem => ({
  id,
  centralMeridian,
});

async function open(system: CoordinateSystem): Promise<Converter> {
  const converter = await createConverter(system);
  if (!converter.ok) throw new Error(converter.error.code);
  return converter;
}

async function refusal(system: CoordinateSystem): Promise<string | null> {
  const converter = await createConverter(system);
  return converter.ok ? null : converter.error.code;
}

function lonLat(converter: Converter, x: number, y: number): [number, number] {
  const position = converter.toWgs84(x, y);
  if (!position.ok) throw new Error(`${position.problem} ${x} ${y}`);
  return [position.lon, position.lat];
}

function problemOf(converter: Converter, x: number, y: number): string | null {
  const position = converter.toWgs84(x, y);
  return position.ok ? null : position.problem;
}

const GEOGRAPHIC: Readonly<Record<string, string>> = {
  xian80: 'EPSG:4610',
  beijing54: 'EPSG:4214',
  cgcs2000: 'EPSG:4490',
};

describe('Gauss-Krüger against PROJ', () => {
  it('agrees to a millimetre by EPSG code, by name with the zone, and by name with a meridian', async () => {
    let worst = 0;
    for (const { epsg, frame, width, meridian, prefixed, lon, lat, x, y } of truth.gaussKruger) {
      const [trueLon, trueLat] = lonLat(await open(stated(GEOGRAPHIC[frame]!)), lon, lat);
      const id = `${frame}-gk${width}` as CoordinateSystemId;
      for (const system of [stated(`EPSG:${epsg}`), named(id, prefixed ? null : meridian)]) {
        const converter = await open(system);
        expect(converter.unit).toBe('metres');
        const [ownLon, ownLat] = lonLat(converter, x, y);
        worst = Math.max(worst, geodesicDistanceM(trueLon, trueLat, ownLon, ownLat));
      }
      const [backX, backY] = (await open(stated(`EPSG:${epsg}`))).fromWgs84(trueLon, trueLat);
      worst = Math.max(worst, Math.hypot(backX - x, backY - y));
    }
    expect(truth.gaussKruger).toHaveLength(240);
    expect(worst).toBeLessThan(0.001);
  });

  it('reads WKT of three dialects as the system that its code names', async () => {
    for (const { epsg, form, wkt } of truth.wkt) {
      const byCode = await open(stated(`EPSG:${epsg}`));
      const byText = await open(stated(wkt));
      expect([form, epsg, byText.unit, byText.accuracyM]).toEqual([
        form,
        epsg,
        byCode.unit,
        byCode.accuracyM,
      ]);
      const [x, y] = byCode.fromWgs84(115.3, 35.7);
      const [lon, lat] = lonLat(byText, x, y);
      expect([form, epsg, geodesicDistanceM(115.3, 35.7, lon, lat) < 0.001]).toEqual([form, epsg, true]);
    }
  });
});

describe('other projections against PROJ', () => {
  it('converts Web Mercator and UTM to a millimetre', async () => {
    for (const { epsg, lon, lat, x, y } of truth.others) {
      const [ownLon, ownLat] = lonLat(await open(stated(`EPSG:${epsg}`)), x, y);
      expect(geodesicDistanceM(lon, lat, ownLon, ownLat)).toBeLessThan(0.001);
    }
    const { lon, lat, x, y } = truth.others[0]!;
    const [ownLon, ownLat] = lonLat(await open(named('web-mercator')), x, y);
    expect(geodesicDistanceM(lon, lat, ownLon, ownLat)).toBeLessThan(0.001);
  });

  it('honours a conic projection that only its WKT names', async () => {
    const converter = await open(stated(truth.conic.wkt));
    for (const { lon, lat, x, y } of truth.conic.positions) {
      const [ownLon, ownLat] = lonLat(converter, x, y);
      expect(geodesicDistanceM(lon, lat, ownLon, ownLat)).toBeLessThan(0.001);
    }
  });
});

describe('the older datums', () => {
  it('moves Beijing 54 by the published translation', async () => {
    const converter = await open(stated('EPSG:4214'));
    for (const { lon, lat, wgs84 } of truth.beijing54) {
      const [ownLon, ownLat] = lonLat(converter, lon, lat);
      expect(geodesicDistanceM(wgs84[0]!, wgs84[1]!, ownLon, ownLat)).toBeLessThan(0.01);
    }
  });

  it('stays within the published national range of moves, to its stated accuracy', async () => {
    // Metres on the grid from the older datum to CGCS2000, north and east, over the country.
    const ranges = {
      'beijing54-gk3': { north: [-62, -29], east: [-56, 84] },
      'xian80-gk3': { north: [-9, 43], east: [76, 119] },
    } as const;
    const cgcs2000 = await open(named('cgcs2000-gk3'));
    for (const [id, { north, east }] of Object.entries(ranges)) {
      const converter = await open(named(id as CoordinateSystemId));
      for (const lon of [75.2, 87.1, 102.4, 108.7, 113.9, 117.2, 129.4]) {
        for (const lat of [22.3, 30.1, 36.4, 41.2, 47.6]) {
          const [x, y] = cgcs2000.fromWgs84(lon, lat);
          const [oldX, oldY] = converter.fromWgs84(lon, lat);
          expect(y - oldY).toBeGreaterThan(north[0] - converter.accuracyM);
          expect(y - oldY).toBeLessThan(north[1] + converter.accuracyM);
          expect(x - oldX).toBeGreaterThan(east[0] - converter.accuracyM);
          expect(x - oldX).toBeLessThan(east[1] + converter.accuracyM);
        }
      }
    }
  });

  it('uses the parameters that a file itself states', async () => {
    const wkt = (towgs84: string) =>
      `GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]${towgs84}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
    const [lon, lat] = lonLat(await open(stated(wkt(',TOWGS84[0,10,0,0,0,0,0]'))), 90, 30);
    // At 90° E the y axis of the earth points straight up: nothing moves but the height.
    expect(geodesicDistanceM(lon, lat, 90, 30)).toBeLessThan(6);
    const [farLon, farLat] = lonLat(await open(stated(wkt(''))), 90, 30);
    expect(geodesicDistanceM(farLon, farLat, 90, 30)).toBeGreaterThan(90);
  });

  it('refuses datums that only share an ellipsoid with a known one', async () => {
    const wkt = (name: string) =>
      `GEOGCS["x",DATUM["${name}",SPHEROID["Krassowsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
    expect(await refusal(stated(wkt('D_Beijing_1954')))).toBeNull();
    expect(await refusal(stated(wkt('New_Beijing')))).toBe('crs-datum-unknown');
    expect(await refusal(stated(wkt('D_Pulkovo_1942')))).toBe('crs-datum-unknown');
  });
});

describe('web map datums', () => {
  // Published example of the leaked formula: Tiananmen.
  it('moves GCJ-02 and BD-09 as the published formulas do, and back to a tenth of a millimetre', async () => {
    const gcj02 = await open(named('gcj02'));
    const bd09 = await open(named('bd09'));
    for (const [lon, lat] of [
      [116.397477, 39.908692],
      [113.62, 34.75],
      [108.95, 34.27],
      [108.62, 21.95],
    ] as const) {
      const [gcjLon, gcjLat] = publishedGcj02(lon, lat);
      expect(gcj02.fromWgs84(lon, lat)[0]).toBeCloseTo(gcjLon, 9);
      expect(gcj02.fromWgs84(lon, lat)[1]).toBeCloseTo(gcjLat, 9);
      for (const converter of [gcj02, bd09]) {
        const [backLon, backLat] = lonLat(converter, ...converter.fromWgs84(lon, lat));
        expect(geodesicDistanceM(lon, lat, backLon, backLat)).toBeLessThan(1e-4);
      }
      expect(bd09.fromWgs84(lon, lat)).toEqual(gcoord.transform([lon, lat], gcoord.WGS84, gcoord.BD09));
    }
  });
});

describe('coordinates that are not what they are said to be', () => {
  it('never takes degrees for metres or metres for degrees', async () => {
    for (const id of ['cgcs2000-gk3', 'beijing54-gk6', 'web-mercator'] as const) {
      expect(problemOf(await open(named(id)), 116.4, 39.9)).toBe('position-in-degrees');
    }
    for (const id of ['wgs84', 'gcj02', 'bd09', 'cgcs2000'] as const) {
      expect(problemOf(await open(named(id)), 39_512_345, 4_312_345)).toBe('position-projected');
      expect(problemOf(await open(named(id)), 39.9, 116.4)).toBe('position-swapped');
    }
  });

  it('asks for the zone where the easting has none', async () => {
    expect(problemOf(await open(named('cgcs2000-gk3')), 512_345, 4_312_345)).toBe('zone-missing');
    expect(problemOf(await open(named('cgcs2000-gk3', 117)), 512_345, 4_312_345)).toBeNull();
  });

  it('refuses a zone of the other width, of another country, or against the chosen meridian', async () => {
    expect(problemOf(await open(named('cgcs2000-gk3')), 20_512_345, 4_312_345)).toBe('zone-unknown');
    expect(problemOf(await open(named('cgcs2000-gk6')), 39_512_345, 4_312_345)).toBe('zone-unknown');
    expect(problemOf(await open(named('cgcs2000-gk3', 114)), 39_512_345, 4_312_345)).toBe('zone-contradicts');
    expect(problemOf(await open(named('cgcs2000-gk3')), 39_912_345, 4_312_345)).toBe('easting-out-of-range');
  });

  it('follows one meridian far beyond its zone, as files of a whole province have it', async () => {
    // PROJ 9.1 (pyproj 3.4), EPSG:4490 to EPSG:4548.
    const truth: [number, number, number, number][] = [
      [-17_437.0434, 3_945_040.7722, 111.3, 35.5],
      [-680_486.208, 3_883_276.2417, 104.2, 34.4],
    ];
    for (const system of [stated('EPSG:4548'), named('cgcs2000-gk3', 117)]) {
      for (const [x, y, lon, lat] of truth) {
        const at = lonLat(await open(system), x, y);
        expect(geodesicDistanceM(...at, lon, lat)).toBeLessThan(0.01);
      }
    }
  });

  it('recognises the survey convention, X north and Y east', async () => {
    for (const easting of [39_512_345, 512_345]) {
      expect(problemOf(await open(named('cgcs2000-gk3', 117)), 4_312_345, easting)).toBe('axes-swapped');
    }
    expect(problemOf(await open(named('web-mercator')), 4_850_000, 12_950_000)).toBe('axes-swapped');
  });

  it('refuses definitions that cannot be used, naming why', async () => {
    expect(await refusal(stated('EPSG:2154'))).toBe('crs-unsupported');
    expect(await refusal(stated('LOCAL_CS["Site",UNIT["metre",1]]'))).toBe('crs-unsupported');
    expect(await refusal(stated('PROJCS["cut'))).toBe('crs-unreadable');
    expect(await refusal(stated(''))).toBe('crs-unreadable');
    expect(await refusal(named('xian80-gk3', 12))).toBe('central-meridian-out-of-range');
  });
});

/** The formula as it was published (EvilTransform), written out here from its description. */
function publishedGcj02(lon: number, lat: number): [number, number] {
  const { sin, cos, sqrt, abs, PI } = Math;
  const x = lon - 105;
  const y = lat - 35;
  const wave = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    wave +
    (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3) +
    (160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    wave +
    (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3) +
    (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3);
  const phi = (lat * PI) / 180;
  const e2 = 0.006693421622965943;
  const magic = 1 - e2 * sin(phi) ** 2;
  const a = 6378245;
  return [
    lon + (east * 180) / ((a / sqrt(magic)) * cos(phi) * PI),
    lat + (north * 180) / (((a * (1 - e2)) / (magic * sqrt(magic))) * PI),
  ];
}
