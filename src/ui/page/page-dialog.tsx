import '../styles/page.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closePage, readPageFigures } from '../../commands/page.ts';
import type { PageSession } from '../../state/page/page-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { PageChecks } from './page-checks.tsx';
import { PageExport } from './page-export.tsx';
import { PagePreview } from './page-preview.tsx';
import { PageSettings } from './page-settings.tsx';
import { useComposedPage } from './use-composed-page.ts';
import { usePrintFont } from './use-print-font.ts';

/** Lays the map out on a page: settings on the left, the page as it will be printed on the right. */
export default function PageDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.page);
  const inputVersion = useAppState(({ project }) => project.inputVersion);
  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an analysis may end, or be undone, while the page is open
  useEffect(() => void readPageFigures(app), [app, inputVersion]);
  return (
    <dialog ref={dialog} className="dialog page-dialog" aria-labelledby={id} onClose={() => closePage(app)}>
      <div className="panel-head">
        <h2 id={id}>{t('layout.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closePage(app)} />
      </div>
      {session !== null && <Composer session={session} />}
    </dialog>
  );
}

function Composer({ session }: { readonly session: PageSession }) {
  const t = useTranslate();
  const { font, failure } = usePrintFont();
  const composed = useComposedPage(session, font);
  return (
    <div className="page-composer">
      <section className="page-settings" aria-label={t('layout.settings')}>
        <PageSettings session={session} page={composed?.page ?? null} />
        <PageChecks findings={composed?.findings ?? []} />
        <PageExport session={session} font={font} findings={composed?.findings ?? []} />
      </section>
      <section className="page-stage" aria-label={t('layout.preview')}>
        {failure !== null && (
          <p className="alert" role="alert">
            {t('layout.fontFailed', { detail: failure })}
          </p>
        )}
        {composed !== null && font !== null && <PagePreview page={composed.page} font={font} />}
        <p className="page-reading help" role="status">
          {(session.reading || composed === null) && failure === null && t('layout.loading')}
        </p>
      </section>
    </div>
  );
}
