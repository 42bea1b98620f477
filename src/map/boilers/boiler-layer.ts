import { picking, project32, type UpdateParameters } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { DEFAULT_LOOK, isOutsideZoom, type LayerLook } from '../../domain/layer-look.ts';
import { VERDICTS, type Verdict } from '../../domain/vocabulary.ts';
import { MARK_SHAPES, SYNTHETIC_HOLE, VERDICT_MARKS } from '../../state/marks.ts';
import { type ColourKey, type Palette, parseHexColour } from '../../state/palette.ts';
import { UNLISTED } from './boiler-data.ts';
import {
  BOILER_FRAGMENT_SHADER,
  BOILER_VERTEX_SHADER,
  type BoilerUniforms,
  boilerUniforms,
} from './boiler-shaders.ts';
import { markRadiusPx } from './mark-radius.ts';

export interface BoilerLayerProps {
  palette: Palette;
  /** Draws every mark with a hollow centre. */
  synthetic: boolean;
  /** Opacity and zoom range. */
  look: LayerLook;
  /** A bit for each code that occurs; those that are not listed are drawn faint below the others. */
  codes: number;
}

/** Seen as there, and never taken for listed: faint, small, without an outline. */
const UNLISTED_OPACITY = 0.16;
const UNLISTED_SCALE = 0.7;
/** Marks from this radius on have their whole outline. */
const FULL_OUTLINE_RADIUS_PX = 5;

/** From the least to the most pressing, so that a boiler to close is never hidden by one to retain. */
const DRAWING_ORDER: readonly Verdict[] = ['outside', 'retain', 'review', 'retrofit', 'close'];

/**
 * Boilers by verdict: one byte and one position each on the GPU; colour, shape, outline and size come from
 * uniforms. It draws once for each verdict that occurs, or twice
 * where some boilers are not listed. A new theme or zoom therefore uploads nothing.
 *
 * It keeps deck.gl's scatterplot only for making the model, and replaces its shaders, attributes and drawing.
 */
export class BoilerLayer extends ScatterplotLayer<unknown, BoilerLayerProps> {
  static override layerName = 'BoilerLayer';
  static override defaultProps = {
    ...ScatterplotLayer.defaultProps,
    palette: { type: 'object', value: null },
    synthetic: false,
    look: { type: 'object', value: DEFAULT_LOOK },
    codes: 0,
  } as typeof ScatterplotLayer.defaultProps;

  override getShaders() {
    return {
      ...super.getShaders(),
      vs: BOILER_VERTEX_SHADER,
      fs: BOILER_FRAGMENT_SHADER,
      modules: [project32, picking, boilerUniforms],
    };
  }

  override initializeState(): void {
    this.getAttributeManager()?.addInstanced({
      instancePositions: {
        size: 3,
        type: 'float64',
        fp64: this.use64bitPositions(),
        accessor: 'getPosition',
      },
      instanceVerdicts: { size: 1, type: 'uint8', accessor: 'getVerdict' },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    if (params.changeFlags.propsChanged) this.setNeedsRedraw();
  }

  override draw(): void {
    const { model } = this.state;
    const { zoom } = this.context.viewport;
    if (model === undefined || isOutsideZoom(this.props.look, zoom)) return;
    const radiusPx = markRadiusPx(zoom);
    for (const isListed of [false, true]) {
      for (const verdict of DRAWING_ORDER) {
        if ((this.props.codes & (1 << codeOf(verdict, isListed))) === 0) continue;
        model.shaderInputs.setProps({ boiler: { ...uniformsOf(verdict, isListed, radiusPx, this.props) } });
        model.draw(this.context.renderPass);
      }
    }
  }
}

function codeOf(verdict: Verdict, isListed: boolean): number {
  return VERDICTS.indexOf(verdict) + (isListed ? 0 : UNLISTED);
}

function uniformsOf(
  verdict: Verdict,
  isListed: boolean,
  zoomRadiusPx: number,
  { palette, synthetic, look }: BoilerLayerProps,
): BoilerUniforms {
  const mark = VERDICT_MARKS[verdict];
  const radiusPx = zoomRadiusPx * mark.scale * (isListed ? 1 : UNLISTED_SCALE);
  const opacity = look.opacity * (isListed ? 1 : UNLISTED_OPACITY);
  const rgba = (key: ColourKey) => [...parseHexColour(palette[key]).map((part) => part / 255), opacity];
  return {
    fill: rgba(mark.fill),
    outline: rgba(mark.outline),
    hole: rgba('paper'),
    verdict: codeOf(verdict, isListed),
    shape: MARK_SHAPES.indexOf(mark.shape),
    radiusPx,
    // On small marks a full outline would leave too little of the colour that it goes round.
    outlinePx: !isListed ? 0 : mark.outlinePx * Math.min(1, radiusPx / FULL_OUTLINE_RADIUS_PX),
    holePx: synthetic ? radiusPx * SYNTHETIC_HOLE : 0,
  };
}
