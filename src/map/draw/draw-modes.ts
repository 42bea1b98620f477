import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { drawsCircle, type MapToolId } from '../../state/map-tool.ts';
import type { Palette } from '../../state/palette.ts';
import { CIRCLE_CORNERS_IN_HAND } from './sketch-features.ts';

/** Terra-draw's mode of a tool; a circle of a radius that is typed takes one click. */
export function modeOf(tool: MapToolId, radiusKm: number | null): string {
  if (drawsCircle(tool)) return radiusKm === null ? 'circle' : 'point';
  switch (tool) {
    case 'measure-distance':
    case 'line':
      return 'linestring';
    case 'point':
      return 'point';
    case 'select-rectangle':
      return 'rectangle';
    case 'select-lasso':
      return 'freehand';
    case 'edit':
      return 'select';
    default:
      return 'polygon';
  }
}

const FILL_OPACITY = 0.12;
const LINE_PX = 2;
const CORNER_PX = 5;
/** A finger is broader than a pointer. */
const POINTER_PX = 24;

/** Every so manieth corner of a circle in hand is shown as a handle; all can be dragged. */
const CIRCLE_HANDLE_STEP = CIRCLE_CORNERS_IN_HAND / 4;

/**
 * All modes, in the colours of whatever palette is current. Cancelling is the tool's, not the modes'. `isCircle` tells
 * of a feature in terra-draw whether it is one.
 */
export function createModes(palette: () => Palette, isCircle: (id: unknown) => boolean) {
  const ink = () => palette().pickedLine as HexColor;
  const paper = () => palette().paper as HexColor;
  const area = {
    fillColor: ink,
    fillOpacity: FILL_OPACITY,
    outlineColor: ink,
    outlineWidth: LINE_PX,
  };
  const closing = {
    closingPointColor: ink,
    closingPointWidth: CORNER_PX,
    closingPointOutlineColor: paper,
    closingPointOutlineWidth: LINE_PX,
  };
  const handle =
    (widthPx: number) =>
    ({ properties }: GeoJSONStoreFeatures): number => {
      const isBetween = Number(properties.index) % CIRCLE_HANDLE_STEP !== 0;
      return isBetween && isCircle(properties.selectionPointFeatureId) ? 0 : widthPx;
    };
  const keyEvents = { cancel: null, finish: 'Enter' };
  const pointerDistance = POINTER_PX;
  const drawInteraction = 'click-move-or-drag' as const;
  return [
    new TerraDrawPointMode({
      styles: {
        pointColor: ink,
        pointWidth: CORNER_PX,
        pointOutlineColor: paper,
        pointOutlineWidth: LINE_PX,
      },
    }),
    new TerraDrawLineStringMode({
      keyEvents,
      pointerDistance,
      styles: { lineStringColor: ink, lineStringWidth: LINE_PX, ...closing },
    }),
    new TerraDrawPolygonMode({
      keyEvents,
      pointerDistance,
      validation: (feature, { updateType }) =>
        updateType === 'provisional' ? { valid: true } : ValidateNotSelfIntersecting(feature),
      styles: { ...area, ...closing },
    }),
    new TerraDrawCircleMode({ keyEvents, projection: 'globe', drawInteraction, styles: area }),
    new TerraDrawRectangleMode({ keyEvents, drawInteraction, styles: area }),
    new TerraDrawFreehandMode({ keyEvents, drawInteraction, styles: { ...area, ...closing } }),
    new TerraDrawSelectMode({
      keyEvents: null,
      pointerDistance,
      flags: {
        point: { feature: { draggable: true } },
        linestring: { feature: EDITABLE },
        polygon: { feature: EDITABLE },
        circle: { feature: { draggable: true, coordinates: { resizable: 'center-fixed' } } },
      },
      styles: {
        selectedPointColor: ink,
        selectedPointOutlineColor: paper,
        selectedLineStringColor: ink,
        selectedLineStringWidth: LINE_PX,
        selectedPolygonColor: ink,
        selectedPolygonFillOpacity: FILL_OPACITY,
        selectedPolygonOutlineColor: ink,
        selectedPolygonOutlineWidth: LINE_PX,
        selectionPointColor: paper,
        selectionPointWidth: handle(CORNER_PX),
        selectionPointOutlineColor: ink,
        selectionPointOutlineWidth: handle(LINE_PX),
        midPointColor: ink,
        midPointWidth: CORNER_PX - 2,
        midPointOutlineColor: paper,
        midPointOutlineWidth: 1,
      },
    }),
  ];
}

/** A right click takes a corner away; dragging the middle of a side adds one. */
const EDITABLE = {
  draggable: true,
  coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } },
};
