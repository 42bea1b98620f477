import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import '../ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import type { CommandContext } from '../commands/command-context.ts';
import { followLargeLayer } from '../commands/large-layer.ts';
import { loadDemo } from '../commands/load-demo.ts';
import { DEFAULT_VISIBLE } from '../state/layer-catalog.ts';
import { createMappingMemory } from '../state/mapping-memory.ts';
import { selectTheme } from '../state/selectors.ts';
import { readSettings, writeSettings } from '../state/settings.ts';
import { createAppStore, patchView } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { AppProvider } from '../ui/app-context.ts';
import { AppShell } from '../ui/app-shell.tsx';
import { createTranslate } from '../ui/i18n/translate.ts';
import { createAppWorkers } from '../workers/app-workers.ts';
import { saveFile, watchSystemTheme } from './browser.ts';
import { createMountMap } from './mount-map.ts';

const dataUrl = new URL('data/', document.baseURI).href;
const settings = readSettings(() => localStorage);
const store = createAppStore(initialView(settings, window.innerHeight, DEFAULT_VISIBLE));
const context: CommandContext = {
  store,
  workers: createAppWorkers(dataUrl),
  saveFile,
  saveSettings: (next) => writeSettings(() => localStorage, next),
  mappingMemory: createMappingMemory(() => localStorage),
};

/** What of the state lives on the document itself. */
function dressDocument(): void {
  const state = store.getState();
  const root = document.documentElement;
  root.dataset.theme = selectTheme(state);
  root.lang = state.view.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = createTranslate(state.view.lang)('app.title');
}

watchSystemTheme((systemDark) => patchView(store, { systemDark }));
dressDocument();
store.subscribe(dressDocument);
followLargeLayer(context);

// The bundled example starts at once: its numbers are on screen while the map is still coming.
void loadDemo(context);

createRoot(document.getElementById('app')!).render(
  <AppProvider value={context}>
    <AppShell mountMap={createMountMap(context, dataUrl)} />
  </AppProvider>,
);
