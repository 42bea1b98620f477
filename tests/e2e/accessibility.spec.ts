import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { gb18030Ledger } from './sample-ledger.ts';

async function expectNoViolations(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const summary = violations.map(
    ({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(summary).toEqual([]);
}

// Both themes and both languages; a text's contrast depends on the theme alone, its presence on the language alone.
for (const [colorScheme, lang] of [
  ['light', 'zh'],
  ['dark', 'en'],
] as const) {
  test(`axe finds nothing in ${colorScheme}, ${lang}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    const folded = page.locator('.fold[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    await expectNoViolations(page, 'start');

    await app.screen.rows.nth(1).click();
    await expect(app.screen.details.locator('.provenance')).toBeVisible();
    await page.getByRole('tab').nth(1).click();
    await expectNoViolations(page, 'details and coverage');

    await app.screen.topBar.getByRole('button', { name: /导出|Export/ }).click();
    await expect(app.screen.exportPanel).toBeVisible();
    await expectNoViolations(page, 'export menu');
    await page.keyboard.press('Escape');

    await app.screen.topBar.getByRole('button', { name: /导入|Import/ }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(gb18030Ledger().bytes),
    });
    await expectNoViolations(page, 'import, choosing');
    await app.screen.dialog.getByRole('radio').nth(2).check();
    await app.screen.dialog.locator('button[type=submit]').click();
    await expect(app.screen.dialog.locator('.import-balance')).toBeVisible();
    await expectNoViolations(page, 'import, finished');
  });
}
