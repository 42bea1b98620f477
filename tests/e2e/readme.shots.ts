import { expect, test } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { bureauWorkbook } from './import-files.ts';
import { PageDriver } from './page-driver.ts';

/** Takes the pictures of the README: `npm run screenshots`. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lantu.tour', 'shown'));
});

const VIEWS = [
  { name: 'overview-light-zh', lang: 'zh', theme: 'light', width: 1440, height: 900 },
  { name: 'overview-dark-en', lang: 'en', theme: 'dark', width: 1920, height: 1080 },
] as const;

for (const { name, lang, theme, width, height } of VIEWS) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    const app = new AppDriver(page);
    await app.open();
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    await app.screen.mapIdle();
    await page.screenshot({ path: `.readme/${name}.png` });
  });
}

test('trace-light-zh', async ({ page }) => {
  const app = new AppDriver(page);
  await app.open();
  await app.switchArea('廊坊');
  await app.goToBoiler('DEMO-0010');
  await expect(app.screen.details).toBeVisible();
  await app.screen.mapIdle();
  await page.screenshot({ path: '.readme/trace-light-zh.png' });
});

test('import-light-zh', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const app = new AppDriver(page);
  await app.open();
  await app.startImport(await bureauWorkbook());
  await expect(app.screen.dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await expect(app.screen.dialog.locator('.place-map')).toHaveCount(2);
  await page.screenshot({ path: '.readme/import-light-zh.png' });
});

test('charts-light-zh', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const app = new AppDriver(page);
  await app.open();
  await page.getByRole('tab', { name: '图表' }).click();
  const height = page.getByRole('slider', { name: '调整表格高度' });
  await height.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowUp');
  await app.screen.mapDrawn();
  await page.screenshot({ path: '.readme/charts-light-zh.png' });
});

test('page-light-zh', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const app = new AppDriver(page);
  await app.open();
  const composer = new PageDriver(page);
  await composer.open();
  await composer.dialog.getByRole('radio', { name: '所选区域' }).check();
  await expect(composer.sheet.locator('image')).toBeVisible({ timeout: 30_000 });
  await expect(composer.dialog.locator('.page-drawing')).toBeEmpty();
  await page.screenshot({ path: '.readme/page-light-zh.png' });
});

test('targets-dark-en', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const app = new AppDriver(page);
  await app.open();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('switch', { name: 'Boilers by verdict' }).uncheck();
  await page.getByRole('button', { name: 'Targets and tasks', exact: true }).click();
  await page.getByRole('switch', { name: 'Targets and tasks of the plans' }).check();
  await page.getByRole('tab', { name: 'Targets' }).click();
  await app.screen.mapDrawn();
  await page.screenshot({ path: '.readme/targets-dark-en.png' });
});

test('tablet-light-zh', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  const app = new AppDriver(page);
  await app.open();
  await app.screen.rows.nth(1).click();
  await expect(app.screen.details.locator('.provenance')).toBeVisible();
  await app.screen.mapDrawn();
  await page.screenshot({ path: '.readme/tablet-light-zh.png' });
});
