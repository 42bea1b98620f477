import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export interface TestBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly origin: string;
}

const SYSTEM_PATHS = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test in: the one that LANTU_CHROMIUM names, Playwright's own, the system's, else the one that the
 * npm package @sparticuz/chromium carries. Throws with what to do where there is none.
 */
export async function findBrowser(): Promise<TestBrowser> {
  const named = process.env.LANTU_CHROMIUM;
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`LANTU_CHROMIUM names ${named}, which does not exist`);
    return { executablePath: named, env: {}, origin: 'LANTU_CHROMIUM' };
  }
  if (existsSync(chromium.executablePath())) {
    return { executablePath: chromium.executablePath(), env: {}, origin: 'Playwright' };
  }
  const system = SYSTEM_PATHS.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, env: {}, origin: 'system' };
  return await unpackBrowser();
}

async function unpackBrowser(): Promise<TestBrowser> {
  // It unpacks its own shared libraries only where it takes the machine for a bare one, and into TMPDIR.
  const unpackDir = mkdtempSync(join(tmpdir(), 'lantu-chromium-'));
  const env = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: unpackDir };
  Object.assign(process.env, env);
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    return {
      executablePath,
      env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' },
      origin: '@sparticuz/chromium',
    };
  } catch (cause) {
    throw new Error(
      'No Chromium to test in. Install one (apt-get install chromium, or npx playwright install chromium), ' +
        'or name one: LANTU_CHROMIUM=/path/to/chrome npm test',
      { cause },
    );
  }
}
