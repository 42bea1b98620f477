import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

test.use({ withMap: false });

test('the first visit has a tour by keyboard that leads to the sample ledger, and never comes back by itself', async ({
  app,
  page,
}) => {
  // The fixture has hidden it; this is a first visit.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('visited') === null) localStorage.removeItem('lantu.tour');
    sessionStorage.setItem('visited', '1');
  });
  await page.reload();
  const card = page.getByRole('dialog', { name: '先看结论' });
  await expect(card).toBeFocused();
  await expectNoViolations(page, 'tour');
  await app.tabTo(card.getByRole('button', { name: '下一步' }), 4);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '点一台，看依据' })).toBeFocused();
  await app.tabTo(page.getByRole('button', { name: '下一步' }), 4);
  await page.keyboard.press('Enter');
  const last = page.getByRole('dialog', { name: '换成自己的台账' });
  await expect(last).toBeFocused();

  // The sample goes through the import like a file of one's own.
  await app.tabTo(last.getByRole('button', { name: '用示例台账试一试' }), 4);
  await page.keyboard.press('Enter');
  await expect(last).toBeHidden();
  const { dialog } = app.screen;
  await expect(dialog).toContainText('示例台账（演示数据）.csv');
  await expect(dialog.getByRole('radio', { name: 'GCJ-02' })).toBeChecked();
  await app.confirmImport();
  await app.expectRowsAccountedFor(116, 111, 5);
  await app.viewResults();
  await expect(page.locator('.totals').getByText('演示数据')).toBeVisible();

  await page.reload();
  await app.screen.settled();
  await app.screen.mapIdle();
  await expect(page.locator('.tour-card')).toBeHidden();
});
