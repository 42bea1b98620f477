import { useId, useMemo } from 'react';
import { chooseBriefing } from '../../commands/briefing.ts';
import type { BriefingArea } from '../../domain/briefing.ts';
import { regionText } from '../../domain/briefing-words.ts';
import { REGIONS } from '../../domain/vocabulary.ts';
import type { BriefingForm } from '../../state/briefing-session.ts';
import type { ReferenceSummary } from '../../state/project.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';

const NO_COUNTIES: ReferenceSummary['counties'] = [];

/** A region, or one of the places of the plans. */
export function AreaChoice({ form }: { readonly form: BriefingForm }) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const counties = useAppState(({ project }) => project.reference?.counties ?? NO_COUNTIES);
  const places = useMemo(
    () =>
      [...new Map(counties.map((county) => [county.placeAdcode, county])).values()].sort((a, b) =>
        a.placeAdcode < b.placeAdcode ? -1 : 1,
      ),
    [counties],
  );
  return (
    <div className="briefing-row">
      <label htmlFor={id}>{t('briefing.area')}</label>
      <select
        id={id}
        className="select"
        value={areaValue(form.area)}
        onChange={({ target }) => {
          const region = REGIONS.find((known) => known === target.value);
          chooseBriefing(app, {
            area: region === undefined ? { placeAdcode: target.value } : { region },
          });
        }}
      >
        <optgroup label={t('briefing.regions')}>
          {REGIONS.map((region) => (
            <option key={region} value={region}>
              {regionText(region, lang)}
            </option>
          ))}
        </optgroup>
        {REGIONS.map((region) => (
          <optgroup key={region} label={regionText(region, lang)}>
            {places
              .filter((place) => place.region === region)
              .map(({ placeAdcode, place }) => (
                <option key={placeAdcode} value={placeAdcode}>
                  {place}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function areaValue(area: BriefingArea): string {
  return 'region' in area ? area.region : area.placeAdcode;
}
