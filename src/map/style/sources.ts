import type { Feature, FeatureCollection } from 'geojson';
import type { MapModel } from '../../state/map-model.ts';
import { gatherPlants } from '../../state/plants.ts';
import { countFeatures } from '../large-counts.ts';
import type { ServedData } from '../served-layers.ts';
import {
  collectGeometry,
  createUserSourceBuilder,
  PICKED_USER_SOURCE,
  pickedGeometry,
} from '../user-features.ts';
import type { SourceOptions, WantedFeatures } from './style-plan.ts';

/** What the sources are made of: served layers as far as loaded, the model, and the map's own transient state. */
export interface SourceInput {
  readonly served: ServedData;
  readonly model: MapModel;
  /** True once the view has been close enough for counties and plant names. */
  readonly detail: boolean;
  /** Outline of the area that the last click hit. */
  readonly pickedArea: Feature | null;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Geometry is right to ~100 m: tiles beyond this zoom would only repeat it. */
const BOUNDARY_OPTIONS: SourceOptions = { maxzoom: 11, tolerance: 0.4 };
/** A 15 km ring of 256 steps is right to 2 m: keep all of them. */
const RING_OPTIONS: SourceOptions = { maxzoom: 13, tolerance: 0.2 };
const POINT_OPTIONS: SourceOptions = { maxzoom: 12 };

/** Builds the wanted sources; derived collections keep their identity while what they come from stays the same. */
export function createSourceBuilder(): (input: SourceInput) => ReadonlyMap<string, WantedFeatures> {
  const majorLines = memoizeLast((all: FeatureCollection) => filterBy(all, 'level', MAJOR_LEVELS));
  const countyLines = memoizeLast((all: FeatureCollection) => filterBy(all, 'level', COUNTY_LEVELS));
  const majorLabels = memoizeLast((all: FeatureCollection) =>
    shortenNames(filterBy(all, 'kind', MAJOR_KINDS)),
  );
  const countyLabels = memoizeLast((all: FeatureCollection) => filterBy(all, 'kind', COUNTY_LEVELS));
  const plants = memoizeLast(gatherPlants);
  const selected = memoizeLast(markSelected);
  const picked = memoizeLast(collect);
  const largeCounts = memoizeLast(countFeatures);
  const largeSelected = memoizeLast(markPosition);
  const userSources = createUserSourceBuilder();
  const pickedUser = memoizeLast(collectGeometry);

  return ({ served, model, detail, pickedArea }) => {
    const boundaries = served.boundaries ?? EMPTY;
    const labels = served.labels ?? EMPTY;
    const whole = (data: FeatureCollection | undefined, options: SourceOptions): WantedFeatures => ({
      data: data ?? EMPTY,
      options,
    });
    return new Map<string, WantedFeatures>([
      ['provinces', whole(served.provinces, BOUNDARY_OPTIONS)],
      ['regions', whole(served.regions, BOUNDARY_OPTIONS)],
      ['neighbours', whole(served.neighbours, BOUNDARY_OPTIONS)],
      ['boundaries', whole(majorLines(boundaries), BOUNDARY_OPTIONS)],
      ['county-boundaries', whole(detail ? countyLines(boundaries) : EMPTY, BOUNDARY_OPTIONS)],
      ['coal-ban', whole(served['coal-ban-zones'], BOUNDARY_OPTIONS)],
      ['built-up', whole(served['built-up-demo'], BOUNDARY_OPTIONS)],
      ['union', whole(model.heat?.union, RING_OPTIONS)],
      ['rings', whole(model.heat?.rings, RING_OPTIONS)],
      ['picked', whole(picked(pickedArea), BOUNDARY_OPTIONS)],
      ['stations', whole(served.stations, POINT_OPTIONS)],
      ['sidings', whole(served.sidings, POINT_OPTIONS)],
      [
        'plants',
        whole(plants(served['chp-units'] ?? EMPTY, model.heat?.qualifyingUnitIds ?? null), POINT_OPTIONS),
      ],
      ['selected', whole(selected(model.boilers, model.selectedBoiler), POINT_OPTIONS)],
      ['large-counts', whole(largeCounts(model.large?.counts ?? null, model.lang), POINT_OPTIONS)],
      ['large-selected', whole(largeSelected(model.large?.selected ?? null), POINT_OPTIONS)],
      ...[...userSources(model.userLayers, model.layerLooks)].map(
        ([id, data]) => [id, whole(data, BOUNDARY_OPTIONS)] as const,
      ),
      [
        PICKED_USER_SOURCE,
        whole(pickedUser(pickedGeometry(model.userLayers, model.pickedUserFeature)), BOUNDARY_OPTIONS),
      ],
      ['labels', whole(majorLabels(labels), POINT_OPTIONS)],
      ['county-labels', whole(detail ? countyLabels(labels) : EMPTY, POINT_OPTIONS)],
    ]);
  };
}

const MAJOR_LEVELS = ['region', 'province', 'place'];
const COUNTY_LEVELS = ['county'];
const MAJOR_KINDS = ['province', 'place', 'neighbour', 'functional-zone'];

function filterBy(all: FeatureCollection, column: string, values: readonly string[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: all.features.filter(({ properties }) => values.includes(String(properties?.[column]))),
  };
}

/** 石家庄市 reads as 石家庄 on a map; names that would lose their meaning (雄安新区) keep their ending. */
export function shortenName(name: string): string {
  return name.length > 2 ? name.replace(/市$/, '') : name;
}

function shortenNames(all: FeatureCollection): FeatureCollection {
  const features = all.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, name: shortenName(String(feature.properties?.name)) },
  }));
  return { type: 'FeatureCollection', features };
}

function markSelected(boilers: MapModel['boilers'], index: number | null): FeatureCollection {
  if (boilers === null || index === null || index < 0 || index >= boilers.count) return EMPTY;
  return markPosition([boilers.lon[index]!, boilers.lat[index]!]);
}

function markPosition(position: readonly [number, number] | null): FeatureCollection {
  if (position === null) return EMPTY;
  return collect({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: {},
  });
}

function collect(feature: Feature | null): FeatureCollection {
  return feature === null ? EMPTY : { type: 'FeatureCollection', features: [feature] };
}

/** Keeps the last answer while the arguments stay identical. */
function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined;
  return (...args) => {
    const { args: lastArgs } = last ?? {};
    if (last === undefined || !lastArgs?.every((value, at) => value === args[at])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
