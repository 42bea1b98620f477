import type { FileInspection, TableInspection } from '../domain/import-plan.ts';
import { likeliestTable, proposeChoice, proposeSystem } from '../state/import-choice.ts';
import type { ChoosingStage, ImportChoice } from '../state/import-session.ts';
import { isRejectsHeader } from '../state/rejects-file.ts';
import { selectRejectedRows } from '../state/selectors.ts';
import type { InspectAnswer, InspectQuery } from '../workers/import-api.ts';
import type { CommandContext } from './command-context.ts';
import { findImportFile, setStage } from './import-stage.ts';

/** Looks at the waiting files, one after the other; one that cannot be read does not keep the others. */
export async function inspectWaiting(context: CommandContext): Promise<void> {
  const { store } = context;
  for (;;) {
    const files = store.getState().view.importSession?.files ?? [];
    if (files.some(({ stage }) => stage.step === 'inspecting' || stage.step === 'running')) return;
    const next = files.find(({ stage }) => stage.step === 'waiting');
    if (next === undefined || next.source === null) return;
    setStage(store, next.id, { step: 'inspecting' });
    const answer = await inspect(context, { ...AS_FOUND, file: next.source });
    if (findImportFile(store, next.id)?.stage.step !== 'inspecting') continue;
    if (answer === null) setStage(store, next.id, { step: 'waiting' });
    else if (!answer.ok) setStage(store, next.id, { step: 'failed', problem: answer.error, back: null });
    else await beginChoosing(context, next.id, answer, null);
  }
}

const AS_FOUND: Omit<InspectQuery, 'file'> = {
  encoding: 'auto',
  table: null,
  headerRows: null,
  kind: null,
  mapping: null,
};

/** Choices after which the file says something else: it is looked at again in the worker. */
const TELLING = ['encoding', 'table', 'headerRows', 'kind', 'mapping'] as const;
/** Of these, the ones after which there are other columns, so that what was said of the old ones is void. */
const RENAMING = ['encoding', 'table', 'headerRows'] as const;

/**
 * Changes choices for a file and looks at it again where that matters. The newest change wins: an answer to an
 * older one is dropped; what the user chose meanwhile that the file says nothing of stays. A coordinate system that the
 * user set stays; a proposed one follows the evidence.
 */
export async function reviseImport(
  context: CommandContext,
  id: number,
  patch: Partial<ImportChoice>,
): Promise<void> {
  const { store } = context;
  const file = findImportFile(store, id);
  if (file?.stage.step !== 'choosing' || file.source === null) return;
  const before = file.stage;
  const choice = { ...before.choice, ...('table' in patch && { headerRows: null }), ...patch };
  if (!TELLING.some((name) => name in patch)) {
    setStage(store, id, { ...before, choice });
    return;
  }
  setStage(store, id, { ...before, choice, busy: true });
  const renames = RENAMING.some((name) => name in patch);
  const answer = await inspect(context, {
    ...queryOf(file.source, { ...before, choice }),
    ...(renames && { kind: null }),
    ...((renames || 'kind' in patch) && { mapping: null }),
  });
  const stage = findImportFile(store, id)?.stage;
  if (stage?.step !== 'choosing' || TELLING.some((name) => stage.choice[name] !== choice[name])) return;
  const now = stage.choice;
  if (answer === null) setStage(store, id, { ...before, busy: false });
  else if (!answer.ok) {
    setStage(store, id, { step: 'failed', problem: answer.error, back: { ...before, busy: false } });
  } else if (renames) await beginChoosing(context, id, answer, now);
  else {
    const found = answer.tables[now.table]!;
    const mapping = 'kind' in patch ? { mapping: found.mapping, byHand: [], remembered: [] } : {};
    setStage(store, id, {
      step: 'choosing',
      inspection: answer,
      choice: { ...now, ...mapping, ...systemOf(now, found) },
      busy: false,
    });
  }
}

/** Starts with what was found, or with what the user made of the same header before. */
async function beginChoosing(
  context: CommandContext,
  id: number,
  inspection: FileInspection,
  chosen: ImportChoice | null,
): Promise<void> {
  // Read in another encoding the file may have other tables.
  const isThere = chosen !== null && inspection.tables[chosen.table] !== undefined;
  const table = isThere ? chosen.table : likeliestTable(inspection);
  const found = inspection.tables[table]!;
  const remembered = context.mappingMemory.recall(found.header);
  const proposed = proposeChoice(found, table, remembered);
  const kept = isThere
    ? {
        encoding: chosen.encoding,
        headerRows: chosen.headerRows,
        join: chosen.join,
        ...systemOf(chosen, found),
      }
    : {};
  // A list of rejected rows comes back to the ledger that they were rejected from.
  const corrects =
    isRejectsHeader(found.header) && selectRejectedRows(context.store.getState()) > 0
      ? { kind: 'boilers' as const, join: 'correct' as const }
      : {};
  const choice = { ...proposed, ...kept, ...corrects };
  setStage(context.store, id, { step: 'choosing', inspection, choice, busy: false });
  // The evidence is then that of other columns.
  if (remembered !== null) await reviseImport(context, id, { mapping: remembered.mapping });
}

/** The user's system, else the one that is proposed now. */
function systemOf(choice: ImportChoice, found: TableInspection): Pick<ImportChoice, 'system' | 'systemBy'> {
  const isUsers = choice.systemBy === 'user' && choice.system !== null;
  return isUsers ? { system: choice.system, systemBy: 'user' } : proposeSystem(found);
}

/** Choices as a question to the worker. */
export function queryOf(file: File, { inspection, choice }: Omit<ChoosingStage, 'step'>): InspectQuery {
  return {
    file,
    encoding: choice.encoding,
    table: inspection.tables[choice.table]?.name ?? null,
    headerRows: choice.headerRows,
    kind: choice.kind,
    mapping: choice.mapping,
  };
}

async function inspect({ workers }: CommandContext, query: InspectQuery): Promise<InspectAnswer | null> {
  try {
    return await workers.importer.inspect(query);
  } catch (failure) {
    return { ok: false, error: { code: 'import-crashed', params: { detail: String(failure) } } };
  }
}
