import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { zoomToLayer } from '../../commands/arrange-layers.ts';
import { undoCorrection } from '../../commands/import-correct.ts';
import { closeImport, nextImportFile, showImportFile } from '../../commands/import-queue.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import type { FinishedImport } from '../../state/finished-import.ts';
import type { ImportFile } from '../../state/import-session.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { RejectActions } from './reject-actions.tsx';
import { RemarkGrid } from './remark-grid.tsx';
import { issueRemarks, rejectRemarks } from './remarks.ts';
import { systemName } from './system-name.ts';
import { TEXT_FORMATS } from './text-formats.ts';

interface FinishedStepProps {
  readonly file: ImportFile;
  readonly finished: FinishedImport;
}

/** What became of every row: accepted + rejected = read. Rows are corrected here, and what was is taken back. */
export function FinishedStep({ file, finished }: FinishedStepProps) {
  const t = useTranslate();
  const app = useApp();
  const { report, corrections } = finished;
  return (
    <div className="dialog-body finished-step">
      <output className="import-balance">
        {t('import.finished', {
          read: formatNumber(report.rowsRead),
          accepted: formatNumber(report.accepted),
          rejected: formatNumber(report.rejects.count),
        })}
      </output>
      <ReadAs finished={finished} />
      <Remarks file={file} finished={finished} />
      {corrections.length > 0 && (
        <p className="row corrected-line" role="status">
          {t('import.corrected', { value: formatNumber(corrections.length) })}
          <IconButton
            icon={Undo2}
            label={t('import.undo', { row: corrections.at(-1)!.sheetRow })}
            withText
            onClick={() => void undoCorrection(app, file.id)}
          />
        </p>
      )}
      <FinishedActions finished={finished} />
    </div>
  );
}

/** File, sheet, encoding and system as they were read, and every note and conversion. */
function ReadAs({ finished: { report } }: Pick<FinishedStepProps, 'finished'>) {
  const t = useTranslate();
  const lang = useLang();
  const { provenance, notes, kind } = report;
  const system = provenance.datumHistory[0]?.from;
  const facts = [
    t(`import.kinds.${kind}`),
    provenance.table,
    provenance.format.toUpperCase(),
    TEXT_FORMATS.includes(provenance.format) ? provenance.encoding.toUpperCase() : '',
    system === undefined ? '' : systemName(system, t),
  ];
  return (
    <div>
      <p className="muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {notes.length > 0 && (
        <ul className="bullets import-notes" aria-label={t('import.notes')}>
          {notes.map((note) => (
            <li key={note.code + JSON.stringify(note.params)}>
              {issueText(note.code, note.params, lang).message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Remarks({ file, finished }: FinishedStepProps) {
  const t = useTranslate();
  const { report } = finished;
  const rejects = useMemo(() => rejectRemarks(report.rejects), [report.rejects]);
  const issues = useMemo(() => issueRemarks(report.issues), [report.issues]);
  const [wanted, setWanted] = useState<'rejects' | 'issues'>('rejects');
  if (rejects.count === 0 && issues.count === 0) return <p>{t('import.noRejects')}</p>;
  const shown =
    wanted === 'rejects' && rejects.count === 0 ? 'issues' : issues.count === 0 ? 'rejects' : wanted;
  const counted = { rejects, issues };
  return (
    <section className="remarks">
      <div className="section-head">
        <fieldset className="segments" aria-label={t('import.remarks')}>
          {(['rejects', 'issues'] as const).map((list) => (
            <button
              key={list}
              type="button"
              className="segment"
              aria-pressed={shown === list}
              disabled={counted[list].count === 0}
              onClick={() => setWanted(list)}
            >
              {t(`import.${list}`, { value: formatNumber(counted[list].total) })}
            </button>
          ))}
        </fieldset>
        {report.rejects.count > 0 && <RejectActions finished={finished} />}
      </div>
      <RemarkGrid
        key={shown}
        file={file}
        finished={finished}
        remarks={counted[shown]}
        label={t('import.remarks')}
      />
    </section>
  );
}

function FinishedActions({ finished: { report, before } }: Pick<FinishedStepProps, 'finished'>) {
  const t = useTranslate();
  const app = useApp();
  const next = useAppState(({ view }) =>
    view.importSession === null ? null : nextImportFile(view.importSession),
  );
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={() => showImportFile(app, null)}>
        {t('import.another')}
      </button>
      {next !== null && (
        <button type="button" className="button button-primary" onClick={() => showImportFile(app, next.id)}>
          {t('import.next', { name: next.name })}
        </button>
      )}
      <button
        type="button"
        className={`button ${next === null ? 'button-primary' : ''}`}
        onClick={() => {
          closeImport(app);
          if (report.kind !== 'boilers') zoomToLayer(app, (before.own as UserLayer).id);
        }}
      >
        {report.kind === 'boilers' ? t('import.view') : t('import.viewLayer')}
      </button>
    </div>
  );
}
