import { expect, type Locator, type Page } from '@playwright/test';

/** What a user does to the table of boilers: filters, columns, groups. */
export class TableDriver {
  readonly grid: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.locator('table.grid');
  }

  /** The panel that floats over the table. */
  get #panel(): Locator {
    return this.#page.locator('.floating-panel');
  }

  async settled(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await expect(this.#panel).toBeHidden();
  }

  /** Opens the filter of any column. */
  async #openFilter(column: string): Promise<void> {
    if (!(await this.#panel.isVisible())) {
      await this.#page.getByRole('button', { name: '筛选', exact: true }).click();
    }
    await this.#panel.getByRole('combobox', { name: '列', exact: true }).selectOption({ label: column });
    await expect(this.#panel.getByRole('heading', { name: `按“${column}”筛选` })).toBeVisible();
  }

  async tickValues(column: string, values: readonly string[]): Promise<void> {
    await this.#openFilter(column);
    for (const value of values) await this.#panel.getByRole('checkbox', { name: value }).check();
  }

  async setRange(column: string, least: string, most: string): Promise<void> {
    await this.#openFilter(column);
    await this.#panel.getByLabel('不小于').fill(least);
    await this.#panel.getByLabel('不大于').fill(most);
  }

  async leaveOutUnknown(): Promise<void> {
    await this.#panel.getByRole('checkbox', { name: /含不明/ }).uncheck();
  }

  async searchWords(column: string, text: string): Promise<void> {
    await this.#openFilter(column);
    await this.#panel.getByRole('searchbox').fill(text);
  }

  /** What is asked, in words. */
  async conditions(): Promise<string[]> {
    return (await this.#page.locator('.chip-text').allTextContents()).toSorted();
  }

  async clearAll(): Promise<void> {
    await this.#page.locator('.filter-bar').getByRole('button', { name: '清除全部' }).click();
  }

  /** How many boilers the tab says are listed. */
  async listedCount(): Promise<number> {
    await this.settled();
    return numberIn((await this.#page.locator('.tab-count').textContent()) ?? '');
  }

  async groupBy(label: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: '分组' }).selectOption({ label });
    await this.settled();
  }

  /** The subtotals of the groups that are drawn. */
  async subtotals(): Promise<{ name: string; boilers: number; closing: number }[]> {
    const rows = await this.grid.locator('tbody.grid-body .group-row').all();
    return Promise.all(
      rows.map(async (row) => {
        const [boilers = '', , closing = ''] = await row.locator('.group-figure').allTextContents();
        return {
          name: (await row.locator('.group-name').textContent()) ?? '',
          boilers: numberIn(boilers),
          closing: numberIn(closing),
        };
      }),
    );
  }

  /** Unfolds the first group. */
  async unfoldByKeyboard(): Promise<void> {
    await this.grid.focus();
    await this.#page.keyboard.press('Home');
    await this.#page.keyboard.press('ArrowRight');
  }

  /** Opens the column chooser and ticks a column. */
  async showColumn(column: string): Promise<void> {
    await this.#page.getByRole('button', { name: '列', exact: true }).click();
    await this.#panel.getByRole('checkbox', { name: column }).check();
  }
}

/** The number in a text, without the thin spaces between its digits. */
function numberIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
