import { LocateFixed } from 'lucide-react';
import { clearFilter } from '../../commands/filter-boilers.ts';
import { selectBoiler } from '../../commands/select-boiler.ts';
import { verdictText } from '../../domain/messages.ts';
import type { Trace } from '../../domain/screening.ts';
import { textAt } from '../../domain/text-column.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { selectIsListed } from '../../state/selectors.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { DecisionSection } from './decision-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { RadiusSection } from './radius-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { useTrace } from './use-trace.ts';

/** One boiler: verdict first, then why, then everything that was looked at. */
export function BoilerDetails({ boiler }: { readonly boiler: number }) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const columns = useAppState(({ project }) => project.ledger!.columns);
  const screened = useAppState(({ analysis }) => analysis.screening?.result.verdict[boiler]);
  const state = useTrace(boiler);
  const isListed = useAppState((app) => selectIsListed(app, boiler));
  const verdict = state.status === 'ready' ? state.trace.verdict : VERDICTS[screened ?? -1];
  const synthetic = columns.synthetic[boiler] === 1;
  return (
    <article className="boiler">
      <header className="boiler-head">
        <h3>{textAt(columns.name, boiler) || textAt(columns.id, boiler)}</h3>
        <p className="muted">
          {[textAt(columns.id, boiler), t('details.row', { row: columns.row[boiler]! })]
            .filter(Boolean)
            .join(' · ')}{' '}
          {synthetic && <DemoBadge />}
        </p>
        <div className="boiler-verdict">
          {verdict !== undefined && (
            <strong className="verdict-line">
              <VerdictMark verdict={verdict} synthetic={synthetic} />
              {verdictText(verdict, lang)}
            </strong>
          )}
          <IconButton
            icon={LocateFixed}
            label={t('details.locate')}
            withText
            onClick={() => selectBoiler(app, boiler, 'fly')}
          />
        </div>
      </header>
      {!isListed && (
        <p className="filtered-out">
          {t('table.filteredOut')}{' '}
          <button type="button" className="link" onClick={() => clearFilter(app)}>
            {t('table.filter.clearAll')}
          </button>
        </p>
      )}
      {state.status === 'loading' && <p className="muted">{t('details.loading')}</p>}
      {state.status === 'failed' && (
        <p className="alert" role="alert">
          {t('details.failed', { detail: state.detail })}
        </p>
      )}
      {state.status === 'ready' && <TraceSections trace={state.trace} />}
    </article>
  );
}

export function TraceSections({ trace }: { readonly trace: Trace }) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <>
      <DecisionSection trace={trace} />
      <RadiusSection trace={trace} />
      <PlaceSection trace={trace} />
      <RulesSection trace={trace} />
      <FactsSection trace={trace} />
      <p className="provenance">
        {t('details.provenance', {
          engine: trace.engineVersion,
          hash: trace.dataHash.slice(0, 12),
          asOf: trace.params.asOf,
          radius: trace.params.radiusKm,
        })}
        {trace.userLayers.length > 0 &&
          ` · ${t('details.provenanceLayers', {
            names: trace.userLayers.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '),
            hash: trace.layersHash,
          })}`}
        {Object.keys(trace.params.unitOverrides).length > 0 &&
          ` · ${t('params.scenario', { count: Object.keys(trace.params.unitOverrides).length })}`}
      </p>
    </>
  );
}
