import { listCountyRows, listFeatureRows, type NearRow } from '../domain/near-rows.ts';
import type { NearView } from './near-view.ts';
import type { CountySummary } from './project.ts';

/** Everything that was asked about, with how it stands; empty while there is no answer. */
export function nearRowsOf(
  { outcome, withinKm, shareColumn }: Pick<NearView, 'outcome' | 'withinKm' | 'shareColumn'>,
  counties: readonly CountySummary[],
): NearRow[] {
  if (outcome.status !== 'done') return [];
  const { answer, layer } = outcome;
  if (layer === null) return listCountyRows(answer.found, counties);
  return listFeatureRows(answer.found, layer, withinKm, shareColumn);
}
