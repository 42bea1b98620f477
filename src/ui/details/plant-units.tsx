import { formatNumber } from '../../domain/figure-format.ts';
import { heatText, unitStatusText } from '../../domain/unit-words.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { UnitStateField } from './unit-state-field.tsx';

interface PlantUnit {
  readonly unitId: string;
  readonly unit: string;
  readonly capacityMw: number;
  readonly status: string;
  readonly heat: string;
  readonly startYear: number | null;
  readonly retiredYear: number | null;
}

/** A plant's units: capacity, standing, evidence of heat, and whether each counts on the date. */
export function PlantUnits({ units }: { readonly units: unknown }) {
  const t = useTranslate();
  const lang = useLang();
  const qualifying = useAppState(({ analysis }) => analysis.coverage?.heat.qualifyingUnitIds ?? null);
  return (
    <>
      <h4>{t('pick.fields.units')}</h4>
      <ul className="unit-list">
        {parseUnits(units).map((unit) => {
          const facts = [
            unitStatusText(unit.status, lang),
            heatText(unit.heat, lang),
            unit.startYear === null ? '' : t('pick.startYear', { year: unit.startYear }),
            unit.retiredYear === null ? '' : t('pick.retiredYear', { year: unit.retiredYear }),
          ];
          return (
            <li key={unit.unitId}>
              <p className="unit-head">
                <span>{unit.unit}</span>
                <span className="number">
                  {formatNumber(unit.capacityMw)} {t('common.mw')}
                </span>
                {qualifying !== null && (
                  <span className="muted">
                    {qualifying.includes(unit.unitId) ? t('pick.counted') : t('pick.notCounted')}
                  </span>
                )}
              </p>
              <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
              <UnitStateField unitId={unit.unitId} unit={unit.unit} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The map hands the units on as JSON text; anything else shows no unit. */
export function parseUnits(units: unknown): PlantUnit[] {
  const parsed: unknown = typeof units === 'string' ? JSON.parse(units) : units;
  if (!Array.isArray(parsed)) return [];
  return parsed.map((entry: Partial<PlantUnit>) => ({
    unitId: String(entry.unitId ?? ''),
    unit: String(entry.unit ?? ''),
    capacityMw: Number(entry.capacityMw ?? 0),
    status: String(entry.status ?? ''),
    heat: String(entry.heat ?? ''),
    startYear: entry.startYear ?? null,
    retiredYear: entry.retiredYear ?? null,
  }));
}
