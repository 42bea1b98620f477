import { describe, expect, it } from 'vitest';
import { DUST_STANDINGS } from '../../../src/domain/dust-month.ts';
import { LAYER_CATALOG } from '../../../src/state/layer-catalog.ts';
import { FILLS, PATTERNS } from '../../../src/state/marks.ts';
import { PALETTES, parseHexColour, THEMES } from '../../../src/state/palette.ts';
import { FIGURE_CLASSES, lookOfClass, lookOfDust } from '../../../src/state/theme-legend.ts';
import { colourDifference, contrastRatio } from './colour-vision.ts';

const VISIONS = ['normal', 'deuteranopia', 'protanopia', 'greyscale'] as const;
/** Two steps side by side over a whole city are told apart from about here on (CIE76). */
const LEAST_STEP = 6;

/** A fill as it comes out over the paper. */
function blended(fill: keyof typeof FILLS, theme: 'light' | 'dark'): string {
  const { colour, opacity } = FILLS[fill];
  const over = parseHexColour(PALETTES[theme][colour]);
  const under = parseHexColour(PALETTES[theme].paper);
  const mixed = over.map((part, at) => Math.round(part * opacity + (under[at] ?? 0) * (1 - opacity)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe.each(THEMES)('classes of areas in the %s theme', (theme) => {
  const { paper } = PALETTES[theme];
  const ramp = ([0, 1, 2, 3, 4] as const).map((step) => blended(lookOfClass(step).fill!, theme));

  it('rise in one direction, each step apart from the last for every kind of sight', () => {
    const steps = [paper, ...ramp];
    for (const vision of VISIONS) {
      steps.slice(1).forEach((colour, at) => {
        expect(colourDifference(steps[at]!, colour, vision), `${vision} ${at}`).toBeGreaterThan(LEAST_STEP);
      });
    }
    const contrasts = steps.map((colour) => contrastRatio(colour, paper));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });

  it('leave names readable and verdicts visible above them', () => {
    for (const colour of ramp.slice(0, 4)) {
      expect(contrastRatio(PALETTES[theme].ink, colour)).toBeGreaterThanOrEqual(3);
    }
    const dust = DUST_STANDINGS.flatMap((standing) => lookOfDust(standing).fill ?? []);
    for (const fill of dust) {
      expect(colourDifference(blended(fill, theme), PALETTES[theme].verdictClose, 'normal')).toBeGreaterThan(
        20,
      );
    }
  });

  it('part dust-fall over the limit from what is within it, for every kind of sight', () => {
    for (const vision of VISIONS.slice(0, 3)) {
      for (const within of ['dustUpTo6', 'dustUpTo9'] as const) {
        for (const over of ['dustUpTo12', 'dustAbove12'] as const) {
          const difference = colourDifference(blended(within, theme), blended(over, theme), vision);
          expect(difference, `${vision} ${within} ${over}`).toBeGreaterThan(10);
        }
      }
    }
  });
});

describe('looks of classes', () => {
  it('hatch what is not printed and leave it without a fill, unlike neighbours, whose hatch rises', () => {
    for (const look of [lookOfClass('not-printed'), lookOfDust('notPublished')]) {
      expect(look).toEqual({ fill: null, pattern: 'notPrinted' });
    }
    expect(PATTERNS.notPrinted.direction).not.toBe(PATTERNS.neighbour.direction);
    const plain = FIGURE_CLASSES.filter((name) => typeof name === 'number').map((name) => lookOfClass(name));
    for (const { fill, pattern } of plain) expect([fill === null, pattern]).toEqual([false, null]);
  });

  it('are those of the legend', () => {
    const legendOf = (id: string) => LAYER_CATALOG.find((layer) => layer.id === id)!.legend;
    expect(legendOf('dustfall').map(({ swatch }) => swatch)).toEqual(
      DUST_STANDINGS.map((standing) => ({ kind: 'class', ...lookOfDust(standing) })),
    );
    expect(legendOf('targets').map(({ swatch }) => swatch)).toEqual(
      (['words', 'not-printed'] as const).map((name) => ({ kind: 'class', ...lookOfClass(name) })),
    );
  });
});
