import { type ComponentType, Suspense } from 'react';
import type { ResultTab } from '../../state/view.ts';
import { useAppState } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';
import { ScreeningTools } from '../table/screening-tools.tsx';
import CoverageTools from './coverage-tools.tsx';

const ChartTools = lazyPart(async () => (await import('../charts/chart-tools.tsx')).ChartTools);
const DustTools = lazyPart(async () => (await import('../themes/dust-tools.tsx')).default);
const SitesTools = lazyPart(async () => (await import('../themes/sites-tools.tsx')).default);
const TargetsTools = lazyPart(async () => (await import('../themes/targets-tools.tsx')).default);

const TOOLS: Readonly<Record<ResultTab, ComponentType>> = {
  screening: ScreeningTools,
  coverage: CoverageTools,
  dust: DustTools,
  targets: TargetsTools,
  charts: ChartTools,
  sites: SitesTools,
};

/** The tools of the open tab. */
export function TabTools() {
  const Tools = TOOLS[useAppState(({ view }) => view.tab)];
  return (
    <Suspense>
      <Tools />
    </Suspense>
  );
}
