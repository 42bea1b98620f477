/**
 * Makes lantu-<version>.zip in release-out/: the built app, a server for machines without one, licences, a software
 * bill of materials (CycloneDX) and the SHA-256 of every file. The same commit gives the same bytes but for the bill's
 * own number.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { build } from 'vite';
import { isOpenLicence, licenceReport, shippedPackages } from './licences.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'release-out');
/** Zip cannot state an earlier time; a fixed one keeps the bytes the same. */
const WRITTEN_AT = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const encode = (text: string) => new TextEncoder().encode(text);

/** Every file under a folder by its path there, in order. */
function filesUnder(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]));
}

/** The server with its library, in one file that needs nothing but Node. */
async function bundleServer(): Promise<Uint8Array> {
  const folder = join(OUT, 'server');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: 'release/serve.ts', outDir: folder, target: 'node20', minify: false },
  });
  const code = readFileSync(join(folder, 'serve.js'));
  rmSync(folder, { recursive: true });
  return code;
}

/** The bill of materials as npm knows it, without addresses: they would name whatever registry was installed from. */
function billOfMaterials(): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['sbom', '--sbom-format=cyclonedx', '--omit=dev'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  return JSON.stringify(
    JSON.parse(stdout, (key, value) => (key === 'externalReferences' ? undefined : value)),
    null,
    2,
  );
}

const packages = shippedPackages(ROOT);
const closed = packages.filter(({ licence }) => !isOpenLicence(licence));
if (closed.length > 0) {
  throw new Error(`not open: ${closed.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
await build({ root: ROOT, logLevel: 'warn' });
const files = new Map<string, Uint8Array>();
for (const [file, bytes] of filesUnder(join(ROOT, 'dist'))) {
  if (!file.startsWith('.vite/')) files.set(`app/${file}`, bytes);
}
files.set('serve.mjs', await bundleServer());
files.set('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
files.set('HOSTING.md', readFileSync(join(ROOT, 'docs/hosting.md')));
files.set('THIRD-PARTY-LICENCES.txt', encode(licenceReport(packages)));
files.set('sbom.cdx.json', encode(billOfMaterials()));
const sums = [...files].map(
  ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
);
files.set('SHA256SUMS', encode(sums.join('')));

const name = `lantu-${version}`;
const tree: Zippable = {};
for (const [file, bytes] of files) tree[`${name}/${file}`] = [bytes, { mtime: WRITTEN_AT }];
const zip = zipSync(tree, { level: 9 });
const digest = createHash('sha256').update(zip).digest('hex');
writeFileSync(join(OUT, `${name}.zip`), zip);
writeFileSync(join(OUT, `${name}.zip.sha256`), `${digest}  ${name}.zip\n`);
console.log(
  `release-out/${name}.zip: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB, sha256 ${digest}`,
);
