import type { Page } from '@playwright/test';
import type { UserFile } from './app-driver.ts';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { bureauWorkbook } from './import-files.ts';
import { gb18030Ledger } from './sample-ledger.ts';

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('.fold[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
}

test('axe finds nothing on and about the map, light and dark', async ({ app, page }) => {
  await unfoldAll(page);
  await app.screen.mapIdle();
  await expectNoViolations(page, 'the map, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(app.screen.map).toHaveAttribute('data-map-theme', 'dark');
  await expectNoViolations(page, 'the map, dark');
});

test.describe('without a map', () => {
  test.use({ withMap: false });

  // Both themes and both languages; a text's contrast depends on the theme alone, its presence on the language alone.
  for (const [colorScheme, lang] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const) {
    test(`axe finds nothing in ${colorScheme}, ${lang}`, async ({ app, page }) => {
      await page.emulateMedia({ colorScheme });
      if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
      await unfoldAll(page);
      await expectNoViolations(page, 'start');

      await app.screen.rows.nth(1).click();
      await expect(app.screen.details.locator('.provenance')).toBeVisible();
      await page.getByRole('tab').nth(1).click();
      await expectNoViolations(page, 'details and coverage');

      await app.screen.topBar.getByRole('button', { name: /导出|Export/ }).click();
      await expect(app.screen.exportPanel).toBeVisible();
      await expectNoViolations(page, 'export menu');
      await page.keyboard.press('Escape');

      const { dialog } = app.screen;
      await app.screen.topBar.getByRole('button', { name: /导入|Import/ }).click();
      await expectNoViolations(page, 'import, where from');
      const give = (files: readonly UserFile[]) =>
        dialog
          .locator('input[type=file]')
          .setInputFiles(
            files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
          );
      await give([await bureauWorkbook()]);
      await expect(dialog.locator('.place-map')).toHaveCount(2);
      await expectNoViolations(page, 'import, evidence');
      await page.keyboard.press('Escape');

      await app.screen.topBar.getByRole('button', { name: /导入|Import/ }).click();
      await give([gb18030Ledger(), { name: 'empty.csv', bytes: new Uint8Array(0) }]);
      await expect(dialog.locator('.place-map')).toHaveCount(2);
      await expectNoViolations(page, 'import, nothing chosen');
      await dialog.locator('.queue-item').nth(1).click();
      await expect(dialog.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'import, failed');
      await dialog.locator('.queue-item').nth(0).click();
      await dialog.getByRole('radio', { name: 'GCJ-02' }).check();
      await dialog.locator('.confirm-actions button[type=submit]').click();
      await expect(dialog.locator('.import-balance')).toBeVisible();
      await dialog.locator('.cell-button').first().click();
      await expectNoViolations(page, 'import, correcting');
      await dialog.locator('.cell-editor input').first().press('Escape');
      await expectNoViolations(page, 'import, finished');
    });
  }
});
