import '../styles/page-viewer.css';
import { useEffect, useState } from 'react';
import {
  composeMethods,
  type MethodsPages,
  printMethods,
  saveMethods,
} from '../../commands/methods-pages.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { SheetFrame } from '../components/sheet.tsx';
import { PageViewer } from './page-viewer.tsx';

type Composed =
  | { readonly status: 'making' }
  | { readonly status: 'made'; readonly pages: MethodsPages }
  | { readonly status: 'failed'; readonly detail: string };

/** How results come about, page by page as it will be printed. */
export default function MethodsSheet() {
  const t = useTranslate();
  const app = useApp();
  const [composed, setComposed] = useState<Composed>({ status: 'making' });
  const [told, setTold] = useState('');
  useEffect(() => {
    let isWanted = true;
    composeMethods(app)
      .then((pages): Composed => ({ status: 'made', pages }))
      .catch((failure: unknown): Composed => ({ status: 'failed', detail: String(failure) }))
      .then((outcome) => isWanted && setComposed(outcome));
    return () => {
      isWanted = false;
    };
  }, [app]);
  const deliver = async (how: (pages: MethodsPages) => Promise<string>) => {
    if (composed.status !== 'made') return;
    setTold(t('pages.writing'));
    setTold(await how(composed.pages).catch((failure) => t('pages.failed', { detail: String(failure) })));
  };
  return (
    <SheetFrame title={t('pages.methods')} className="page-sheet">
      <div className="dialog-body">
        <p className="help">{t('pages.methodsHelp')}</p>
        {composed.status === 'making' && <p role="status">{t('pages.composing')}</p>}
        {composed.status === 'failed' && <p role="alert">{t('pages.failed', { detail: composed.detail })}</p>}
        {composed.status === 'made' && (
          <PageViewer sheets={composed.pages.sheets} font={composed.pages.font} />
        )}
        <div className="dialog-actions">
          <p className="help" role="status">
            {told}
          </p>
          <button
            type="button"
            className="button"
            disabled={composed.status !== 'made'}
            onClick={() =>
              void deliver(async (pages) =>
                t((await printMethods(app, pages)) === 'opened' ? 'pages.opened' : 'pages.savedInstead'),
              )
            }
          >
            {t('pages.print')}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={composed.status !== 'made'}
            onClick={() =>
              void deliver(async (pages) => {
                await saveMethods(app, pages);
                return t('pages.saved');
              })
            }
          >
            {t('pages.save')}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}
