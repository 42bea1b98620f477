import type { Page } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { expect, test } from './app-test.ts';

/** What lies over something else in the bars or is cut off by the window; as text. */
function findCrowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const selector of ['.top-bar', '.totals', '.tabs-row']) {
      const bar = document.querySelector<HTMLElement>(selector)!;
      if (bar.scrollWidth > bar.clientWidth) found.push(`${selector} is wider than the window`);
      const items = [
        ...bar.querySelectorAll<HTMLElement>('button, select, label, input:not([type=range]), .badge'),
      ];
      const boxes = items.map((item) => ({ item, box: item.getBoundingClientRect() }));
      for (const { item, box } of boxes) {
        if (box.right > innerWidth + 0.5) found.push(`${selector}: "${item.textContent}" is cut off`);
        for (const other of boxes) {
          if (other.item === item || other.item.contains(item) || item.contains(other.item)) continue;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && down > 1) found.push(`"${item.textContent}" over "${other.item.textContent}"`);
        }
      }
    }
    if (document.documentElement.scrollHeight > innerHeight) found.push('the page scrolls');
    return found;
  });
}

async function expectRoom({ screen }: AppDriver): Promise<void> {
  expect(await findCrowded(screen.page)).toEqual([]);
  const map = (await screen.map.boundingBox())!;
  expect(map.width).toBeGreaterThan(480);
  expect(map.height).toBeGreaterThan(240);
}

test('follows the system’s theme and can be set', async ({ app, page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  await expect(app.screen.map).toHaveAttribute('data-map-theme', 'dark');
  await page.getByRole('button', { name: '外观' }).click();
  await expect.poll(background).toBe(light);
  await expect(app.screen.map).toHaveAttribute('data-map-theme', 'light');
});

// A map of the largest size takes a minute to draw in software, and all else has to work without it.
test.describe('without a map', () => {
  test.use({ withMap: false });

  test('speaks English when asked, everywhere, and remembers it', async ({ app, page }) => {
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Lantu' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Lantu · coal boiler screening');
    await expect(app.screen.total('close')).toContainText('Must close');
    await expect(app.screen.grid.getByRole('columnheader', { name: 'Nearest CHP plant' })).toBeVisible();
    await app.screen.rows.first().click();
    await expect(app.screen.details).toContainText('Rules tried');
    await expect(app.screen.details).toContainText('Coal boilers');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Lantu' })).toBeVisible();
    await expect(app.screen.total('close')).toHaveAttribute('data-boilers', /^[1-9]/);
  });

  for (const [width, height] of [
    [1280, 720],
    [3840, 2160],
    // A tablet held upright.
    [768, 1024],
  ] as const) {
    test(`nothing overlaps or is cut off at ${width} × ${height}, in either language`, async ({ page }) => {
      const app = new AppDriver(page);
      await page.setViewportSize({ width, height });
      await app.open();
      await expect(page.getByRole('alert')).toContainText('WebGL 2');
      await app.screen.rows.first().click();
      await expect(app.screen.details).toBeVisible();
      await expectRoom(app);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(app.screen.details).toContainText('Rules tried');
      await expectRoom(app);
    });
  }

  test('panels fold and the table can be made taller', async ({ app, page }) => {
    const height = async () => (await app.screen.map.boundingBox())!.height;
    const before = await height();
    await page.getByRole('slider', { name: '调整表格高度' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(height).toBeLessThan(before);
    await page.getByRole('button', { name: '收起表格' }).click();
    await expect.poll(height).toBeGreaterThan(before);
    await expect(app.screen.total('close')).toBeVisible();
    await page.getByRole('button', { name: '收起图层' }).click();
    await expect(page.getByRole('switch')).toHaveCount(0);
  });
});
