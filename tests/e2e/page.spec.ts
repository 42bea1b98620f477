import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { PageDriver } from './page-driver.ts';

test('a page at 1:250 000: laid out, checked, moved by keys, written as a PDF with vector text', async ({
  app,
  page,
}) => {
  await app.screen.settled();
  const composer = new PageDriver(page);
  await composer.open();
  await composer.dialog.getByRole('textbox', { name: '标题', exact: true }).fill('廊坊市供热半径图');
  await composer.dialog.getByRole('combobox', { name: '比例尺' }).selectOption('250000');
  await composer.expectText('廊坊市供热半径图');
  await composer.expectText('比例尺 1:250 000');
  await composer.expectText('内部工作用图');

  // A reviewer would miss who made it, and see the made-up boilers.
  await expect(composer.finding('page-no-maker')).toBeVisible();
  await expect(composer.finding('page-synthetic')).toContainText('不得用于决策或上报');
  await composer.dialog.getByRole('textbox', { name: '制图单位' }).fill('廊坊市生态环境局');
  await expect(composer.finding('page-no-maker')).toBeHidden();
  await composer.dialog.getByRole('checkbox', { name: '图例' }).uncheck();
  await expect(composer.finding('page-no-legend')).toBeVisible();
  await composer.dialog.getByRole('checkbox', { name: '图例' }).check();

  await composer.dialog.getByRole('button', { name: /^移动图幅/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(composer.dialog.getByRole('radio', { name: '手动移动' })).toBeChecked();
  await expect(composer.sheet.locator('image')).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page, 'page composer');

  const { name, pdf } = await composer.exportPdf();
  expect(name).toBe('演示-廊坊市供热半径图-2020-03-31-15km.pdf');
  const texts = pdf.pages[0]!.texts.map(({ text }) => text).join('\n');
  for (const text of ['廊坊市供热半径图', '1:250 000', '内部工作用图', '廊坊市生态环境局', '演示数据']) {
    expect(texts).toContain(text);
  }
  expect(pdf.pages[0]!.pictures).toHaveLength(1);
  await expect(composer.dialog.getByText(/^已导出/)).toBeVisible();
});
