import { formatNumber } from '../../domain/figure-format.ts';
import type { Station } from '../../domain/near-sites.ts';
import { ACTIVITIES } from '../../domain/place-facts.ts';
import { activityText } from '../../domain/unit-words.ts';
import { useLang, useTranslate } from '../app-context.ts';

/** The national stations by type and by activity in the season. */
export function StationCounts({ stations }: { readonly stations: readonly Station[] }) {
  const t = useTranslate();
  const lang = useLang();
  const count = (background: boolean, activity: string | null) =>
    formatNumber(
      stations.filter(
        (station) =>
          station.background === background && (activity === null || station.activity === activity),
      ).length,
    );
  return (
    <table className="coverage-table station-counts" aria-label={t('themes.stationCounts')}>
      <caption>{t('themes.stationCounts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('themes.stationType')}</th>
          {ACTIVITIES.map((activity) => (
            <th key={activity} scope="col" className="cell-number">
              {activityText(activity, lang)}
            </th>
          ))}
          <th scope="col" className="cell-number">
            {t('themes.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {([false, true] as const).map((background) => (
          <tr key={String(background)}>
            <th scope="row">{t(background ? 'themes.background' : 'themes.cityStation')}</th>
            {[...ACTIVITIES, null].map((activity) => (
              <td key={activity} className="cell-number">
                {count(background, activity)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
