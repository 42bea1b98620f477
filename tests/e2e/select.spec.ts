import { expect, test } from './app-test.ts';
import { gb18030Ledger } from './sample-ledger.ts';

test('selects a boiler in the table and on the map alike, with its clause and margin', async ({ app }) => {
  const { screen } = app;
  await app.importLedger(gb18030Ledger(), 'GCJ-02');
  await app.viewResults();

  // From the table to the map and the details.
  await app.goToBoiler('GL-01');
  await expect(app.row('GL-01')).toHaveAttribute('aria-selected', 'true');
  await expect(screen.details).toContainText('35蒸吨/小时以下燃煤锅炉');
  await expect(screen.details).toContainText('环大气〔2019〕88号');
  await expect(screen.details).toContainText('二(二)11');
  await expect(screen.details).toContainText('已过期限');
  await expect(screen.details.getByText('距半径线')).toBeVisible();
  // Every boiler clause of the plan that covers the place.
  await expect(screen.details.locator('.trial')).toHaveCount(4);

  // From the map to the table: the boiler is now in the middle of the map.
  await app.closeDetails();
  await expect(app.row('GL-01')).toHaveAttribute('aria-selected', 'false');
  await app.clickMap();
  await app.expectDetailsOf('GL-01');
  await expect(app.row('GL-01')).toHaveAttribute('aria-selected', 'true');

  // Beside it lies its county, with its coverage.
  await app.closeDetails();
  await app.clickMap(0, 120);
  await expect(screen.details).toContainText('县（市、区）');
  await expect(screen.details).toContainText('供热半径覆盖率');
  await expect(screen.details).toContainText('来源');
});

test.describe('without a map', () => {
  test.use({ withMap: false });

  test('names what has to be found out, sorts by any column and lists one verdict at a time', async ({
    app,
    page,
  }) => {
    await app.importLedger(gb18030Ledger(), 'GCJ-02');
    await app.viewResults();
    await app.openBoiler('GL-03');
    await expect(app.screen.details).toContainText('待核实事项');
    await expect(app.screen.details).toContainText('恰在限值');
    await app.closeDetails();

    const ids = () => app.screen.rows.locator('td:nth-child(4)').allInnerTexts();
    const header = (name: string) => app.screen.grid.getByRole('columnheader', { name });
    await header('吨位').getByRole('button', { name: /^吨位/ }).click();
    await expect.poll(ids).toEqual(['GL-04', 'GL-01', 'GL-02', 'GL-05', 'GL-03']);
    await header('吨位').getByRole('button', { name: /^吨位/ }).click();
    await expect(header('吨位')).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(async () => (await ids())[0]).toBe('GL-03');
    await app.screen.total('retrofit').click();
    await expect.poll(ids).toEqual(['GL-02']);
    await expect(page.getByRole('tab', { name: '筛查' })).toContainText('1 台');
  });
});
