import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { issueText } from '../../domain/issue-text.ts';
import type { PreflightFinding, PreflightSeverity } from '../../state/page/preflight.ts';
import { useLang, useTranslate } from '../app-context.ts';

const ICONS: Readonly<Record<PreflightSeverity, typeof Info>> = {
  severe: CircleAlert,
  warning: TriangleAlert,
  note: Info,
};

/** What a reviewer of maps would say, the gravest first, each with what to do. */
export function PageChecks({ findings }: { readonly findings: readonly PreflightFinding[] }) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <section className="page-group page-checks">
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
