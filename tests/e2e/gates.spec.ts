import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

/*
 * The checks that every test of the app makes along, checked themselves: each of these tests must fail. On a page of the
 * guide, which is there at once.
 */
test.use({ withMap: false });

test.fail('a request to another origin fails its test', async ({ page }) => {
  await page.goto('./guide/index.html');
  await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined));
});

test.fail('an error in the console fails its test', async ({ page }) => {
  await page.goto('./guide/index.html');
  await page.evaluate(() => console.error('wrong'));
});

test.fail('a button without a name fails the check of accessibility', async ({ page }) => {
  await page.goto('./guide/index.html');
  await page.evaluate(() => document.body.append(document.createElement('button')));
  await expectNoViolations(page, 'unnamed');
});

test('without any of these, the same page passes', async ({ page }) => {
  await page.goto('./guide/index.html');
  await expectNoViolations(page, 'guide');
  await expect(page.locator('h1').first()).toBeVisible();
});
