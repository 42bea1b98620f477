import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import type { BoilerMarks, MapModel } from '../../../src/state/map-model.ts';

/** A model as the app starts with, changed where a test needs it. */
const NO_LAYERS: MapModel['userLayers'] = [];

export function someModel(part: Partial<MapModel> = {}): MapModel {
  return {
    theme: 'light',
    lang: 'zh',
    visible: DEFAULT_VISIBLE,
    radiusKm: 15,
    heat: null,
    boilers: null,
    large: null,
    selectedBoiler: null,
    userLayers: NO_LAYERS,
    layerLooks: {},
    pickedUserFeature: null,
    ...part,
  };
}

export function someBoilers(part: Partial<BoilerMarks> = {}): BoilerMarks {
  return {
    version: 1,
    count: 2,
    lon: Float64Array.of(116.4, 117.2),
    lat: Float64Array.of(39.9, 39.1),
    verdict: Uint8Array.of(0, 3),
    listed: null,
    synthetic: false,
    ...part,
  };
}
