import { expect, test } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { takeGuidePicture } from './guide-picture.ts';
import { bureauWorkbook } from './import-files.ts';
import { gb18030Ledger } from './sample-ledger.ts';

/** Takes the pictures of the user guide into docs/guide/pictures: `npm run screenshots -- guide.shots`. */
test.use({ viewport: { width: 1280, height: 800 } });
test.setTimeout(180_000);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lantu.tour', 'shown'));
});

test('the window, a verdict, the table, coverage, a plant, the reach of any layer', async ({ page }) => {
  const app = new AppDriver(page);
  const { screen } = app;
  await app.open();
  await screen.mapIdle();
  await takeGuidePicture(page, 'overview', [
    screen.topBar.getByRole('combobox', { name: '区域' }),
    screen.map,
    page.locator('.totals'),
    screen.topBar.getByRole('button', { name: '搜索' }),
  ]);

  await app.switchArea('廊坊');
  await app.goToBoiler('DEMO-0010');
  await takeGuidePicture(page, 'trace');
  await app.closeDetails();

  await page.getByRole('button', { name: '按“吨位 t/h”筛选' }).click();
  await expect(page.getByLabel('不小于')).toBeVisible();
  await page.getByRole('combobox', { name: '分组' }).selectOption({ label: '城市' });
  await screen.mapDrawn();
  await takeGuidePicture(page, 'table');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: '覆盖' }).click();
  await screen.settled();
  await screen.mapDrawn();
  await takeGuidePicture(page, 'coverage');

  await page.keyboard.press('/');
  await screen.dialog.getByRole('combobox', { name: '搜索' }).fill('黄台');
  await screen.dialog.getByRole('group', { name: '热电厂' }).getByRole('option').first().click();
  await expect(screen.details).toContainText('仅此热源覆盖');
  await screen.mapDrawn();
  await takeGuidePicture(page, 'plant');
  await app.closeDetails();

  await page.getByRole('button', { name: '半径覆盖', exact: true }).click();
  await screen.dialog.getByRole('button', { name: '计算' }).click();
  await expect(screen.dialog.getByRole('table', { name: '分区覆盖率' })).toBeVisible();
  await takeGuidePicture(page, 'reach');
});

test('an import, and what became of its rows', async ({ page }) => {
  const app = new AppDriver(page);
  const { dialog } = app.screen;
  await app.open();
  await app.startImport(await bureauWorkbook());
  await expect(dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await expect(dialog.locator('.place-map')).toHaveCount(2);
  await takeGuidePicture(page, 'confirm', [
    dialog.getByLabel('工作表或图层'),
    dialog.getByLabel('数据类型'),
    dialog.getByRole('heading', { name: '表头所在行' }),
    dialog.getByRole('heading', { name: '各列含义' }),
    dialog.getByRole('group', { name: '坐标系' }),
    dialog.getByRole('heading', { name: '位置预览' }),
  ]);
  await dialog.getByRole('button', { name: '取消' }).click();
  await app.giveFiles([gb18030Ledger()]);
  await dialog.getByRole('radio', { name: 'GCJ-02' }).check();
  await app.confirmImport();
  await app.expectRowsAccountedFor(9, 5, 4);
  await takeGuidePicture(page, 'report');
});

test('a story, how it is told, an atlas, a pack', async ({ page }) => {
  const app = new AppDriver(page);
  await app.open();
  const present = async (entry: string) => {
    await app.screen.topBar.getByRole('button', { name: '汇报' }).click();
    await page.locator(`[data-present="${entry}"]`).click();
  };
  await present('story');
  const stories = page.getByRole('complementary', { name: '讲解演示' });
  await stories.getByRole('button', { name: '2+26' }).click();
  await expect(stories.getByRole('list', { name: '画面，按讲解顺序' })).toBeVisible();
  await app.screen.mapDrawn();
  await takeGuidePicture(page, 'story');
  await stories.getByRole('button', { name: '开始演示', exact: true }).click();
  await expect(page.getByRole('toolbar', { name: '演示控制' })).toBeVisible();
  await app.screen.mapDrawn();
  await takeGuidePicture(page, 'stage');
  await page.keyboard.press('Escape');

  await present('atlas');
  await expect(app.screen.dialog.getByRole('button', { name: '生成图集' })).toBeEnabled();
  await takeGuidePicture(page, 'atlas');
  await app.screen.dialog.getByRole('button', { name: '关闭' }).click();

  await present('briefing');
  await expect(app.screen.dialog.getByRole('button', { name: '生成' })).toBeEnabled();
  await takeGuidePicture(page, 'briefing');
});
