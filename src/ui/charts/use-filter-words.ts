import { useAppState } from '../app-context.ts';

/** The filter in words, joined; '' where there is none. */
export function useFilterWords(): string {
  const conditions = useAppState(({ view }) => view.table.filter.conditions);
  return conditions.map((condition) => JSON.stringify(condition)).join('; ');
}
