import type { Bookmark } from '../domain/bookmark.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { Scene, Story } from '../domain/story.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { Kept } from './history.ts';
import type { LoadedLedger } from './project.ts';

export const CHANGE_CODES = [
  'ledger-set',
  'ledger-joined',
  'ledger-changed',
  'ledger-cleared',
  'layer-added',
  'layer-removed',
  'layer-renamed',
  'layer-changed',
  'layers-reordered',
  'layers-changed',
  'as-of',
  'radius',
  'min-unit',
  'uncertainty',
  'chp-set',
  'unit-override',
  'params',
  'bookmark-added',
  'bookmark-removed',
  'bookmark-renamed',
  'story-added',
  'story-removed',
  'story-changed',
  'scene-added',
  'scene-removed',
  'scenes-reordered',
  'scene-changed',
  'page-layout',
  'layer-look',
  'filter',
  'other',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** What a step changed, for its label. */
export interface Change {
  readonly code: ChangeCode;
  /** Name of what was changed, or value before and after; '' where the code says all. */
  readonly from: string;
  readonly to: string;
  /** Changes with the same mark that follow at once are one step; null for one that stands alone. */
  readonly goesOn: string | null;
}

/** Says what differs between two states of a project; of several things, the weightiest. */
export function describeChange(before: Kept, after: Kept): Change {
  const a = before.project;
  const b = after.project;
  if (a.ledger !== b.ledger) return ledgerChange(a.ledger, b.ledger);
  if (a.layers !== b.layers) return layerChange(a.layers, b.layers);
  if (a.params !== b.params) return paramsChange(a.params, b.params);
  if (a.bookmarks !== b.bookmarks) return bookmarkChange(a.bookmarks, b.bookmarks);
  if (a.stories !== b.stories) return storyChange(a.stories, b.stories);
  if (a.pageLayout !== b.pageLayout) return change('page-layout', '', '', 'page-layout');
  if (before.looks.layerLooks !== after.looks.layerLooks) return lookChange(before, after);
  if (before.looks.layerOrder !== after.looks.layerOrder) return change('layers-reordered');
  if (Object.entries(before.listed).some(([key, value]) => after.listed[key as 'filter'] !== value))
    return change('filter', '', '', 'filter');
  return change('other', '', '', 'other');
}

function change(code: ChangeCode, from = '', to = '', goesOn: string | null = null): Change {
  return { code, from, to, goesOn };
}

function ledgerChange(before: LoadedLedger | null, after: LoadedLedger | null): Change {
  if (after === null) return change('ledger-cleared', nameOfLedger(before));
  const filesBefore = before?.origin.kind === 'file' ? before.origin.reports.length : 0;
  const filesAfter = after.origin.kind === 'file' ? after.origin.reports.length : 0;
  if (before === null || filesBefore === 0 || filesAfter === 0)
    return change('ledger-set', nameOfLedger(before), nameOfLedger(after));
  if (filesAfter > filesBefore) return change('ledger-joined', '', nameOfLedger(after));
  const isSameFile = nameOfLedger(before) === nameOfLedger(after);
  return change(isSameFile ? 'ledger-changed' : 'ledger-set', nameOfLedger(before), nameOfLedger(after));
}

/** The last file that was added; '' for the demonstration ledger. */
function nameOfLedger(ledger: LoadedLedger | null): string {
  return ledger?.origin.kind === 'file' ? (ledger.origin.reports.at(-1)?.provenance.fileName ?? '') : '';
}

function layerChange(before: readonly UserLayer[], after: readonly UserLayer[]): Change {
  const added = after.filter(({ id }) => !before.some((layer) => layer.id === id));
  const removed = before.filter(({ id }) => !after.some((layer) => layer.id === id));
  if (added.length === 1 && removed.length === 0) return change('layer-added', '', added[0]!.name);
  if (removed.length === 1 && added.length === 0) return change('layer-removed', '', removed[0]!.name);
  if (added.length + removed.length > 0) return change('layers-changed');
  const changed = after.filter((layer) => !before.includes(layer));
  const [only] = changed;
  if (only === undefined) return change('layers-reordered');
  if (changed.length > 1) return change('layers-changed');
  const was = before.find(({ id }) => id === only.id)!;
  return was.name === only.name
    ? change('layer-changed', '', only.name, `layer ${only.id}`)
    : change('layer-renamed', was.name, only.name);
}

const PARAM_CODES = {
  asOf: 'as-of',
  radiusKm: 'radius',
  minUnitMw: 'min-unit',
  uncertaintyM: 'uncertainty',
  chpSet: 'chp-set',
  unitOverrides: 'unit-override',
} as const satisfies Readonly<Record<keyof ScreeningParams, ChangeCode>>;

function paramsChange(before: ScreeningParams, after: ScreeningParams): Change {
  const names = (Object.keys(PARAM_CODES) as (keyof ScreeningParams)[]).filter(
    (name) => before[name] !== after[name],
  );
  const [only] = names;
  if (only === undefined || names.length > 1) return change('params');
  const code = PARAM_CODES[only];
  if (only === 'unitOverrides') return change(code);
  return change(code, String(before[only]), String(after[only]), code);
}

function bookmarkChange(before: readonly Bookmark[], after: readonly Bookmark[]): Change {
  const added = after.find(({ id }) => !before.some((known) => known.id === id));
  if (added !== undefined) return change('bookmark-added', '', added.name);
  const removed = before.find(({ id }) => !after.some((known) => known.id === id));
  if (removed !== undefined) return change('bookmark-removed', '', removed.name);
  const renamed = after.find((bookmark) => !before.includes(bookmark));
  return change('bookmark-renamed', '', renamed?.name ?? '');
}

function storyChange(before: readonly Story[], after: readonly Story[]): Change {
  const added = missingFrom(before, after);
  if (added !== undefined) return change('story-added', '', added.title);
  const removed = missingFrom(after, before);
  if (removed !== undefined) return change('story-removed', '', removed.title);
  const changed = after.find((story) => !before.includes(story));
  const was = before.find(({ id }) => id === changed?.id);
  if (changed === undefined || was === undefined) return change('story-changed');
  if (was.scenes === changed.scenes)
    return change('story-changed', was.title, changed.title, `story ${changed.id}`);
  return sceneChange(was.scenes, changed.scenes);
}

/** Typing a title or notes is one step. */
function sceneChange(before: readonly Scene[], after: readonly Scene[]): Change {
  const added = missingFrom(before, after);
  if (added !== undefined) return change('scene-added', '', added.title);
  const removed = missingFrom(after, before);
  if (removed !== undefined) return change('scene-removed', '', removed.title);
  const changed = after.find((scene) => !before.includes(scene));
  if (changed === undefined) return change('scenes-reordered');
  return change('scene-changed', '', changed.title, `scene ${changed.id}`);
}

/** The first item of `list` whose id `known` does not have. */
function missingFrom<Item extends { readonly id: string }>(
  known: readonly Item[],
  list: readonly Item[],
): Item | undefined {
  return list.find(({ id }) => !known.some((item) => item.id === id));
}

/** Dragging the opacity of a layer is one step. */
function lookChange({ looks: before }: Kept, { looks: after }: Kept): Change {
  const ids = new Set([...Object.keys(before.layerLooks), ...Object.keys(after.layerLooks)]);
  const changed = [...ids].filter((id) => before.layerLooks[id] !== after.layerLooks[id]);
  return change('layer-look', '', '', `look ${changed.join(' ')}`);
}
