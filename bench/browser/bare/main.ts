import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** The least that a page with a MapLibre map can be: one empty GeoJSON source, one background. */
setWorkerUrl(workerUrl);
const container = document.getElementById('map')!;
const map = new MapLibreMap({
  container,
  style: {
    version: 8,
    sources: { none: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f7f7f4' } },
      { id: 'none', type: 'line', source: 'none' },
    ],
  },
  center: [115, 37],
  zoom: 5,
});
map.once('idle', () => {
  container.dataset.mapState = 'idle';
});
