import './trusted-types.ts';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import '../ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import type { CommandContext } from '../commands/command-context.ts';
import { DEFAULT_VISIBLE } from '../state/layer-catalog.ts';
import { createMappingMemory } from '../state/mapping-memory.ts';
import { selectTheme } from '../state/selectors.ts';
import { clearSettings, readSettings, writeSettings } from '../state/settings.ts';
import { createAppStore, patchView } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { AppProvider } from '../ui/app-context.ts';
import { AppShell } from '../ui/app-shell.tsx';
import { loadWords, translateIn } from '../ui/i18n/translate.ts';
import { createAppWorkers } from '../workers/app-workers.ts';
import { saveFile, thisPage, watchSystemTheme } from './browser.ts';
import { createMountMap } from './mount-map.ts';

const dataUrl = new URL('data/', document.baseURI).href;
const settings = readSettings(() => localStorage);
const store = createAppStore(initialView(settings, window.innerHeight, DEFAULT_VISIBLE));
// On a narrow screen the layers would lie over the map.
if (innerWidth <= 900) patchView(store, { layerPanelOpen: false });
const context: CommandContext = {
  store,
  workers: createAppWorkers(dataUrl),
  page: thisPage,
  saveFile,
  openMapDrawer: async () => (await import('./open-map-drawer.ts')).openMapDrawer(context, dataUrl),
  saveSettings: (next) => writeSettings(() => localStorage, next),
  mappingMemory: createMappingMemory(() => localStorage),
  clearSettings: () => {
    clearSettings(() => localStorage);
    clearSettings(() => sessionStorage);
  },
};

/** What of the state lives on the document itself. */
function dressDocument(): void {
  const state = store.getState();
  const root = document.documentElement;
  root.dataset.theme = selectTheme(state);
  root.lang = state.view.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = translateIn(state.view.lang)('app.title');
}

watchSystemTheme((systemDark) => patchView(store, { systemDark }));
dressDocument();
store.subscribe(dressDocument);

// The worker starts and reads the bundled data while the stored project is looked up; a failure shows when it is asked.
context.workers.analysis.open().catch(() => undefined);

void import('./keep-project.ts')
  .then(({ keepProject }) => keepProject(context))
  .catch((failure) => patchView(store, { notice: { code: 'keeping-failed', detail: String(failure) } }));

// Without its words the page would begin in Chinese; where they cannot be had, it does.
await loadWords(settings.lang).catch(() => undefined);

createRoot(document.getElementById('app')!).render(
  <AppProvider value={context}>
    <AppShell mountMap={createMountMap(context, dataUrl)} />
  </AppProvider>,
);
