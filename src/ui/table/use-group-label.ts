import { useMemo } from 'react';
import { GROUP_COLUMN, type GroupBy } from '../../state/group-rows.ts';
import type { Screened } from '../../state/selectors.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { valueLabels } from './value-labels.ts';

/** What a group is called, by its value. */
export function useGroupLabel(groupBy: GroupBy | null, screened: Screened): (value: string) => string {
  const t = useTranslate();
  const lang = useLang();
  return useMemo(() => {
    const labels = groupBy === null ? null : valueLabels(GROUP_COLUMN[groupBy], screened, lang);
    const none = groupBy === 'rule' ? t('table.group.noRule') : t('table.group.noCity');
    return (value) => (value === '' ? none : (labels?.get(value) ?? value));
  }, [groupBy, screened, lang, t]);
}
