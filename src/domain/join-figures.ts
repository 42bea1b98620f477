import type { Bilingual } from './messages.ts';
import {
  type Figure,
  type FigureLevel,
  TARGET_INDICATORS,
  type TargetRecord,
  type TaskRecord,
  type ThemeArea,
} from './plan-figures.ts';
import type { County } from './reference.ts';

/** Where a printed place lies: its level and, where it has a boundary, its area. */
type Resolved = Pick<Figure, 'level' | 'place' | 'area' | 'region'>;
type Unplaced = Omit<Figure, 'apart'>;

/** All areas that figures can be for: regions, provinces by region, cities, counties. Bounds are those of counties. */
export function listAreas(counties: readonly County[]): ThemeArea[] {
  const areas = new Map<string, { area: Omit<ThemeArea, 'bounds'>; box: [number, number, number, number] }>();
  const order: Readonly<Record<FigureLevel, string[]>> = { region: [], province: [], city: [], county: [] };
  for (const county of counties) {
    const { region, province, adcode, name, placeAdcode, place, geometry } = county;
    const box = boundsOf(geometry.coordinates);
    const grow = (level: FigureLevel, code: string, title: string, city: ThemeArea['city'] = null) => {
      const key = `${level} ${code}`;
      const known = areas.get(key);
      if (known === undefined) {
        order[level].push(key);
        areas.set(key, { area: { level, code, name: title, region, province, city }, box: [...box] });
        return;
      }
      known.box = [
        Math.min(known.box[0], box[0]),
        Math.min(known.box[1], box[1]),
        Math.max(known.box[2], box[2]),
        Math.max(known.box[3], box[3]),
      ];
    };
    grow('region', region, region);
    grow('province', `${region}/${province}`, province);
    grow('city', placeAdcode, place);
    grow('county', adcode, name, { code: placeAdcode, name: place });
  }
  return Object.values(order).flatMap((keys) =>
    keys.map((key) => {
      const { area, box } = areas.get(key)!;
      return { ...area, bounds: box };
    }),
  );
}

/**
 * Targets and tasks as figures, each with its area. Every printed place gives at least one: none is dropped. What is
 * no area of the plans is a neighbour, by its name, or has no published boundary.
 */
export function joinFigures(
  targets: readonly TargetRecord[],
  tasks: readonly TaskRecord[],
  areas: readonly ThemeArea[],
  neighbours: readonly string[],
): Figure[] {
  const index = indexAreas(areas);
  return [
    ...targets.flatMap((target) => targetFigures(target, index)),
    ...tasks.flatMap((task) => taskFigures(task, index)),
  ].map((figure) => ({
    ...figure,
    apart: figure.area !== null ? null : neighbours.includes(figure.place) ? 'neighbour' : 'no-boundary',
  }));
}

type AreaIndex = ReturnType<typeof indexAreas>;

function indexAreas(areas: readonly ThemeArea[]) {
  const of = (level: FigureLevel) => areas.filter((area) => area.level === level);
  return {
    areas,
    region: new Map(of('region').map((area) => [area.name, area])),
    city: new Map(of('city').map((area) => [area.name, area])),
    province: new Map(of('province').map((area) => [area.code, area])),
    counties: of('county'),
    cities: of('city'),
  };
}

function targetFigures(target: TargetRecord, index: AreaIndex): Unplaced[] {
  const places = placesOfTarget(target, index);
  const note = { zh: target.noteZh, en: target.noteEn };
  return TARGET_INDICATORS.flatMap((indicator): Unplaced[] => {
    const value = target[indicator];
    if (value === null && !asksInWords(indicator, target.noteZh)) return [];
    return places.map((place) => ({
      ...place,
      indicator,
      value,
      references: [{ document: target.document, clause: null }],
      season: [target.seasonFrom, target.seasonTo],
      deadline: target.seasonTo,
      note,
      unit: null,
    }));
  });
}

