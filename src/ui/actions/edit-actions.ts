import { goToBookmark } from '../../commands/bookmarks.ts';
import { redo, undo } from '../../commands/history.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import type { Step } from '../../state/history.ts';
import type { AppState } from '../../state/store.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Action } from './action.ts';
import { changeText } from './change-text.ts';

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+z'],
    title: (t, { history }) => stepTitle('undo', history.past.at(-1), t),
    isEnabled: ({ history }) => history.past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    title: (t, { history }) => stepTitle('redo', history.future.at(-1), t),
    isEnabled: ({ history }) => history.future.length > 0,
    run: redo,
  },
];

function stepTitle(which: 'undo' | 'redo', step: Step | undefined, t: Translate): string {
  return step === undefined
    ? t(`omni.actions.${which}`)
    : t(`omni.actions.${which}Of`, { change: changeText(step.change, t) });
}

/** Search and what leads there; each bookmark is a way of its own. */
export function findActions({ project }: AppState): readonly Action[] {
  return [
    {
      id: 'search',
      group: 'find',
      keys: ['/'],
      title: (t) => t('omni.actions.search'),
      run: (app) => showSheet(app, 'search'),
    },
    {
      id: 'palette',
      group: 'find',
      keys: ['mod+k'],
      inFields: true,
      title: (t) => t('omni.actions.palette'),
      run: (app) => showSheet(app, 'palette'),
    },
    {
      id: 'bookmarks',
      group: 'find',
      keys: ['b'],
      title: (t) => t('omni.actions.bookmarks'),
      run: (app) => showSheet(app, 'bookmarks'),
    },
    ...project.bookmarks.map(
      ({ id, name }): Action => ({
        id: `bookmark ${id}`,
        group: 'find',
        title: (t) => t('omni.actions.goTo', { name }),
        run: (app) => goToBookmark(app, id),
      }),
    ),
  ];
}
