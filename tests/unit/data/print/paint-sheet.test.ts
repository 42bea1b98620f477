import { expect, test } from 'vitest';
import { crc32 } from '../../../../src/data/formats/crc32.ts';
import { paintSheet, type SheetCanvas } from '../../../../src/data/print/paint-sheet.ts';
import { withDensity } from '../../../../src/data/print/png-density.ts';
import { PRINT_FAMILY } from '../../../../src/data/print/print-font.ts';
import { lackingCharacters } from '../../../../src/data/print/sheet-parts.ts';
import { printFont } from '../../../fixtures/print-font.ts';
import { somePng, someSheet } from '../../../fixtures/some-sheet.ts';

const font = printFont();

interface Painted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly outlined: boolean;
}

/** Records where characters and pictures come to lie, in pixels. */
function record() {
  const texts: Painted[] = [];
  const images: number[][] = [];
  let at = new Matrix();
  const stack: Matrix[] = [];
  const canvas = {
    save: () => stack.push(at),
    restore: () => {
      at = stack.pop()!;
    },
    scale: (x: number, y: number) => {
      at = at.with(x, 0, 0, y, 0, 0);
    },
    translate: (x: number, y: number) => {
      at = at.with(1, 0, 0, 1, x, y);
    },
    rotate: (angle: number) => {
      at = at.with(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
    },
    fillText(text: string, x: number, y: number) {
      expect(canvas.font).toContain(PRINT_FAMILY);
      const [px, py] = at.map(x, y);
      texts.push({ text, x: px, y: py, outlined: false });
    },
    strokeText() {
      texts[texts.length - 1] = { ...texts.at(-1)!, outlined: true };
    },
    drawImage(_: unknown, x: number, y: number, width: number, height: number) {
      images.push([...at.map(x, y), ...at.map(x + width, y + height)]);
    },
    font: '',
  } as unknown as SheetCanvas & { font: string };
  for (const method of ['beginPath', 'clip', 'fill', 'fillRect', 'rect', 'setLineDash', 'stroke'] as const)
    canvas[method] = () => undefined;
  return { canvas, texts, images };
}

class Matrix {
  readonly m: readonly [number, number, number, number, number, number];
  constructor(m: Matrix['m'] = [1, 0, 0, 1, 0, 0]) {
    this.m = m;
  }
  with(a: number, b: number, c: number, d: number, e: number, f: number): Matrix {
    const [A, B, C, D, E, F] = this.m;
    return new Matrix([
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ]);
  }
  map(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.m;
    return [a * x + c * y + e, b * x + d * y + f];
  }
}

globalThis.Path2D ??= class {
  rect() {}
} as unknown as typeof Path2D;

test('characters come to lie where the PDF has them, whatever the resolution', () => {
  const { canvas, texts, images } = record();
  const picture = {} as CanvasImageSource;
  const pixelsPerMm = 300 / 25.4;
  paintSheet(
    canvas,
    someSheet(),
    new Map([
      ['map', picture],
      ['again', picture],
    ]),
    font,
    pixelsPerMm,
  );
  const title = '“2+26”城市燃煤锅炉淘汰一图读懂';
  const first = texts.findIndex(({ text }) => text === '“');
  expect(
    texts
      .slice(first, first + title.length)
      .map(({ text }) => text)
      .join(''),
  ).toBe(title);
  expect(texts[first]).toMatchObject({ outlined: true });
  expect(texts[first]!.x / pixelsPerMm).toBeCloseTo(20, 6);
  expect(texts[first]!.y / pixelsPerMm).toBeCloseTo(25, 6);
  const last = texts[first + title.length - 1]!;
  const lastMm = last.x / pixelsPerMm + font.measure('懂', 20, true);
  expect(lastMm).toBeCloseTo(20 + font.measure(title, 20, true), 6);
  const right = texts.filter(({ text }) => text === '5').at(-1)!;
  expect(right.x / pixelsPerMm + font.measure('5', 10, false)).toBeCloseTo(277, 6);
  expect(images).toHaveLength(2);
  expect(images[0]!.map((px) => px / pixelsPerMm)).toEqual(
    [100, 65, 160, 105].map((mm) => expect.closeTo(mm, 6)),
  );
});

test('what the font lacks is named once for a sheet', () => {
  expect(lackingCharacters(someSheet(), font)).toEqual(['😀']);
});

test('a picture says how many dots an inch it has, and stays a sound PNG', async () => {
  const png = await (await withDensity(somePng(3, 2), 11811)).bytes();
  const view = new DataView(png.buffer);
  const types: string[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    types.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    if (types.at(-1) === 'pHYs') expect(view.getUint32(at + 8)).toBe(11811);
  }
  expect(types).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
});
