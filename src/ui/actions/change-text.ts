import type { Change } from '../../state/describe-change.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a step changed: “半径 15 → 12 km”. */
export function changeText({ code, from, to }: Change, t: Translate): string {
  const name = (text: string) => (text === '' ? t('omni.demoLedger') : text);
  if (code === 'chp-set') return t('omni.changes.chp-set');
  return t(`omni.changes.${code}`, {
    from: code === 'ledger-cleared' ? name(from) : from,
    to: code.startsWith('ledger') ? name(to) : to,
  });
}
