import { Check, Eye, RefreshCw, TriangleAlert } from 'lucide-react';
import { useAppState, useTranslate } from '../app-context.ts';

const ICONS = {
  unchanged: Check,
  saving: RefreshCw,
  saved: Check,
  failed: TriangleAlert,
  readOnly: Eye,
} as const;

/** Whether the newest state is safe, in a word. */
export function SaveStatus() {
  const t = useTranslate();
  const status = useAppState(({ keeping }) =>
    keeping.readOnly !== null ? ('readOnly' as const) : keeping.save.status,
  );
  const at = useAppState(({ keeping }) => (keeping.save.status === 'saved' ? keeping.save.at : null));
  const Icon = ICONS[status];
  const more = at === null ? t('projects.neverSaved') : t('projects.savedAt', { time: timeOf(at) });
  return (
    <span className={`save-status save-status-${status}`} data-save={status} title={more}>
      <Icon aria-hidden="true" size="1em" className="icon" />
      <span>{t(`projects.save.${status}`)}</span>
    </span>
  );
}

function timeOf(iso: string): string {
  return new Date(iso).toTimeString().slice(0, 5);
}
