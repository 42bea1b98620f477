import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { GuideDriver } from './guide-driver.ts';

test.use({ withMap: false });

test('the guide: searched beside the work, over a dialog, and as a page that runs nothing', async ({
  app,
  page,
}) => {
  const guide = new GuideDriver(page);
  await guide.open();
  await expect(guide.panel.getByRole('navigation', { name: '目录' })).toContainText('任务一：哪些锅炉应关停');
  await expectNoViolations(page, 'contents of the guide');

  await guide.search('坐标系 gcj-02');
  await guide.panel.getByRole('button', { name: /^选坐标系/ }).click();
  await expect(guide.heading('选坐标系')).toBeFocused();
  await expect(guide.heading('选坐标系')).toBeInViewport();
  await expectNoViolations(page, 'a chapter of the guide');

  // Beside it, the window works on.
  await app.setRadius(20);
  await app.setRadius(15);

  const { page: other, complaints } = await guide.openPage();
  await expect(other).toHaveURL(/guide\/closures\.html#datum$/);
  await expect(other.getByRole('heading', { name: '选坐标系' })).toBeInViewport();
  await expectNoViolations(other, 'a page of the guide');
  await other.getByRole('link', { name: '蓝图使用手册' }).click();
  await expect(other.getByRole('heading', { level: 1, name: '蓝图使用手册' })).toBeVisible();
  expect(complaints).toEqual([]);
  await other.close();

  await guide.panel.getByRole('button', { name: '关闭' }).click();
  await expect(guide.panel).toBeHidden();
  await app.openImport();
  await guide.open();
  await expect(guide.heading('导入文件')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(guide.panel).toBeHidden();
  await expect(page.getByRole('dialog', { name: '导入数据' }).locator(':focus')).toHaveCount(1);
});
