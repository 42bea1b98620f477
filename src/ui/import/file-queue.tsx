import { Plus } from 'lucide-react';
import { showImportFile } from '../../commands/import-queue.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { ImportFile, ImportSession } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

/** All files of this visit with where each stands; a click shows one. */
export function FileQueue({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <nav className="file-queue" aria-label={t('import.queue')}>
      <ol>
        {session.files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="queue-item"
              aria-current={file.id === session.shown ? 'true' : undefined}
              onClick={() => showImportFile(app, file.id)}
            >
              <span className="queue-name" title={file.name}>
                {file.name}
              </span>
              <QueueState file={file} />
            </button>
          </li>
        ))}
      </ol>
      <IconButton icon={Plus} label={t('import.more')} withText onClick={() => showImportFile(app, null)} />
    </nav>
  );
}

function QueueState({ file: { stage } }: { readonly file: ImportFile }) {
  const t = useTranslate();
  if (stage.step === 'finished') {
    const { report } = stage.finished;
    return (
      <span className={`queue-state ${report.rejects.count > 0 ? 'queue-warn' : 'queue-done'}`}>
        {t('import.states.finished', {
          accepted: formatNumber(report.accepted),
          rejected: formatNumber(report.rejects.count),
        })}
      </span>
    );
  }
  return <span className={`queue-state queue-${stage.step}`}>{t(`import.states.${stage.step}`)}</span>;
}
