import { describe, expect, it } from 'vitest';
import { VERDICTS, type Verdict } from '../../../src/domain/vocabulary.ts';
import { VERDICT_MARKS } from '../../../src/state/marks.ts';
import { type ColourKey, PALETTES, type Palette, THEMES } from '../../../src/state/palette.ts';
import { colourDifference, contrastRatio, type Vision } from './colour-vision.ts';

/** Two marks a few pixels wide are told apart by colour from about here on (CIE76). */
const LEAST_DIFFERENCE = 20;
/** In greyscale only lightness is left, and shapes help. */
const LEAST_GREY_DIFFERENCE = 7;
/** WCAG 2.2, 1.4.3 for text of any size and 1.4.11 for marks. */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

function differenceOf([a, b]: [Verdict, Verdict], palette: Palette, vision: Vision): number {
  return colourDifference(palette[VERDICT_MARKS[a].fill], palette[VERDICT_MARKS[b].fill], vision);
}

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it.each(['normal', 'deuteranopia', 'protanopia'] as const)(
    'keeps verdicts apart under %s vision',
    (vision) => {
      for (const pair of pairs(VERDICTS)) {
        expect(differenceOf(pair, palette, vision), pair.join(' / ')).toBeGreaterThan(LEAST_DIFFERENCE);
      }
    },
  );

  it('keeps verdicts apart in greyscale, outside the plans by its size', () => {
    for (const pair of pairs(VERDICTS.filter((verdict) => verdict !== 'outside'))) {
      expect(differenceOf(pair, palette, 'greyscale'), pair.join(' / ')).toBeGreaterThan(
        LEAST_GREY_DIFFERENCE,
      );
    }
    expect(VERDICT_MARKS.outside.scale).toBeLessThan(0.7);
  });

  it.each(VERDICTS)('shows %s against the ground, by fill or by outline', (verdict) => {
    const { fill, outline, outlinePx } = VERDICT_MARKS[verdict];
    const contrasts = [contrastRatio(palette[fill], palette.paper)];
    if (outlinePx >= 1) contrasts.push(contrastRatio(palette[outline], palette.paper));
    expect(Math.max(...contrasts)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  it.each(['ink', 'inkMuted', 'heat', 'station', 'siding'] satisfies ColourKey[])(
    'writes readably in %s',
    (key) => {
      expect(contrastRatio(palette[key], palette.halo)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    },
  );

  it('writes readably on controls', () => {
    expect(contrastRatio(palette.ink, palette.controlSurface)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrastRatio(palette.focus, palette.controlSurface)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  it.each([
    'heat',
    'heatReference',
    'heatOther',
    'coalBan',
    'builtUp',
    'station',
    'siding',
    'regionLine',
    'pickedLine',
    'selection',
  ] satisfies ColourKey[])('draws %s visibly on the ground', (key) => {
    expect(contrastRatio(palette[key], palette.paper)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  it('ranks borders: region before province before place before county', () => {
    const ranked = (['regionLine', 'provinceLine', 'placeLine', 'countyLine'] as const).map((key) =>
      contrastRatio(palette[key], palette.paper),
    );
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
  });

  it('is quiet underneath: sea, land and paper are close to grey and to each other', () => {
    for (const [a, b] of pairs(['water', 'land', 'paper'] as const)) {
      expect(contrastRatio(palette[a], palette[b])).toBeLessThan(1.35);
    }
  });
});

describe('verdict marks', () => {
  it('tell verdicts apart without colour: shape or size differ in every pair', () => {
    const cue = (verdict: Verdict) => {
      const { shape, scale } = VERDICT_MARKS[verdict];
      return `${shape} ${scale < 0.7 ? 'small' : 'large'}`;
    };
    expect(new Set(VERDICTS.map(cue)).size).toBe(VERDICTS.length);
  });
});
