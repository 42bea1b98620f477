import { pointLayer, scatterPoints } from '../fixtures/point-layer.ts';
import { AppDriver } from './app-driver.ts';
import { expect } from './app-test.ts';
import { test } from './dist-test.ts';

test.use({ withMap: false });

test('a server that is cut in mid-read: said so, nothing half read is shown, and trying again works', async ({
  page,
  server,
  trouble,
}) => {
  const app = new AppDriver(page);
  server.cut('data/counties.fgb', true);
  await page.goto('./');
  await expect(page.getByText('计算中断').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '示例台账未能读取' })).toBeVisible();
  await expect(app.screen.total('close')).not.toHaveAttribute('data-boilers', /^[1-9]/);
  expect(await app.screen.rows.count()).toBe(0);
  server.cut('data/counties.fgb', false);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(app.screen.covered).toHaveAttribute('data-share', /^0\.[1-9]/);
  await page.getByRole('button', { name: '载入演示数据' }).click();
  await expect(app.screen.total('close')).toHaveAttribute('data-boilers', /^[1-9]/);

  const file = 'large/boilers.fgb';
  server.add(file, pointLayer(scatterPoints(3000, [116.9, 38.7, 117.7, 39.5])));
  server.cut(file, true);
  await page.getByRole('button', { name: '大型台账' }).click();
  const panel = page.getByRole('complementary', { name: '图层' });
  await panel.getByRole('textbox', { name: '网址' }).fill(file);
  await panel.getByRole('combobox', { name: '坐标系' }).selectOption('wgs84');
  await panel.getByRole('button', { name: '打开', exact: true }).click();
  const layer = panel.locator('.large-layer');
  await expect(layer.getByRole('alert')).toContainText('读取中断，数据不完整');
  await expect(layer.getByRole('alert')).toContainText('检查网络后重试');
  await expect(layer).not.toContainText('共');
  server.cut(file, false);
  await layer.getByRole('button', { name: '重试' }).click();
  await expect(layer).toContainText('共 3\u2009000 台');
  // The cuts are what this test is about.
  trouble.length = 0;
});
