import { useId } from 'react';
import { reviseImport } from '../../commands/import-inspect.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { ENCODINGS, type Encoding } from '../../domain/import-plan.ts';
import { issueText } from '../../domain/issue-text.ts';
import { LAYER_KINDS } from '../../domain/layer-kind.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { formatBytes } from './format-bytes.ts';
import { TEXT_FORMATS } from './text-formats.ts';

interface FileChoicesProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** The file in a line, and what is chosen of it as a whole: sheet, kind, encoding. */
export function FileChoices({ file, stage }: FileChoicesProps) {
  const t = useTranslate();
  const lang = useLang();
  const { inspection } = stage;
  const { rowCount } = chosenTable(stage);
  return (
    <section className="import-section">
      <p className="muted">
        {inspection.format.toUpperCase()} · {formatBytes(inspection.sizeBytes)}
        {rowCount !== null && <> · {t('import.rows', { value: formatNumber(rowCount) })}</>}
      </p>
      <div className="choice-row">
        {inspection.tables.length > 1 && <TableSelect file={file} stage={stage} />}
        <KindSelect file={file} stage={stage} />
        <EncodingSelect file={file} stage={stage} />
      </div>
      {inspection.notes.map((note) => (
        <p key={note.code} className="help">
          {issueText(note.code, note.params, lang).message}
        </p>
      ))}
    </section>
  );
}

function TableSelect({ file, stage }: FileChoicesProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <div className="stacked-field">
      <label htmlFor={id}>{t('import.table')}</label>
      <select
        id={id}
        className="select"
        value={stage.choice.table}
        onChange={({ target }) => void reviseImport(app, file.id, { table: Number(target.value) })}
      >
        {stage.inspection.tables.map(({ name, rowCount }, i) => (
          <option key={name} value={i}>
            {rowCount === null ? name : t('import.tableRows', { name, value: formatNumber(rowCount) })}
          </option>
        ))}
      </select>
    </div>
  );
}

function KindSelect({ file, stage }: FileChoicesProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { kinds } = chosenTable(stage);
  const likely = kinds.filter(({ score }) => score > 0).map(({ kind }) => kind);
  const others = LAYER_KINDS.filter((kind) => !likely.includes(kind));
  const options = (list: readonly (typeof LAYER_KINDS)[number][]) =>
    list.map((kind) => (
      <option key={kind} value={kind}>
        {t(`import.kinds.${kind}`)}
      </option>
    ));
  return (
    <div className="stacked-field">
      <label htmlFor={id}>{t('import.kind')}</label>
      <select
        id={id}
        className="select"
        value={stage.choice.kind}
        onChange={({ target }) => {
          const kind = LAYER_KINDS.find((known) => known === target.value);
          if (kind !== undefined) void reviseImport(app, file.id, { kind });
        }}
      >
        {likely.length > 0 && <optgroup label={t('import.kindLikely')}>{options(likely)}</optgroup>}
        <optgroup label={t('import.kindOther')}>{options(others)}</optgroup>
      </select>
    </div>
  );
}

function EncodingSelect({ file, stage }: FileChoicesProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { inspection, choice } = stage;
  if (!TEXT_FORMATS.includes(inspection.format)) return null;
  const words = (encoding: Encoding) =>
    encoding === 'auto'
      ? t('import.encodingFound', { encoding: inspection.encoding.toUpperCase() })
      : t(`import.encodings.${encoding}`);
  return (
    <div className="stacked-field">
      <label htmlFor={id}>{t('import.encoding')}</label>
      <select
        id={id}
        className="select"
        value={choice.encoding}
        onChange={({ target }) => {
          const encoding = ENCODINGS.find((known) => known === target.value);
          if (encoding !== undefined) void reviseImport(app, file.id, { encoding });
        }}
      >
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {words(encoding)}
          </option>
        ))}
      </select>
    </div>
  );
}
