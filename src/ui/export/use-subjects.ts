import { useEffect, useMemo } from 'react';
import { countClosing, countSelected } from '../../commands/count-exports.ts';
import { loadPlans } from '../../commands/themes.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { listFigureRows, printedLevel } from '../../domain/figure-rows.ts';
import type { ExportSubjectId } from '../../state/export-session.ts';
import { selectRejectedRows, selectTable } from '../../state/selectors.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** One thing that can go out now. */
export interface SubjectOption {
  readonly key: string;
  readonly subject: ExportSubjectId;
  readonly label: string;
  readonly hint: string;
  /** Rows; 0 cannot be exported. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly hasGeometry: boolean;
}

/** What can go out: boilers first, then coverage and targets, the user's layers, and rejected rows where there are any. */
export function useSubjects(): SubjectOption[] {
  const t = useTranslate();
  const boilers = useAppState(({ project }) => project.ledger?.columns.count ?? 0);
  const closing = useAppState(countClosing);
  const listed = useAppState((state) => selectTable(state)?.rows.length ?? 0);
  const isFiltered = listed !== boilers;
  const selected = useAppState(countSelected);
  const rejected = useAppState(selectRejectedRows);
  const hasCoverage = useAppState(({ analysis }) => analysis.coverage !== null);
  const units = useAppState(({ analysis }) => analysis.coverage?.heat.qualifyingUnitIds.length ?? 0);
  const layers = useAppState(({ project }) => project.layers);
  const chosen = useAppState(({ view }) => view.exportChoice.subject);
  const plans = useAppState(({ project }) => project.plans);
  const { indicator, level } = useAppState(({ view }) => view.themes);
  const near = useAppState(({ view }) =>
    view.near.outcome.status === 'done' ? view.near.outcome.answer.found.length : 0,
  );
  const app = useApp();
  useEffect(() => void loadPlans(app), [app]);
  const figures = useMemo(
    () =>
      plans === null
        ? 0
        : listFigureRows(plans, indicator, printedLevel(plans.figures, indicator, level)).length,
    [plans, indicator, level],
  );
  const inBoilers = (count: number) => t('export.count', { value: formatNumber(count) });
  const inRows = (count: number) => t('export.rows', { value: formatNumber(count) });

  const option = (
    subject: Extract<ExportSubjectId, string>,
    count: number,
    hint: string,
    hasGeometry = true,
  ): SubjectOption => ({
    key: subject,
    subject,
    label: t(`export.subjects.${subject}`),
    hint,
    count,
    isChosen: chosen === subject,
    hasGeometry,
  });
  return [
    option('closureList', closing, inBoilers(closing)),
    option('results', boilers, inBoilers(boilers)),
    option('selection', selected, selected === 0 ? t('export.selectionEmpty') : inBoilers(selected)),
    option(
      'listed',
      listed,
      isFiltered ? t('export.listedOf', { count: formatNumber(listed) }) : inBoilers(listed),
    ),
    option('ledger', boilers, inBoilers(boilers)),
    option('coverage', Number(hasCoverage), ''),
    option('unitCoverage', units, t('export.units', { value: formatNumber(units) })),
    option('targets', figures, inRows(figures)),
    ...(near === 0 ? [] : [option('near', near, inRows(near))]),
    ...layers.map(
      ({ id, name, rows }): SubjectOption => ({
        key: id,
        subject: { layer: id },
        label: name,
        hint: inRows(rows.length),
        count: rows.length,
        isChosen: typeof chosen !== 'string' && chosen.layer === id,
        hasGeometry: true,
      }),
    ),
    ...(rejected === 0 ? [] : [option('rejects', rejected, inRows(rejected), false)]),
  ];
}
