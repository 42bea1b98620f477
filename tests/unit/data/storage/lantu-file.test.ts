import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { APP_VERSION } from '../../../../src/data/storage/app-version.ts';
import { readLantuFile } from '../../../../src/data/storage/lantu-read.ts';
import { createLantuWriter } from '../../../../src/data/storage/lantu-write.ts';
import { PROJECT_VERSION } from '../../../../src/data/storage/migrations.ts';
import { issueText } from '../../../../src/domain/issue-text.ts';
import { packed, someProject } from '../../../fixtures/some-project.ts';

const FACTS = {
  name: '廊坊 2020',
  createdAt: '2026-11-24T08:00:00.000Z',
  savedAt: '2026-11-24T09:00:00.000Z',
  dataHash: 'test',
  boilers: 3,
  layers: 1,
};

async function someFile(project: unknown = someProject()): Promise<Uint8Array<ArrayBuffer>> {
  const { document, bytes } = await packed(project);
  const writer = createLantuWriter();
  for (const [name, part] of bytes) await writer.add(name, part);
  return new Uint8Array(await (await writer.finish(document, FACTS)).arrayBuffer());
}

type Entries = Record<string, Uint8Array>;
type Manifest = {
  version: unknown;
  format: unknown;
  parts: { name: string; bytes: number; sha256: string | null }[];
};

/** The file with its entries changed; `manifest` is written back as it is left. */
async function changed(
  change: (entries: Entries, manifest: Manifest) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: Entries = unzipSync(await someFile());
  const manifest = JSON.parse(strFromU8(entries['manifest.json']!)) as Manifest;
  change(entries, manifest);
  if (entries['manifest.json'] !== undefined) entries['manifest.json'] = strToU8(JSON.stringify(manifest));
  return zipSync(entries) as Uint8Array<ArrayBuffer>;
}

async function codeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = await readLantuFile(new Blob([bytes]));
  if (read.ok) return 'read';
  for (const lang of ['zh', 'en'] as const) {
    const { message, suggestion } = issueText(read.error.code, read.error.params, lang);
    expect(message).not.toBe(read.error.code);
    expect(message + suggestion).not.toMatch(/\{\w+\}|undefined/);
  }
  return read.error.code;
}

/** Replaces a part and makes the manifest agree with it. */
function replacePart(entries: Entries, manifest: Manifest, name: string, bytes: Uint8Array): void {
  entries[name] = bytes;
  const part = manifest.parts.find((candidate) => candidate.name === name)!;
  part.bytes = bytes.length;
  part.sha256 = null;
}

