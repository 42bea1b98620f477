import { expect, test } from './app-test.ts';

test('shows published dust-fall and builds a grid from the demonstration gauges', async ({ app, page }) => {
  await page.getByRole('tab', { name: '降尘' }).click();
  const table = page.getByRole('table', { name: /月降尘量/ });
  // Published figures of the notices: the region in March 2020, and a city of which only the class is printed.
  await expect(table.getByRole('row', { name: /^2\+26/ })).toContainText('10.5');
  await expect(table.getByRole('row', { name: /^北京市/ })).toContainText('≤9');

  await page.getByRole('button', { name: '建立降尘网格' }).click();
  const { dialog } = app.screen;
  await dialog.getByRole('combobox', { name: '范围' }).selectOption({ label: '聊城市' });
  await dialog.getByRole('spinbutton', { name: '网格边长（公里）' }).fill('5');
  await dialog.getByRole('button', { name: '生成网格' }).click();
  const ranking = dialog.getByRole('table', { name: '区县超限排名' });
  await expect(ranking.getByRole('row')).toHaveCount(9);
  await expect(dialog).toContainText('演示数据');
  // The gauge with two months of six takes no part, and is named.
  await expect(dialog).toContainText('演示降尘缸临清市3 (2)');
  await dialog.getByRole('button', { name: '查看地图' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('complementary', { name: '图层' })).toContainText('聊城市降尘网格 5 km');
});

test.describe('without a map', () => {
  test.use({ withMap: false });

  test('cells without a gauge near enough stay empty; without a month there is nothing to build', async ({
    app,
    page,
  }) => {
    await page.getByRole('tab', { name: '降尘' }).click();
    await page.getByRole('button', { name: '建立降尘网格' }).click();
    const { dialog } = app.screen;
    // No month: nothing to build.
    await expect(dialog.getByRole('checkbox')).toHaveCount(6);
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
    await expect(dialog.getByRole('button', { name: '生成网格' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: '2019-10' }).check();
    await dialog.getByRole('combobox', { name: '范围' }).selectOption({ label: '保定市' });
    await dialog.getByRole('spinbutton', { name: '搜索半径（公里）' }).fill('0.5');
    await dialog.getByRole('button', { name: '生成网格' }).click();
    // The gauges stand in other cities: every cell stays empty, none is extrapolated.
    await expect(dialog.getByRole('row').nth(1)).toContainText('无值');
  });
});
