import { AppDriver } from './app-driver.ts';
import { expect, test } from './app-test.ts';
import { dragMap, takeGlUse, watchGl } from './watch-gl.ts';

test('boilers go to the graphics card once: not while the map rests, moves or zooms, their verdicts alone with a new radius', async ({
  page,
}) => {
  await watchGl(page);
  const app = new AppDriver(page);
  await app.open();
  await app.screen.mapDrawn();
  const start = await takeGlUse(page);
  // A position of at least two floats and a verdict for each of 5 000: the watch sees what it is to watch.
  expect(start.boilerBytes).toBeGreaterThan(5000 * 9);

  await page.waitForTimeout(600);
  expect(await takeGlUse(page)).toMatchObject({ draws: 0, uploadedBytes: 0 });

  await dragMap(page, 6);
  await app.screen.mapDrawn();
  const panned = await takeGlUse(page);
  expect(panned.frames).toBeGreaterThan(3);
  expect(panned.instancedDraws).toBeGreaterThan(0);
  expect(panned.boilerBytes).toBe(0);

  await page.getByRole('button', { name: '放大' }).click();
  await app.screen.mapDrawn();
  expect((await takeGlUse(page)).boilerBytes).toBe(0);

  await app.setRadius(17);
  await app.screen.mapDrawn();
  const stepped = await takeGlUse(page);
  expect(stepped.boilerBytes).toBeGreaterThan(0);
  expect(stepped.boilerBytes).toBeLessThanOrEqual(5000 * 4);
});
