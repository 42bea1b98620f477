import { expect, type Locator, type Page } from '@playwright/test';
import type { AppDriver } from './app-driver.ts';

/** What a user does with search, palette, undo and shared links, in the user's words. */
export class FindDriver {
  readonly field: Locator;
  readonly options: Locator;
  readonly #page: Page;
  readonly #app: AppDriver;

  constructor(page: Page, app: AppDriver) {
    this.#page = page;
    this.#app = app;
    this.field = page.getByRole('combobox', { name: /^(搜索|命令|Search|Commands)$/ });
    // Fields of the window have options, too.
    this.options = page.locator('.combo-list').getByRole('option');
  }

  option(name: string | RegExp): Locator {
    return this.options.filter({ hasText: name });
  }

  /** Opens the search by its key and types; waits until everything has been looked through. */
  async search(text: string): Promise<void> {
    // Right after the start nobody listens to keys yet: whoever sees nothing happen presses again.
    await expect(async () => {
      await this.#page.keyboard.press('/');
      await expect(this.field).toBeFocused({ timeout: 2000 });
    }).toPass();
    await this.field.fill(text);
    await expect(this.#page.locator('.combo-status')).not.toHaveText('正在查找');
  }

  async chooseFirst(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await expect(this.field).toBeHidden();
  }

  /** Runs the command that answers best to what is typed. */
  async command(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
    await this.field.fill(text);
    await expect(this.options.first()).toBeVisible();
    await this.chooseFirst();
  }

  async openMenu(): Promise<Locator> {
    await this.#app.screen.topBar.getByRole('button', { name: '更多', exact: true }).click();
    const menu = this.#page.locator('.more-panel');
    await expect(menu).toBeVisible();
    return menu;
  }

  radius(): Promise<string> {
    return this.#page.getByLabel('半径（公里）', { exact: true }).inputValue();
  }

  /** Waits until the address holds a part. */
  async expectAddress(part: string | RegExp): Promise<void> {
    await expect(this.#page).toHaveURL(
      typeof part === 'string' ? new RegExp(part.replaceAll('.', '\\.')) : part,
    );
  }
}
