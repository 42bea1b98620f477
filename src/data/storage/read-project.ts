import type { TableNote } from '../../domain/import-plan.ts';
import { checkLedger, checkRejects } from './check-columns.ts';
import { migrateProject, PROJECT_VERSION } from './migrations.ts';
import { PackFault, unpack } from './pack.ts';
import type { SavedProject } from './saved-project.ts';
import { savedProjectSchema } from './saved-project-schema.ts';

export type ReadProject =
  | { readonly ok: true; readonly project: SavedProject }
  | { readonly ok: false; readonly error: TableNote };

/**
 * Puts a saved project together, brings it up to the current version and checks every value of it, wherever it comes
 * from. Nothing is thrown for what may be wrong with the data.
 */
export function readProject(
  document: unknown,
  version: number,
  read: (name: string) => Uint8Array<ArrayBuffer> | null,
): ReadProject {
  if (version > PROJECT_VERSION) return problem('project-newer', { version, known: PROJECT_VERSION });
  if (!Number.isInteger(version) || version < 1) return problem('project-version-unknown', { version });
  try {
    const draft = migrateProject(unpack(document, read), version);
    const parsed = savedProjectSchema.safeParse(draft);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return problem('project-content-invalid', {
        path: issue?.path.join('/') ?? '',
        reason: issue?.message ?? '',
      });
    }
    const project = parsed.data;
    const fault = checkParts(project);
    return fault === null ? { ok: true, project } : { ok: false, error: fault };
  } catch (failure) {
    if (failure instanceof PackFault) return problem(failure.code, failure.params);
    // Memory that is not there is the one failure here that is no bug.
    if (failure instanceof RangeError) return problem('project-too-large', {});
    throw failure;
  }
}

function checkParts({ ledger, layers }: SavedProject): TableNote | null {
  if (ledger?.kind === 'file') {
    const { columns, reports } = ledger;
    const faults = [checkLedger(columns), ...reports.map(({ rejects }) => checkRejects(rejects))];
    const fault = faults.find((found) => found !== null);
    if (fault) return fault;
  }
  const ids = new Set(layers.map(({ id }) => id));
  if (ids.size < layers.length)
    return { code: 'project-content-invalid', params: { path: 'layers', reason: 'id' } };
  for (const { name, rows, geometries, header, mapping } of layers) {
    if (rows.length !== geometries.length) {
      const params = { column: name, length: geometries.length, expected: rows.length };
      return { code: 'project-column-length', params };
    }
    const stray = Object.values(mapping).find((column) => column !== undefined && column >= header.length);
    if (stray !== undefined) {
      return { code: 'project-column-value', params: { column: name, row: 0, value: String(stray) } };
    }
  }
  return null;
}

function problem(code: string, params: TableNote['params']): ReadProject {
  return { ok: false, error: { code, params } };
}
