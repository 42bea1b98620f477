import { expect, test } from './app-test.ts';

test.use({ withMap: false });

test('script in names is shown as text, in the table, the details and the export', async ({ app, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const text = `编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型\nX1,${name},117.2501,39.0701,20,煤\n`;
  await app.importLedger({ name: '<b>台账.csv', bytes: new TextEncoder().encode(text) }, 'WGS-84');
  await app.viewResults();
  await expect(app.row('X1')).toContainText(name);
  await app.openBoiler('X1');
  await expect(app.screen.details).toContainText(name);
  const { text: exported } = await app.export({ what: '全部结果', format: 'CSV' });
  expect(exported).toContain(name);
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('a file that cannot be read leaves the ledger and its verdicts as they were', async ({ app }) => {
  const before = await app.screen.totals();
  await app.startImport({
    name: '坏.xlsx',
    bytes: new TextEncoder().encode(`PK\u0003\u0004${'\0'.repeat(2000)}`),
  });
  await expect(app.screen.dialog).toContainText(/不是|无法|损坏/);
  await app.screen.page.keyboard.press('Escape');
  await expect(app.screen.dialog).toBeHidden();
  expect(await app.screen.totals()).toEqual(before);
});

test('the page takes no text for markup or for the address of a script, nor does a worker ask other servers', async ({
  app,
  page,
  trouble,
}) => {
  await app.screen.settled();
  const refused = await page.evaluate(() => {
    const element = document.createElement('div');
    const names = (act: () => unknown): string => {
      try {
        act();
        return 'allowed';
      } catch (failure) {
        return (failure as Error).name;
      }
    };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    return {
      markup: names(() => {
        element.innerHTML = '<b>data</b>';
      }),
      text: names(() => element.insertAdjacentHTML('beforeend', 'data')),
      emptying: names(() => {
        element.innerHTML = '';
      }),
      otherScript: names(() => new Worker(new URL('data/tasks.json', document.baseURI))),
      blobScript: names(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      secondPolicy: names(() => trustedTypes.createPolicy('another', {})),
    };
  });
  expect(refused).toEqual({
    markup: 'TypeError',
    text: 'TypeError',
    emptying: 'allowed',
    otherScript: 'TypeError',
    blobScript: 'TypeError',
    secondPolicy: 'TypeError',
  });

  const worker = page.workers().find((running) => running.url().includes('analysis-worker'))!;
  const inWorker = await worker.evaluate(async () => ({
    asks: await fetch('http://lantu.invalid/').then(
      () => 'answered',
      () => 'refused',
    ),
    violation: await new Promise<string>((resolve) => {
      self.addEventListener('securitypolicyviolation', (event) =>
        resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
      );
      void fetch('http://lantu.invalid/').catch(() => undefined);
    }),
    evaluates: (() => {
      try {
        return new Function('return "evaluated"')() as string;
      } catch (failure) {
        return (failure as Error).name;
      }
    })(),
  }));
  expect(inWorker).toEqual({ asks: 'refused', violation: 'connect-src', evaluates: 'EvalError' });
  // The refusals are what this test is about.
  await page.evaluate(() => {
    window.policyViolations = [];
  });
  trouble.length = 0;
});
