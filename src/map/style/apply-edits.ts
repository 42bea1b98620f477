import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleEdit } from './style-plan.ts';

/** Carries out planned edits on a map whose style is loaded. */
export function applyStyleEdits(map: MapLibreMap, edits: readonly StyleEdit[]): void {
  for (const edit of edits) applyStyleEdit(map, edit);
}

function applyStyleEdit(map: MapLibreMap, edit: StyleEdit): void {
  switch (edit.op) {
    case 'remove-layer':
      map.removeLayer(edit.id);
      break;
    case 'remove-source':
      map.removeSource(edit.id);
      break;
    case 'add-source':
      map.addSource(
        edit.id,
        'data' in edit.source
          ? { type: 'geojson', data: edit.source.data, ...edit.source.options }
          : edit.source.specification,
      );
      break;
    case 'set-data':
      map.getSource<GeoJSONSource>(edit.id)?.setData(edit.data);
      break;
    case 'add-layer':
      map.addLayer(edit.layer, edit.before);
      break;
    case 'move-layer':
      map.moveLayer(edit.id, edit.before);
      break;
    case 'set-paint':
      map.setPaintProperty(edit.id, edit.name as 'line-color', edit.value as string);
      break;
    case 'set-layout':
      map.setLayoutProperty(edit.id, edit.name as 'visibility', edit.value as 'none');
      break;
    case 'set-filter':
      map.setFilter(edit.id, edit.filter as FilterSpecification | undefined);
      break;
    case 'set-zoom-range':
      map.setLayerZoomRange(edit.id, edit.minZoom, edit.maxZoom);
      break;
  }
}
