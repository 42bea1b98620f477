import { formatNumber } from '../../domain/figure-format.ts';
import type { LargeBoiler } from '../../domain/large-layer.ts';
import { verdictText } from '../../domain/messages.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { TraceSections } from './boiler-details.tsx';

/** A boiler of the large layer: as one of the ledger, without a row in the table. */
export function LargeBoilerDetails({ boiler }: { readonly boiler: LargeBoiler }) {
  const t = useTranslate();
  const lang = useLang();
  const { id, name, feature, trace } = boiler;
  return (
    <article className="boiler">
      <header className="boiler-head">
        <h3>{name || id}</h3>
        <p className="muted">
          {[id, t('large.feature', { value: formatNumber(feature) })].filter(Boolean).join(' · ')}
        </p>
        <div className="boiler-verdict">
          <strong className="verdict-line">
            <VerdictMark verdict={trace.verdict} />
            {verdictText(trace.verdict, lang)}
          </strong>
        </div>
      </header>
      <TraceSections trace={trace} />
    </article>
  );
}
