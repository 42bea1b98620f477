import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROJECT_VERSION } from '../../../../src/data/storage/migrations.ts';
import { readProject } from '../../../../src/data/storage/read-project.ts';
import type { BoilerLedger } from '../../../../src/domain/boiler-ledger.ts';
import { issueCodes } from '../../../../src/domain/issue-text.ts';
import { DEFAULT_NEAR_SETTINGS } from '../../../../src/domain/near-settings.ts';
import { DEFAULT_PAGE_LAYOUT } from '../../../../src/domain/page-layout.ts';
import { MOST_LOGO_BYTES } from '../../../../src/domain/page-logo.ts';
import type { Scene } from '../../../../src/domain/story.ts';
import { codeTexts, packTexts } from '../../../../src/domain/text-column.ts';
import { FUELS, TRISTATES } from '../../../../src/domain/vocabulary.ts';
import { type BoilerWords, ledgerOf } from '../../../fixtures/small-world.ts';
import {
  packed,
  SOME_LAYER,
  SOME_LOGO,
  SOME_STORY,
  someColumns,
  someProject,
} from '../../../fixtures/some-project.ts';

async function roundTrip(project: unknown, version = PROJECT_VERSION) {
  const { document, bytes } = await packed(project);
  return readProject(document, version, (name) => bytes.get(name) ?? null);
}

const text = fc.string({ unit: 'binary', maxLength: 8 });
const boiler: fc.Arbitrary<BoilerWords> = fc.record(
  {
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    fuel: fc.constantFrom(...FUELS),
    capacityTph: fc.double({ min: 0, max: 1e6, noNaN: true }),
    name: text,
    use: text,
    builtUp: fc.constantFrom(...TRISTATES),
    coalBan: fc.constantFrom(...TRISTATES),
    noxMgm3: fc.double({ min: 0, max: 1e4, noNaN: true }),
    typedCity: text,
    synthetic: fc.boolean(),
  },
  { requiredKeys: ['lon', 'lat'] },
);
const lonLat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }).map((x) => x + 0),
  fc.double({ min: -90, max: 90, noNaN: true }).map((x) => x + 0),
);

