import '../styles/themes.css';
import { useEffect, useMemo } from 'react';
import { loadDustfall } from '../../commands/dust-grid.ts';
import { findArea, loadPlans, setThemes, showThemeArea } from '../../commands/themes.ts';
import { setLayersVisible } from '../../commands/toggle-layer.ts';
import {
  type DustfallRecord,
  type DustfallRow,
  dustClassOf,
  tabulateDustfall,
} from '../../domain/dustfall.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { selectThemeArea } from '../../state/select-theme-area.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { useShownRow } from '../themes/use-shown-row.ts';

/** Published dust-fall, places by months, against the limit. Few enough cells for a plain table. */
export function DustTable() {
  const t = useTranslate();
  const app = useApp();
  const dustfall = useAppState(({ project }) => project.dustfall);
  const area = useAppState(({ view }) => view.area);
  const chosen = useAppState(({ view }) => view.themes.month);
  useEffect(() => {
    void loadDustfall(app);
    void loadPlans(app);
  }, [app]);
  const table = useMemo(() => (dustfall === null ? null : tabulateDustfall(dustfall.records)), [dustfall]);
  if (table === null) return <p className="panel-note">{t('dust.loading')}</p>;
  // The chosen area's region comes first; nothing is left out.
  const ownFirst = table.rows.toSorted((a, b) => Number(b.region === area) - Number(a.region === area));
  const shown = chosen ?? table.months.at(-1) ?? '';
  const showMonth = (month: string) => {
    setThemes(app, { month });
    setLayersVisible(app, ['dustfall'], true);
  };
  return (
    <div className="coverage">
      <table className="coverage-table theme-table dust-table" aria-label={t('dust.label')}>
        <thead>
          <tr>
            <th scope="col">{t('dust.place')}</th>
            {table.months.map((month) => (
              <th key={month} scope="col" className="cell-number">
                <button
                  type="button"
                  className="sort"
                  aria-pressed={month === shown}
                  title={t('themes.chooseMonth', { month })}
                  onClick={() => showMonth(month)}
                >
                  {month}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ownFirst.map((row) => (
            <DustRow key={`${row.region} ${row.place}`} row={row} months={table.months} shown={shown} />
          ))}
        </tbody>
      </table>
      <p className="table-note">{t('dust.note')}</p>
    </div>
  );
}

interface DustRowProps {
  readonly row: DustfallRow;
  readonly months: readonly string[];
  /** Month that the map shows. */
  readonly shown: string;
}

/** A city's months; its name leads to it on the map. */
function DustRow({ row: { region, place, months: records }, months, shown }: DustRowProps) {
  const t = useTranslate();
  const app = useApp();
  const areas = useAppState(({ project }) => project.plans?.areas);
  const area = findArea(areas, place === null ? 'region' : 'city', place ?? region);
  const isChosen = useAppState(
    ({ selection }) => area !== null && selectThemeArea(selection, area.level) === area.code,
  );
  // A click on the map points at a city; its region's row is not meant.
  const isOwn = isChosen && place !== null;
  const ref = useShownRow(isOwn);
  return (
    <tr ref={ref} aria-current={isOwn || undefined} className={place === null ? 'dust-region' : ''}>
      <th scope="row">
        {area === null ? (
          (place ?? region)
        ) : (
          <button type="button" className="link" onClick={() => showThemeArea(app, area)}>
            {place ?? region}
          </button>
        )}{' '}
        {place === null && <span className="muted">{t('dust.regionMean')}</span>}
      </th>
      {records.map((record, i) => (
        <DustCell key={months[i]} record={record} isShown={months[i] === shown} />
      ))}
    </tr>
  );
}

interface DustCellProps {
  readonly record: DustfallRecord | null;
  readonly isShown: boolean;
}

/** A month: the value, else the printed class, else that nothing is published. */
function DustCell({ record, isShown }: DustCellProps) {
  const t = useTranslate();
  const column = isShown ? 'dust-month' : '';
  if (record === null) {
    return (
      <td className={`cell-number muted ${column}`} title={t('dust.notPublished')}>
        –<span className="visually-hidden">{t('dust.notPublished')}</span>
      </td>
    );
  }
  const standing = dustClassOf(record);
  const { meanTKm2Month, classVs9, maxTKm2Month } = record;
  const text = meanTKm2Month !== null ? formatNumber(meanTKm2Month, 1) : t(`dust.classes.${standing}`);
  const details = [
    t(`dust.classes.${standing}`),
    meanTKm2Month === null && classVs9 !== null ? t('dust.classOnly') : '',
    maxTKm2Month === null ? '' : t('dust.maximum', { value: formatNumber(maxTKm2Month, 1) }),
  ].filter(Boolean);
  return (
    <td className={`cell-number dust-${standing} ${column}`} title={details.join(' · ')}>
      {text}
      {standing === 'over' && meanTKm2Month !== null && <span aria-hidden="true"> ▲</span>}
      {meanTKm2Month !== null && <span className="visually-hidden"> {t(`dust.classes.${standing}`)}</span>}
    </td>
  );
}
