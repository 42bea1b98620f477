import type { CountyFacts } from '../../domain/county-facts.ts';
import { dustClassOf } from '../../domain/dustfall.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import { figureText } from '../../domain/figure-text.ts';
import { INDICATOR_TEXT, INDICATOR_UNIT } from '../../domain/plan-figure-text.ts';
import type { Figure } from '../../domain/plan-figures.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Shortened } from './shortened.tsx';

/** What the plans ask of a county: targets and tasks, the limit on dust-fall, and the clauses on boilers. */
export function CountyPlans({ facts }: { readonly facts: CountyFacts }) {
  const t = useTranslate();
  const lang = useLang();
  const { figures, clauses, dustfall, county, params } = facts;
  return (
    <>
      <h4>{t('place.county.targets')}</h4>
      {figures.length === 0 && <p className="muted">{t('place.county.noTargets')}</p>}
      <Shortened
        entries={figures.map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: figures have no id
          <FigureItem key={i} figure={figure} documents={facts.documents} />
        ))}
      />
      <h4>{t('place.county.dust', { place: county.place })}</h4>
      <DustMonths records={dustfall} />
      <h4>{t('place.county.clauses')}</h4>
      {clauses.length === 0 && <p className="muted">{t('place.county.noClauses', { date: params.asOf })}</p>}
      <Shortened
        entries={clauses.map(({ ruleId, document, clause, statement, outcome, deadline, deadlineText }) => (
          <li key={ruleId}>
            {statement[lang]}
            <span className="fact-source">
              {[
                t(`place.county.outcome.${outcome}`),
                document[lang],
                clause,
                deadlineText?.[lang] ??
                  (deadline === null ? '' : t('place.county.deadline', { date: deadline })),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      />
    </>
  );
}

interface FigureItemProps {
  readonly figure: Figure;
  readonly documents: CountyFacts['documents'];
}

function FigureItem({ figure, documents }: FigureItemProps) {
  const t = useTranslate();
  const lang = useLang();
  const { indicator, value, unit, note, level, season, deadline, references } = figure;
  const title = indicator === 'tasks' && note[lang] !== '' ? note[lang] : INDICATOR_TEXT[indicator][lang];
  const isTask = season === null;
  return (
    <li>
      {title}
      {value !== null && (
        <>
          {' '}
          <strong className="number">{figureText(value, unit ?? INDICATOR_UNIT[indicator], lang)}</strong>
        </>
      )}
      {value === null && !isTask && note[lang] !== '' && ` ${note[lang]}`}
      <span className="fact-source">
        {[
          t(`place.county.forArea.${level}`),
          season === null
            ? deadline === null
              ? ''
              : t('place.county.deadline', { date: deadline })
            : season.join(' – '),
          ...references.map(({ document, clause }) =>
            [documents[document]?.[lang] ?? document, clause].filter(Boolean).join(' '),
          ),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function DustMonths({ records }: { readonly records: CountyFacts['dustfall'] }) {
  const t = useTranslate();
  if (records.length === 0) return <p className="muted">{t('place.county.noDust')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="card-scroll" tabIndex={0} aria-label={t('place.county.dustValue')}>
      <table className="card-table">
        <thead>
          <tr>
            <th scope="col">{t('place.county.dustMonth')}</th>
            <th scope="col">{t('place.county.dustValue')}</th>
            <th scope="col">{t('place.county.dustClass')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={`${record.month} ${record.region}`}>
              <th scope="row">{record.month}</th>
              <td>
                {record.meanTKm2Month === null
                  ? t('dust.notPublished')
                  : formatMeasured(record.meanTKm2Month)}
              </td>
              <td>{t(`dust.classes.${dustClassOf(record)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
