import { expect, test } from './app-test.ts';

/** 国电电力邯郸东郊热电厂, with no other qualifying plant within 40 km. */
const PLANT = [114.65089, 36.57019] as const;
/** 0.03° of longitude on a map of zoom 10. */
const PIXELS_TO_PLANT = [Math.round((-0.03 / 360) * 512 * 2 ** 10), 0] as const;

test('one unit is taken out and in again by hand, and the screen says that this is a scenario', async ({
  app,
  page,
}) => {
  // Three kilometres east of a plant, so that a click west of the boiler meets the plant.
  const [lon, lat] = PLANT;
  const csv = `编号,经度,纬度,额定蒸发量(t/h),燃料类型\nA-1,${lon + 0.03},${lat},40,煤\n`;
  await app.importLedger({ name: '一台.csv', bytes: new TextEncoder().encode(csv) }, 'WGS-84');
  await app.viewResults();
  await app.expectVerdict('A-1', 'close');
  await app.goToBoiler('A-1');
  await app.closeDetails();
  await app.clickMap(...PIXELS_TO_PLANT);
  const share = await app.screen.coveredShare();
  const states = app.screen.details.getByRole('combobox', { name: /机组 .* 是否计入/ });
  await expect(states.first()).toBeVisible();
  for (const state of await states.all()) await state.selectOption({ label: '不计入' });
  await app.screen.settled();
  await expect(page.getByText(/情景：人工调整 \d+ 台机组/)).toBeVisible();
  expect(await app.screen.coveredShare()).toBeLessThan(share);
  await app.expectVerdict('A-1', 'retain');
  await page.getByRole('button', { name: '恢复为按条文' }).click();
  await app.screen.settled();
  expect(await app.screen.coveredShare()).toBe(share);
  await app.expectVerdict('A-1', 'close');
});

test.describe('without a map', () => {
  test.use({ withMap: false });

  test('a worker that ends at work is started again, and its work is done', async ({ app, page }) => {
    const before = await app.screen.totals();
    const worker = page.workers().find((running) => running.url().includes('analysis-worker'))!;
    // Its end is silent: no error tells of it.
    await worker.evaluate(() => self.close());
    await app.setRadius(30);
    const after = await app.screen.totals();
    expect(after.close).toBeGreaterThan(before.close);
    await expect(page.getByText('计算中断')).toBeHidden();
  });
});
