import '../styles/themes.css';
import { useEffect } from 'react';
import { findNear } from '../../commands/near-sites.ts';
import { loadPlans } from '../../commands/themes.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { NearForm } from './near-form.tsx';
import { NearResult } from './near-result.tsx';
import { SidingTable } from './siding-table.tsx';
import { StationCounts } from './station-counts.tsx';

/** Stations and sidings: what the plans name, and what has none near. */
export default function SitesTab() {
  const t = useTranslate();
  const app = useApp();
  const near = useAppState(({ view }) => view.near);
  const layers = useAppState(({ project }) => project.layers);
  const plans = useAppState(({ project }) => project.plans);
  const { topic, asked, activities, background, bundled, own } = near;
  const askedId = asked[topic];
  useEffect(() => void loadPlans(app), [app]);
  // Asked again whenever what counts changes; a distance only sorts the answer anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the command reads these from the state
  useEffect(() => void findNear(app), [app, topic, askedId, activities, background, bundled, own, layers]);
  if (plans === null) return <p className="panel-note">{t('themes.loading')}</p>;
  return (
    <div className="coverage sites-tab">
      {topic === 'sidings' && <SidingTable plans={plans} />}
      <NearForm />
      <NearResult />
      {topic === 'stations' && <StationCounts stations={plans.stations} />}
    </div>
  );
}
