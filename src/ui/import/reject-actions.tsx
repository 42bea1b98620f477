import { Download, FileUp } from 'lucide-react';
import { useRef } from 'react';
import { canCorrect } from '../../commands/import-correct.ts';
import { openImport, showImportFile } from '../../commands/import-queue.ts';
import { exportRejects } from '../../commands/run-export.ts';
import type { FinishedImport } from '../../state/finished-import.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

/** Rejected rows go out with their reasons, and come back corrected, alone. */
export function RejectActions({ finished }: { readonly finished: FinishedImport }) {
  const t = useTranslate();
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const isOpen = useAppState((state) => canCorrect(state, finished));
  return (
    <div className="row">
      <IconButton
        icon={Download}
        label={t('import.downloadRejects')}
        withText
        onClick={() => void exportRejects(app, finished.report)}
      />
      {isOpen && finished.report.kind === 'boilers' && (
        <>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t('import.uploadRejects')}
            accept=".csv,.xlsx"
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              if (files.length === 0) return;
              showImportFile(app, null);
              openImport(app, files);
            }}
          />
          <IconButton
            icon={FileUp}
            label={t('import.uploadRejects')}
            withText
            onClick={() => input.current?.click()}
          />
        </>
      )}
    </div>
  );
}
