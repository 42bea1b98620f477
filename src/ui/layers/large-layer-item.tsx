import { LocateFixed, X } from 'lucide-react';
import { useId } from 'react';
import { closeLargeLayer, flyToLarge, openLargeLayer, setLargeVisible } from '../../commands/large-layer.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { issueText } from '../../domain/issue-text.ts';
import { type LargeInfo, type LargeProblem, type LargeView, MOST_POINTS } from '../../domain/large-layer.ts';
import { verdictText } from '../../domain/messages.ts';
import { isLargeCurrent, type LargeLayer, largeName, largeRequest } from '../../state/large-layer.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';

/** The large layer that is open: how many boilers it has, what is in view, where it comes from. */
export default function LargeLayerItem({ large }: { readonly large: LargeLayer }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { phase, source } = large;
  return (
    <div className="layer large-layer" data-step={phase.step}>
      <div className="layer-head">
        <input
          id={id}
          type="checkbox"
          role="switch"
          className="switch"
          checked={large.visible}
          aria-checked={large.visible}
          onChange={({ target }) => setLargeVisible(app, target.checked)}
        />
        <label htmlFor={id}>{largeName(large)}</label>
        <Badge tone="own" text={t('layers.status.own')} />
        <IconButton icon={X} label={t('common.close')} onClick={() => closeLargeLayer(app)} />
      </div>
      {phase.step === 'opening' && (
        <p className="source" role="status">
          {phase.doneBytes === 0
            ? t('large.opening')
            : t('large.openingWhole', { mb: formatNumber(phase.doneBytes / 1e6, 1) })}
        </p>
      )}
      {phase.step === 'failed' && <Failure large={large} problem={phase.problem} />}
      {phase.step === 'ready' && <Reading large={large} info={phase.info} />}
      <p className="source">
        {t('layers.source', { source: source.kind === 'url' ? source.url : source.file.name })}
      </p>
    </div>
  );
}

function Failure({ large, problem }: { readonly large: LargeLayer; readonly problem: LargeProblem }) {
  const t = useTranslate();
  const app = useApp();
  const isIgnored = problem.code === 'range-ignored';
  const mb = Number(problem.params.sizeMb ?? 0);
  return (
    <div className="alert" role="alert">
      <ProblemText problem={problem} />
      <button
        type="button"
        className="button"
        onClick={() => void openLargeLayer(app, large.source, large.datum, isIgnored)}
      >
        {!isIgnored
          ? t('common.retry')
          : mb > 0
            ? t('large.readWholeSize', { mb: formatNumber(mb) })
            : t('large.readWhole')}
      </button>
    </div>
  );
}

function Reading({ large, info }: { readonly large: LargeLayer; readonly info: LargeInfo }) {
  const t = useTranslate();
  const app = useApp();
  const isCurrent = useAppState((state) => isLargeCurrent(large, largeRequest(state)));
  const missing = (['fuel', 'capacity'] as const).filter((field) => !info.fields.includes(field));
  return (
    <>
      <p className="row">
        <strong>{t('large.count', { value: formatNumber(info.count) })}</strong>
        <IconButton icon={LocateFixed} label={t('large.fly')} withText onClick={() => flyToLarge(app)} />
      </p>
      {large.visible && large.shown !== null && (
        <div className={isCurrent ? '' : 'stale'} aria-busy={!isCurrent} data-kind={large.shown.view.kind}>
          <InView view={large.shown.view} />
        </div>
      )}
      {large.viewProblem !== null && (
        <div className="alert" role="alert">
          {t('large.viewFailed')}
          <ProblemText problem={large.viewProblem} />
        </div>
      )}
      {missing.length > 0 && (
        <p className="source">
          {t('large.missing', {
            fields: missing.map((field) => t(`large.missingFields.${field}`)).join('、'),
          })}
        </p>
      )}
      {!info.inParts && <p className="source">{t('large.whole')}</p>}
    </>
  );
}

function InView({ view }: { readonly view: LargeView }) {
  const t = useTranslate();
  const lang = useLang();
  if (view.kind === 'counts') {
    const [least, most] = [formatNumber(view.least), formatNumber(view.most)];
    return (
      <>
        <p>{t('large.inViewCounts', { value: least === most ? most : `${least}–${most}` })}</p>
        <p className="source">{t('large.zoomHint', { value: formatNumber(MOST_POINTS) })}</p>
      </>
    );
  }
  return (
    <>
      <p>{t('large.inView', { value: formatNumber(view.lon.length) })}</p>
      <ul className="legend">
        {view.totals.map(({ verdict, boilers }) => (
          <li key={verdict} className="legend-entry" data-large-verdict={verdict} data-boilers={boilers}>
            <VerdictMark verdict={verdict} />
            <span>
              {verdictText(verdict, lang)} {formatNumber(boilers)}
            </span>
          </li>
        ))}
      </ul>
      {view.rejected > 0 && (
        <p className="source">{t('large.rejected', { value: formatNumber(view.rejected) })}</p>
      )}
    </>
  );
}

function ProblemText({ problem: { code, params } }: { readonly problem: LargeProblem }) {
  const lang = useLang();
  const { message, suggestion } = issueText(code, params, lang);
  return (
    <>
      <p>{message}</p>
      {suggestion !== '' && <p>{suggestion}</p>}
    </>
  );
}
