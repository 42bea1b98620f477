import { useEffect, useId } from 'react';
import { exportFileName } from '../../commands/export-file-name.ts';
import { chooseExport, clearExport, holdsPositions, runExport } from '../../commands/run-export.ts';
import { OUT_ENCODINGS, OUT_FORMATS, OUT_SYSTEMS, SPATIAL_FORMATS } from '../../domain/export-plan.ts';
import type { ExportChoice } from '../../state/export-session.ts';
import { selectIsDemo } from '../../state/selectors.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { ExportRunStatus } from './export-run-status.tsx';
import { SubjectChoice } from './subject-choice.tsx';
import { type SubjectOption, useSubjects } from './use-subjects.ts';
import { useTableInWords } from './use-table-in-words.ts';

/** What goes out, as what. Opens on what was chosen last, so that two actions are enough. */
export default function ExportPanel({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const isDemo = useAppState(selectIsDemo);
  const choice = useAppState(({ view }) => view.exportChoice);
  const run = useAppState(({ view }) => view.exportRun);
  const subjects = useSubjects();
  const tableInWords = useTableInWords();
  const chosen = subjects.find(({ isChosen }) => isChosen);
  const problem = chosen === undefined || chosen.count === 0 ? t('export.nothing') : mismatch(chosen, choice);
  const finished = run?.status === 'done' && run.notes.length === 0;
  useEffect(() => () => clearExport(app), [app]);
  useEffect(() => {
    if (finished) close();
  }, [finished, close]);
  return (
    <form
      className="export-panel"
      aria-label={t('export.menu')}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === '') void runExport(app, choice, undefined, tableInWords());
      }}
    >
      <SubjectChoice subjects={subjects} level={choice.level} />
      {choice.subject === 'listed' && <ListedColumns choice={choice} />}
      <FormatChoice choice={choice} />
      <SystemAndEncoding choice={choice} isPlaced={holdsPositions(choice)} />
      {isDemo && (
        <p className="menu-note">
          <DemoBadge /> {t('export.demoNote')}
        </p>
      )}
      <ExportRunStatus />
      <div className="dialog-actions">
        <span className="help">{problem === 'format' ? t('export.noGeometry') : problem}</span>
        <button
          type="submit"
          className="button button-primary"
          disabled={problem !== '' || run?.status === 'running'}
        >
          {t('export.start')}
        </button>
      </div>
      <FileName choice={choice} />
      <p className="export-other">
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            void import('../../commands/map-picture.ts').then(({ openMapPicture }) => openMapPicture(app));
          }}
        >
          {t('picture.fromExport')}
        </button>
      </p>
    </form>
  );
}

/** Rejected rows have no place, so no format that needs one can hold them. */
function mismatch({ hasGeometry }: SubjectOption, { format }: ExportChoice): '' | 'format' {
  return !hasGeometry && SPATIAL_FORMATS.includes(format) ? 'format' : '';
}

function FileName({ choice }: { readonly choice: ExportChoice }) {
  const name = useAppState((state) =>
    exportFileName(state, choice.subject, choice.format, holdsPositions(choice) ? choice.system : 'wgs84'),
  );
  return <p className="export-file-name muted">{name}</p>;
}

/** Whether what is listed goes out with all columns of the results, or as the table shows it. */
function ListedColumns({ choice }: { readonly choice: ExportChoice }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={choice.columns === 'shown'}
        onChange={({ target }) => chooseExport(app, { columns: target.checked ? 'shown' : 'all' })}
      />
      {t('export.shownColumns')}
    </label>
  );
}

function FormatChoice({ choice }: { readonly choice: ExportChoice }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <fieldset className="export-formats">
      <legend>{t('export.format')}</legend>
      {OUT_FORMATS.map((format) => (
        <label key={format} className="choice">
          <input
            type="radio"
            name={id}
            checked={choice.format === format}
            onChange={() => chooseExport(app, { format })}
          />
          {t(`export.formats.${format}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface SystemAndEncodingProps {
  readonly choice: ExportChoice;
  readonly isPlaced: boolean;
}

function SystemAndEncoding({ choice, isPlaced }: SystemAndEncodingProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <div className="export-fields">
      <div className="field">
        <label htmlFor={`${id}-system`}>{t('export.system')}</label>
        <select
          id={`${id}-system`}
          className="select"
          disabled={!isPlaced}
          value={choice.system}
          onChange={({ target }) => {
            const system = OUT_SYSTEMS.find((known) => known === target.value);
            if (system !== undefined) chooseExport(app, { system });
          }}
        >
          {OUT_SYSTEMS.map((system) => (
            <option key={system} value={system}>
              {t(`export.systems.${system}`)}
            </option>
          ))}
        </select>
      </div>
      {choice.format === 'csv' && (
        <div className="field">
          <label htmlFor={`${id}-encoding`}>{t('export.encoding')}</label>
          <select
            id={`${id}-encoding`}
            className="select"
            value={choice.encoding}
            onChange={({ target }) => {
              const encoding = OUT_ENCODINGS.find((known) => known === target.value);
              if (encoding !== undefined) chooseExport(app, { encoding });
            }}
          >
            {OUT_ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`export.encodings.${encoding}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
