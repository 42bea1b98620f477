import { expect, test } from './app-test.ts';
import { compare, differenceFrom, MOST_DIFFERENT, takePicture } from './picture.ts';

test('the overview looks as it did, and a missing layer or legend would be seen', async ({ app, page }) => {
  await app.screen.mapDrawn();
  const whole = await takePicture(page);
  expect(await differenceFrom(page, 'overview-light-zh', whole)).toBeLessThan(MOST_DIFFERENT);

  const layers = page.getByRole('complementary', { name: '图层' });
  await layers.getByRole('switch', { name: '锅炉（按结论）' }).uncheck();
  await app.screen.mapDrawn();
  expect(await compare(page, whole, await takePicture(page))).toBeGreaterThan(MOST_DIFFERENT);
  await layers.getByRole('switch', { name: '锅炉（按结论）' }).check();
  await layers.getByRole('button', { name: '热源与半径' }).click();
  await app.screen.mapDrawn();
  expect(await compare(page, whole, await takePicture(page))).toBeGreaterThan(MOST_DIFFERENT);
});

test('a boiler’s reasoning close by, dark and in English, looks as it did', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await app.switchArea('Langfang');
  await app.screen.rows.nth(1).click();
  await app.screen.details.getByRole('button', { name: 'Show on map' }).click();
  await app.screen.mapDrawn();
  const now = await takePicture(page);
  expect(await differenceFrom(page, 'trace-dark-en', now)).toBeLessThan(MOST_DIFFERENT);
});
