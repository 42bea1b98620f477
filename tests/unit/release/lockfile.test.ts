import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const shipped = Object.entries(lock.packages).filter(
  ([path, { dev, optional }]) => path !== '' && !dev && !optional,
);

test('every package that is shipped is locked to the bytes of one version, and runs nothing when installed', () => {
  expect(shipped.length).toBeGreaterThan(50);
  for (const [path, { integrity, version, link, hasInstallScript }] of shipped) {
    expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(version, path).toMatch(/^\d/);
    expect(link ?? hasInstallScript ?? false, path).toBe(false);
  }
});

test('versions are exact, as installed, and come from whatever registry the installer uses', () => {
  for (const [name, wanted] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect(wanted, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(wanted);
  }
  for (const [path, { resolved }] of Object.entries(lock.packages)) expect(resolved, path).toBeUndefined();
  for (const [path, { version }] of shipped) {
    const installed = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
      readonly version: string;
    };
    expect(installed.version, path).toBe(version);
  }
});
