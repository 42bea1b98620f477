import { useId } from 'react';
import { chooseSystem, exchangeColumns } from '../../commands/import-choices.ts';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import { issueText } from '../../domain/issue-text.ts';
import { systemKey } from '../../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import {
  chosenCandidate,
  commonReasons,
  isLocalDatum,
  noteKey,
  type SystemCandidate,
  systemCandidates,
  zonesOfChina,
  zoneWidthDeg,
} from '../../state/system-candidates.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { systemName } from './system-name.ts';

interface DatumChoiceProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** In which coordinate system the positions are: every candidate with what speaks for it. None is taken silently. */
export function DatumChoice({ file, stage }: DatumChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const lang = useLang();
  const { system, systemBy } = stage.choice;
  const { likely, others } = systemCandidates(chosenTable(stage));
  const chosen = chosenCandidate([...likely, ...others], system);
  const common = commonReasons(likely);
  const row = (candidate: SystemCandidate) => (
    <Candidate
      key={systemKey(candidate.system)}
      file={file}
      name={id}
      candidate={candidate}
      said={common}
      chosen={candidate === chosen ? system : null}
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
      {common.map((reason) => (
        <p key={noteKey(reason)} className="help">
          {issueText(reason.code, reason.params, lang).message}
        </p>
      ))}
      {likely.map(row)}
      <details open={(chosen !== null && others.includes(chosen)) || undefined}>
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

interface CandidateProps {
  readonly file: ImportFile;
  readonly name: string;
  readonly candidate: SystemCandidate;
  /** What is said of all candidates above them. */
  readonly said: readonly TableNote[];
  /** The system that was chosen, where it is this candidate. */
  readonly chosen: CoordinateSystem | null;
}

function Candidate({ file, name, candidate, said, chosen }: CandidateProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const { system, evidence, isStated } = candidate;
  const known = new Set(said.map(noteKey));
  const reasons = evidence?.reasons.filter((reason) => !known.has(noteKey(reason))) ?? [];
  return (
    <div className={`candidate ${chosen === null ? '' : 'candidate-chosen'}`}>
      <label className="choice">
        <input
          type="radio"
          name={name}
          aria-describedby={`${id}-evidence`}
          checked={chosen !== null}
          onChange={() => chooseSystem(app, file.id, system)}
        />
        {systemName(system, t)}
      </label>
      <div className="candidate-evidence" id={`${id}-evidence`}>
        {isStated && <span className="stated">{t('import.stated')}</span>}
        {reasons.map((reason) => (
          <span key={noteKey(reason)}>{issueText(reason.code, reason.params, lang).message}</span>
        ))}
        {evidence?.swapped && (
          <button type="button" className="link" onClick={() => exchangeColumns(app, file.id)}>
            {t('import.exchange')}
          </button>
        )}
      </div>
      {evidence !== null && (
        <div className="score">
          <svg className="score-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={100} height={10} className="score-ground" />
            <rect width={100 * evidence.score} height={10} className="score-share" />
          </svg>
          <span className="visually-hidden">{t('import.score', { name: systemName(system, t) })}</span>
          <span className="number">{t('import.percent', { value: Math.round(evidence.score * 100) })}</span>
        </div>
      )}
      {chosen !== null && zoneWidthDeg(system) !== null && <ZoneSelect file={file} system={chosen} />}
    </div>
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
