import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where pixels of a colour are: how many, and their middle. */
export interface Blot {
  readonly pixels: number;
  readonly x: number;
  readonly y: number;
}

/** Making pictures of the map and atlases, in the user's words. */
export class PictureDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  async open(entry: '地图图片' | '图集'): Promise<void> {
    await this.#page.getByRole('button', { name: '汇报', exact: true }).click();
    await this.#page.getByRole('button', { name: entry }).click();
    await expect(this.dialog).toBeVisible();
  }

  async save(times: 1 | 2 | 3 | 4): Promise<SavedFile> {
    await this.dialog.getByRole('radio', { name: `${times} 倍` }).check();
    return this.#saved('保存图片');
  }

  /** Makes an atlas of these areas alone. */
  async makeAtlas(areas: readonly string[]): Promise<SavedFile> {
    await this.dialog.getByRole('button', { name: '全不选' }).click();
    for (const name of areas) await this.dialog.getByRole('checkbox', { name }).check();
    return this.#saved('生成图集');
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** The pixels of a picture that are of a colour, `#rrggbb`, down to a share of its height. */
  blot(
    { bytes }: SavedFile,
    colour: string,
    share: number,
  ): Promise<Blot & { width: number; height: number }> {
    return this.#page.evaluate(
      async ({ base64, wanted, share: part }) => {
        const png = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const image = await createImageBitmap(new Blob([png]));
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        const rows = Math.floor(height * part);
        const { data } = context.getImageData(0, 0, width, rows);
        let [pixels, x, y] = [0, 0, 0];
        for (let i = 0; i < data.length; i += 4) {
          if (wanted.some((value, band) => Math.abs(data[i + band]! - value) > 12)) continue;
          pixels++;
          x += ((i / 4) % width) + 0.5;
          y += Math.floor(i / 4 / width) + 0.5;
        }
        return { pixels, x: x / pixels, y: y / pixels, width, height };
      },
      {
        base64: bytes.toString('base64'),
        wanted: [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
        share,
      },
    );
  }

  async #saved(button: string): Promise<SavedFile> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download', { timeout: 60_000 }),
      this.dialog.getByRole('button', { name: button }).click(),
    ]);
    return readDownload(download);
  }
}

async function readDownload(download: Download): Promise<SavedFile> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
