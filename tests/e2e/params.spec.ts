import { expect, test } from './app-test.ts';

test.use({ withMap: false });

test('a longer radius closes and covers more, by field or slider; one that makes no sense changes nothing', async ({
  app,
  page,
}) => {
  const before = await app.screen.totals();
  const share = await app.screen.coveredShare();
  await app.setRadius(30);
  expect((await app.screen.totals()).close).toBeGreaterThan(before.close);
  expect(await app.screen.coveredShare()).toBeGreaterThan(share * 2);
  await app.setRadius(15);
  expect(await app.screen.coveredShare()).toBe(share);

  const slider = page.getByRole('slider', { name: '半径' });
  await slider.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  const field = page.getByRole('spinbutton', { name: '半径（公里）' });
  await expect(field).toHaveValue('17');
  await app.screen.settled();
  expect(await app.screen.coveredShare()).toBeGreaterThan(share);
  await app.setRadius(15);
  expect(await app.screen.coveredShare()).toBe(share);

  await field.fill('-3');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.blur();
  await expect(field).toHaveValue('15');
  expect(await app.screen.totals()).toEqual(before);
});

test('all units of 300 MW and more reach farther than the confirmed ones; before the plans were issued nothing has to close', async ({
  app,
  page,
}) => {
  const share = await app.screen.coveredShare();
  await page.getByLabel('机组', { exact: true }).selectOption('all');
  await app.screen.settled();
  expect(await app.screen.coveredShare()).toBeGreaterThan(share);

  await page.getByLabel('截至').fill('2016-12-31');
  await app.expectTotals({ close: 0, retrofit: 0 });
});

test('coverage is listed by region, city and county', async ({ app, page }) => {
  await page.getByRole('tab', { name: '覆盖' }).click();
  const table = page.getByRole('table', { name: '供热半径覆盖' });
  await expect(table.getByRole('row', { name: /廊坊市/ })).toBeVisible();
  await page.getByLabel('统计到').selectOption('region');
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /钦州/ })).toContainText('参考，无条款');
  await table.getByRole('button', { name: '覆盖率' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('2+26');
  await app.screen.settled();
});
