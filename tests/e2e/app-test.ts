import { test as base, expect } from '@playwright/test';
import { AppDriver } from './app-driver.ts';

/**
 * Tests of the app. Whatever else a test looks at, it fails on a request to another origin, a violation of the
 * content security policy, a failed request or an error in the console.
 */
export const test = base.extend<{ app: AppDriver; trouble: string[]; withMap: boolean }>({
  /** Without its map the app opens in half the time: for tests that do not look at it. Drawing is in software here. */
  withMap: [true, { option: true }],
  trouble: [
    async ({ page, baseURL, withMap }, use) => {
      const trouble: string[] = [];
      const { origin } = new URL(baseURL!);
      page.on('request', (request) => {
        const url = new URL(request.url());
        const isLocal = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
        if (!isLocal) trouble.push(`request to ${request.url()}`);
      });
      page.on('requestfailed', (request) => {
        // A page that is left takes its requests with it.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => trouble.push(`uncaught ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(`console ${message.text()}`);
      });
      await page.addInitScript(() => {
        // Its own test begins without it.
        localStorage.setItem('lantu.tour', 'shown');
        window.policyViolations = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          window.policyViolations.push(`${violatedDirective} ${blockedURI}`);
        });
      });
      if (!withMap) await page.addInitScript(takeWebGlAway);
      await use(trouble);
      // A test may end its page.
      if (!page.isClosed()) trouble.push(...(await page.evaluate(() => window.policyViolations ?? [])));
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    const app = new AppDriver(page);
    await app.open();
    await use(app);
  },
});

/** As on a machine that has none. */
export function takeWebGlAway(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
}

export { expect };
