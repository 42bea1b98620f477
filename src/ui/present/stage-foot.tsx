import { formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import { formatDate } from '../../domain/figure-words.ts';
import { selectIsDemo, selectIsFiltered } from '../../state/selectors.ts';
import { stageSources } from '../../state/stage-legend.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge, DemoBadge } from '../components/badge.tsx';

/** Under what the figures hold, and where the data comes from. */
export function StageFoot() {
  const t = useTranslate();
  const lang = useLang();
  const { asOf, radiusKm, minUnitMw, unitOverrides } = useAppState(({ project }) => project.params);
  const isDemo = useAppState((state) => state.view.visibleLayers.boilers && selectIsDemo(state));
  const isFiltered = useAppState(({ view }) => selectIsFiltered({ view: onlyConditions(view) }));
  const sources = useAppState((state) => stageSources(state).join('；'));
  return (
    <footer className="stage-foot">
      <p className="stage-params">
        <span>{t('present.stage.asOf', { date: formatDate(asOf, lang) })}</span>
        <span>{t('present.stage.radius', { radius: formatMeasured(radiusKm) })}</span>
        <span>{t('present.stage.units', { mw: formatNumber(minUnitMw) })}</span>
        {isFiltered && <span>{t('present.stage.filtered')}</span>}
        {isDemo && <DemoBadge />}
        {Object.keys(unitOverrides).length > 0 && <Badge tone="alert" text={t('present.marks.scenario')} />}
      </p>
      <p className="stage-sources" title={sources}>
        {t('present.stage.sources', { sources })}
      </p>
    </footer>
  );
}

/** The area is what the title names: only what goes beyond it is a filter to an audience. */
function onlyConditions<View extends { readonly table: { readonly areaOnly: boolean } }>(view: View): View {
  return { ...view, table: { ...view.table, areaOnly: false } };
}
