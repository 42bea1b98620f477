import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

const browser = await findBrowser();
/** Not Vite's own default port, so that a preview that is running is not mistaken for ours. */
const PORT = Number(process.env.LANTU_E2E_PORT ?? 4319);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  forbidOnly: true,
  // On a machine that others keep busy a test may be late; one that needs its second try is named as flaky.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  // Drawing is in software and takes several threads: more browsers would only wait for each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    // Drawing is in software: the smallest window that is promised.
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    // Answers from its cache pass by the tests' routes; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: browser.executablePath,
      // The browser's own words (its date field) follow the page's language.
      args: ['--lang=zh-CN'],
      env: { ...process.env, ...browser.env },
    },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    port: PORT,
    reuseExistingServer: false,
  },
});
