import { expect, test } from './app-test.ts';

test.use({ withMap: false });

const BOILERS = 10_000;

/** Boilers in 天津 whose names end in their numbers, in an order that is not theirs. */
function ledger() {
  const lines = Array.from({ length: BOILERS }, (_, i) => {
    const n = ((i * 7919) % BOILERS) + 1;
    const lon = (117 + (n % 100) / 200).toFixed(5);
    const lat = (38.9 + Math.floor(n / 100) / 250).toFixed(5);
    return `G${n},锅炉${n},${lon},${lat},${n % 2 === 0 ? 20 : 75},煤`;
  });
  const text = ['编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型', ...lines].join('\r\n');
  return { name: '万台.csv', bytes: new TextEncoder().encode(text) };
}

test('ten thousand boilers are sorted, filtered and ticked without losing one', async ({ app, page }) => {
  const { grid, rows } = app.screen;
  await app.importLedger(ledger(), 'WGS-84');
  await app.viewResults();
  const settled = () => expect(grid).toHaveAttribute('aria-busy', 'false');
  const name = (row: number) => rows.nth(row).getByRole('gridcell').nth(4);
  const sortBy = async (column: RegExp) => {
    await grid.getByRole('button', { name: column }).click();
    await settled();
  };

  // By value, not by their digits: 锅炉2 before 锅炉10.
  await sortBy(/^名称/);
  for (const k of [0, 1, 2, 9]) await expect(name(k)).toHaveText(`锅炉${k + 1}`);
  await sortBy(/^名称/);
  await expect(name(0)).toHaveText(`锅炉${BOILERS}`);
  await expect(grid).toHaveAttribute('aria-rowcount', String(BOILERS + 1));

  const totals = await app.screen.totals();
  expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(BOILERS);
  // Every even one is under 35 t/h and must close, wherever it stands.
  expect(totals.close).toBeGreaterThanOrEqual(BOILERS / 2);
  await app.screen.total('close').click();
  await settled();
  await expect(grid).toHaveAttribute('aria-rowcount', String(totals.close + 1));
  await expect(rows.first()).toContainText('应关停淘汰');

  await grid.getByRole('checkbox', { name: '勾选列出的全部锅炉' }).check();
  await expect(
    page.getByText(`已勾选 ${String(totals.close).replace(/\B(?=(\d{3})+$)/g, '\u2009')} 台`),
  ).toBeVisible();
  await app.screen.total('close').click();
  await settled();
  await expect(grid.getByRole('checkbox', { name: '勾选列出的全部锅炉' })).not.toBeChecked();

  // The keyboard walks the order that is shown.
  await sortBy(/^行/);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(rows.and(page.locator('[aria-selected="true"]')).getByRole('gridcell').nth(1)).toHaveText(
    String(BOILERS),
  );
  await app.expectDetailsOf(`G${(((BOILERS - 1) * 7919) % BOILERS) + 1}`);
});
