import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a package may be shipped (SPDX); whatever is none of them stops the release and the tests. */
const OPEN_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
];

/** Licences that packages misspell, as their licence files read. */
const MISSPELT: Readonly<Record<string, string>> = { 'BDS-3-Clause': 'BSD-3-Clause' };

/** Packages that state a licence in their licence file only. */
const UNSTATED: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package states it. */
  readonly licence: string;
  /** Licence and notice files, whole; '' where the package has none. */
  readonly text: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** All packages that the app is made of, by name: the lockfile's, without those that only tests and builds use. */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && locked.dev !== true && locked.optional !== true)
    .map(([path]) => readPackage(join(root, path)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether an SPDX expression leaves a choice that is open: `MIT OR GPL-3.0` does, `MIT AND GPL-3.0` does not. */
export function isOpenLicence(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/ OR /i);
  return alternatives.some((all) => all.split(/ AND /i).every((id) => OPEN_LICENCES.includes(id.trim())));
}

/** What the release says of its parts. */
export function licenceReport(packages: readonly ShippedPackage[]): string {
  const head = `Lantu is made with these packages.\n\n${packages
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
    .join('\n')}\n`;
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(80)}\n${name} ${version}\n\n${text || `${licence}, as the package states; it comes without the text.`}\n`,
  );
  return [head, ...parts].join('\n');
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  const stated = license ?? UNSTATED[name] ?? '';
  const licence = MISSPELT[stated] ?? stated;
  return { name, version, licence, text: texts.join('\n\n') };
}
