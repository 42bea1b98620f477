import type { Page } from '@playwright/test';
import { pointLayer, scatterPoints } from '../fixtures/point-layer.ts';
import { expect, test } from './app-test.ts';

/** Round 天津, inside 2+26. */
const BOX = [116.9, 38.7, 117.7, 39.5] as const;
const CENTRE = { lon: 117.3, lat: 39.1, id: '正中', capacity: 20 };

/** A server that keeps one file; gives how many bytes it has sent. */
async function serve(page: Page, path: string, bytes: Uint8Array, honoursRange: boolean) {
  const sent = { bytes: 0 };
  await page.route(`**/${path}`, async (route) => {
    const match = /^bytes=(\d+)-(\d+)$/.exec((await route.request().headerValue('range')) ?? '');
    const headers: Record<string, string> = { 'content-type': 'application/octet-stream' };
    if (!honoursRange || match === null) {
      sent.bytes += bytes.length;
      headers['content-length'] = String(bytes.length);
      await route.fulfill({ status: 200, headers, body: Buffer.from(bytes) });
      return;
    }
    const from = Number(match[1]);
    const to = Math.min(bytes.length, Number(match[2]) + 1);
    headers['content-range'] = `bytes ${from}-${to - 1}/${bytes.length}`;
    sent.bytes += to - from;
    await route.fulfill({ status: 206, headers, body: Buffer.from(bytes.subarray(from, to)) });
  });
  return sent;
}

async function open(page: Page, url: string) {
  await page.getByRole('button', { name: '大型台账' }).click();
  const panel = page.getByRole('complementary', { name: '图层' });
  await panel.getByRole('textbox', { name: '网址' }).fill(url);
  const start = panel.getByRole('button', { name: '打开', exact: true });
  // No datum is taken for granted.
  await expect(start).toBeDisabled();
  await panel.getByRole('combobox', { name: '坐标系' }).selectOption('wgs84');
  await start.click();
  return panel.locator('.large-layer');
}

test('a ledger of 210 000 is read in parts: counts from afar, screened points close by, and why', async ({
  app,
  page,
}) => {
  // Writing the file takes a while on a busy machine.
  test.setTimeout(150_000);
  await app.hideBoilers();
  const points = [...scatterPoints(210_000, BOX), { ...CENTRE }];
  const bytes = pointLayer(points);
  const sent = await serve(page, 'large/boilers.fgb', bytes, true);
  const layer = await open(page, 'large/boilers.fgb');
  await expect(layer).toContainText('共 210 001 台');
  await expect(layer.locator('[data-kind="counts"]')).toHaveAttribute('aria-busy', 'false');
  // The whole of it is in view: the number is exact.
  await expect(layer).toContainText('视野内 210 001 台，只显示各处台数');
  expect(sent.bytes).toBeLessThan(bytes.length / 10);
  await app.screen.mapDrawn();
  for (let step = 0; step < 5; step++) await page.getByRole('button', { name: '放大' }).click();
  await expect(layer.locator('[data-kind="points"]')).toHaveAttribute('aria-busy', 'false', {
    timeout: 30_000,
  });
  const inView = Number(
    (await layer.getByText(/视野内/).textContent())!.match(/视野内 ([\d\s {2}]+)台/)![1]!.replace(/\D/g, ''),
  );
  const byVerdict = await layer
    .locator('[data-large-verdict]')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-boilers'))));
  expect(byVerdict.reduce((sum, count) => sum + count, 0)).toBe(inView);
  expect(inView).toBeGreaterThan(100);
  expect(inView).toBeLessThan(200_000);
  expect(sent.bytes).toBeLessThan(bytes.length);
});

test('a server that ignores Range: said so, read whole on request, and a click shows the reasoning', async ({
  app,
  page,
}) => {
  const corners = [
    { lon: BOX[0], lat: BOX[1], id: 'SW', capacity: 40 },
    { lon: BOX[2], lat: BOX[3], id: 'NE', capacity: 40 },
  ];
  const sent = await serve(page, 'old/boilers.fgb', pointLayer([CENTRE, ...corners]), false);
  const layer = await open(page, 'old/boilers.fgb');
  await expect(layer.getByRole('alert')).toContainText('不支持分段读取');
  await expect(layer.getByRole('alert')).toContainText('nginx');
  expect(sent.bytes).toBeGreaterThan(0);
  await layer.getByRole('button', { name: /整体读取/ }).click();
  await expect(layer).toContainText('共 3 台');
  await expect(layer).toContainText('已整体读入');
  await expect(layer.locator('[data-kind="points"]')).toHaveAttribute('aria-busy', 'false');
  // The demonstration ledger must not be in the way of the click.
  await page.getByRole('switch', { name: /^锅炉/ }).click();
  await app.clickMap();
  await expect(app.screen.details).toContainText('锅炉房正中');
  await expect(app.screen.details).toContainText('应关停淘汰');
  await expect(app.screen.details.locator('.provenance')).toBeVisible();

  await app.setRadius(16);
  await expect(app.screen.details.locator('.provenance')).toContainText('16');
  await layer.getByRole('button', { name: '关闭' }).click();
  await expect(layer).toBeHidden();
  await expect(app.screen.details).toBeHidden();
});

test('a local file is opened like an address; one on another server is refused, and nothing is asked of it', async ({
  page,
  app,
}) => {
  await app.screen.settled();
  const refused = await open(page, 'https://data.example.cn/boilers.fgb');
  await expect(refused.getByRole('alert')).toContainText('安全策略不允许读取');
  await expect(refused.getByRole('alert')).toContainText('内网服务器');
  await refused.getByRole('button', { name: '关闭' }).click();

  const panel = page.getByRole('complementary', { name: '图层' });
  await panel.getByLabel('本地文件').setInputFiles({
    name: '台账.fgb',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(pointLayer(scatterPoints(500, BOX))),
  });
  await panel.getByRole('combobox', { name: '坐标系' }).selectOption('cgcs2000');
  await panel.getByRole('button', { name: '打开', exact: true }).click();
  const layer = panel.locator('.large-layer');
  await expect(layer).toContainText('共 500 台');
  await expect(layer).toContainText('视野内 500 台，已按当前参数筛查');
});
