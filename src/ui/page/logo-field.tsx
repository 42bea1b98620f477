import { useId, useRef, useState } from 'react';
import { setLogo, setPageLayout } from '../../commands/page.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IssueAlert } from '../components/issue-alert.tsx';

/** A picture for the page's corner, kept with the project. */
export function LogoField({ logo }: { readonly logo: string | null }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  return (
    <div className="page-field">
      <label htmlFor={id}>{t('layout.logo')}</label>
      <span className="page-row">
        {logo !== null && <img className="page-logo" src={logo} alt="" />}
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t('layout.logoChoose')}
        </button>
        <input
          ref={input}
          id={id}
          className="visually-hidden"
          tabIndex={-1}
          type="file"
          accept="image/png,image/jpeg"
          aria-describedby={`${id}-help`}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) setRefused(!(await setLogo(app, file)));
            target.value = '';
          }}
        />
        {logo !== null && (
          <button type="button" className="button" onClick={() => setPageLayout(app, { logo: null })}>
            {t('layout.logoRemove')}
          </button>
        )}
      </span>
      <p id={`${id}-help`} className="help">
        {t('layout.logoHint')}
      </p>
      {refused && <IssueAlert code="logo-unreadable" params={{}} />}
    </div>
  );
}
