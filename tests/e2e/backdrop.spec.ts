import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { plainTile, startTileServer } from './tile-server.ts';

const PURPLE = plainTile([200, 0, 200]);

/** Share of the map that is drawn in the tiles' colour. */
async function purpleShare(page: Page): Promise<number> {
  const png = (await page.locator('.map-canvas').screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let purple = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at]! > data[at + 1]! + 60 && data[at + 2]! > data[at + 1]! + 60) purple++;
    }
    return purple / (data.length / 4);
  }, png);
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: '选择底图' }).click();
  const dialog = page.getByRole('dialog', { name: '底图' });
  await dialog.getByRole('radio', { name: '其他瓦片地址' }).check();
  return dialog;
}

test('tiles of the app’s own server are drawn; a grid or datum that does not fit is not, or is warned about', async ({
  app,
  page,
}) => {
  await page.route('**/tiles/**', (route) => route.fulfill({ contentType: 'image/png', body: PURPLE }));
  await app.hideBoilers();
  expect(await purpleShare(page)).toBeLessThan(0.01);
  const dialog = await openDialog(page);
  const address = dialog.getByRole('textbox', { name: '瓦片地址' });
  const use = dialog.getByRole('button', { name: '使用' });

  await address.fill('https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}');
  await expect(dialog).toContainText('百度自有的坐标与瓦片网格');
  await expect(use).toBeDisabled();

  await address.fill('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}');
  await expect(dialog.getByRole('combobox', { name: '瓦片的坐标系' })).toHaveValue('gcj02');
  await expect(dialog).toContainText(/整体偏移，图面中心处约 [3-7]\d0 米/);
  await expect(use).toBeDisabled();
  await dialog.getByRole('checkbox', { name: '已知有偏移，仍要显示' }).check();
  await expect(use).toBeEnabled();
  await expect(dialog).toContainText('向 webrd01.is.autonavi.com 请求瓦片');
  await expectNoViolations(page, 'backdrop dialog');

  await address.fill('tiles/{z}/{x}/{y}.png');
  await dialog.getByRole('combobox', { name: '瓦片的坐标系' }).selectOption('wgs84');
  await expect(dialog).toContainText('瓦片来自本应用所在服务器');
  await dialog.getByRole('textbox', { name: '署名' }).fill('某市测绘院');
  await use.click();
  await expect(dialog).toBeHidden();
  await app.screen.mapDrawn();
  await expect.poll(() => purpleShare(page)).toBeGreaterThan(0.3);
  await expect(page.locator('.backdrop-note')).toContainText('某市测绘院');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('another server is asked in the online document only, and what goes wrong there is said', async ({
  app,
  page,
  trouble,
}) => {
  // Three loads of the app, each drawn in software.
  test.setTimeout(120_000);
  const server = await startTileServer(PURPLE);
  try {
    await app.hideBoilers();
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: '瓦片地址' }).fill(`${server.origin}/{z}/{x}/{y}.png`);
    await dialog.getByRole('combobox', { name: '瓦片的坐标系' }).selectOption('wgs84');
    await expect(dialog).toContainText('页面重新载入');
    expect(server.asked).toEqual([]);
    await dialog.getByRole('button', { name: '使用' }).click();
    await page.waitForURL(/\/online\.html/);
    await app.screen.settled();
    const note = page.locator('.backdrop-note');
    await expect(note).toContainText('未填署名');
    await expect.poll(() => purpleShare(page)).toBeGreaterThan(0.3);
    expect(trouble.every((one) => one.startsWith(`request to ${server.origin}`))).toBe(true);

    server.behaviour.status = 403;
    await page.getByRole('button', { name: '放大' }).click();
    await expect(note).toContainText('HTTP 403');
    await expect(note).toContainText('核对密钥');
    server.behaviour.status = 200;
    await note.getByRole('button', { name: '重试' }).click();
    await expect(note).not.toContainText('HTTP 403');
    server.behaviour.allowsReading = false;
    await page.getByRole('button', { name: '放大' }).click();
    await expect(note).toContainText('不允许其他网页读取');
    await expectNoViolations(page, 'backdrop that does not come');

    await note.getByRole('button', { name: '断开联网' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('online.html'));
    await expect(note).toContainText('现在未联网');
    const before = server.asked.length;
    await app.screen.mapIdle();
    expect(await purpleShare(page)).toBeLessThan(0.01);
    expect(server.asked).toHaveLength(before);
  } finally {
    await server.stop();
  }
  // That the other server was asked, and how it failed, is what this test is about.
  trouble.length = 0;
});
