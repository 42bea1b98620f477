import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { type ReadPdf, readPdf } from '../fixtures/read-pdf.ts';

/** The page composer, as a planner uses it. */
export class PageDriver {
  private readonly page: Page;
  readonly dialog: Locator;
  /** The preview of the page. */
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '版面打印' });
    this.sheet = this.dialog.locator('.page-sheet');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '汇报', exact: true }).click();
    await this.page.getByRole('button', { name: /^版面打印/ }).click();
    await expect(this.sheet.locator('svg')).toBeVisible();
  }

  /** What stands on the page in the preview. */
  async expectText(text: string): Promise<void> {
    await expect(this.sheet.getByText(text, { exact: true }).first()).toBeVisible();
  }

  /** The finding of that code. */
  finding(code: string): Locator {
    return this.dialog.locator(`[data-check="${code}"]`);
  }

  async exportPdf(): Promise<{ readonly name: string; readonly pdf: ReadPdf }> {
    const saving = this.page.waitForEvent('download', { timeout: 60_000 });
    await this.dialog.getByRole('button', { name: '导出 PDF' }).click();
    const file = await saving;
    const bytes = await readFile(await file.path());
    return { name: file.suggestedFilename(), pdf: await readPdf(new Blob([new Uint8Array(bytes)])) };
  }
}
