import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Goes with every `npm ci`, so that it is never of another version than the package. */
const UNPACKED = join(import.meta.dirname, '../../node_modules/.cache/lantu-chromium');

async function unpackBrowser(): Promise<TestBrowser> {
  if (!existsSync(UNPACKED)) {
    try {
      await unpackTo(UNPACKED);
    } catch (cause) {
      throw new Error(
        'No Chromium to test in. Install one (apt-get install chromium, or npx playwright install chromium), ' +
          'or name one: LANTU_CHROMIUM=/path/to/chrome npm test',
        { cause },
      );
    }
  }
  const env = {
    LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
    FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
  };
  return { executablePath: join(UNPACKED, 'chromium'), env, origin: '@sparticuz/chromium' };
}

/** Unpacks beside the target and moves it there whole: one that was cut short is never taken for complete. */
async function unpackTo(target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(`${target}-`);
  const before = { ...process.env };
  try {
    // It unpacks into TMPDIR, and its own shared libraries only where it takes the machine for a bare one.
    Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder });
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    process.env = before;
  }
  // Its own list of font folders knows /tmp only, and a browser without any font crashes on the first text field.
  const fontFolders = [join(target, 'fonts'), '/usr/share/fonts']
    .map((path) => `<dir>${path}</dir>`)
    .join('');
  writeFileSync(
    join(folder, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${fontFolders}<cachedir>${join(target, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(folder, target);
  } catch (cause) {
    // Another run was faster.
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw cause;
  }
}
