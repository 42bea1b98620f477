import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, 'pictures');
/** Pictures are compared this small: what machines draw differently (edges, hinting) is gone, what is missing is not. */
const [WIDTH, HEIGHT] = [160, 90];
/** Of 255: a cell whose colour is further off than this counts as another one. */
const COLOUR_STEP = 36;

/** Cells that may differ between two machines' drawings of the same. */
export const MOST_DIFFERENT = 0.01;

/** The window as it is now, small, as PNG. */
export async function takePicture(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  const small = await page.evaluate(
    async ({ base64, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]), {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: 'high',
      });
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { base64: png, width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(small);
}

/**
 * Share of cells that differ from the committed picture of that name. With LANTU_UPDATE_PICTURES set, the picture is
 * written anew instead.
 */
export async function differenceFrom(page: Page, name: string, now: Buffer): Promise<number> {
  const path = join(FOLDER, `${name}.png`);
  if (process.env.LANTU_UPDATE_PICTURES !== undefined) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, now);
  }
  if (!existsSync(path)) throw new Error(`there is no picture ${name}: set LANTU_UPDATE_PICTURES to take it`);
  return compare(page, readFileSync(path), now);
}

/** Share of cells whose colours differ, 0…1. */
export function compare(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, step }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let different = 0;
      for (let at = 0; at < one!.length; at += 4) {
        const far = [0, 1, 2].some((part) => Math.abs(one![at + part]! - other![at + part]!) > step);
        if (far) different++;
      }
      return different / (one!.length / 4);
    },
    { pictures: [a.toString('base64'), b.toString('base64')], step: COLOUR_STEP },
  );
}
