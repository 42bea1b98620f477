import { Download, ListFilter, ScanSearch } from 'lucide-react';
import { useCallback, useState } from 'react';
import { askWhatIsIn, exportWhatIsIn, type PlaceSubject, type Report } from '../../commands/ask-place.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { listWithin } from '../../commands/map-tool.ts';
import type { AreaOfInterest } from '../../domain/area-of-interest.ts';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import type { WhatIsIn } from '../../domain/what-is-in.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { Fact, Facts } from '../components/facts.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { AnswerState } from './answer-state.tsx';
import { areaShareText, areaText } from './area-text.ts';
import { PlacedUnits } from './placed-units.tsx';
import { Shortened } from './shortened.tsx';
import { shownOf, useAnswer } from './use-answer.ts';
import { VerdictTotals } from './verdict-totals.tsx';

interface WhatIsInProps {
  readonly area: AreaOfInterest;
  /** What the area is called, for the file. */
  readonly name: string;
  /** Whether to answer at once; else when asked. */
  readonly open?: boolean;
}

/** What lies in an area: asked of the worker, listed, and handed out as a file. */
export function WhatIsInSection({ area, name, open = false }: WhatIsInProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState(open);
  if (asked) return <Answered area={area} name={name} />;
  return (
    <div className="card-actions">
      <IconButton icon={ScanSearch} label={t('place.inArea.ask')} withText onClick={() => setAsked(true)} />
    </div>
  );
}

function Answered({ area, name }: Omit<WhatIsInProps, 'open'>) {
  const t = useTranslate();
  const key = JSON.stringify(area);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an area is the same while its text is
  const ask = useCallback(
    (context: CommandContext, subject: PlaceSubject, report: Report) =>
      askWhatIsIn(context, subject, area, report),
    [key],
  );
  const [answer, again] = useAnswer(ask);
  const found = shownOf(answer);
  return (
    <section
      className="what-is-in"
      aria-label={t('place.inArea.title')}
      aria-busy={answer.status === 'loading'}
    >
      <h4>{t('place.inArea.title')}</h4>
      {found !== null && <Found found={found} name={name} />}
      <AnswerState answer={answer} again={again} />
    </section>
  );
}

function Found({ found, name }: { readonly found: WhatIsIn; readonly name: string }) {
  const t = useTranslate();
  const app = useApp();
  const { areaKm2, inPlansKm2, coveredKm2, twoOrMoreKm2, area } = found;
  const part = (km2: number) => areaShareText(km2, areaKm2, t);
  return (
    <>
      <Facts>
        <Fact name={t('place.inArea.area')}>{areaText(areaKm2, t)}</Fact>
        <Fact name={t('place.inArea.inPlans')}>{part(inPlansKm2)}</Fact>
        <Fact
          name={t('place.inArea.covered')}
          source={t('place.inArea.sites', { count: found.sitesReaching })}
        >
          {part(coveredKm2)}
        </Fact>
        <Fact name={t('place.inArea.twice')}>{part(twoOrMoreKm2)}</Fact>
      </Facts>
      <h4>{t('place.inArea.boilers')}</h4>
      <VerdictTotals totals={found.totals} />
      {found.syntheticBoilers > 0 && (
        <p className="muted">{t('place.synthetic', { count: formatNumber(found.syntheticBoilers) })}</p>
      )}
      <div className="card-actions">
        {(area.kind === 'circle' || area.kind === 'polygon') && found.boilers.length > 0 && (
          <IconButton
            icon={ListFilter}
            label={t('place.list')}
            withText
            onClick={() => listWithin(app, area)}
          />
        )}
        {(['csv', 'xlsx'] as const).map((format) => (
          <IconButton
            key={format}
            icon={Download}
            label={t(`place.inArea.${format}`)}
            withText
            onClick={() => void exportWhatIsIn(app, found, name, format)}
          />
        ))}
      </div>
      <FoundPlaces found={found} />
      <p className="help">{t('place.inArea.note')}</p>
    </>
  );
}

/** Units, counties, stations, sidings and zones; what there is none of is left out, but for units. */
function FoundPlaces({ found }: { readonly found: WhatIsIn }) {
  const t = useTranslate();
  const { units, counties, stations, sidings, zones, ownPoints } = found;
  return (
    <>
      <h4>{t('place.inArea.units')}</h4>
      <PlacedUnits units={units} />
      {counties.length > 0 && (
        <>
          <h4>{t('place.inArea.counties')}</h4>
          <table className="card-table">
            <thead>
              <tr>
                <th scope="col">{t('pick.kinds.county')}</th>
                <th scope="col">{t('place.inArea.ofArea')}</th>
                <th scope="col">{t('place.inArea.ofCounty')}</th>
              </tr>
            </thead>
            <tbody>
              {counties.map(({ adcode, name, place, insideKm2, areaKm2 }) => (
                <tr key={adcode}>
                  <th scope="row">
                    {place} {name}
                  </th>
                  <td>{areaText(insideKm2, t)}</td>
                  <td>{formatShare(insideKm2 / areaKm2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {zones.length > 0 && <h4>{t('place.inArea.zones')}</h4>}
      <Shortened
        entries={zones.map(({ name, kind, insideKm2, status }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: zones may share a name
          <li key={i}>
            {name} <Badge tone={status} text={t(`layers.status.${status}`)} />{' '}
            <span className="muted">
              {t(`place.inArea.zone.${kind}`)} · {areaText(insideKm2, t)}
            </span>
          </li>
        ))}
      />
      {stations.length > 0 && <h4>{t('place.inArea.stations')}</h4>}
      <Shortened
        entries={stations.map(({ code, name, place }) => (
          <li key={code}>
            {name}{' '}
            <span className="muted">
              {code} · {place}
            </span>
          </li>
        ))}
      />
      {sidings.length > 0 && <h4>{t('place.inArea.sidings')}</h4>}
      <Shortened entries={sidings.map(({ name }) => <li key={name}>{name}</li>)} />
      {ownPoints.length > 0 && <h4>{t('place.inArea.own')}</h4>}
      <Shortened
        entries={ownPoints.map(({ name, count }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers may share a name
          <li key={i}>
            {name} <span className="number">{formatNumber(count)}</span>
          </li>
        ))}
      />
    </>
  );
}
