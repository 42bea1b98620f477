import type { AppDriver } from './app-driver.ts';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { DrawDriver } from './draw-driver.ts';

async function countListed(app: AppDriver): Promise<number> {
  await app.screen.settled();
  return Object.values(await app.screen.totals()).reduce((sum, count) => sum + count, 0);
}

test('a polygon is drawn, says what is in it, goes out, and lists its boilers; a rectangle selects', async ({
  app,
  page,
}) => {
  test.slow();
  const draw = new DrawDriver(page, app.screen);
  const all = await countListed(app);
  await app.hideBoilers();

  await draw.start('测量距离');
  await draw.click([0.55, 0.3], [0.65, 0.4]);
  await page.keyboard.press('Enter');
  await expect(draw.panel.getByText('保留为标绘')).toBeVisible();
  await expect(draw.panel).toContainText(/总长\s*\d+\.\d\d.km/);

  await draw.start('绘制多边形');
  await draw.click([0.5, 0.3], [0.7, 0.35], [0.6, 0.65]);
  // The last corner is taken back, and set anew.
  await page.keyboard.press('Backspace');
  await draw.click([0.6, 0.6]);
  await page.keyboard.press('Enter');
  await expect(app.screen.details.getByRole('heading', { name: '多边形 1' })).toBeVisible();
  const inside = await draw.boilersInside();
  expect(inside).toBeGreaterThan(10);
  expect(inside).toBeLessThan(all);
  const csv = await draw.exportCsv();
  const counts = [...csv.matchAll(/^锅炉,(?!其中)[^,]*,(\d+)/gm)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside);
  await expectNoViolations(page, 'drawing and its card');

  await app.screen.details.getByRole('button', { name: '列出其中的锅炉' }).click();
  await expect(async () => expect(await countListed(app)).toBe(inside)).toPass();
  await draw.leave();
  await app.closeDetails();

  await page.getByRole('button', { name: '选择锅炉' }).click();
  await draw.start('框选锅炉');
  await draw.panel.getByRole('button', { name: '清除全部选区' }).click();
  await expect(async () => expect(await countListed(app)).toBe(all)).toPass();
  await draw.drag([0.6, 0.3], [0.75, 0.6]);
  await expect(draw.panel.getByText(/选区 1：/)).toBeVisible();
  await expect(async () => expect(await countListed(app)).toBeLessThan(all)).toPass();
  await draw.panel.getByRole('button', { name: '移除选区 1' }).click();
  await expect(async () => expect(await countListed(app)).toBe(all)).toPass();

  // The drawing is a layer of the project: edited by its list, and gone with its last shape.
  await draw.start('编辑标绘');
  await draw.panel.getByRole('textbox', { name: '重命名 多边形 1' }).fill('重点区域');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-user-layer]')).toContainText('标绘');
  await draw.panel.getByRole('button', { name: '删除 重点区域' }).click();
  await expect(page.locator('[data-user-layer]')).toHaveCount(0);
  await page.locator('canvas.maplibregl-canvas').focus();
  await page.keyboard.press('Escape');
  await expect(draw.panel).toBeHidden();
});

/** 国电电力邯郸东郊热电厂, with no other qualifying plant within 40 km. */
const PLANT = [114.65089, 36.57019] as const;
/** 0.03° of longitude on a map of zoom 10. */
const PIXELS_TO_PLANT = [Math.round((-0.03 / 360) * 512 * 2 ** 10), 0] as const;

test('a plant tells what it reaches alone, and the county under it everything of its own', async ({
  app,
  page,
}) => {
  const [lon, lat] = PLANT;
  const csv = `编号,经度,纬度,额定蒸发量(t/h),燃料类型\nA-1,${lon + 0.03},${lat},40,煤\nA-2,113,35.5,40,煤\n`;
  await app.importLedger({ name: '两台.csv', bytes: new TextEncoder().encode(csv) }, 'WGS-84');
  await app.viewResults();
  await app.goToBoiler('A-1');
  await app.closeDetails();
  await app.clickMap(...PIXELS_TO_PLANT);
  const { details } = app.screen;
  await expect(details.getByText('不与其他热源重叠')).toBeVisible();
  await expect(details.locator('.fact').filter({ hasText: '仅此热源覆盖' })).toContainText('100.0');
  await expect(details.locator('.site-reach [data-verdict-total="close"]')).toHaveAttribute(
    'data-boilers',
    '1',
  );
  await expectNoViolations(page, 'plant card');

  await details.getByRole('button', { name: '列出这些锅炉' }).click();
  await app.expectTotals({ close: 1 });
  await expect(app.row('A-2')).toHaveCount(0);

  await details
    .getByRole('group', { name: /此处要素/ })
    .getByRole('button', { name: /县（市、区）/ })
    .click();
  await expect(details.locator('.county-card')).toHaveAttribute('aria-busy', 'false');
  await expect(details.getByRole('heading', { name: '适用条款' })).toBeVisible();
  await expect(details.getByRole('heading', { name: /邯郸市降尘/ })).toBeVisible();
  await expect(details.locator('.county-card')).toContainText('国电电力邯郸东郊热电厂');
  await expectNoViolations(page, 'county card');
});