/** A change that the plan prints no number for but asks for in words, such as 持续改善. */
function asksInWords(indicator: (typeof TARGET_INDICATORS)[number], note: string): boolean {
  if (indicator === 'pm25ChangePct') return note.includes('PM2.5');
  return indicator === 'heavyDaysChangeDays' && note.includes('重污染天数');
}

/**
 * 各县（市） are a city's counties and county-level cities: its districts have the city's own row, which the plan
 * prints for the main urban area.
 */
function placesOfTarget(
  { level, place, region }: TargetRecord,
  { region: regions, city: cities, counties }: AreaIndex,
): Resolved[] {
  const own = cities.get(`${region}市`);
  const countyRegion = own?.region ?? region;
  switch (level) {
    case 'region':
      return [{ level: 'region', place, area: regions.get(place) ?? null, region }];
    case 'county-each':
      return counties
        .filter(({ city, name }) => city?.code === own?.code && /[县市]$/.test(name))
        .map((area) => ({ level: 'county', place: area.name, area, region: countyRegion }));
    case 'county':
    case 'zone': {
      const area = counties.find(({ city, name }) => city?.code === own?.code && name === place) ?? null;
      return [{ level: 'county', place, area, region: countyRegion }];
    }
    default: {
      const area = cities.get(place) ?? null;
      return [{ level: 'city', place, area, region: area?.region ?? region }];
    }
  }
}

function taskFigures(task: TaskRecord, index: AreaIndex): Unplaced[] {
  const indicator =
    task.topic === 'loose-coal'
      ? 'looseCoal'
      : task.topic === 'vehicle-check-points'
        ? 'checkPoints'
        : 'tasks';
  const figure = (place: Resolved, value: number | null, note: Bilingual): Unplaced => ({
    ...place,
    indicator,
    value,
    references: task.references,
    season: null,
    deadline: task.deadline,
    note,
    unit: task.unit,
  });
  const title = { zh: task.titleZh, en: task.titleEn };
  const whole = task.places.flatMap((place) => placesOfTask(place, index));
  const region = task.places.find((place) => index.region.has(place));
  const parts = task.items.flatMap(({ place, value }) =>
    placesOfItem(place, region ?? '', index).map((resolved) => figure(resolved, value, title)),
  );
  return [...whole.map((place) => figure(place, task.value, title)), ...parts];
}

/** 河北各城市: cities of prefecture rank; 定州, 辛集 and 雄安新区 are not meant by it, or not surely. */
function placesOfTask(place: string, { region, city, cities }: AreaIndex): Resolved[] {
  const whole = region.get(place);
  if (whole !== undefined) return [{ level: 'region', place, area: whole, region: place }];
  const each = /^(.+)各城市$/.exec(place)?.[1];
  if (each !== undefined) {
    return cities
      .filter(({ province, region: of, code }) => province === each && of === '2+26' && isPrefecture(code))
      .map((area) => ({ level: 'city', place: area.name, area, region: area.region }));
  }
  const area = city.get(place) ?? null;
  return [{ level: 'city', place, area, region: area?.region ?? '' }];
}

function isPrefecture(adcode: string): boolean {
  return adcode.endsWith('00') && !adcode.startsWith('1331');
}

/** The part of a region's figure that falls to a province; a municipality is a city of the plans as well. */
function placesOfItem(place: string, region: string, { province, city }: AreaIndex): Resolved[] {
  const part: Resolved = {
    level: 'province',
    place,
    area: province.get(`${region}/${place}`) ?? null,
    region,
  };
  const municipality = city.get(`${place}市`);
  return municipality?.province === place
    ? [part, { level: 'city', place: municipality.name, area: municipality, region }]
    : [part];
}

function boundsOf(
  coordinates: readonly (readonly (readonly number[][])[])[],
): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [ring] of coordinates) {
    for (const [lon, lat] of (ring ?? []) as [number, number][]) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}
