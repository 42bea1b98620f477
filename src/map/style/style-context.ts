import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Lang } from '../../domain/messages.ts';
import type { LayerId } from '../../state/layer-catalog.ts';
import { STROKES, type Stroke, type StrokeId } from '../../state/marks.ts';
import type { Palette } from '../../state/palette.ts';

/** What the look of the map depends on, apart from its data. */
export interface StyleContext {
  readonly palette: Palette;
  readonly lang: Lang;
  readonly visible: Readonly<Record<LayerId, boolean>>;
  readonly radiusKm: number;
  /** False until the font of the names that are seen from close by is there; they must not be drawn before. */
  readonly detail: boolean;
}

/** Which switch and legend entries a style layer belongs to; kept in the layer's own metadata. */
export interface LayerMetadata {
  /** Null for the backdrop, which has no switch. */
  readonly catalog: LayerId | null;
  readonly legend: readonly string[];
}

/** Ties a style layer to its switch in the catalog and to the legend entries that explain it. */
export function underSwitch(
  context: StyleContext,
  catalog: LayerId,
  legend: readonly string[],
  layer: LayerSpecification,
): LayerSpecification {
  const visibility: 'visible' | 'none' = context.visible[catalog] ? 'visible' : 'none';
  const metadata: LayerMetadata = { catalog, legend };
  return { ...layer, metadata, layout: { ...layer.layout, visibility } } as LayerSpecification;
}

/** Paint of a line as marks.ts defines it, a little thinner far out and wider close up. */
export function strokePaint({ palette }: StyleContext, stroke: StrokeId | Omit<Stroke, 'inlay'>) {
  return linePaint(palette, typeof stroke === 'string' ? STROKES[stroke] : stroke);
}

function linePaint(palette: Palette, stroke: Omit<Stroke, 'inlay'>) {
  const width = stroke.widthPx;
  return {
    'line-color': palette[stroke.colour],
    'line-width': byZoom([5, width * 0.75], [8, width], [12, width * 1.6]),
    ...(stroke.dash === undefined ? {} : { 'line-dasharray': [...stroke.dash] }),
  };
}

/** A value that changes linearly with the zoom between the given stops. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** The lines of a served layer whose `column` has the value. */
export function where(column: string, value: string | boolean): ExpressionSpecification {
  return ['==', ['get', column], value];
}
