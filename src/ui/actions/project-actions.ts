import { newProject } from '../../commands/open-project.ts';
import { saveProjectFile } from '../../commands/project-file.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import { reopenImportReport, startImport } from '../../commands/start-import.ts';
import { selectOwnLedgerName } from '../../state/selectors.ts';
import { translateIn } from '../i18n/translate.ts';
import { titleOfProject } from '../projects/use-project-title.ts';
import type { Action } from './action.ts';
import { pressButton } from './press-button.ts';

export const projectActions: readonly Action[] = [
  {
    id: 'import',
    group: 'project',
    keys: ['i'],
    title: (t) => t('omni.actions.import'),
    run: (app) => startImport(app),
  },
  {
    id: 'import-report',
    group: 'project',
    title: (t) => t('omni.actions.importReport'),
    isEnabled: (state) => selectOwnLedgerName(state) !== null,
    run: (app) => reopenImportReport(app),
  },
  {
    id: 'export',
    group: 'project',
    keys: ['e'],
    title: (t) => t('omni.actions.export'),
    run: () => pressButton('.top-bar [data-menu="export"]'),
  },
  {
    id: 'share',
    group: 'project',
    keys: ['s'],
    title: (t) => t('omni.actions.share'),
    run: (app) => showSheet(app, 'share'),
  },
  {
    id: 'projects',
    group: 'project',
    keys: ['p'],
    title: (t) => t('omni.actions.projects'),
    run: () => pressButton('.project-menu button'),
  },
  {
    id: 'new-project',
    group: 'project',
    title: (t) => t('omni.actions.newProject'),
    run: (app) => newProject(app),
  },
  {
    id: 'save-file',
    group: 'project',
    keys: ['mod+s'],
    inFields: true,
    inDialogs: true,
    title: (t) => t('omni.actions.saveFile'),
    run: (app) => {
      const state = app.store.getState();
      return saveProjectFile(app, titleOfProject(state, translateIn(state.view.lang)));
    },
  },
];
