import { layerBytes, ledgerBytes } from '../domain/held-bytes.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import { type Change, describeChange } from './describe-change.ts';
import type { LoadedLedger, Project } from './project.ts';
import type { AppState } from './store.ts';
import type { View } from './view.ts';

/**
 * What undo gives back: what the user made of the project, and what of the view decides how layers look and which
 * boilers are listed. Parts are shared with the state: never mutate.
 */
export interface Kept {
  readonly project: Pick<Project, 'ledger' | 'layers' | 'params' | 'bookmarks' | 'stories' | 'pageLayout'>;
  readonly looks: Pick<View, 'layerLooks' | 'layerOrder'>;
  readonly listed: Pick<View['table'], 'filter' | 'verdict' | 'areaOnly'>;
}

export interface Step {
  readonly before: Kept;
  readonly after: Kept;
  readonly change: Change;
  /** When it was made or last went on, milliseconds of any clock. */
  readonly at: number;
}

/** Steps that can be undone, oldest first, and those that can be redone, the next one last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Steps that are held at most. */
const MOST_STEPS = 100;
/** What ledgers and layers that are no longer in the project may take. */
const MOST_BYTES = 300 * 2 ** 20;
/** A change of the same thing within this time goes on with the step: one drag of a slider is one step. */
const ONE_STEP_MS = 1200;

export function keptOf({ project, view }: Pick<AppState, 'project' | 'view'>): Kept {
  const { ledger, layers, params, bookmarks, stories, pageLayout } = project;
  const { filter, verdict, areaOnly } = view.table;
  return {
    project: { ledger, layers, params, bookmarks, stories, pageLayout },
    looks: { layerLooks: view.layerLooks, layerOrder: view.layerOrder },
    listed: { filter, verdict, areaOnly },
  };
}

export function isSameKept(a: Kept, b: Kept): boolean {
  return isSamePart(a.project, b.project) && isSamePart(a.looks, b.looks) && isSamePart(a.listed, b.listed);
}

function isSamePart(a: object, b: object): boolean {
  const values = Object.entries(a);
  return values.every(([key, value]) => (b as Readonly<Record<string, unknown>>)[key] === value);
}

/** The history after a change from `before` to `after`; what could be redone is given up. */
export function recordStep({ past, future }: History, before: Kept, after: Kept, at: number): History {
  const last = past.at(-1);
  const change = describeChange(before, after);
  if (last !== undefined && future.length === 0 && at - last.at < ONE_STEP_MS && isOneChange(last, change)) {
    const whole: Step = { before: last.before, after, at, change: describeChange(last.before, after) };
    return { past: [...past.slice(0, -1), whole], future: [] };
  }
  return { past: [...past, { before, after, change, at }], future: [] };
}

/** Sliders and typing change the same number again and again; layers and ledgers are each a step of their own. */
function isOneChange({ change }: Step, next: Change): boolean {
  return next.goesOn !== null && change.goesOn === next.goesOn;
}

/** The steps that can be held, and the name of an old ledger or layer that had to be given up; null for none. */
export function trimHistory(
  { past, future }: History,
  now: Kept,
): { readonly history: History; readonly letGo: string | null } {
  let kept = past.slice(-MOST_STEPS);
  while (kept.length > 0 && heldBytes([...kept, ...future], now) > MOST_BYTES) kept = kept.slice(1);
  const held = new Set([...holdings(now), ...kept.flatMap(({ before }) => holdings(before))]);
  const dropped = past.slice(0, past.length - kept.length).flatMap(({ before }) => holdings(before));
  const lost =
    kept.length < Math.min(past.length, MOST_STEPS) ? dropped.find((part) => !held.has(part)) : undefined;
  return { history: { past: kept, future }, letGo: lost === undefined ? null : nameOf(lost) };
}

const bytes = new WeakMap<object, number>();

/** What the steps hold that the project does not hold itself. */
function heldBytes(steps: readonly Step[], now: Kept): number {
  const current = new Set<object>(holdings(now));
  const held = new Set(steps.flatMap(({ before, after }) => [...holdings(before), ...holdings(after)]));
  let sum = 0;
  for (const part of held) if (!current.has(part)) sum += bytesOf(part);
  return sum;
}

type Holding = LoadedLedger | UserLayer;

function holdings({ project }: Kept): Holding[] {
  return project.ledger === null ? [...project.layers] : [project.ledger, ...project.layers];
}

function bytesOf(part: Holding): number {
  const known = bytes.get(part);
  if (known !== undefined) return known;
  const sum = 'columns' in part ? ledgerBytes(part.columns) : layerBytes(part);
  bytes.set(part, sum);
  return sum;
}

function nameOf(part: Holding): string {
  if ('name' in part) return part.name;
  return part.origin.kind === 'file' ? (part.origin.reports.at(-1)?.provenance.fileName ?? '') : '';
}
