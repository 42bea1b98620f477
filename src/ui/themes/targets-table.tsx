import '../styles/themes.css';
import { useEffect, useMemo, useState } from 'react';
import { loadPlans, showThemeArea } from '../../commands/themes.ts';
import type { FigureRow } from '../../domain/figure-rows.ts';
import { figureText } from '../../domain/figure-text.ts';
import { APART_TEXT, INDICATOR_TEXT, INDICATOR_UNIT, STATUS_TEXT } from '../../domain/plan-figure-text.ts';
import { isPast, type PlanFigures } from '../../domain/plan-figures.ts';
import { selectThemeArea } from '../../state/select-theme-area.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { compareCells } from '../components/compare-cells.ts';
import { SortHead, type SortState } from '../components/sort-head.tsx';
import { type ShownFigures, useFigureRows } from './use-figure-rows.ts';
import { useShownRow } from './use-shown-row.ts';

const COLUMNS = ['place', 'region', 'value', 'deadline', 'document'] as const;
type Column = (typeof COLUMNS)[number];

/** Printed figures of an indicator with document and clause, then the areas that our copy prints nothing for. */
export default function TargetsTable() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const shown = useFigureRows();
  const [sort, setSort] = useState<SortState<Column> | null>(null);
  useEffect(() => void loadPlans(app), [app]);
  const rows = useMemo(() => sortRows(shown?.rows ?? [], sort), [shown, sort]);
  if (shown === null) return <p className="panel-note">{t('themes.loading')}</p>;
  const bare = rows.filter(({ status }) => status === 'not-printed').length;
  return (
    <div className="coverage">
      <table className="coverage-table theme-table" aria-label={INDICATOR_TEXT[shown.indicator][lang]}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHead
                key={column}
                column={column}
                label={t(`themes.columns.${column}`)}
                numeric={column === 'value'}
                sort={sort}
                onSort={setSort}
              />
            ))}
            <th scope="col">{t('themes.columns.clause')}</th>
            <th scope="col">{t('themes.columns.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} shown={shown} />
          ))}
        </tbody>
      </table>
      <p className="table-note">
        {t('themes.note', { printed: rows.length - bare, bare })}
        {shown.indicator === 'checkPoints' && t('themes.prefectures')}
        {shown.level === 'province' && t('themes.provinceNote')}
      </p>
    </div>
  );
}

function Row({ row, shown }: { readonly row: FigureRow; readonly shown: ShownFigures }) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const { figure, area, place, region, status } = row;
  const asOf = useAppState(({ project }) => project.params.asOf);
  const isChosen = useAppState(
    ({ selection }) => area !== null && selectThemeArea(selection, area.level) === area.code,
  );
  const ref = useShownRow(isChosen);
  const deadline = figure?.deadline ?? null;
  return (
    <tr ref={ref} aria-current={isChosen || undefined} className={status === 'not-printed' ? 'muted' : ''}>
      <th scope="row">
        {area === null ? (
          place
        ) : (
          <button type="button" className="link" onClick={() => showThemeArea(app, area)}>
            {place}
          </button>
        )}
        {area?.city != null && <span className="muted"> {area.city.name}</span>}
      </th>
      <td>{region}</td>
      <td className="cell-number">{valueText(row, shown, lang, t('themes.named'))}</td>
      <td>
        {deadline ?? (figure === null ? '' : t('themes.noDeadline'))}{' '}
        {deadline !== null && isPast(deadline, asOf) && (
          <Badge tone="schematic" text={t('themes.past', { asOf })} />
        )}
      </td>
      <td>{figure === null ? '' : documentsOf(figure, shown.plans, lang)}</td>
      <td>{figure === null ? '' : clausesOf(figure) || t('themes.noClause')}</td>
      <td className="theme-note">
        {figure?.note[lang]}{' '}
        {figure?.apart != null && <Badge tone="schematic" text={APART_TEXT[figure.apart][lang]} />}
      </td>
    </tr>
  );
}

function valueText(
  { value, status, figure }: FigureRow,
  { indicator }: ShownFigures,
  lang: 'zh' | 'en',
  named: string,
): string {
  if (value === null) return status === 'printed' ? named : STATUS_TEXT[status][lang];
  return figureText(value, figure?.unit ?? INDICATOR_UNIT[indicator], lang);
}

type References = NonNullable<FigureRow['figure']>['references'];

function documentsOf(
  figure: { readonly references: References },
  plans: PlanFigures,
  lang: 'zh' | 'en',
): string {
  return figure.references.map(({ document }) => plans.documents[document]?.[lang] ?? document).join(' · ');
}

function clausesOf({ references }: { readonly references: References }): string {
  return references.flatMap(({ clause }) => clause ?? []).join(' · ');
}

/** What has no figure stays last whichever way the figures are sorted. */
function sortRows(rows: readonly FigureRow[], sort: SortState<Column> | null): readonly FigureRow[] {
  if (sort === null) return rows;
  const keyOf = ({ place, region, value, figure }: FigureRow): string | number | null => {
    if (sort.column === 'place') return place;
    if (sort.column === 'region') return region;
    if (sort.column === 'value') return value;
    if (sort.column === 'deadline') return figure?.deadline ?? null;
    return figure?.references[0]?.document ?? null;
  };
  return rows.toSorted((a, b) => compareCells(keyOf(a), keyOf(b), sort.descending));
}
