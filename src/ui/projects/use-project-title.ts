import { projectTitle } from '../../domain/project-summary.ts';
import { projectFactsOf } from '../../state/project-facts.ts';
import { useAppState, useTranslate } from '../app-context.ts';

/** How a project without a name is called. */
export function useTitleOf(): (facts: {
  name: string | null;
  ledgerName: string | null;
  isDemo: boolean;
}) => string {
  const t = useTranslate();
  return (facts) => projectTitle(facts) || t(facts.isDemo ? 'projects.example' : 'projects.unnamed');
}

/** The name under which the open project goes. */
export function useProjectTitle(): string {
  const titleOf = useTitleOf();
  const name = useAppState(({ keeping }) => keeping.name);
  const ledgerName = useAppState((state) => projectFactsOf(state).ledgerName);
  const isDemo = useAppState((state) => projectFactsOf(state).isDemo);
  return titleOf({ name, ledgerName, isDemo });
}
