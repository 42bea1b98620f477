import { useMemo } from 'react';
import { today } from '../../commands/page.ts';
import type { PrintFont } from '../../data/print/print-font.ts';
import { composePage } from '../../state/page/compose-page.ts';
import type { ComposedPage } from '../../state/page/page-request.ts';
import { type PageSession, requestOfPage } from '../../state/page/page-session.ts';
import { type PreflightFinding, preflight } from '../../state/page/preflight.ts';
import { useAppState } from '../app-context.ts';

export interface PageOnScreen {
  readonly page: ComposedPage;
  readonly findings: readonly PreflightFinding[];
}

/** The page as it stands, and what is to be said of it; null until the font is there. */
export function useComposedPage(session: PageSession, font: PrintFont | null): PageOnScreen | null {
  const state = useAppState((all) => all);
  const { project, analysis, view } = state;
  const { extent, geography, figures, logo } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's view does not change below the dialog
  return useMemo(() => {
    if (font === null) return null;
    const request = requestOfPage(state, session, font.measure, today());
    const page = composePage(request);
    return { page, findings: preflight(request, page) };
  }, [font, project, analysis, view.lang, extent, geography, figures, logo]);
}
