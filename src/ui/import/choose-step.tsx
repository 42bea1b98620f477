import { useId, useRef } from 'react';
import { chooseImport, closeImport, importChosenFile } from '../../commands/import-file.ts';
import { DATUMS, ENCODINGS, type ImportSession } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { formatMeasured } from '../format.ts';

interface ChooseStepProps {
  readonly session: Extract<ImportSession, { step: 'choose' }>;
}

/** File, datum, encoding. The datum has no default, and nothing goes on before it is chosen. */
export function ChooseStep({ session }: ChooseStepProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const missing =
    session.file === null ? t('import.needFile') : session.datum === null ? t('import.needDatum') : '';
  return (
    <form
      className="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        void importChosenFile(app);
      }}
    >
      <FilePicker file={session.file} />
      <fieldset className="choices">
        <legend>{t('import.datum')}</legend>
        <p className="help" id={`${id}-datum`}>
          {t('import.datumHelp')}
        </p>
        {DATUMS.map((datum) => (
          <label key={datum} className="choice">
            <input
              type="radio"
              name={`${id}-datum-choice`}
              aria-describedby={`${id}-datum`}
              value={datum}
              checked={session.datum === datum}
              onChange={() => chooseImport(app, { datum })}
            />
            {t(`import.datums.${datum}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-encoding`}>{t('import.encoding')}</label>
        <select
          id={`${id}-encoding`}
          className="select"
          value={session.encoding}
          onChange={({ target }) => {
            const encoding = ENCODINGS.find((known) => known === target.value);
            if (encoding !== undefined) chooseImport(app, { encoding });
          }}
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(`import.encodings.${encoding}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="dialog-actions">
        <span className="help">{missing}</span>
        <button type="button" className="button" onClick={() => closeImport(app)}>
          {t('common.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={missing !== ''}>
          {t('import.start')}
        </button>
      </div>
    </form>
  );
}

function FilePicker({ file }: { readonly file: File | null }) {
  const t = useTranslate();
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-picker">
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import.file')}
        accept=".csv,.tsv,.txt,.geojson,.json"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) chooseImport(app, { file: chosen });
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('import.chooseFile')}
      </button>
      <span className="file-name">
        {file === null ? (
          <span className="muted">{t('import.noFile')}</span>
        ) : (
          <>
            {file.name}{' '}
            <span className="muted">
              {formatMeasured(file.size / 1024, 0)} {t('common.kb')}
            </span>
          </>
        )}
      </span>
      <p className="help">{t('import.fileHelp')}</p>
    </div>
  );
}
