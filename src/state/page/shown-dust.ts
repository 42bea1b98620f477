import { dustMonths, dustOfMonth, dustStandingOf } from '../../domain/dust-month.ts';
import type { AppState } from '../store.ts';

/** Month whose dust-fall the map shows, `YYYY-MM`; '' where none is published. */
export function shownMonth({ view, project }: AppState): string {
  return view.themes.month ?? dustMonths(project.dustfall?.records ?? []).at(-1) ?? '';
}

/** Classes of the shown month that some city has. */
export function dustClassesShown(state: AppState): ReadonlySet<string> {
  const published = dustOfMonth(state.project.dustfall?.records ?? [], shownMonth(state));
  // What has no record is hatched: there are always such areas in a region with fewer records than cities.
  return new Set([
    'dust-notPublished',
    ...[...published.values()].map((record) => `dust-${dustStandingOf(record)}`),
  ]);
}
