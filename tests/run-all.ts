/**
 * The whole check, as `npm test` runs it: format and lint, types, unused code, unit and property tests, the
 * production build, and end-to-end tests in a real browser. Every step runs even when an earlier one fails, but
 * the browser needs a build. The last line is `N passed, N failed`; each step without tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'lantu-tests-'));
const unitReport = join(folder, 'unit.json');
const browserReport = join(folder, 'browser.json');

/** Runs an npm script of this project; true where it succeeded. */
function runScript(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): boolean {
  process.stdout.write(`\n── ${name}\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', name, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function countStep(succeeded: boolean): Count {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of a report that a runner wrote; a run that failed without a failed test still counts as a failure. */
function countTests(
  report: string,
  succeeded: boolean,
  read: (json: Record<string, unknown>) => Count,
): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const count = read(JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>);
  const ranNothing = count.passed + count.failed === 0;
  return ranNothing || (!succeeded && count.failed === 0) ? { ...count, failed: count.failed + 1 } : count;
}

const counts: Count[] = [];
for (const step of ['check:format', 'check:types', 'check:unused', 'data'])
  counts.push(countStep(runScript(step)));

const unit = runScript('test:unit', [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
counts.push(
  countTests(unitReport, unit, (json) => ({
    passed: Number(json.numPassedTests),
    failed: Number(json.numFailedTests),
  })),
);

const built = runScript('build');
counts.push(countStep(built));
if (built) {
  const browser = runScript('test:e2e', ['--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
  counts.push(
    countTests(browserReport, browser, ({ stats }) => {
      const { expected, flaky, unexpected } = stats as Record<string, number>;
      return { passed: Number(expected) + Number(flaky), failed: Number(unexpected) };
    }),
  );
}

rmSync(folder, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
