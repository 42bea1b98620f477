import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { issueText } from '../../domain/issue-text.ts';
import type { PreflightFinding, PreflightSeverity } from '../../state/page/preflight.ts';
import { useLang, useTranslate } from '../app-context.ts';

const ICONS: Readonly<Record<PreflightSeverity, typeof Info>> = {
  severe: CircleAlert,
  warning: TriangleAlert,
  note: Info,
};

const CHECKS_ID = 'page-checks';

/** What a reviewer of maps would say, the gravest first, each with what to do. */
export function PageChecks({ findings }: { readonly findings: readonly PreflightFinding[] }) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <section id={CHECKS_ID} className="page-group page-checks" tabIndex={-1}>
      <h3>{t('layout.checks')}</h3>
      <p className="help" role="status">
        {findings.length === 0 ? t('layout.checksNone') : t('layout.checksCount', { count: findings.length })}
      </p>
      <ul>
        {findings.map(({ code, severity, params }) => {
          const { message, suggestion } = issueText(code, params, lang);
          const Icon = ICONS[severity];
          return (
            <li key={code} data-check={code} data-severity={severity}>
              <Icon aria-hidden="true" className="icon" size="1em" />
              <span>
                <strong>{t(`layout.severities.${severity}`)}</strong> {message}
                <small className="help">{suggestion}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The findings in a line, which leads to them. */
export function ChecksLine({ findings }: { readonly findings: readonly PreflightFinding[] }) {
  const t = useTranslate();
  const count = (severity: PreflightSeverity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return (
    <button
      type="button"
      className="page-checks-line"
      onClick={() => {
        const list = document.getElementById(CHECKS_ID);
        list?.scrollIntoView({ block: 'start' });
        list?.focus({ preventScroll: true });
      }}
    >
      {t('layout.checksLine', {
        severe: count('severe'),
        warning: count('warning'),
        note: count('note'),
      })}
    </button>
  );
}
