import { parseHexColour } from '../../../src/state/palette.ts';

type Rgb = readonly [number, number, number];

/**
 * Linear RGB as seen with full deuteranopia and protanopia.
 * Source: Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE TVCG 15(6), 2009, table for severity 1.0.
 */
const DEFICIENCIES = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} as const;
export type Vision = 'normal' | 'greyscale' | keyof typeof DEFICIENCIES;

/** Difference of two colours in CIELAB (CIE76): about 2 is just noticeable, 100 is black against white. */
export function colourDifference(a: string, b: string, vision: Vision): number {
  const [labA, labB] = [toLab(see(toLinear(a), vision)), toLab(see(toLinear(b), vision))];
  return Math.hypot(labA[0] - labB[0], labA[1] - labB[1], labA[2] - labB[2]);
}

/** WCAG contrast ratio, 1…21. */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(toLinear(a)), luminance(toLinear(b))].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function toLinear(hex: string): Rgb {
  const [red, green, blue] = parseHexColour(hex).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return [red, green, blue];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function see(rgb: Rgb, vision: Vision): Rgb {
  if (vision === 'normal') return rgb;
  if (vision === 'greyscale') {
    const grey = luminance(rgb);
    return [grey, grey, grey];
  }
  const seen = DEFICIENCIES[vision].map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  return seen as unknown as Rgb;
}

/** CIELAB of linear sRGB under D65. */
function toLab([red, green, blue]: Rgb): Rgb {
  const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
