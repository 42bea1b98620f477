import { readFile } from 'node:fs/promises';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

test('5 km round the stations: shares by city, a layer on the map, files, by keyboard', async ({
  app,
  page,
}) => {
  const { keyboard } = page;
  const { dialog } = app.screen;
  await page.getByRole('tab', { name: '覆盖' }).click();
  await app.tabTo(page.getByRole('button', { name: '半径覆盖', exact: true }));
  await keyboard.press('Enter');
  // Nothing of one's own is loaded: the stations are chosen, and it says what else there could be.
  await expect(dialog.getByRole('combobox', { name: '来源图层' })).toHaveValue('bundled:stations');
  await expect(dialog).toContainText('352 个要素参与计算');
  await expect(dialog).toContainText('导入后即可在此选用');
  await expectNoViolations(page, 'radius coverage, form');

  // A radius round schematic positions is warned about, one round stations as wide as their error too.
  await dialog.getByRole('combobox', { name: '来源图层' }).selectOption({ label: '铁路专用线（示意）' });
  await expect(dialog).toContainText('没有公开线位');
  await dialog.getByRole('combobox', { name: '来源图层' }).selectOption({ label: '国家空气质量监测站点' });
  await dialog.getByRole('spinbutton', { name: '距离' }).fill('1');
  await expect(dialog).toContainText('位置误差约 700 m');
  await dialog.getByRole('spinbutton', { name: '距离' }).fill('5');
  await dialog.getByRole('combobox', { name: '筛选' }).selectOption({ label: '秋冬季运行' });
  await dialog.getByRole('combobox', { name: '取值' }).selectOption('运行');
  await dialog.getByRole('combobox', { name: '筛选' }).selectOption({ label: '全部要素' });
  await app.tabTo(dialog.getByRole('button', { name: '计算' }));
  await keyboard.press('Enter');

  const table = dialog.getByRole('table', { name: '分区覆盖率' });
  const beijing = table.getByRole('row', { name: /^北京市/ });
  // PROJ and GEOS give 1493.878 km² and 9.1092 %, by the method of tests/fixtures/geodesic/make-reach.py.
  await expect(beijing).toContainText('1\u2009493.88');
  await expect(beijing).toContainText('9.11');
  await expect(dialog.getByRole('heading', { name: '国家空气质量监测站点 5 km 覆盖' })).toBeFocused();
  await expectNoViolations(page, 'radius coverage, result');
  await table.getByRole('button', { name: '名称' }).click();
  await expect(table.getByRole('columnheader', { name: '名称' })).toHaveAttribute('aria-sort', 'ascending');

  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'CSV' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('国家空气质量监测站点 5 km 覆盖-分区覆盖率.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('北京市');

  await dialog.getByRole('button', { name: '加为图层' }).click();
  await expect(dialog.getByRole('status')).toContainText('已加为图层');
  await dialog.getByRole('button', { name: '查看地图' }).click();
  await expect(dialog).toBeHidden();
  const layers = page.getByRole('complementary', { name: '图层' });
  await expect(layers).toContainText('国家空气质量监测站点 5 km 覆盖');
});
