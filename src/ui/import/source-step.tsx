import { ClipboardPaste, Download, FileSpreadsheet, FileUp, Link } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { closeImport, openImport } from '../../commands/import-queue.ts';
import { importFromUrl, importPastedCells, importSample, saveSample } from '../../commands/import-sources.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { Lang } from '../../domain/messages.ts';
import { isPastedTable } from '../../domain/pasted-table.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';

/** File endings that a chooser offers; what a file really is, its content tells. */
const ENDINGS =
  '.csv,.tsv,.txt,.xlsx,.xls,.et,.geojson,.json,.geojsonl,.ndjson,.geojsons,.zip,.kml,.kmz,.fgb,.gpkg,.lantu';

/** Where a file comes from: a chooser, a drop, a paste, an address, or the sample. */
export function SourceStep() {
  const t = useTranslate();
  const app = useApp();
  return (
    <div className="dialog-body source-step">
      <FileSource />
      <PasteSource />
      <UrlSource />
      <SampleSource />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => closeImport(app)}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}

function FileSource() {
  const t = useTranslate();
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="source-main">
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import.file')}
        accept={ENDINGS}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again once it was changed on disk.
          target.value = '';
          if (files.length > 0) openImport(app, files);
        }}
      />
      <FileUp aria-hidden="true" className="icon source-icon" />
      <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
        {t('import.chooseFile')}
      </button>
      <p>{t('import.dropHelp')}</p>
      <p className="help">{t('import.formats')}</p>
    </section>
  );
}

function PasteSource() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <SourceRow
      icon={<ClipboardPaste aria-hidden="true" className="icon" />}
      label={t('import.paste')}
      htmlFor={id}
    >
      <form
        className="source-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPastedTable(text)) importPastedCells(app, text, t('import.pasteName'));
          else setIsEmpty(true);
        }}
      >
        <textarea
          id={id}
          className="paste-area"
          rows={2}
          placeholder={t('import.pasteHelp')}
          aria-describedby={isEmpty ? `${id}-problem` : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setIsEmpty(false);
          }}
        />
        <button type="submit" className="button">
          {t('import.pasteUse')}
        </button>
        {isEmpty && (
          <p className="source-problem" role="alert" id={`${id}-problem`}>
            {t('import.pasteEmpty')}
          </p>
        )}
      </form>
    </SourceRow>
  );
}

function UrlSource() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [address, setAddress] = useState('');
  const lang = useLang();
  const [problem, setProblem] = useState('');
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    const found = await importFromUrl(app, address.trim(), document.baseURI);
    setIsLoading(false);
    if (found !== null) setProblem(problemWords(found, lang));
  };
  return (
    <SourceRow icon={<Link aria-hidden="true" className="icon" />} label={t('import.url')} htmlFor={id}>
      <form
        className="source-form"
        onSubmit={(event) => {
          event.preventDefault();
          void load();
        }}
      >
        <input
          id={id}
          type="text"
          inputMode="url"
          className="line-field"
          placeholder={t('import.urlHelp')}
          aria-describedby={problem === '' ? undefined : `${id}-problem`}
          value={address}
          onChange={({ target }) => {
            setAddress(target.value);
            setProblem('');
          }}
        />
        <button type="submit" className="button" disabled={address.trim() === '' || isLoading}>
          {isLoading ? t('import.urlLoading') : t('import.urlUse')}
        </button>
        {problem !== '' && (
          <p className="source-problem" role="alert" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </form>
    </SourceRow>
  );
}

function SampleSource() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const [problem, setProblem] = useState('');
  const take = async (act: typeof importSample) => {
    const found = await act(app, t('map.sampleName'));
    if (found !== null) setProblem(problemWords(found, lang));
  };
  return (
    <div className="source-row">
      <FileSpreadsheet aria-hidden="true" className="icon" />
      <span className="source-label">{t('import.sample')}</span>
      <div className="source-form source-sample">
        <span className="help">
          <DemoBadge /> {t('import.sampleHelp')}
        </span>
        <IconButton
          icon={FileSpreadsheet}
          label={t('import.sampleUse')}
          withText
          onClick={() => void take(importSample)}
        />
        <IconButton
          icon={Download}
          label={t('import.sampleSave')}
          withText
          onClick={() => void take(saveSample)}
        />
        {problem !== '' && (
          <p className="source-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

interface SourceRowProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly htmlFor: string;
  readonly children: ReactNode;
}

function SourceRow({ icon, label, htmlFor, children }: SourceRowProps) {
  return (
    <div className="source-row">
      {icon}
      <label className="source-label" htmlFor={htmlFor}>
        {label}
      </label>
      {children}
    </div>
  );
}

function problemWords({ code, params }: TableNote, lang: Lang): string {
  const { message, suggestion } = issueText(code, params, lang);
  return suggestion === '' ? message : `${message}${lang === 'zh' ? '。' : '. '}${suggestion}`;
}
