import type { ReachForm } from '../../state/reach-session.ts';
import { reachWarnings } from '../../state/reach-source.ts';
import { useAppState, useTranslate } from '../app-context.ts';

/** What must be known of the source before a distance from it is believed. */
export function ReachWarnings({ form }: { readonly form: ReachForm }) {
  const t = useTranslate();
  const state = useAppState((all) => all);
  const warnings = reachWarnings(state, form);
  if (warnings.length === 0) return null;
  return (
    <ul className="reach-warnings">
      {warnings.map((warning) => (
        <li key={warning.kind}>
          {warning.kind === 'coarse'
            ? t('reach.warnings.coarse', { error: warning.error })
            : t(`reach.warnings.${warning.kind}`)}
        </li>
      ))}
    </ul>
  );
}
