import { expect, test } from './app-test.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test('import, verdicts, trace and export by keyboard alone', async ({ app, page }) => {
  const { screen } = app;
  const { keyboard } = page;
  const file = gb18030Ledger();
  await page.locator('body').press('Home');

  // Import.
  await app.tabTo(screen.topBar.getByRole('button', { name: '导入' }));
  await keyboard.press('Enter');
  await app.tabTo(screen.dialog.getByRole('button', { name: '选择文件' }));
  const choosing = page.waitForEvent('filechooser');
  // The browser must have been told to hand the chooser over before it opens.
  await page.evaluate(() => undefined);
  await keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) });
  await app.tabTo(screen.dialog.getByRole('radio', { name: 'WGS-84' }));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(screen.dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await app.tabTo(screen.dialog.getByRole('button', { name: '导入', exact: true }));
  await keyboard.press('Enter');
  await app.tabTo(screen.dialog.getByRole('button', { name: '查看结果' }));
  await keyboard.press('Enter');
  await screen.settled();

  // To the table past all else, and down to the second boiler.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await app.tabTo(page.getByRole('button', { name: '跳到结果表' }), 3);
  await keyboard.press('Enter');
  await expect(screen.grid).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(app.row('GL-02')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Space');
  await expect(app.row('GL-02').getByRole('checkbox')).toBeChecked();

  // The trace, and back.
  await keyboard.press('Enter');
  await expect(screen.details.locator('.detail-scroll')).toBeFocused();
  await app.expectDetailsOf('GL-02');
  await expect(screen.details).toContainText('低氮');
  await keyboard.press('Escape');
  await expect(screen.grid).toBeFocused();

  // Export of what was ticked.
  const exportButton = screen.topBar.getByRole('button', { name: '导出', exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await exportButton.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Shift+Tab');
  }
  await keyboard.press('Enter');
  await app.tabTo(screen.exportPanel.getByRole('radio', { name: '关停清单' }), 8);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(screen.exportPanel.getByRole('radio', { name: '选中锅炉' })).toBeChecked();
  await app.tabTo(screen.exportPanel.getByRole('radio', { name: 'Excel（XLSX）' }), 8);
  await keyboard.press('ArrowRight');
  await app.tabTo(screen.exportPanel.getByRole('button', { name: '导出文件' }), 8);
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('选中锅炉-2020-03-31-15km.geojson');
  await expect(exportButton).toBeFocused();
});
