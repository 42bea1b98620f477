import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';

/** Whether the app's own font is there and draws Chinese: characters without a glyph are all the same box. */
function seeOwnFont(page: Page): Promise<{ loaded: boolean; distinct: number }> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].some(
      ({ family, status }) => family.includes('Noto Sans SC') && status === 'loaded',
    );
    const raster = (char: string) => {
      const context = new OffscreenCanvas(32, 32).getContext('2d')!;
      context.font = '24px "Noto Sans SC"';
      context.fillText(char, 2, 26);
      return context.getImageData(0, 0, 32, 32).data.join();
    };
    return { loaded, distinct: new Set(['蓝', '图', '锅', '炉'].map(raster)).size };
  });
}

test('opens on 2+26 with the sample ledger screened and the map drawn, in its own font; layers come and go, each with legend, source and standing', async ({
  app,
  page,
}) => {
  const { screen } = app;
  await expect(screen.topBar.getByRole('combobox', { name: '区域' })).toHaveValue('2+26');
  const totals = await screen.totals();
  expect(Object.values(totals).reduce((sum, boilers) => sum + boilers)).toBe(5000);
  for (const verdict of ['close', 'retrofit', 'review', 'retain'] as const) {
    expect(totals[verdict]).toBeGreaterThan(100);
  }
  expect(await screen.coveredShare()).toBeGreaterThan(0.05);
  await expect(page.locator('.totals').getByText('演示数据')).toBeVisible();
  await expect(page.getByRole('tab', { name: '筛查' })).toContainText('演示数据');
  await screen.mapIdle();
  // Land, sea, borders, labels, rings and boilers: a blank or broken map has a handful of colours.
  const colours = await screen.countColours(screen.map);
  expect(colours).toBeGreaterThan(200);
  expect(await seeOwnFont(page)).toEqual({ loaded: true, distinct: 4 });

  const layers = page.getByRole('complementary', { name: '图层' });
  const plants = layers.getByRole('listitem').filter({ hasText: '热电厂' }).first();
  await expect(plants).toContainText('Global Energy Monitor');
  await expect(plants).toContainText('真实');
  await expect(layers.getByRole('listitem').filter({ hasText: '锅炉（按结论）' })).toContainText('演示');

  for (const name of ['锅炉（按结论）', '供热半径', '半径覆盖范围']) {
    await layers.getByRole('switch', { name, exact: true }).uncheck();
  }
  await app.screen.mapDrawn();
  expect(await app.screen.countColours(app.screen.map)).toBeLessThan(colours);
});

test('goes to the areas of the switcher and says where no clause uses the radius', async ({ app, page }) => {
  const { screen } = app;
  await expect(screen.covered).toContainText('2+26 供热半径覆盖');
  await screen.mapIdle();
  const before = await screen.map.screenshot();
  await app.switchArea('汾渭平原');
  await expect(screen.covered).toContainText('汾渭平原 半径覆盖（参考，无条款）');
  await screen.mapDrawn();
  expect(Buffer.compare(before, await screen.map.screenshot())).not.toBe(0);
  await app.switchArea('廊坊');
  await expect(screen.covered).toContainText('廊坊 供热半径覆盖');
  await page.getByRole('checkbox', { name: '只看廊坊' }).check();
  const inLangfang = Object.values(await screen.totals()).reduce((sum, boilers) => sum + boilers);
  expect(inLangfang).toBeGreaterThan(0);
  expect(inLangfang).toBeLessThan(1000);
});

// With the map: that there is none would be told in the same place.
test('says when what keeps projects cannot be had: nothing would be saved', async ({ page, trouble }) => {
  await page.route('**/assets/keep-project-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert').filter({ hasText: '保存功能未能载入' })).toContainText(
    '改动也不会保存',
  );
  // The failure is what this test is about.
  trouble.length = 0;
});