describe('a saved project', () => {
  it('comes back identical, whatever its ledger and layers hold', async () => {
    const ledgers = fc.tuple(fc.array(boiler, { maxLength: 30 }), fc.array(text, { maxLength: 3 }), text);
    const layers = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 5 }),
        cells: fc.array(fc.tuple(text, text), { maxLength: 400 }),
        at: lonLat,
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(ledgers, layers, async ([boilers, extras, cell], drawn) => {
        const columns: BoilerLedger = {
          ...ledgerOf(boilers),
          extras: extras.map((name, i) => {
            const cells = boilers.map((_, row) => `${cell}${row % 2}`);
            return { name, cells: i % 2 === 0 ? codeTexts(cells) : packTexts(cells) };
          }),
        };
        const some = someProject();
        if (some.ledger?.kind !== 'file') throw new Error('no ledger');
        const project = {
          ...some,
          ledger: { ...some.ledger, columns },
          layers: drawn.map(({ id, cells, at }) => ({
            ...SOME_LAYER,
            id,
            rows: cells,
            geometries: cells.map(() => ({ type: 'Point' as const, coordinates: [...at] })),
          })),
        };
        expect(await roundTrip(project)).toStrictEqual({ ok: true, project });
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('refuses columns that do not fit together, naming column and row', async () => {
    const columns = someColumns();
    const faulty: [Partial<BoilerLedger>, string, Record<string, unknown>][] = [
      [{ lat: Float64Array.of(1, 2) }, 'project-column-length', { column: 'lat', length: 2, expected: 3 }],
      [{ fuel: Uint8Array.of(0, 77, 0) }, 'project-column-value', { column: 'fuel', row: 2, value: '77' }],
      [
        { builtUp: Uint8Array.of(9, 0, 0) },
        'project-column-value',
        { column: 'builtUp', row: 1, value: '9' },
      ],
      [
        { lon: Float64Array.of(1, 2, Number.NaN) },
        'project-column-value',
        { column: 'lon', row: 3, value: 'NaN' },
      ],
      [{ lon: Float64Array.of(1, 2, 181) }, 'project-column-value', { column: 'lon', row: 3, value: '181' }],
      [
        { capacityTph: Float64Array.of(-1, 0, 0) },
        'project-column-value',
        { column: 'capacityTph', row: 1, value: '-1' },
      ],
      [
        { synthetic: Uint8Array.of(0, 0, 2) },
        'project-column-value',
        { column: 'synthetic', row: 3, value: '2' },
      ],
      [
        { use: { values: ['a'], codes: Uint32Array.of(0, 1, 0) } },
        'project-column-value',
        { column: 'use', row: 2, value: '1' },
      ],
      [
        { name: { units: new Uint16Array(4), ends: Uint32Array.of(3, 2, 4) } },
        'project-column-value',
        { column: 'name', row: 2, value: '2' },
      ],
      [
        { name: { units: new Uint16Array(4), ends: Uint32Array.of(0, 1, 9e8) } },
        'project-column-value',
        { column: 'name', row: 3, value: '900000000' },
      ],
    ];
    for (const [change, code, params] of faulty) {
      const some = someProject();
      if (some.ledger?.kind !== 'file') throw new Error('no ledger');
      const project = { ...some, ledger: { ...some.ledger, columns: { ...columns, ...change } } };
      expect(await roundTrip(project)).toEqual({ ok: false, error: { code, params } });
    }
  });

  it('refuses values of the wrong kind, naming where', async () => {
    const some = someProject();
    const withNear = (change: object) => ({
      ...some,
      view: { ...some.view, near: { ...some.view.near, ...change } },
    });
    const faulty: [unknown, RegExp][] = [
      [{ ...some, params: { ...some.params, radiusKm: 1e9 } }, /params\/radiusKm/],
      [{ ...some, params: { ...some.params, asOf: '2020-13-01' } }, /params\/asOf/],
      [{ ...some, view: null }, /view/],
      [withNear({ withinKm: 0 }), /view\/near\/withinKm/],
      [withNear({ withinKm: Number.NaN }), /view\/near\/withinKm/],
      [withNear({ shareColumn: 1.5 }), /view\/near\/shareColumn/],
      [withNear({ asked: { stations: 1, sidings: null } }), /view\/near\/asked\/stations/],
      [withNear({ activities: 'yes' }), /view\/near\/activities/],
      [{ ...some, ledger: { kind: 'other' } }, /ledger\/kind/],
      [
        { ...some, ledger: { ...some.ledger, columns: { ...someColumns(), lon: [1, 2, 3] } } },
        /ledger\/columns\/lon/,
      ],
      [{ ...some, layers: [{ ...SOME_LAYER, kind: 'boilers' }] }, /layers\/0\/kind/],
      [
        { ...some, layers: [{ ...SOME_LAYER, geometries: [{ type: 'Point', coordinates: [1e308, 1] }] }] },
        /geometries/,
      ],
      [{ ...some, layers: [SOME_LAYER, SOME_LAYER] }, /layers/],
      ['text', /^$/],
    ];
    for (const [project, path] of faulty) {
      const read = await roundTrip(project);
      if (read.ok) throw new Error(`read: ${path}`);
      expect(read.error.code).toBe('project-content-invalid');
      expect(String(read.error.params.path)).toMatch(path);
    }
  });

  it('refuses stories and pages that no version of the app made', async () => {
    const withScene = (change: Partial<Record<keyof Scene, unknown>>) => ({
      stories: [{ ...SOME_STORY, scenes: [{ ...SOME_STORY.scenes[0]!, ...change }] }],
    });
    const withPage = (change: object) => ({ pageLayout: { ...DEFAULT_PAGE_LAYOUT, ...change } });
    const { params } = SOME_STORY.scenes[0]!;
    const faulty: [object, RegExp][] = [
      [{ stories: [SOME_STORY, SOME_STORY] }, /^stories$/],
      [{ stories: [{ ...SOME_STORY, scenes: [SOME_STORY.scenes[0], SOME_STORY.scenes[0]] }] }, /scenes$/],
      [withScene({ bounds: [10, 20, 30, 91] }), /bounds/],
      [withScene({ bounds: [30, 20, 10, 40] }), /bounds/],
      [withScene({ bounds: [10, 20, 30] }), /bounds/],
      [withScene({ params: { ...params, radiusKm: 0 } }), /params\/radiusKm/],
      [withScene({ params: { ...params, minUnitMw: -1 } }), /params\/minUnitMw/],
      [withScene({ figures: ['a', 'b', 'c', 'd'] }), /figures/],
      [withScene({ notes: 'x'.repeat(100_001) }), /notes/],
      [withPage({ paper: 'a0' }), /pageLayout\/paper/],
      [withPage({ scale: 0 }), /pageLayout\/scale/],
      [withPage({ parts: {} }), /pageLayout\/parts/],
      ...[
        'https://example.com/logo.png',
        'data:image/svg+xml;base64,PHN2Zz4=',
        'data:text/html,<script>',
        SOME_LOGO.replace('png', 'jpeg'),
        `${SOME_LOGO}\n`,
        `data:image/jpeg;base64,/9j/${'A'.repeat((MOST_LOGO_BYTES / 3) * 4 + 100)}`,
      ].map((logo): [object, RegExp] => [withPage({ logo }), /pageLayout\/logo/]),
    ];
    for (const [change, path] of faulty) {
      const read = await roundTrip({ ...someProject(), ...change });
      if (read.ok) throw new Error(`read: ${path} ${JSON.stringify(change).slice(0, 200)}`);
      expect(String(read.error.params.path)).toMatch(path);
    }
  });

  it('brings a project of version 3 up to date: no stories, pages and questions as they come', async () => {
    const now = someProject();
    const { stories: _, pageLayout: __, ...rest } = now;
    const { near: ___, ...view } = now.view;
    expect(await roundTrip({ ...rest, view }, 3)).toStrictEqual({
      ok: true,
      project: {
        ...now,
        view: { ...now.view, near: DEFAULT_NEAR_SETTINGS },
        stories: [],
        pageLayout: DEFAULT_PAGE_LAYOUT,
      },
    });
  });

  it('brings a project of version 1 up to date: no overrides, rejects and issues as lists', async () => {
    const now = someProject();
    if (now.ledger?.kind !== 'file') throw new Error('no ledger');
    const { unitOverrides: _, ...params } = now.params;
    const { columns, reports } = now.ledger;
    const { header, notes, rowsRead, rejects } = reports[0]!;
    const { hiddenUserLayers: __, ...view } = now.view;
    const old = {
      ...now,
      params,
      view,
      ledger: {
        kind: 'file',
        columns,
        report: {
          fileName: '台账.csv',
          datum: 'gcj02',
          encoding: 'gb18030',
          rowsRead,
          header,
          notes,
          rejects: [
            {
              row: 2,
              sheetRow: 3,
              code: 'position-zero',
              column: '经度',
              value: '0',
              cells: ['B1', '0', '0'],
            },
            { row: 4, sheetRow: 5, code: 'position-missing', column: '纬度', value: '', cells: ['B2', ''] },
          ],
          issues: [{ row: 1, sheetRow: 2, code: 'fuel-unreadable', column: '燃料', value: '柴' }],
        },
      },
    };
    const read = await roundTrip(old, 1);
    if (!read.ok || read.project.ledger?.kind !== 'file') throw new Error(JSON.stringify(read));
    expect(read.project.params).toEqual({ ...params, unitOverrides: {} });
    const [report] = read.project.ledger.reports;
    expect(report).toMatchObject({
      provenance: reports[0]!.provenance,
      rowsRead,
      accepted: 3,
      header,
      notes,
    });
    expect(report!.rejects).toEqual(rejects);
    expect(read.project.view.hiddenUserLayers).toEqual([]);
    expect(report!.issues).toEqual({
      counts: { 'fuel-unreadable': 1 },
      kept: [
        { row: 1, sheetRow: 2, code: 'fuel-unreadable', column: '燃料', value: '柴', params: {}, cells: [] },
      ],
    });
    expect(read.project.ledger.columns).toEqual(columns);
    expect(await roundTrip({ ...now, ledger: { kind: 'demo' }, params }, 1)).toMatchObject({ ok: true });
  });

  it('refuses a newer version without reading it, and versions that never were', async () => {
    expect(await roundTrip(someProject(), PROJECT_VERSION + 1)).toEqual({
      ok: false,
      error: { code: 'project-newer', params: { version: PROJECT_VERSION + 1, known: PROJECT_VERSION } },
    });
    for (const version of [0, 1.5, -1]) {
      expect(await roundTrip(someProject(), version)).toMatchObject({
        error: { code: 'project-version-unknown' },
      });
    }
    expect(issueCodes()).toEqual(expect.arrayContaining(['project-newer', 'project-version-unknown']));
  });
});
