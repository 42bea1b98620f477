import { readFile } from 'node:fs/promises';
import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';

test.use({ withMap: false, permissions: ['clipboard-read', 'clipboard-write'] });

test('diagnostics: copied and saved without a name in them, and every file checked against the build', async ({
  app,
  page,
  trouble,
}) => {
  const csv = '编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型\nX1,某某热力,117.25013,39.07011,20,煤\n';
  await app.importLedger({ name: '机密台账.csv', bytes: new TextEncoder().encode(csv) }, 'WGS-84');
  await app.viewResults();
  await page.evaluate(() => {
    const broken = () => {
      throw new RangeError('“某某热力” at 117.25013');
    };
    setTimeout(broken);
  });
  await page.getByRole('banner').getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('button', { name: '诊断信息' }).click();
  const sheet = page.getByRole('dialog', { name: '诊断信息' });
  await expect(sheet).toContainText('判定引擎');
  await expect(sheet).toContainText('RangeError: “…” at #');
  await expectNoViolations(page, 'diagnostics');

  await sheet.getByRole('button', { name: '复制' }).click();
  await expect(sheet.getByText('已复制')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: '保存为文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^蓝图诊断信息-\d{4}-\d\d-\d\d\.txt$/);
  expect(await readFile(await download.path(), 'utf8')).toBe(text);
  expect(text).toMatch(/程序: \d+\.\d+\.\d+/);
  expect(text).toMatch(/导入: \d+/);
  expect(text).toContain('台账行数: 1');
  expect(text).not.toMatch(/某某热力|机密|117\.25/);

  // Three files stand for all: their list is cut, not what it says of them.
  await page.route('**/files.json', async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as { readonly url: string }[];
    const few = ['index.html', 'data/manifest.json', 'data/tasks.json'];
    await route.fulfill({ json: list.filter(({ url }) => few.includes(url)) });
  });
  await page.route('**/data/tasks.json', (route) => route.fulfill({ body: '[]' }));
  const start = sheet.getByRole('button', { name: '校验全部文件' });
  await start.click();
  await expect(sheet).toContainText('3 个文件中有 1 个不一致');
  await expect(sheet).toContainText('内容不同：data/tasks.json');
  await page.unroute('**/data/tasks.json');
  await start.click();
  await expect(sheet).toContainText(/3 个文件（.+）与构建时一致/);
  // The worker that checked is gone, with its memory.
  expect(page.workers().some((worker) => worker.url().includes('file-check'))).toBe(false);
  expect(trouble).toEqual(['uncaught “某某热力” at 117.25013']);
  trouble.length = 0;
});
