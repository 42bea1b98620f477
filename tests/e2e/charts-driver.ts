import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a user does with charts and with the timeline. */
export class ChartsDriver {
  readonly #page: Page;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.timeline = page.getByRole('region', { name: '时间轴' });
  }

  async openCharts(): Promise<void> {
    await this.#page.getByRole('tab', { name: '图表' }).click();
    await expect(this.chart('dust').locator('.chart-drawing')).toBeVisible();
    await this.counted();
  }

  chart(id: 'city' | 'capacity' | 'deadline' | 'distance' | 'coverage' | 'dust'): Locator {
    return this.#page.locator(`[data-chart="${id}"]`);
  }

  /** Waits until the charts are those of the current filter. */
  async counted(): Promise<void> {
    await expect(this.chart('city')).toHaveAttribute('aria-busy', 'false');
  }

  async showList(chart: Locator): Promise<void> {
    await chart.getByRole('button', { name: '列表' }).click();
  }

  /** The figures of a row of a chart's list; the last is the total. */
  async figures(chart: Locator, name: string): Promise<number[]> {
    const row = chart
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name, exact: true }) });
    const cells = await row.getByRole('cell').allInnerTexts();
    return cells.map((text) => Number(text.replaceAll('\u2009', '')));
  }

  /** Downloads a chart's table: one record a row. */
  async saveTable(chart: Locator): Promise<Record<string, string>[]> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载数据（CSV）' }).click(),
    ]);
    const text = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '').trim();
    const [header, ...rows] = text.split('\r\n').map((line) => line.split(','));
    return rows.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])));
  }

  /** Size in pixels of a chart's picture. */
  async savePicture(chart: Locator): Promise<{ name: string; width: number; height: number }> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载图片（PNG）' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    return {
      name: download.suggestedFilename(),
      width: bytes.readUInt32BE(16),
      height: bytes.readUInt32BE(20),
    };
  }

  async openTimeline(): Promise<void> {
    await this.#page.getByRole('button', { name: '时间轴', exact: true }).click();
    await expect(this.timeline).toBeVisible();
  }

  async overdue(): Promise<number> {
    return Number(await this.timeline.locator('[data-overdue]').getAttribute('data-overdue'));
  }

  async expectAccessible(state: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.#page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  }
}
