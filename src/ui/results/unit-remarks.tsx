import { issueText } from '../../domain/issue-text.ts';
import type { UserUnitRemark } from '../../domain/user-units.ts';
import { useLang, useTranslate } from '../app-context.ts';

/** More remarks than this are only counted. */
const MOST_SHOWN = 20;

/** What is to be said of the units of the user's layers, below the coverage that they count in. */
export function UnitRemarks({ remarks }: { readonly remarks: readonly UserUnitRemark[] }) {
  const t = useTranslate();
  const lang = useLang();
  if (remarks.length === 0) return null;
  return (
    <ul className="bullets muted panel-note">
      {remarks.slice(0, MOST_SHOWN).map(({ code, layer, row, value, distanceM }) => {
        const params = { layer, row, value, distance: Math.round(distanceM) };
        const { message, suggestion } = issueText(code, params, lang);
        return (
          <li key={`${code} ${layer} ${row}`}>
            {message}
            {lang === 'zh' ? '；' : '. '}
            {suggestion}
          </li>
        );
      })}
      {remarks.length > MOST_SHOWN && (
        <li>{t('coverage.moreRemarks', { count: remarks.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}
