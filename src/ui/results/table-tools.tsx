import { type ReactNode, Suspense } from 'react';
import type { ResultTab } from '../../state/view.ts';
import { useAppState } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

/** What the open table can be narrowed to, and what was ticked or rejected. */
export function TableTools() {
  const tab = useAppState(({ view }) => view.tab);
  const open = useAppState(({ view }) => view.resultPanelOpen);
  if (!open) return <div className="tools" />;
  return (
    <div className="tools">
      <Suspense>{TOOLS[tab]()}</Suspense>
    </div>
  );
}

const CoverageTools = lazyPart(async () => (await import('./coverage-tools.tsx')).default);
const ScreeningTools = lazyPart(async () => (await import('../table/screening-tools.tsx')).ScreeningTools);
const DustTools = lazyPart(async () => (await import('../themes/dust-tools.tsx')).default);
const SitesTools = lazyPart(async () => (await import('../themes/sites-tools.tsx')).default);
const TargetsTools = lazyPart(async () => (await import('../themes/targets-tools.tsx')).default);
const ChartTools = lazyPart(async () => (await import('../charts/chart-tools.tsx')).ChartTools);

const TOOLS: Readonly<Record<ResultTab, () => ReactNode>> = {
  screening: () => <ScreeningTools />,
  coverage: () => <CoverageTools />,
  dust: () => <DustTools />,
  targets: () => <TargetsTools />,
  charts: () => <ChartTools />,
  sites: () => <SitesTools />,
};
