import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  readBoundaryLines,
  readCounties,
  readLabelPoints,
  readNeighbours,
  readPlaces,
  readProvinces,
  readRegions,
} from '../../../data/boundaries/read-boundaries.ts';
import { readPublishedAreas } from '../../fixtures/published-areas.ts';

const counties = readCounties().features;
const places = readPlaces().features;
const provinces = readProvinces().features;
const lines = readBoundaryLines().features;
const countyByCode = new Map(counties.map((county) => [county.properties.adcode, county]));

describe('the layers', () => {
  it('have every member', () => {
    expect(counties).toHaveLength(460);
    expect(new Set(counties.map(({ properties }) => properties.adcode)).size).toBe(460);
    expect(places).toHaveLength(46);
    expect(readRegions().features.map(({ properties }) => properties.region)).toEqual([
      '2+26',
      '汾渭平原',
      '钦州',
    ]);
    expect(readNeighbours().features.map(({ properties }) => properties.name)).toEqual([
      '临沂市',
      '枣庄市',
      '日照市',
      '泰安市',
      '商丘市',
      '周口市',
    ]);
    expect(provinces).toHaveLength(34);
  });

  it('say of a county all that the app asks', () => {
    expect(countyByCode.get('130581')?.properties).toEqual({
      adcode: '130581',
      name: '南宫市',
      placeAdcode: '130500',
      place: '邢台市',
      region: '2+26',
      provinceAdcode: '13',
      province: '河北',
      outdated: false,
    });
    expect(countyByCode.get('130503')?.properties).toMatchObject({ name: '信都区', outdated: true });
    expect(countyByCode.get('610581')?.properties).toMatchObject({ place: '韩城市', region: '汾渭平原' });
    expect(countyByCode.get('130682')?.properties).toMatchObject({ place: '定州市', placeAdcode: '130682' });
  });

  it('hold known points', () => {
    const findCounty = (p: Position) =>
      counties.filter(({ geometry }) => contains(geometry, p)).map((c) => c.properties.name);
    expect(findCounty([116.3972, 39.9075])).toEqual(['东城区']); // Tian'anmen
    expect(findCounty([108.9285, 34.2672])).toEqual(['莲湖区']); // inner Xi'an
    expect(findCounty([112.5903, 35.0904])).toEqual(['济源市']); // the city of Jiyuan
    expect(findCounty([117.4066, 40.0458])).toEqual(['蓟州区']); // the town of Jizhou
    expect(findCounty([122, 38.5])).toEqual([]); // the Yellow Sea
  });

  it('share each border: an edge is in one county, or in two in opposite directions', () => {
    const edges = new Set<string>();
    for (const edge of counties.flatMap(({ geometry }) => listEdges(geometry))) {
      expect(edges.has(edge)).toBe(false);
      edges.add(edge);
    }
    for (const layer of [places, readRegions().features]) {
      expect(layer.flatMap(({ geometry }) => listEdges(geometry)).filter((edge) => !edges.has(edge))).toEqual(
        [],
      );
    }
  });

  it('have the published areas, within what coast and survey year explain', () => {
    const errors = readPublishedAreas().map(({ adcode, publishedAreaKm2 }) => {
      const place = places.find(({ properties }) => properties.adcode === adcode)!;
      return Math.abs(ellipsoidalAreaKm2(place.geometry) / publishedAreaKm2 - 1);
    });
    errors.sort((a, b) => a - b);
    expect(errors).toHaveLength(46);
    expect(errors[23]).toBeLessThan(0.004);
    expect(errors[40]).toBeLessThan(0.025);
    expect(errors[45]).toBeLessThan(0.06);
  });
});

