import type { SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT_STACK } from '../label-font.ts';
import type { StyleContext } from './style-context.ts';

type TextPaint = NonNullable<SymbolLayerSpecification['paint']>;
type TextLayout = NonNullable<SymbolLayerSpecification['layout']>;

/** Layout of a name that stands on its point. */
export const NAME: TextLayout = {
  'text-field': ['get', 'name'],
  'text-font': [...LABEL_FONT_STACK],
  'text-max-width': 7,
  'text-line-height': 1.15,
  'text-padding': 4,
};

/** Layout of a name beside its symbol, on whichever side has room. */
export const BESIDE: TextLayout = {
  ...NAME,
  'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
  'text-radial-offset': 0.9,
  'text-justify': 'auto',
};

/** Ink with a halo in the tone of the ground, so that names stay readable on lines and marks. */
export function inkPaint({ palette }: Pick<StyleContext, 'palette'>, muted: boolean): TextPaint {
  return {
    'text-color': muted ? palette.inkMuted : palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.4,
  };
}
