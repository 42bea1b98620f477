import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AppPage } from './app-page.ts';

/** The tools of the map, as a user has them in hand. */
export class DrawDriver {
  readonly panel: Locator;
  readonly whatIsIn: Locator;
  readonly #page: Page;
  readonly #screen: AppPage;

  constructor(page: Page, screen: AppPage) {
    this.#page = page;
    this.#screen = screen;
    this.panel = page.locator('.tool-panel');
    this.whatIsIn = page.getByRole('region', { name: '圈内有什么' });
  }

  /** Turns a tool on and waits until it has the map. */
  async start(tool: string): Promise<void> {
    await this.#screen.mapIdle();
    const button = this.#page.getByRole('toolbar', { name: '地图工具' }).getByRole('button', { name: tool });
    await button.click();
    await expect(this.#page.locator('canvas[data-tool="on"]')).toBeVisible();
  }

  async leave(): Promise<void> {
    await this.panel.getByRole('button', { name: '退出工具' }).click();
    await expect(this.#page.locator('canvas[data-tool="on"]')).toHaveCount(0);
  }

  /** A place on the map, as shares of its width and height. */
  async at([x, y]: readonly [number, number]): Promise<[number, number]> {
    const box = (await this.#screen.map.boundingBox())!;
    return [box.x + x * box.width, box.y + y * box.height];
  }

  /** Clicks one place after the other, not so fast that two clicks are a double one. */
  async click(...places: readonly (readonly [number, number])[]): Promise<void> {
    for (const place of places) {
      const [x, y] = await this.at(place);
      await this.#page.mouse.move(x - 6, y - 6);
      await this.#page.mouse.move(x, y);
      await this.#page.mouse.click(x, y);
      await this.#page.waitForTimeout(350);
    }
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.#page.mouse.move(...(await this.at(from)));
    await this.#page.mouse.down();
    await this.#page.mouse.move(...(await this.at(to)), { steps: 6 });
    await this.#page.mouse.up();
  }

  /** Boilers that the card counts, over all verdicts. */
  async boilersInside(): Promise<number> {
    await expect(this.whatIsIn).toHaveAttribute('aria-busy', 'false');
    const counts = await this.whatIsIn
      .locator('[data-verdict-total]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-boilers'))));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Hands out what is in the area, as text. */
  async exportCsv(): Promise<string> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.whatIsIn.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }
}
