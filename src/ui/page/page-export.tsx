import { FileDown, Image } from 'lucide-react';
import { useState } from 'react';
import { exportPage, stopPage } from '../../commands/page.ts';
import type { PrintFont } from '../../data/print/print-font.ts';
import type { PageSession } from '../../state/page/page-session.ts';
import type { PreflightFinding } from '../../state/page/preflight.ts';
import { PICTURE_TIMES } from '../../state/picture/picture-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { ChoiceSelect } from '../components/choice-select.tsx';
import { IssueAlert } from '../components/issue-alert.tsx';
import { ChecksLine } from './page-checks.tsx';

interface PageExportProps {
  readonly session: PageSession;
  readonly font: PrintFont | null;
  readonly findings: readonly PreflightFinding[];
}

const TIMES = ['1', '2', '3', '4'] as const satisfies readonly `${(typeof PICTURE_TIMES)[number]}`[];
const SCREEN_DPI = 96;

/** The page as a PDF or a picture, how far it has come, and what became of it. */
export function PageExport({ session: { run }, font, findings }: PageExportProps) {
  const t = useTranslate();
  const app = useApp();
  const [times, setTimes] = useState<(typeof TIMES)[number]>('2');
  const isOff = font === null || run?.step === 'running';
  return (
    <section className="page-group page-export" aria-label={t('layout.export')}>
      <ChecksLine findings={findings} />
      <div className="page-row">
        <button
          type="button"
          className="button button-primary"
          disabled={isOff}
          onClick={() => font !== null && void exportPage(app, { kind: 'pdf' }, font.measure)}
        >
          <FileDown aria-hidden="true" className="icon" size="1em" />
          {t('layout.exportPdf')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isOff}
          onClick={() => {
            const chosen = PICTURE_TIMES.find((known) => String(known) === times) ?? 2;
            if (font !== null) void exportPage(app, { kind: 'png', times: chosen }, font.measure);
          }}
        >
          <Image aria-hidden="true" className="icon" size="1em" />
          {t('layout.exportPng')}
        </button>
        <ChoiceSelect
          label={t('layout.times')}
          options={TIMES}
          nameOf={(option) => t('layout.timesOf', { times: option, dpi: SCREEN_DPI * Number(option) })}
          value={times}
          onChange={setTimes}
        />
      </div>
      <p className="help">{t('layout.printHint')}</p>
      <RunStatus run={run} />
    </section>
  );
}

function RunStatus({ run }: Pick<PageSession, 'run'>) {
  const t = useTranslate();
  const app = useApp();
  if (run === null) return null;
  if (run.step === 'failed') return <IssueAlert code={run.code} params={run.params} />;
  if (run.step === 'done') {
    return (
      <output className="page-saved">
        {t('layout.saved', { name: run.fileName })}
        {run.lacking.length > 0 && (
          <p>{t('layout.lacking', { characters: run.lacking.slice(0, 20).join(' ') })}</p>
        )}
      </output>
    );
  }
  if (run.shows === 'nothing') return null;
  return (
    <div className="page-row">
      <progress aria-label={t(`layout.running.${run.part}`)} />
      <span className="help">{t(`layout.running.${run.part}`)}</span>
      {run.shows === 'stop' && (
        <button type="button" className="button" onClick={() => stopPage(app)}>
          {t('layout.stop')}
        </button>
      )}
    </div>
  );
}