describe('the boundary lines', () => {
  it('name what lies on their left and right', () => {
    const wrong = lines.filter(({ geometry, properties }) => {
      const [left, right] = besideLongestSegment(geometry.coordinates);
      return lookUp(left) !== properties.leftCounty || lookUp(right) !== properties.rightCounty;
    });
    expect(wrong.map(({ properties }) => properties)).toEqual([]);
  });

  it('draw each edge of a county once', () => {
    const edgeOf = (p: Position, q: Position) => (String(p) < String(q) ? `${p}|${q}` : `${q}|${p}`);
    const withCounty = lines.filter(
      ({ properties }) => countyByCode.has(properties.leftCounty) || countyByCode.has(properties.rightCounty),
    );
    const drawn = withCounty.flatMap(({ geometry: { coordinates } }) =>
      coordinates.slice(1).map((q, i) => edgeOf(coordinates[i]!, q)),
    );
    const wanted = new Set(
      counties.flatMap(({ geometry }) =>
        geometry.coordinates.flat().flatMap((ring) => ring.slice(1).map((q, i) => edgeOf(ring[i]!, q))),
      ),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(new Set(drawn)).toEqual(wanted);
  });

  it('take the highest level that the sides part', () => {
    for (const { properties } of lines) {
      const left = countyByCode.get(properties.leftCounty)?.properties;
      const right = countyByCode.get(properties.rightCounty)?.properties;
      if (!left && !right) expect(properties.level).toBe('province');
      else if (left?.region !== right?.region) expect(properties.level).toBe('region');
      else if (left?.province !== right?.province) expect(properties.level).toBe('province');
      else expect(properties.level).toBe(left?.place === right?.place ? 'county' : 'place');
    }
    expect(new Set(lines.map(({ properties }) => properties.level)).size).toBe(4);
  });
});

describe('the label points', () => {
  const labels = readLabelPoints().features;

  it('lie inside what they name', () => {
    const polygons = [...provinces, ...places, ...readNeighbours().features, ...counties];
    expect(labels).toHaveLength(polygons.length + 1);
    polygons.forEach(({ geometry, properties }, i) => {
      expect(labels[i]!.properties.name).toBe(properties.name);
      expect(contains(geometry, labels[i]!.geometry.coordinates)).toBe(true);
    });
  });

  it('give 西咸新区, which has no boundary, as a functional zone', () => {
    const zone = labels.find(({ properties }) => properties.kind === 'functional-zone');
    expect(zone?.properties).toEqual({
      kind: 'functional-zone',
      adcode: '',
      name: '西咸新区',
      region: '汾渭平原',
    });
    expect(['西安市', '咸阳市']).toContain(
      places.find(({ geometry }) => contains(geometry, zone!.geometry.coordinates))?.properties.name,
    );
  });
});

function lookUp(position: Position): string {
  const county = counties.find(({ geometry }) => contains(geometry, position));
  if (county) return county.properties.adcode;
  return provinces.some(({ geometry }) => contains(geometry, position)) ? 'land' : 'none';
}

/** The points 2 m to the left and right of the middle of a line's longest segment. */
function besideLongestSegment(line: Position[]): [left: Position, right: Position] {
  const lengthDeg = (i: number) =>
    Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
  const longest = line
    .slice(1)
    .reduce((best, _, i) => (lengthDeg(i + 1) > lengthDeg(best) ? i + 1 : best), 1);
  const [[x0, y0], [x1, y1]] = [line[longest - 1]!, line[longest]!];
  const offset = 2e-5 / lengthDeg(longest);
  const [dx, dy] = [(x1! - x0!) * offset, (y1! - y0!) * offset];
  const [x, y] = [(x0! + x1!) / 2, (y0! + y1!) / 2];
  return [
    [x - dy, y + dx],
    [x + dy, y - dx],
  ];
}

const boxes = new WeakMap<MultiPolygon, [west: number, south: number, east: number, north: number]>();

function boxOf(geometry: MultiPolygon) {
  let box = boxes.get(geometry);
  if (!box) {
    box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of geometry.coordinates.flat(2)) {
      box = [Math.min(box[0], lon!), Math.min(box[1], lat!), Math.max(box[2], lon!), Math.max(box[3], lat!)];
    }
    boxes.set(geometry, box);
  }
  return box;
}

/** Even-odd rule over all rings. */
function contains(geometry: MultiPolygon, [lon, lat]: Position): boolean {
  const [west, south, east, north] = boxOf(geometry);
  if (lon! < west || lon! > east || lat! < south || lat! > north) return false;
  let inside = false;
  for (const ring of geometry.coordinates.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
      if (y0! > lat! !== y1! > lat! && lon! < x0! + ((lat! - y0!) / (y1! - y0!)) * (x1! - x0!))
        inside = !inside;
    }
  }
  return inside;
}

function listEdges(geometry: MultiPolygon): string[] {
  return geometry.coordinates.flat().flatMap((ring) => ring.slice(1).map((q, i) => `${ring[i]}|${q}`));
}

/**
 * Area on the WGS-84 ellipsoid, edges straight in longitude and latitude: −∮ S(φ) dλ with S the area from the equator
 * per radian of longitude (Snyder 1987, eq. 3-12), by Simpson's rule an edge. Independent of src/geo.
 */
function ellipsoidalAreaKm2(geometry: MultiPolygon): number {
  const semiMinorKm = 6356.752314245179;
  const eccentricity = Math.sqrt(0.0066943799901413165);
  const areaToPole = (latDeg: number) => {
    const sine = Math.sin((latDeg * Math.PI) / 180);
    const es = eccentricity * sine;
    return (semiMinorKm ** 2 / 2) * (sine / (1 - es * es) + Math.atanh(es) / eccentricity);
  };
  const ringArea = (ring: Position[]) =>
    ring.slice(1).reduce((sum, [lon, lat], i) => {
      const [lon0, lat0] = ring[i]!;
      const mean = (areaToPole(lat0!) + 4 * areaToPole((lat0! + lat!) / 2) + areaToPole(lat!)) / 6;
      return sum - (((lon! - lon0!) * Math.PI) / 180) * mean;
    }, 0);
  return geometry.coordinates.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}
