import type { ComponentType } from 'react';
import type { ResultTab } from '../../state/view.ts';
import { lazyPart } from '../lazy-part.ts';

// Fetched with their tabs.
const CoverageTable = lazyPart(async () => (await import('./coverage-table.tsx')).CoverageTable);
const DustTable = lazyPart(async () => (await import('../dust/dust-table.tsx')).DustTable);
const TargetsTable = lazyPart(async () => (await import('../themes/targets-table.tsx')).default);
const SitesTab = lazyPart(async () => (await import('../themes/sites-tab.tsx')).default);
const ChartPanel = lazyPart(async () => (await import('../charts/chart-panel.tsx')).ChartPanel);

type OtherTabName = Exclude<ResultTab, 'screening'>;

const CONTENT: Readonly<Record<OtherTabName, ComponentType>> = {
  coverage: CoverageTable,
  dust: DustTable,
  targets: TargetsTable,
  sites: SitesTab,
  charts: ChartPanel,
};

/** What a tab shows that is not on the first screen. */
export function OtherTab({ tab }: { readonly tab: OtherTabName }) {
  const Content = CONTENT[tab];
  return <Content />;
}
