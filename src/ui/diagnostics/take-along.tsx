import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../domain/local-time.ts';
import { useApp, useTranslate } from '../app-context.ts';

/** Copies or saves a text; where the browser allows no copying, shows it selected. */
export function TakeAlong({ text }: { readonly text: string }) {
  const t = useTranslate();
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selectText' | null>(null);
  useEffect(() => {
    if (outcome !== 'selectText') return;
    field.current?.focus();
    field.current?.select();
  }, [outcome]);
  const copy = async () => {
    // Plain http has no clipboard.
    const { clipboard } = navigator as Partial<Navigator>;
    const isCopied = await (clipboard?.writeText(text) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setOutcome(isCopied ? 'copied' : 'selectText');
  };
  const save = () => {
    const day = localDay(new Date().toISOString());
    app.saveFile(
      `${t('diagnostics.fileName')}-${day}.txt`,
      new Blob([text], { type: 'text/plain;charset=utf-8' }),
    );
  };
  return (
    <div className="take-along">
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {t('diagnostics.copy')}
        </button>
        <button type="button" className="button" onClick={save}>
          {t('diagnostics.save')}
        </button>
        <span className="help" role="status">
          {outcome !== null && t(`diagnostics.${outcome}`)}
        </span>
      </div>
      {outcome === 'selectText' && (
        <textarea
          ref={field}
          className="text-field"
          readOnly
          rows={6}
          value={text}
          aria-label={t('diagnostics.text')}
        />
      )}
    </div>
  );
}
