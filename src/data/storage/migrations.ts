import { DEFAULT_NEAR_SETTINGS } from '../../domain/near-settings.ts';
import { DEFAULT_PAGE_LAYOUT } from '../../domain/page-layout.ts';
import { codeTexts, packTexts } from '../../domain/text-column.ts';

/** Version of what a saved project looks like (`saved-project-schema.ts`). Raise it with a migration. */
export const PROJECT_VERSION = 4;

type Draft = Record<string, unknown>;

/**
 * By the version that they start from. Each takes a project that was put together again but not checked, and gives
 * the next version's; what it does not understand it leaves for the schema to refuse. Old ones are never changed.
 */
const MIGRATIONS: Readonly<Record<number, (project: Draft) => Draft>> = {
  // 1 (before November 2026): no overrides of units, no hidden layers; one report, with plain lists.
  1: (project) => ({
    ...project,
    params: { unitOverrides: {}, ...asDraft(project.params) },
    view: { hiddenUserLayers: [], ...asDraft(project.view) },
    ledger: withReports(project.ledger),
  }),
  // 2 (until November 2026): no looks of layers, no themes, no charts, no timeline, no filters beyond verdict and area, no bookmarks.
  2: (project) => ({
    bookmarks: [],
    ...project,
    view: {
      layerLooks: {},
      layerOrder: [],
      chartMetric: '',
      timelineOpen: false,
      themes: { indicator: '', level: '', month: null },
      ...asDraft(project.view),
      table: {
        filter: { conditions: [], inView: false, within: [] },
        columns: [],
        groupBy: null,
        ...asDraft(asDraft(project.view).table),
      },
    },
  }),
  // 3 (until November 2026): no stories, no layout of pages, and nothing of what was asked about stations and sidings.
  3: (project) => ({
    stories: [],
    pageLayout: DEFAULT_PAGE_LAYOUT,
    ...project,
    view: { near: DEFAULT_NEAR_SETTINGS, ...asDraft(project.view) },
  }),
};

/** Brings a project up to the current version. The version must be known: 1 … PROJECT_VERSION. */
export function migrateProject(project: unknown, version: number): unknown {
  let current = project;
  for (let from = version; from < PROJECT_VERSION; from++) current = MIGRATIONS[from]!(asDraft(current));
  return current;
}

function asDraft(value: unknown): Draft {
  return typeof value === 'object' && value !== null ? (value as Draft) : {};
}

function asList(value: unknown): Draft[] {
  return Array.isArray(value) ? value.map(asDraft) : [];
}

function withReports(ledger: unknown): unknown {
  const { kind, report } = asDraft(ledger);
  if (kind !== 'file') return ledger;
  const { report: _, ...rest } = asDraft(ledger);
  const { fileName, datum, encoding, rejects, issues, ...same } = asDraft(report);
  const from = { id: datum, centralMeridian: null };
  const provenance = {
    fileName,
    table: '',
    format: '',
    encoding,
    importedAt: '',
    datumHistory: [{ from, by: 'user', accuracyM: 0 }],
  };
  const current = {
    ...same,
    kind: 'boilers',
    provenance,
    accepted: asDraft(rest.columns).count,
    mapping: {},
    rejects: rejectTable(asList(rejects)),
    issues: issueReport(asList(issues)),
  };
  return { ...rest, reports: [current] };
}

function rejectTable(rows: readonly Draft[]): Draft {
  const texts = (key: string) => rows.map((row) => String(row[key] ?? ''));
  const cells = rows.map((row) => (Array.isArray(row.cells) ? row.cells.map(String) : []));
  let end = 0;
  return {
    count: rows.length,
    row: Uint32Array.from(rows, ({ row }) => Number(row)),
    sheetRow: Uint32Array.from(rows, ({ sheetRow }) => Number(sheetRow)),
    code: codeTexts(texts('code')),
    column: codeTexts(texts('column')),
    value: packTexts(texts('value')),
    cells: packTexts(cells.flat()),
    cellEnds: Uint32Array.from(cells, ({ length }) => {
      end += length;
      return end;
    }),
  };
}

function issueReport(issues: readonly Draft[]): Draft {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[String(code)] = (counts[String(code)] ?? 0) + 1;
  return { counts, kept: issues.map((issue) => ({ params: {}, cells: [], ...issue })) };
}
