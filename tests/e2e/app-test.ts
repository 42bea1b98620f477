import { test as base, expect } from '@playwright/test';
import { AppDriver } from './app-driver.ts';

/**
 * Tests of the app. Whatever else a test looks at, it fails on a request to another origin, a violation of the
 * content security policy, a failed request or an error in the console.
 */
export const test = base.extend<{ app: AppDriver; trouble: string[] }>({
  trouble: [
    async ({ page, baseURL }, use) => {
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
        window.policyViolations = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          window.policyViolations.push(`${violatedDirective} ${blockedURI}`);
        });
      });
      await use(trouble);
      trouble.push(...(await page.evaluate(() => window.policyViolations ?? [])));
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

export { expect };
