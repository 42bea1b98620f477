import { expect, test } from './app-test.ts';

test('the map comes back after the graphics card has dropped it, where it was and with its boilers', async ({
  app,
  page,
}) => {
  const canvas = page.locator('.map-canvas canvas').first();
  await app.screen.mapDrawn();
  await page.getByRole('button', { name: '放大' }).click();
  await app.screen.mapDrawn();
  const scale = await page.locator('.maplibregl-ctrl-scale').textContent();
  await canvas.evaluate((element) => {
    const gl = (element as HTMLCanvasElement).getContext('webgl2')!;
    const loss = gl.getExtension('WEBGL_lose_context')!;
    loss.loseContext();
    Object.assign(window, { giveBack: () => loss.restoreContext() });
  });
  await expect(page.getByRole('alert')).toContainText('显卡中断了绘图');
  // The numbers do not need the card.
  await app.setRadius(20);
  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  await expect(page.getByRole('alert')).toBeHidden();
  await app.screen.mapDrawn();
  expect(await page.locator('.maplibregl-ctrl-scale').textContent()).toBe(scale);
  expect(await app.screen.countColours(app.screen.map)).toBeGreaterThan(50);
  await app.goToBoiler('DEMO-0014');
  await app.closeDetails();
  // Boilers are drawn and picked again.
  await app.clickMap();
  await app.expectDetailsOf('DEMO-0014');
});
