import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import type { BoilerHits, SearchHit } from '../domain/search-hit.ts';
import { packTexts, type TextColumn } from '../domain/text-column.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { Project } from '../state/project.ts';
import { NO_SEARCH, type SearchSession } from '../state/search-session.ts';
import { patchView } from '../state/store.ts';
import type { NamedRows, OwnHit } from '../workers/finder.ts';
import type { CommandContext } from './command-context.ts';
import { locateTyped } from './locate-typed.ts';

/**
 * Looks for a text everywhere: bundled places, the project's own layers and bookmarks, boilers, and coordinates. What
 * an earlier text found stays until the new one has found something; answers to an earlier text are dropped.
 */
export async function searchFor(context: CommandContext, text: string): Promise<void> {
  const { store, workers } = context;
  const query = text.trim();
  if (query === '') {
    patchView(store, { search: { ...NO_SEARCH, text } });
    return;
  }
  const before = store.getState().view.search;
  patchView(store, { search: { ...before, text, typed: null, boilers: null, busy: true } });
  const { project } = store.getState();
  const patch = (change: Partial<SearchSession>) => {
    const { search } = store.getState().view;
    if (search.text === text) patchView(store, { search: { ...search, ...change } });
  };
  const { ask } = workers.analysis;
  const none = { ledger: 'any' as const, layers: project.layers };
  /** What cannot be looked through is told, and keeps nothing else from being found. */
  const orElse =
    <Found>(otherwise: Found) =>
    (failure: unknown): Found => {
      if (store.getState().view.search.text === text)
        patchView(store, { notice: { code: 'search-failed', detail: String(failure) } });
      return otherwise;
    };
  const [places, own, typed] = await Promise.all([
    ask(none, (api) => api.find(query)).catch(orElse([])),
    ask(none, (api) => api.findRows(namedRows(project), query)).catch(orElse([])),
    locateTyped(context, query).catch(orElse(null)),
  ]);
  const hits = [...places, ...ownHits(project, own ?? [])];
  patch({ hits: rank(hits), typed, busy: false });
  const boilers = await ask(project, (api) => api.findBoilers(query)).catch(orElse(NO_BOILERS));
  patch({ boilers: boilers ?? NO_BOILERS });
}

const NO_BOILERS: BoilerHits = { count: 0, hits: [] };

function rank(hits: readonly SearchHit[]): readonly SearchHit[] {
  return [...hits].sort((a, b) => b.score - a.score);
}

/** Bookmarks are looked through like a layer of that id. */
const BOOKMARKS = 'bookmarks';

function bookmarkHit({ bookmarks }: Project, { row, title, score }: OwnHit): SearchHit[] {
  const bookmark = bookmarks[row];
  if (bookmark === undefined) return [];
  const { id, lon, lat } = bookmark;
  return [{ kind: 'bookmark', id, title, place: '', at: { lon, lat }, columns: null, score }];
}

const packed = new WeakMap<UserLayer, TextColumn>();

/** Names of the features of layers that have a column of them, and of the bookmarks. */
function namedRows({ layers, bookmarks }: Project): NamedRows[] {
  const ofLayers = layers.flatMap((layer) => {
    const column = layer.mapping.name ?? layer.mapping.id;
    if (column === undefined) return [];
    const names = packed.get(layer) ?? packTexts(layer.rows.map((row) => row[column] ?? ''));
    packed.set(layer, names);
    return [{ layer: layer.id, name: layer.name, names }];
  });
  const names = packTexts(bookmarks.map(({ name }) => name));
  return [...ofLayers, { layer: BOOKMARKS, name: '', names }];
}

function ownHits(project: Project, hits: readonly OwnHit[]): SearchHit[] {
  return hits.flatMap(({ layer: id, row, title, layerName, score }): SearchHit[] => {
    if (id === BOOKMARKS) return bookmarkHit(project, { layer: id, row, title, layerName, score });
    const geometry = project.layers.find((layer) => layer.id === id)?.geometries[row];
    if (geometry === undefined) return [];
    const columns = { layer: id, row };
    const at = boundsOfGeometries([geometry]);
    return at === null
      ? []
      : [{ kind: 'own', id: `${id} ${row}`, title, place: layerName, at, columns, score }];
  });
}
