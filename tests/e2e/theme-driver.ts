import { expect, type Locator, type Page } from '@playwright/test';
import type { AppDriver } from './app-driver.ts';

/** What a user does with targets, dust-fall, stations and sidings. */
export class ThemeDriver {
  readonly #page: Page;
  readonly #app: AppDriver;

  constructor(page: Page, app: AppDriver) {
    this.#page = page;
    this.#app = app;
  }

  async openTab(name: '降尘' | '目标与任务' | '监测与运输'): Promise<void> {
    await this.#page.getByRole('tab', { name }).click();
  }

  async choose(
    field: '指标' | '层级' | '月份' | '企业图层' | '统计对象',
    option: string | RegExp,
  ): Promise<void> {
    const select = this.#page.getByRole('combobox', { name: field });
    const label = await select.locator('option').filter({ hasText: option }).first().textContent();
    await select.selectOption({ label: label ?? '' });
  }

  async showOnMap(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: '在地图上显示' }).check();
  }

  /** The line of a place in the table of figures or of what is missing. */
  row(table: string, place: string): Locator {
    return this.#page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: place }) });
  }

  /** A layer's switch in the panel, its group unfolded first where it is folded. */
  async layerSwitch(group: string, layer: string): Promise<Locator> {
    const panel = this.#page.getByRole('complementary', { name: '图层' });
    const fold = panel.getByRole('button', { name: group, exact: true });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    return panel.getByRole('switch', { name: layer });
  }

  async goToPlace(table: string, place: string): Promise<void> {
    await this.row(table, place).getByRole('button', { name: place }).click();
    await expect(this.row(table, place)).toHaveAttribute('aria-current', 'true');
    await this.#app.screen.mapDrawn();
  }

  /** Imports points as a layer that decides nothing. */
  async importPoints(name: string, csv: string): Promise<void> {
    await this.#app.startImport({ name, bytes: new TextEncoder().encode(csv) });
    const { dialog } = this.#app.screen;
    await dialog.getByRole('radio', { name: 'WGS-84' }).check();
    await this.#app.confirmImport();
    await dialog.getByRole('button', { name: '查看图层' }).click();
    await expect(dialog).toBeHidden();
  }
}
