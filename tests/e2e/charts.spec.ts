import { expect, test } from './app-test.ts';
import { ChartsDriver } from './charts-driver.ts';

test.use({ withMap: false });

test('a bar filters table, totals and the other charts; figures and pictures go out with what they rest on', async ({
  app,
  page,
}) => {
  const charts = new ChartsDriver(page);
  const before = await app.screen.totals();
  await charts.openCharts();
  const city = charts.chart('city');
  // The first row of the drawing is the city with the most closures.
  await city.locator('.chart-picker').click({ position: { x: 120, y: 10 } });
  await app.screen.settled();
  await charts.counted();
  const after = await app.screen.totals();
  expect(after.close).toBeGreaterThan(0);
  expect(after.close).toBeLessThan(before.close);
  await charts.showList(city);
  const chosen = city.getByRole('button', { pressed: true });
  const name = await chosen.first().innerText();
  expect(await charts.figures(city, name)).toEqual([after.close]);
  await charts.expectAccessible('charts, filtered');

  // Another chart counts what is left, by class of capacity, and its file adds up.
  const capacity = charts.chart('capacity');
  const rows = await charts.saveTable(capacity);
  const sum = rows.reduce((of, row) => of + Number(row.close), 0);
  expect(sum).toBe(after.close);
  expect(rows.at(-1)?.category).toBe('吨位不明');
  expect(rows[0]?.filters).toContain(name);
  expect(rows[0]?.synthetic).toBe('yes');
  const picture = await charts.savePicture(capacity);
  expect(picture.name).toMatch(/^演示-吨位分布-2020-03-31-15km\.png$/);
  expect(picture.width).toBe(1920);

  // By keyboard, in the list: a class besides, and back.
  await charts.showList(capacity);
  const small = capacity.getByRole('button', { name: '5 及以下 t/h', exact: true });
  const [closing = 0] = await charts.figures(capacity, '5 及以下 t/h');
  await small.focus();
  await page.keyboard.press('Enter');
  await app.expectTotals({ close: closing });
  await page.keyboard.press('Enter');
  await app.expectTotals({ close: after.close });

  await city.getByRole('button', { name: /^清除/ }).click();
  await app.expectTotals(before);

  await charts.chart('distance').getByRole('button', { name: '放大' }).click();
  await expect(app.screen.dialog.getByRole('img', { name: /距最近机组/ })).toBeVisible();
  await charts.expectAccessible('charts, enlarged');
});

test('the timeline sets the date: totals and overdue marks follow', async ({ app, page }) => {
  const charts = new ChartsDriver(page);
  await charts.openTimeline();
  await expect(charts.timeline.getByText('未写明期限，攻坚季至2020-03-31')).toBeVisible();
  const { timeline } = charts;
  const onSeasonEnd = await charts.overdue();
  expect(onSeasonEnd).toBeGreaterThan(0);
  await charts.expectAccessible('timeline');

  // Back to the deadline itself: not overdue yet, and overdue the day after.
  await timeline.getByRole('button', { name: '上一节点' }).click();
  await expect(page.getByLabel('截至', { exact: true })).toHaveValue('2019-12-31');
  await app.screen.settled();
  expect(await charts.overdue()).toBeLessThan(onSeasonEnd);
  const slider = timeline.getByRole('slider', { name: '截至日期' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^2019-12-31 .*期限/);
  await slider.press('ArrowRight');
  await expect(page.getByLabel('截至', { exact: true })).toHaveValue('2020-01-01');
  await expect.poll(() => charts.overdue()).toBe(onSeasonEnd);

  // A mark leads to its date.
  await timeline.getByRole('button', { name: /^2020-03-31 / }).click();
  await expect(page.getByLabel('截至', { exact: true })).toHaveValue('2020-03-31');
  // Playing goes on to the end and stops there.
  await timeline.getByRole('combobox', { name: '速度' }).selectOption('fast');
  await timeline.getByRole('button', { name: '播放' }).click();
  await expect(page.getByLabel('截至', { exact: true })).toHaveValue('2021-02-01', { timeout: 20_000 });
  await expect(timeline.getByRole('button', { name: '播放' })).toBeVisible();
  await app.screen.settled();
  await expect.poll(() => charts.overdue()).toBeGreaterThan(onSeasonEnd);
  await timeline.getByRole('button', { name: '收起时间轴' }).click();
  await expect(timeline).toBeHidden();
});
