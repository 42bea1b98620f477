import { projectTitle } from '../../domain/project-summary.ts';
import { projectFactsOf } from '../../state/project-facts.ts';
import type { AppState } from '../../state/store.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import type { Translate } from '../i18n/translate.ts';

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
  const t = useTranslate();
  return useAppState((state) => titleOfProject(state, t));
}

export function titleOfProject(state: AppState, t: Translate): string {
  const facts = projectFactsOf(state);
  return (
    projectTitle({ ...facts, name: state.keeping.name }) ||
    t(facts.isDemo ? 'projects.example' : 'projects.unnamed')
  );
}
