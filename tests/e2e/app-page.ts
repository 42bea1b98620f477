import { expect, type Locator, type Page } from '@playwright/test';

declare global {
  interface Window {
    policyViolations: string[];
  }
}

export const VERDICT_NAMES = {
  close: '应关停淘汰',
  retrofit: '应改造',
  review: '待核实',
  retain: '暂予保留',
  outside: '不在实施范围',
} as const;
export type VerdictName = keyof typeof VERDICT_NAMES;

/** Where things are in the page and how they are read; what a user does is in app-driver.ts. */
export class AppPage {
  readonly page: Page;
  readonly topBar: Locator;
  readonly dialog: Locator;
  readonly exportPanel: Locator;
  readonly details: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly map: Locator;
  readonly covered: Locator;

  constructor(page: Page) {
    this.page = page;
    this.topBar = page.getByRole('banner');
    this.dialog = page.getByRole('dialog');
    this.exportPanel = page.getByRole('form', { name: /^(导出|Export)$/ });
    this.details = page.getByRole('complementary', { name: /^(详情|Details)$/ });
    this.grid = page.getByRole('grid');
    this.rows = page.locator('tr[data-boiler]');
    this.map = page.locator('.map-canvas');
    this.covered = page.locator('[data-share]');
  }

  total(verdict: VerdictName): Locator {
    return this.page.locator(`[data-verdict="${verdict}"]`);
  }

  async totals(): Promise<Record<VerdictName, number>> {
    const entries = await Promise.all(
      (Object.keys(VERDICT_NAMES) as VerdictName[]).map(async (verdict) => [
        verdict,
        Number(await this.total(verdict).getAttribute('data-boilers')),
      ]),
    );
    return Object.fromEntries(entries) as Record<VerdictName, number>;
  }

  async coveredShare(): Promise<number> {
    return Number(await this.covered.getAttribute('data-share'));
  }

  /** Waits until totals and coverage are those of the current input. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.totals-list')).toHaveAttribute('aria-busy', 'false');
    await expect(this.covered).toHaveAttribute('aria-busy', 'false');
  }

  /** Waits until the map has drawn what it was last given. */
  async mapIdle(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-map-state', 'idle', { timeout: 30_000 });
  }

  /** Waits until the map has drawn a change that was made just now: it begins in one of the next frames. */
  async mapDrawn(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    });
    await this.page.waitForTimeout(300);
    await this.mapIdle();
  }

  /** How many colours a part of the screen has: a blank map has one or two. */
  async countColours(target: Locator): Promise<number> {
    const png = (await target.screenshot()).toString('base64');
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      return new Set(pixels).size;
    }, png);
  }
}
