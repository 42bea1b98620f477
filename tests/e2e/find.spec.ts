import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { FindDriver } from './find-driver.ts';

// Where the map goes is seen in the address: see address.spec.ts.
test.use({ withMap: false });

test('finds by initials and by coordinates, takes back and does again, runs commands: all by keyboard', async ({
  app,
  page,
}) => {
  const find = new FindDriver(page, app);
  await find.search('bqx');
  await find.search('sjz');
  await expect(find.options.first()).toHaveText(/石家庄市\s*河北/);
  await expectNoViolations(page, 'search');
  await find.chooseFirst();

  await find.search('北郊热电 ');
  await page.keyboard.press('Enter');
  await expect(app.screen.details).toContainText('大唐国际唐山北郊热电');

  await find.search('DEMO-0007');
  await find.chooseFirst();
  await app.expectDetailsOf('DEMO-0007');

  await find.search('３９．９０８６，１１６．３９７５');
  await expect(page.getByRole('group', { name: /坐标（纬度在前，已对调）/ })).toBeVisible();
  await expect(find.options).toHaveCount(6);
  await expect(find.options.first()).toContainText('WGS-84');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await find.chooseFirst();
  const card = page.getByRole('region', { name: '输入的坐标' });
  await expect(card).toContainText('北京市');
  await expect(card).toContainText('按 GCJ-02');
  // 天安门 in GCJ-02 is some 550 m off.
  await expect(card).toContainText(/116\.3912\d\d°E 39\.9071\d\d°N（WGS-84），±8\.0 米/);
  await expectNoViolations(page, 'typed coordinates');
  await find.search('2.35, 48.85');
  await expect(page.getByText('不在中国境内')).toBeVisible();
  await page.keyboard.press('Escape');

  await find.command('gr20');
  await app.screen.settled();
  expect(await find.radius()).toBe('20');
  const closed = (await app.screen.totals()).close;
  await page.keyboard.press('Control+z');
  await expect.poll(() => find.radius()).toBe('15');
  await app.screen.settled();
  expect((await app.screen.totals()).close).toBeLessThan(closed);
  const menu = await find.openMenu();
  await expect(menu.getByRole('button', { name: '重做：半径 15 → 20 km' })).toBeEnabled();
  await expect(menu.getByRole('button', { name: /^撤销/ })).toBeDisabled();
  await expectNoViolations(page, 'menu');
  await menu.getByRole('button', { name: /^重做/ }).click();
  await expect.poll(() => find.radius()).toBe('20');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
  await expectNoViolations(page, 'shortcuts');
  await page.getByRole('checkbox', { name: /单键快捷键/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog')).toBeHidden();
  await find.command('shuqian');
  await expect(page.getByRole('dialog', { name: '书签' })).toBeVisible();
  await expectNoViolations(page, 'bookmarks');
});
