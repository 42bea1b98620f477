import { useMemo } from 'react';
import { verdictText } from '../../domain/messages.ts';
import { totalVerdicts } from '../../domain/totals.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { formatNumber, formatShare } from '../format.ts';
import { useScreened } from '../use-screened.ts';

/** A county's coverage and its boilers by verdict. */
export function CountyFacts({ adcode }: { readonly adcode: string }) {
  const t = useTranslate();
  const lang = useLang();
  const coverage = useAppState(({ analysis }) =>
    analysis.coverage?.rows.county.find((row) => row.adcode === adcode),
  );
  const screened = useScreened();
  const totals = useMemo(() => {
    if (screened === null) return [];
    const { ledger, screening, reference } = screened;
    const county = reference.counties.findIndex((known) => known.adcode === adcode);
    const rows: number[] = [];
    screening.result.county.forEach((of, boiler) => {
      if (of === county) rows.push(boiler);
    });
    return totalVerdicts(ledger.columns, screening.result, rows).filter(({ boilers }) => boilers > 0);
  }, [screened, adcode]);
  return (
    <Facts>
      {coverage !== undefined && (
        <Fact name={t('pick.fields.coveredShare')}>{formatShare(coverage.coveredShare)}</Fact>
      )}
      {totals.map(({ verdict, boilers }) => (
        <Fact key={verdict} name={verdictText(verdict, lang)}>
          <VerdictMark verdict={verdict} /> {formatNumber(boilers)} {t('common.boilers')}
        </Fact>
      ))}
    </Facts>
  );
}
