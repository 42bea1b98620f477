import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

test('a layer is made see-through, filtered, limited to zooms, moved, kept, and reset', async ({
  app,
  page,
}) => {
  const name = '空气质量国控站点';
  await page.getByRole('button', { name: '监测', exact: true }).click();
  const layer = page.locator('[data-layer=stations]');
  const settings = page.getByRole('region', { name: `${name}的显示设置` });
  const picture = async () => {
    await app.screen.mapDrawn();
    return (await app.screen.map.screenshot()).toString('base64');
  };
  await layer.getByRole('switch').uncheck();
  const without = await picture();
  await layer.getByRole('switch').check();
  const whole = await picture();
  expect(whole).not.toBe(without);

  await layer.getByRole('button', { name: `显示设置：${name}` }).click();
  await expect(settings).toContainText('中国环境监测总站');
  await expect(settings).toContainText('WGS-84');
  await settings.getByRole('slider', { name: '不透明度' }).fill('40');
  await expect(layer.locator('.look-mark')).toHaveText(['40 %']);
  const faded = await picture();
  expect(faded).not.toBe(whole);
  expect(faded).not.toBe(without);

  // By type: 42 background stations among 352.
  await settings.getByRole('combobox', { name: '属性筛选' }).selectOption({ label: '是否背景站' });
  await expect(settings.locator('.look-values')).toHaveText(/否310.*是42/);
  await settings.getByRole('checkbox', { name: /^否/ }).uncheck();
  await expect(layer).toContainText('已筛选：是否背景站');
  expect(await picture()).not.toBe(faded);
  await settings.getByRole('button', { name: '全不选' }).click();
  expect(await picture()).toBe(without);
  await settings.getByRole('button', { name: '全选' }).click();
  await expect(layer).not.toContainText('已筛选');
  expect(await picture()).toBe(faded);

  await settings.getByRole('spinbutton', { name: '最小显示级别' }).fill('9');
  await expect(layer.locator('.look-hidden')).toContainText('不显示');
  expect(await picture()).toBe(without);
  await expectNoViolations(page, 'settings of a layer');
  await settings.getByRole('button', { name: '缩放至图层' }).click();
  await expect.poll(picture).not.toBe(without);

  await page.getByRole('button', { name: '叠放顺序' }).click();
  const rows = page.getByRole('list', { name: '图层叠放顺序' }).getByRole('listitem');
  await expect(rows.nth(4)).toContainText(name);
  const handle = page.getByRole('button', { name: `移动${name}` });
  await handle.press('Alt+ArrowUp');
  await handle.press('Alt+ArrowUp');
  await expect(page.getByText(`${name}移至第 3 位，共`)).toBeAttached();
  await expect(handle).toBeFocused();
  await expectNoViolations(page, 'stacking order');
  const target = (await rows.first().boundingBox())!;
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 2, { steps: 3 });
  await page.mouse.up();
  await expect(rows.first()).toContainText(name);

  await expect(page.getByRole('group', { name: '项目' })).toContainText('已保存');
  await page.reload();
  await app.screen.settled();
  await page.getByRole('button', { name: '叠放顺序' }).click();
  await expect(rows.first()).toContainText(name);
  await expect(rows.first()).toContainText('40 %');
  await page.getByRole('button', { name: '恢复默认顺序' }).click();
  await expect(rows.first()).toContainText('地名');
  await page.getByRole('button', { name: '叠放顺序' }).click();
  await page.getByRole('button', { name: '监测', exact: true }).click();
  await layer.getByRole('button', { name: `显示设置：${name}` }).click();
  await settings.getByRole('button', { name: '恢复默认' }).click();
  await expect(layer.locator('.look-mark')).toHaveCount(0);
});
