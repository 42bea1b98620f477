import { fuelText, type Lang, tristateText } from '../../domain/messages.ts';
import type { Trace } from '../../domain/screening.ts';
import { FUELS, TRISTATES } from '../../domain/vocabulary.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import type { Translate } from '../i18n/translate.ts';

const FACTS = [
  'position',
  'fuel',
  'capacityTph',
  'use',
  'builtUp',
  'ultraLow',
  'noxMgm3',
  'heatNetwork',
  'isNew',
  'biomassEquipped',
  'insideRadius',
  'coalBanZone',
] as const;

/** The inputs that the rules were given, each with where it comes from. */
export function FactsSection({ trace }: { readonly trace: Trace }) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <section className="detail-section">
      <h4>{t('details.facts')}</h4>
      <Facts>
        {trace.facts.map(({ fact, value, source, layer }) => (
          <Fact
            key={fact}
            name={factName(fact, t)}
            source={source === 'unknown' ? undefined : (layer ?? t(`details.sources.${source}`))}
            muted={value === 'unknown'}
          >
            {factValue(fact, value, lang, t)}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

function factName(fact: string, t: Translate): string {
  const known = FACTS.find((name) => name === fact);
  return known === undefined ? fact : t(`facts.${known}`);
}

function factValue(fact: string, value: string, lang: Lang, t: Translate): string {
  const tristate = TRISTATES.find((known) => known === value);
  if (tristate === 'unknown') return t('details.sources.unknown');
  if (tristate !== undefined) return tristateText(tristate, lang);
  if (fact === 'fuel') {
    const fuel = FUELS.find((known) => known === value);
    return fuel === undefined ? value : fuelText(fuel, lang);
  }
  // As fine as a ledger's own digits after a change of datum: 10 cm.
  if (fact === 'position') return value.replace(/\d+\.\d{7,}/g, (degrees) => Number(degrees).toFixed(6));
  return value;
}
