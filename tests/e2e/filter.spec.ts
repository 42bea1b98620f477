import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { TableDriver } from './table-driver.ts';

test.describe('without a map', () => {
  test.use({ withMap: false });

  test('a planner narrows the table by two columns, groups it and takes along what is listed', async ({
    app,
    page,
  }) => {
    const table = new TableDriver(page);
    const before = await app.screen.totals();
    const all = Object.values(before).reduce((sum, count) => sum + count, 0);

    await table.tickValues('城市', ['石家庄市', '保定市']);
    await table.setRange('吨位 t/h', '10', '');
    await expectNoViolations(page, 'a range being filled in');
    await table.leaveOutUnknown();
    await table.close();
    await table.settled();
    const listed = await table.listedCount();
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThan(all);
    expect(await table.conditions()).toEqual(['城市：石家庄市、保定市', '吨位 t/h ≥ 10'].toSorted());
    // Totals say that they are not of all boilers, and are those of what is listed.
    await expect(page.getByText('已筛选', { exact: true })).toBeVisible();
    const totals = await app.screen.totals();
    expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(listed);
    await expect(page.getByText(/台因情况不明未列出/)).toBeVisible();

    await table.groupBy('城市');
    await expect(table.grid).toHaveAttribute('aria-rowcount', '3');
    const subtotals = await table.subtotals();
    expect(subtotals.map(({ name }) => name)).toEqual(['保定市', '石家庄市']);
    expect(subtotals.reduce((sum, { boilers }) => sum + boilers, 0)).toBe(listed);
    expect(subtotals.reduce((sum, { closing }) => sum + closing, 0)).toBe(totals.close);
    await table.unfoldByKeyboard();
    await expect(table.grid).toHaveAttribute('aria-rowcount', String(3 + subtotals[0]!.boilers));
    await table.showColumn('建成区');
    await expectNoViolations(page, 'groups, and columns being chosen');
    await table.close();
    await expect(table.grid.getByRole('columnheader', { name: /建成区/ })).toBeVisible();

    const { name, text } = await app.export({ what: '列出的锅炉', format: 'CSV' });
    expect(name).toMatch(/列出的锅炉/);
    const rows = text.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(listed);
    for (const row of rows) expect(row).toMatch(/保定市|石家庄市/);

    // A condition that empties the table is named, and gone with one click.
    await table.searchWords('名称', '没有这个名字');
    await table.close();
    await page.getByRole('button', { name: `去掉 名称含“没有这个名字”，可列出 ${listed} 台` }).click();
    await expect.poll(() => table.listedCount()).toBe(listed);
    await table.clearAll();
    await app.expectTotals(before);
  });
});

test('only what is in view is listed, and a boiler that is left out says so', async ({ app, page }) => {
  const table = new TableDriver(page);
  const all = await table.listedCount();
  await app.hideBoilers();
  await app.screen.rows.first().click();
  await app.screen.details.getByRole('button', { name: '地图定位' }).click();
  await app.screen.mapDrawn();
  await page.getByRole('checkbox', { name: '只看视野内' }).check();
  await table.settled();
  const near = await table.listedCount();
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(all);
  await page.getByRole('button', { name: '缩小' }).click();
  await app.screen.mapDrawn();
  await expect.poll(() => table.listedCount()).toBeGreaterThan(near);

  await table.searchWords('名称', '没有这个名字');
  await table.close();
  await expect(app.screen.details).toContainText('已被筛选条件排除');
  await app.screen.details.getByRole('button', { name: '清除全部' }).click();
  await expect.poll(() => table.listedCount()).toBe(all);
  await expect(app.screen.details).not.toContainText('已被筛选条件排除');
});
