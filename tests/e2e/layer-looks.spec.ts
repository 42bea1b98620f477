import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

const NAME = '空气质量国控站点';

/** The stations' row in the panel, and its settings, opened. */
async function openSettings(page: Page) {
  await page.getByRole('button', { name: '监测', exact: true }).click();
  const layer = page.locator('[data-layer=stations]');
  await layer.getByRole('button', { name: `显示设置：${NAME}` }).click();
  const settings = page.getByRole('region', { name: `${NAME}的显示设置` });
  await expect(settings).toContainText('中国环境监测总站');
  return { layer, settings };
}

test('a layer is drawn see-through, filtered and between zooms', async ({ app, page }) => {
  await app.hideBoilers();
  const { layer, settings } = await openSettings(page);
  const picture = async () => {
    await app.screen.mapDrawn();
    return (await app.screen.map.screenshot()).toString('base64');
  };
  const whole = await picture();
  await layer.getByRole('switch').uncheck();
  const without = await picture();
  await layer.getByRole('switch').check();

  await settings.getByRole('slider', { name: '不透明度' }).fill('40');
  const faded = await picture();
  expect(new Set([whole, without, faded]).size).toBe(3);

  // By type: 42 background stations among 352.
  await settings.getByRole('combobox', { name: '属性筛选' }).selectOption({ label: '是否背景站' });
  await expect(settings.locator('.look-values')).toHaveText(/否310.*是42/);
  await settings.getByRole('button', { name: '全不选' }).click();
  expect(await picture()).toBe(without);
  await settings.getByRole('checkbox', { name: /^是/ }).check();
  await expect(layer).toContainText('已筛选：是否背景站（1 项）');

  await settings.getByRole('spinbutton', { name: '最小显示级别' }).fill('9');
  await expect(layer.locator('.look-hidden')).toContainText('不显示');
  expect(await picture()).toBe(without);
});

test.describe('without its map', () => {
  test.use({ withMap: false });

  test('layers are stacked by keys and by dragging, and kept as they are shown', async ({ app, page }) => {
    const { layer, settings } = await openSettings(page);
    await settings.getByRole('slider', { name: '不透明度' }).fill('40');
    await settings.getByRole('combobox', { name: '标注密度' }).selectOption('稀疏');
    await expect(layer.locator('.look-mark')).toHaveText(['40 %', '标注：稀疏']);
    await settings.getByRole('combobox', { name: '属性筛选' }).selectOption('城市');
    await expectNoViolations(page, 'settings of a layer');

    await page.getByRole('button', { name: '叠放顺序' }).click();
    const rows = page.getByRole('list', { name: '图层叠放顺序' }).getByRole('listitem');
    await expect(rows.nth(4)).toContainText(NAME);
    const handle = page.getByRole('button', { name: `移动${NAME}` });
    await handle.press('Alt+ArrowUp');
    await handle.press('Alt+ArrowUp');
    await expect(page.getByText(`${NAME}移至第 3 位，共`)).toBeAttached();
    await expect(handle).toBeFocused();
    await expectNoViolations(page, 'stacking order');
    const first = (await rows.first().boundingBox())!;
    await handle.hover();
    await page.mouse.down();
    await page.mouse.move(first.x + 20, first.y + 2, { steps: 3 });
    await page.mouse.up();
    await expect(rows.first()).toContainText(NAME);

    await expect(page.locator('.save-status')).toHaveAttribute('data-save', 'saved');
    await page.reload();
    await app.screen.settled();
    await page.getByRole('button', { name: '叠放顺序' }).click();
    await expect(rows.first()).toContainText(`${NAME}40 %标注：稀疏`);
    await page.getByRole('button', { name: '恢复默认顺序' }).click();
    await expect(rows.first()).toContainText('地名');
    await page.getByRole('button', { name: '叠放顺序' }).click();
    const again = await openSettings(page);
    await again.settings.getByRole('button', { name: '恢复默认' }).click();
    await expect(again.layer.locator('.look-mark')).toHaveCount(0);
  });
});
