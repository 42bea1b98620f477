import { expect, type Locator, type Page } from '@playwright/test';

/** What a user does with the guide inside the app, and in its pages. */
export class GuideDriver {
  readonly panel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.panel = page.getByRole('dialog', { name: '使用手册' });
  }

  /** By its key, which works once the window stands. */
  async open(): Promise<void> {
    await expect(async () => {
      if (!(await this.panel.isVisible())) await this.#page.keyboard.press('F1');
      await expect(this.panel).toBeVisible({ timeout: 1000 });
    }).toPass();
  }

  async search(words: string): Promise<void> {
    await this.panel.getByRole('searchbox', { name: '在手册中查找' }).fill(words);
  }

  heading(name: string): Locator {
    return this.panel.getByRole('heading', { name, exact: true });
  }

  /** The page that shows the same, in a window of its own, with whatever its console complains of. */
  async openPage(): Promise<{ page: Page; complaints: string[] }> {
    const complaints: string[] = [];
    const context = this.#page.context();
    context.on('console', (message) => complaints.push(message.text()));
    context.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    const opening = this.#page.waitForEvent('popup');
    await this.panel.getByRole('link', { name: '在新窗口打开' }).click();
    return { page: await opening, complaints };
  }
}
