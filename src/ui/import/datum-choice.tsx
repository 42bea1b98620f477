import { useId } from 'react';
import { chooseSystem } from '../../commands/import-choices.ts';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import { issueText } from '../../domain/issue-text.ts';
import { systemKey } from '../../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import {
  isLocalDatum,
  type SystemCandidate,
  systemCandidates,
  zonesOfChina,
  zoneWidthDeg,
} from '../../state/system-candidates.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { formatNumber } from '../format.ts';
import { systemName } from './system-name.ts';

interface DatumChoiceProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** In which coordinate system the positions are: every candidate with what speaks for it. None is taken silently. */
export function DatumChoice({ file, stage }: DatumChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const table = chosenTable(stage);
  const { system, systemBy } = stage.choice;
  const { likely, others } = systemCandidates(table);
  const isAmongOthers = system !== null && others.some((candidate) => isSameChoice(candidate.system, system));
  const row = (candidate: SystemCandidate) => (
    <Candidate
      key={systemKey(candidate.system)}
      file={file}
      name={id}
      candidate={candidate}
      chosen={system}
    />
  );
  return (
    <fieldset className="import-section datum-choice">
      <legend>{t('import.datum')}</legend>
      <p className="help">
        {system === null
          ? t('import.datumOpen')
          : systemBy === 'user'
            ? t('import.datumByUser')
            : t(systemBy === 'file' ? 'import.datumByFile' : 'import.datumByEvidence')}
      </p>
      {likely.map(row)}
      <details open={isAmongOthers || undefined}>
        <summary>{t('import.datumOthers')}</summary>
        {others.map(row)}
      </details>
      {system !== null && isLocalDatum(system) && (
        <p className="alert" role="note">
          {t('import.datumLocal')}
        </p>
      )}
    </fieldset>
  );
}

/** A zone that the user chose makes no other candidate of it. */
function isSameChoice(candidate: CoordinateSystem, chosen: CoordinateSystem): boolean {
  return candidate.id === 'stated' || chosen.id === 'stated'
    ? systemKey(candidate) === systemKey(chosen)
    : candidate.id === chosen.id;
}

interface CandidateProps {
  readonly file: ImportFile;
  readonly name: string;
  readonly candidate: SystemCandidate;
  readonly chosen: CoordinateSystem | null;
}

function Candidate({ file, name, candidate, chosen }: CandidateProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { system, evidence, isStated } = candidate;
  const isChosen = chosen !== null && isSameChoice(system, chosen);
  return (
    <div className={`candidate ${isChosen ? 'candidate-chosen' : ''}`}>
      <label className="choice">
        <input
          type="radio"
          name={name}
          aria-describedby={`${id}-evidence`}
          checked={isChosen}
          onChange={() => chooseSystem(app, file.id, system)}
        />
        {systemName(system, t)}
      </label>
      <div className="candidate-evidence" id={`${id}-evidence`}>
        {isStated && <span className="stated">{t('import.stated')}</span>}
        <Evidence candidate={candidate} />
      </div>
      {evidence !== null && (
        <meter
          className="score"
          min={0}
          max={1}
          value={evidence.score}
          aria-label={t('import.score', { name: systemName(system, t) })}
        >
          {evidence.score}
        </meter>
      )}
      {isChosen && zoneWidthDeg(system) !== null && <ZoneSelect file={file} system={chosen} />}
    </div>
  );
}

function Evidence({ candidate: { evidence } }: { readonly candidate: SystemCandidate }) {
  const t = useTranslate();
  const lang = useLang();
  if (evidence === null) return null;
  const { namedRows, matchedRows, plausibleRows, reasons } = evidence;
  const rows =
    namedRows > 0
      ? t('import.evidenceNamed', { named: formatNumber(namedRows), matched: formatNumber(matchedRows) })
      : t('import.evidencePlausible', { value: formatNumber(plausibleRows) });
  return (
    <>
      <span>{rows}</span>
      {reasons.map((reason) => (
        <span key={reason.code + JSON.stringify(reason.params)}>
          {issueText(reason.code, reason.params, lang).message}
        </span>
      ))}
    </>
  );
}

interface ZoneSelectProps {
  readonly file: ImportFile;
  readonly system: CoordinateSystem;
}

/** The zone of Gauss-Krüger positions: told by the eastings themselves, or chosen. */
function ZoneSelect({ file, system }: ZoneSelectProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const width = zoneWidthDeg(system);
  if (system.id === 'stated' || width === null) return null;
  return (
    <div className="field zone-field">
      <label htmlFor={id}>{t('import.zone')}</label>
      <select
        id={id}
        className="select"
        value={system.centralMeridian ?? ''}
        onChange={({ target }) => {
          const centralMeridian = target.value === '' ? null : Number(target.value);
          chooseSystem(app, file.id, { id: system.id, centralMeridian });
        }}
      >
        <option value="">{t('import.zonePrefix')}</option>
        {zonesOfChina(width).map(({ zone, meridian }) => (
          <option key={zone} value={meridian}>
            {t('import.zoneOption', { zone, meridian })}
          </option>
        ))}
      </select>
    </div>
  );
}
