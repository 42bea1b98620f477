import { AppDriver } from './app-driver.ts';
import { expect, takeWebGlAway, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { FindDriver } from './find-driver.ts';

test('a link shows the same state to somebody else, and what stays at home is named', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  const find = new FindDriver(page, app);
  await app.screen.mapIdle();
  await find.search('sjz');
  await find.chooseFirst();
  await find.expectAddress(/at=114\.\d+,3[78]\.\d+/);
  await find.command('gr20');
  await find.command('langfang');
  await find.command('应关停');
  await find.search('霸州');
  await find.chooseFirst();
  await expect(app.screen.details).toContainText('霸州市');
  await find.expectAddress(/area=langfang&r=20&verdict=close&sel=county:131081/);
  const totals = await app.screen.totals();
  await find.command('shuqian');
  await page.getByLabel('书签名称').fill('霸州');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  await page.keyboard.press('s');
  const sheet = page.getByRole('dialog', { name: '分享链接' });
  await expect(sheet).toContainText('书签（1 个）');
  await expectNoViolations(page, 'share');
  const link = await sheet.getByLabel('链接', { exact: true }).inputValue();
  expect(link.length).toBeLessThan(500);
  await page.keyboard.press('Escape');

  // Loading the page again goes on with the project.
  await page.reload();
  await app.screen.settled();
  await expect.poll(() => find.radius()).toBe('20');
  await expect(app.screen.details).toContainText('霸州市');

  const context = await browser.newContext({
    baseURL: baseURL!,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    const other = await context.newPage();
    await other.addInitScript(() => localStorage.setItem('lantu.tour', 'shown'));
    // A link is the same with a map and without.
    await other.addInitScript(takeWebGlAway);
    // Where parts of a link are damaged, the others count.
    await other.goto(`${link}&off=%3Cscript%3E`);
    const theirs = new AppDriver(other);
    const theirFind = new FindDriver(other, theirs);
    await theirs.screen.settled();
    await expect.poll(() => theirFind.radius()).toBe('20');
    await expect(theirs.screen.details).toContainText('霸州市');
    await expect(other.locator('.notice')).toContainText('已忽略：off');
    expect(await theirs.screen.totals()).toEqual(totals);
    await expect(other.getByLabel('区域', { exact: true }).first()).toHaveValue('廊坊');
    await theirFind.expectAddress(/area=langfang&r=20&verdict=close&sel=county:131081/);
    // An address that is changed by hand is a step that can be taken back.
    await other.evaluate(() => {
      location.hash = location.hash.replace('r=20', 'r=12');
    });
    await expect.poll(() => theirFind.radius()).toBe('12');
    await other.keyboard.press('Control+z');
    await expect.poll(() => theirFind.radius()).toBe('20');
  } finally {
    await context.close();
  }
});
