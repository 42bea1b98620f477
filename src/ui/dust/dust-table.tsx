import { useEffect, useMemo } from 'react';
import { loadDustfall } from '../../commands/dust-grid.ts';
import { type DustfallRecord, dustClassOf, tabulateDustfall } from '../../domain/dustfall.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { formatNumber } from '../format.ts';

/** Published dust-fall, places by months, against the limit. Few enough cells for a plain table. */
export function DustTable() {
  const t = useTranslate();
  const app = useApp();
  const dustfall = useAppState(({ project }) => project.dustfall);
  const area = useAppState(({ view }) => view.area);
  useEffect(() => void loadDustfall(app), [app]);
  const table = useMemo(() => (dustfall === null ? null : tabulateDustfall(dustfall.records)), [dustfall]);
  if (table === null) return <p className="panel-note">{t('dust.loading')}</p>;
  // The chosen area's region comes first; nothing is left out.
  const ownFirst = table.rows.toSorted((a, b) => Number(b.region === area) - Number(a.region === area));
  return (
    <div className="coverage">
      <table className="coverage-table dust-table" aria-label={t('dust.label')}>
        <thead>
          <tr>
            <th scope="col">{t('dust.place')}</th>
            {table.months.map((month) => (
              <th key={month} scope="col" className="cell-number">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ownFirst.map(({ region, place, months }) => (
            <tr key={`${region} ${place}`} className={place === null ? 'dust-region' : ''}>
              <th scope="row">
                {place ?? region} {place === null && <span className="muted">{t('dust.regionMean')}</span>}
              </th>
              {months.map((record, i) => (
                <DustCell key={table.months[i]} record={record} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="table-note">{t('dust.note')}</p>
    </div>
  );
}

/** A month: the value, else the printed class, else that nothing is published. */
function DustCell({ record }: { readonly record: DustfallRecord | null }) {
  const t = useTranslate();
  if (record === null) {
    return (
      <td className="cell-number muted" title={t('dust.notPublished')}>
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
    <td className={`cell-number dust-${standing}`} title={details.join(' · ')}>
      {text}
      {standing === 'over' && meanTKm2Month !== null && <span aria-hidden="true"> ▲</span>}
      {meanTKm2Month !== null && <span className="visually-hidden"> {t(`dust.classes.${standing}`)}</span>}
    </td>
  );
}
