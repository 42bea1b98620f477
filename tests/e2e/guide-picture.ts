import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../docs/guide/pictures');
const MOST_BYTES = 100_000;

/**
 * Takes the window as a picture of the guide, as sharp as its size allows. The places are numbered on their left, in the order in which the guide speaks of them.
 */
export async function takeGuidePicture(
  page: Page,
  name: string,
  places: readonly Locator[] = [],
): Promise<void> {
  const boxes = await Promise.all(places.map((place) => place.boundingBox()));
  await page.evaluate(drawNumbers, boxes);
  const png = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  await page.evaluate(() => {
    for (const mark of document.querySelectorAll('[data-guide-number]')) mark.remove();
  });
  for (const quality of [0.92, 0.85, 0.75, 0.65, 0.55, 0.45, 0.35, 0.25]) {
    const webp = Buffer.from(await page.evaluate(toWebp, { png, quality }), 'base64');
    if (webp.length > MOST_BYTES) continue;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${name}.webp`), webp);
    return;
  }
  throw new Error(`${name} does not fit into ${MOST_BYTES} bytes`);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Runs in the page. Inside a dialog that is open, as all else lies below it. */
function drawNumbers(boxes: readonly (Box | null)[]): void {
  const host = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  boxes.forEach((box, at) => {
    if (box === null) return;
    const mark = document.createElement('div');
    mark.dataset.guideNumber = String(at + 1);
    mark.textContent = String(at + 1);
    Object.assign(mark.style, {
      position: 'fixed',
      left: `${Math.max(4, box.x - 21)}px`,
      top: `${box.y + Math.min(8, (box.height - 18) / 2)}px`,
      width: '18px',
      height: '18px',
      borderRadius: '50%',
      background: '#9c1420',
      color: '#ffffff',
      font: '600 12px/18px "Noto Sans SC", sans-serif',
      textAlign: 'center',
      zIndex: '1000',
      boxShadow: '0 0 0 2px #ffffff',
      pointerEvents: 'none',
    });
    host.append(mark);
  });
}

/** Runs in the page. */
async function toWebp({ png, quality }: { png: string; quality: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
