import { readFileSync } from 'node:fs';
import { readPdf } from '../fixtures/read-pdf.ts';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

test.use({ withMap: false });

test('an auditor leafs through the methods page; what is saved and what is printed reads as what was shown', async ({
  app,
  page,
}) => {
  await app.screen.topBar.getByRole('button', { name: '汇报' }).click();
  await page.getByRole('button', { name: '方法说明' }).click();
  const sheet = page.getByRole('dialog', { name: '方法与依据' });
  await expect(sheet.getByRole('img', { name: '方法与依据' })).toBeVisible();
  // Lines in the preview are as wide as in the PDF.
  const preview = await sheet.locator('svg.sheet-preview text').evaluateAll((lines) =>
    lines.map((line) => {
      const text = line as SVGTextElement;
      const { a } = text.transform.baseVal.consolidate()!.matrix;
      return { text: text.textContent, widthMm: text.getComputedTextLength() * a };
    }),
  );
  await expectNoViolations(page, 'the methods page');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: '保存 PDF' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('演示-方法与依据-2020-03-31.pdf');
  const { pages } = await readPdf(new Blob([readFileSync(await saved.path())]));
  for (const { text, widthMm } of preview) {
    // The same words may stand there in another size too.
    const ratios = pages[0]!.texts.filter((line) => line.text === text).map((line) => widthMm / line.widthMm);
    expect(Math.min(...ratios.map((ratio) => Math.abs(ratio - 1))), text).toBeLessThan(0.001);
  }
  await sheet.getByRole('button', { name: '下一页' }).click();
  await expect(sheet.getByText(`第 2 / ${pages.length} 页`).first()).toBeVisible();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    sheet.getByRole('button', { name: '打开并打印' }).click(),
  ]);
  expect(tab.url()).toMatch(/^blob:/);
  await expect(sheet.getByText('已在新标签页打开')).toBeVisible();
});
