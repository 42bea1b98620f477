import { expect, type Locator, type Page } from '@playwright/test';

/** What a planner does with scenes, and a speaker on the stage. */
export class StoryDriver {
  readonly #page: Page;
  readonly panel: Locator;
  readonly stage: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.panel = page.getByRole('complementary', { name: '讲解演示' });
    this.stage = page.getByRole('region', { name: '演示', exact: true });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '汇报', exact: true }).click();
    await this.#page.getByRole('button', { name: /^讲解演示/ }).click();
    await expect(this.panel).toBeVisible();
  }

  async capture(): Promise<void> {
    await this.panel.getByRole('button', { name: '记下当前画面' }).click();
  }

  /** Titles of the scenes in order, as they are shown. */
  async titles(): Promise<string[]> {
    return this.panel.getByRole('list', { name: '画面' }).locator('.scene-open').allInnerTexts();
  }

  async present(): Promise<void> {
    await this.panel.getByRole('button', { name: '开始演示', exact: true }).click();
    await expect(this.stage).toBeVisible();
  }

  /** Waits until a scene, from 1, is on the stage with all of its figures. */
  async expectScene(place: number): Promise<void> {
    await expect(this.stage).toHaveAttribute('data-scene', String(place - 1));
    await expect(this.stage.locator('[data-figure][aria-busy="true"]')).toHaveCount(0);
  }

  /** The value of a figure on the stage. */
  async figure(id: string): Promise<number> {
    const value = await this.stage.locator(`[data-figure="${id}"]`).getAttribute('data-value');
    return Number(value);
  }

  /** The speaker's window. */
  async openNotes(): Promise<Page> {
    const opening = this.#page.waitForEvent('popup');
    await this.#page.keyboard.press('n');
    return opening;
  }
}
