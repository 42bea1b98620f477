import type { Feature } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapError, PickInfo } from '../../state/map-model.ts';
import type { BoilerPresenter } from '../boilers/boiler-presenter.ts';
import type { IdleTracker } from '../idle-tracker.ts';
import type { AreaFeature } from './area-lookup.ts';
import { isOverSymbol, pickDrawnFeatures, pickedCounty } from './pick-features.ts';

export interface PointerEvents {
  readonly dataUrl: string;
  onSelectBoiler(index: number | null): void;
  onSelectLarge(index: number): void;
  onPick(info: PickInfo): void;
  onError(error: MapError): void;
}

export interface PointerListener {
  setOverBoiler(isOver: boolean): void;
  /** While a tool has the map, clicks pick nothing and nothing answers to the pointer. */
  setActive(isActive: boolean): void;
  remove(): void;
}

/** Turns clicks into selections and picks, and shows by the pointer's shape what answers to a click. */
export function listenToPointer(
  map: MapLibreMap,
  events: PointerEvents,
  idle: IdleTracker,
  boilers: BoilerPresenter,
  setPickedArea: (area: Feature | null) => void,
): PointerListener {
  const countiesUrl = `${events.dataUrl.replace(/\/?$/, '/')}counties.fgb`;
  let lookup: Promise<(lon: number, lat: number) => Promise<AreaFeature | null>> | undefined;
  let clicks = 0;
  let overBoiler = false;
  let overSymbol = false;
  let active = true;

  /** The first click fetches what finds its county. */
  async function findCounty(lon: number, lat: number): Promise<AreaFeature | null> {
    lookup ??= import('./area-lookup.ts').then(({ createAreaLookup }) => createAreaLookup(countiesUrl));
    try {
      return await (await lookup)(lon, lat);
    } catch (failure) {
      lookup = undefined;
      throw failure;
    }
  }

  async function pickAt(event: MapMouseEvent): Promise<void> {
    const done = idle.begin();
    await pickAll(event);
    done();
  }

  async function pickAll({ point, lngLat }: MapMouseEvent): Promise<void> {
    clicks += 1;
    const click = clicks;
    const boiler = boilers.pick(point.x, point.y);
    events.onSelectBoiler(boiler?.of === 'boilers' ? boiler.index : null);
    if (boiler !== null) {
      setPickedArea(null);
      if (boiler.of === 'large') events.onSelectLarge(boiler.index);
      return;
    }
    const drawn = pickDrawnFeatures(map, point.x, point.y);
    const county = await findCounty(lngLat.lng, lngLat.lat).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      events.onError({ code: 'layer-load-failed', layer: 'counties', detail });
      return null;
    });
    // A later click has overtaken this one.
    if (click !== clicks) return;
    // A feature of the user's is outlined itself.
    setPickedArea(drawn[0]?.kind === 'user-feature' ? null : county);
    const features = county === null ? drawn : [...drawn, pickedCounty(county)];
    events.onPick({ lon: lngLat.lng, lat: lngLat.lat, features });
  }

  function showCursor(): void {
    if (!active) return;
    map.getCanvas().style.cursor = overBoiler || overSymbol ? 'pointer' : '';
  }

  const onClick = (event: MapMouseEvent) => {
    if (active) void pickAt(event);
  };
  const onMove = ({ point }: MapMouseEvent) => {
    if (!active) return;
    overSymbol = isOverSymbol(map, point.x, point.y);
    showCursor();
  };
  map.on('click', onClick);
  map.on('mousemove', onMove);

  return {
    setOverBoiler(isOver) {
      overBoiler = isOver;
      showCursor();
    },
    setActive(isActive) {
      active = isActive;
      overSymbol = false;
      showCursor();
    },
    remove() {
      clicks += 1;
      map.off('click', onClick);
      map.off('mousemove', onMove);
    },
  };
}