describe('a .lantu file', () => {
  it('gives the project back, and says what wrote it', async () => {
    const project = someProject();
    const bytes = await someFile(project);
    const read = await readLantuFile(new Blob([bytes]));
    expect(read).toStrictEqual({
      ok: true,
      name: FACTS.name,
      createdAt: FACTS.createdAt,
      engine: expect.any(String),
      project,
    });
    const manifest = JSON.parse(strFromU8(unzipSync(bytes)['manifest.json']!)) as Manifest;
    expect(manifest).toMatchObject({
      format: 'lantu-project',
      version: PROJECT_VERSION,
      app: APP_VERSION,
      dataHash: 'test',
      boilers: 3,
    });
    expect(manifest.parts[0]!.name).toBe('project.json');
    expect(APP_VERSION).toBe(packageJson.version);
  });

  it('stores what shrinks like a bomb, so that it is not taken for one', async () => {
    const many = 5_000_000;
    const writer = createLantuWriter();
    await writer.add('x.f64', new Uint8Array(many * 8));
    const file = await writer.finish({}, FACTS);
    // The part itself is read without complaint: only the project is not one.
    expect(await codeOf(new Uint8Array(await file.arrayBuffer()))).toBe('project-content-invalid');
  });

  it('is refused by what is wrong with it', async () => {
    const whole = await someFile();
    expect(await codeOf(new Uint8Array())).toBe('lantu-not-zip');
    expect(await codeOf(strToU8('\x89PNG') as Uint8Array<ArrayBuffer>)).toBe('lantu-not-zip');
    for (const share of [0.1, 0.5, 0.99]) {
      expect(await codeOf(whole.slice(0, Math.floor(whole.length * share)))).toBe('lantu-truncated');
    }
    expect(await codeOf(zipSync({ 'a.csv': strToU8('x') }) as Uint8Array<ArrayBuffer>)).toBe('lantu-foreign');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          manifest.format = 'other';
        }),
      ),
    ).toBe('lantu-foreign');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          manifest.version = PROJECT_VERSION + 1;
        }),
      ),
    ).toBe('project-newer');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          manifest.parts = 'all' as never;
        }),
      ),
    ).toBe('lantu-manifest-invalid');
    expect(
      await codeOf(
        await changed((entries) => {
          delete entries['manifest.json'];
        }),
      ),
    ).toBe('lantu-foreign');
    expect(
      await codeOf(
        await changed((entries) => {
          entries['../../evil.exe'] = strToU8('x');
        }),
      ),
    ).toBe('lantu-path-unsafe');
    expect(
      await codeOf(
        await changed((entries) => {
          entries['/etc/passwd'] = strToU8('x');
        }),
      ),
    ).toBe('lantu-path-unsafe');
    expect(
      await codeOf(
        await changed((entries) => {
          entries['a\\..\\b'] = strToU8('x');
        }),
      ),
    ).toBe('lantu-path-unsafe');
  });

  it('is refused where its manifest lies', async () => {
    const name = 'ledger/columns/lon.f64';
    const partOf = (manifest: Manifest) => manifest.parts.find((part) => part.name === name)!;
    expect(
      await codeOf(
        await changed((entries) => {
          delete entries[name];
        }),
      ),
    ).toBe('project-part-missing');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          partOf(manifest).bytes -= 8;
        }),
      ),
    ).toBe('lantu-part-size');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          partOf(manifest).bytes += 8;
        }),
      ),
    ).toBe('lantu-part-size');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          partOf(manifest).sha256 = '0'.repeat(64);
        }),
      ),
    ).toBe('lantu-part-damaged');
    expect(
      await codeOf(
        await changed((entries) => {
          entries[name]![3]! ^= 1;
        }),
      ),
    ).toBe('lantu-part-damaged');
    expect(
      await codeOf(
        await changed((_, manifest) => {
          manifest.parts = [];
        }),
      ),
    ).toBe('project-part-missing');
  });

  it('is refused where its columns or values are impossible, with sums that agree', async () => {
    const replaced = (name: string, bytes: Uint8Array) =>
      changed((entries, manifest) => replacePart(entries, manifest, name, bytes)).then(codeOf);
    expect(await replaced('ledger/columns/fuel.u8', Uint8Array.of(0, 77, 0))).toBe('project-column-value');
    expect(await replaced('ledger/columns/builtUp.u8', Uint8Array.of(0, 9, 0))).toBe('project-column-value');
    expect(
      await replaced('ledger/columns/lon.f64', new Uint8Array(Float64Array.of(1, Number.NaN, 2).buffer)),
    ).toBe('project-column-value');
    expect(await replaced('ledger/columns/lat.f64', new Uint8Array(16))).toBe('project-column-length');
    expect(await replaced('ledger/columns/lat.f64', new Uint8Array(23))).toBe('project-part-size');
    expect(await replaced('project.json', strToU8('{"__proto__":{"polluted":true}}'))).toBe(
      'project-unsafe-key',
    );
    expect(
      await replaced('project.json', strToU8('{"params":{"constructor":{"prototype":{"polluted":true}}}}')),
    ).toBe('project-content-invalid');
    expect(await replaced('project.json', strToU8('{'))).toBe('project-part-missing');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused as a bomb before it is inflated', async () => {
    const bomb = zipSync(
      { 'manifest.json': new Uint8Array(40_000_000) },
      { level: 9 },
    ) as Uint8Array<ArrayBuffer>;
    expect(bomb.length).toBeLessThan(60_000);
    expect(await codeOf(bomb)).toBe('zip-bomb');
    const declared = await changed((entries, manifest) => {
      replacePart(entries, manifest, 'ledger/columns/fuel.u8', new Uint8Array(33_000_000));
    });
    expect(await codeOf(declared)).toBe('zip-bomb');
  });
});

/** Always the same damage. */
const SEED = 20261124;

/** Paths to every value in a JSON document. */
function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

describe('a damaged .lantu file', () => {
  it('ends in a message or in a project, whichever bytes are changed', async () => {
    const whole = await someFile();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, by] of changes) bytes[at] = (bytes[at]! + by) % 256;
          expect(await codeOf(bytes)).toMatch(/^(read|lantu|project|zip)/);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('ends in a message or in a project, whatever one value of the project is changed to', async () => {
    const entries = unzipSync(await someFile());
    const document: unknown = JSON.parse(strFromU8(entries['project.json']!));
    const paths = pathsIn(document).filter((path) => path.length > 0);
    const strange = fc.oneof(
      fc.constantFrom(null, '', -1, 1e308, [], {}, true, 'x'.repeat(10_000), '../../x', { __proto__: null }),
      fc.integer(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), strange, async (path, value) => {
        const copy = structuredClone(document) as Record<string | number, unknown>;
        let at = copy;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
        at[path.at(-1)!] = value;
        const bytes = await changed((all, manifest) =>
          replacePart(all, manifest, 'project.json', strToU8(JSON.stringify(copy))),
        );
        expect(await codeOf(bytes)).toMatch(/^(read|lantu|project|zip)/);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
