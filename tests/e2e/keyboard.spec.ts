import type { Locator } from '@playwright/test';
import { expect, test } from './app-test.ts';

// It looks at no map, which everything has to work without.
test.use({ withMap: false });

test('the whole job by keyboard alone: sample ledger, datum, filter, trace, export', async ({
  app,
  page,
}) => {
  const { screen } = app;
  const { keyboard } = page;
  const tabBackTo = async (target: Locator) => {
    for (let presses = 0; presses < 150; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Shift+Tab');
    }
    throw new Error(`${target} is not reached by Shift+Tab`);
  };
  await page.locator('body').press('Home');

  // The sample ledger through the import, with the coordinate system that the evidence speaks for.
  await app.tabTo(screen.topBar.getByRole('button', { name: '导入' }));
  await keyboard.press('Enter');
  await app.tabTo(screen.dialog.getByRole('button', { name: '用示例台账试一试' }));
  await keyboard.press('Enter');
  await expect(screen.dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await app.tabTo(screen.dialog.getByRole('radio', { name: 'GCJ-02' }));
  await app.tabTo(screen.dialog.getByRole('button', { name: '导入', exact: true }));
  await keyboard.press('Enter');
  await app.expectRowsAccountedFor(116, 111, 5);
  await app.tabTo(screen.dialog.getByRole('button', { name: '查看结果' }));
  await keyboard.press('Enter');
  await screen.settled();

  // To the table past all else.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await app.tabTo(page.getByRole('button', { name: '跳到结果表' }), 3);
  await keyboard.press('Enter');
  await expect(screen.grid).toBeFocused();

  // Only what is to be verified.
  await tabBackTo(screen.total('review'));
  await keyboard.press('Enter');
  await expect(screen.total('review')).toHaveAttribute('aria-pressed', 'true');
  await expect(screen.rows.first()).toContainText('待核实');
  await app.tabTo(screen.grid);

  // Down to the second boiler.
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  const second = screen.rows.nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Space');
  await expect(second.getByRole('checkbox')).toBeChecked();

  // The trace, and back.
  await keyboard.press('Enter');
  await expect(screen.details.locator('.detail-scroll')).toBeFocused();
  await expect(screen.details.locator('.provenance')).toBeVisible();
  await expect(screen.details).toContainText('待核实事项');
  await keyboard.press('Escape');
  await expect(screen.grid).toBeFocused();

  // Export of what was ticked.
  const exportButton = screen.topBar.getByRole('button', { name: '导出', exact: true });
  await tabBackTo(exportButton);
  await keyboard.press('Enter');
  await app.tabTo(screen.exportPanel.getByRole('radio', { name: '关停清单' }), 8);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(screen.exportPanel.getByRole('radio', { name: '选中锅炉' })).toBeChecked();
  await app.tabTo(screen.exportPanel.getByRole('radio', { name: 'Excel（XLSX）' }), 8);
  await keyboard.press('ArrowRight');
  await app.tabTo(screen.exportPanel.getByRole('button', { name: '导出文件' }), 8);
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('演示-选中锅炉-2020-03-31-15km.geojson');
  await expect(exportButton).toBeFocused();
});
