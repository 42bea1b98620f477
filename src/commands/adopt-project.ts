import type { SavedProject } from '../data/storage/saved-project.ts';
import type { Keeping } from '../state/keeping.ts';
import type { LoadedLedger } from '../state/project.ts';
import { NO_SELECTION } from '../state/selection.ts';
import { patchKeeping } from '../state/store.ts';
import { setTableView } from './arrange-panels.ts';
import type { CommandContext } from './command-context.ts';
import { changeQuietly } from './history.ts';
import { type FollowedProject, keeperOf } from './keeper.ts';
import { loadDemo } from './load-demo.ts';
import { runAnalysis } from './run-analysis.ts';
import { applySavedView } from './saved-view.ts';

/** A project on its way into the window. */
export interface Incoming extends Pick<Keeping, 'id' | 'name' | 'createdAt'>, FollowedProject {
  /** Null: as the app first starts, with the bundled example. */
  readonly project: SavedProject | null;
  /** See `Keeping`. */
  readonly visiting?: boolean;
}

/**
 * Puts a project in place of the one that is open, and has it kept from now on. Verdicts are computed anew. Resolves
 * when they are there.
 */
export async function adoptProject(context: CommandContext, incoming: Incoming): Promise<void> {
  const { store } = context;
  const { id, name, createdAt, project: saved } = incoming;
  const isDemo = saved === null || saved.ledger?.kind === 'demo';
  const keeper = keeperOf(context);
  store.setState(({ project, analysis, view, keeping }) => ({
    project: {
      ...project,
      ledger: ledgerOf(saved, project.inputVersion + 1),
      ...(saved !== null && {
        layers: saved.layers,
        params: saved.params,
        bookmarks: saved.bookmarks,
        stories: saved.stories,
        pageLayout: saved.pageLayout,
      }),
      inputVersion: project.inputVersion + 1,
    },
    selection: NO_SELECTION,
    analysis: { ...analysis, screening: null, table: null },
    large: null,
    view:
      saved === null
        ? { ...view, storyEditor: null, presenting: null }
        : {
            ...applySavedView(view, saved.view),
            importSession: null,
            dustGrid: null,
            mark: null,
            reach: null,
            storyEditor: null,
            presenting: null,
            notice: null,
          },
    keeping: {
      ...keeping,
      id,
      name,
      createdAt,
      phase: isDemo ? 'demo' : 'own',
      save: { status: 'unchanged' },
      visiting: incoming.visiting ?? false,
      readOnly: incoming.hold === null ? 'other-tab' : null,
    },
  }));
  keeper.follow(incoming);
  keeper.locks.listen(incoming.hold === null ? null : id, async () => {
    await keeper.leave();
    loseProject(context, id);
  });
  if (!isDemo) return runAnalysis(context);
  await loadDemo(context);
  // A new ledger begins without a filter: this one is not new.
  const now = store.getState();
  if (saved !== null && now.keeping.id === id)
    changeQuietly(store, () => setTableView(context, applySavedView(now.view, saved.view).table));
}

/** Another tab has the project now. */
export function loseProject({ store }: CommandContext, id: string): void {
  if (store.getState().keeping.id === id) patchKeeping(store, { readOnly: 'taken-over' });
}

function ledgerOf(saved: SavedProject | null, version: number): LoadedLedger | null {
  const ledger = saved?.ledger ?? null;
  if (ledger === null || ledger.kind === 'demo') return null;
  return { version, columns: ledger.columns, origin: { kind: 'file', reports: ledger.reports } };
}
