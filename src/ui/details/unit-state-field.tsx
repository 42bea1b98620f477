import { overrideUnit } from '../../commands/override-unit.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

const STATES = ['clause', 'in', 'out'] as const;

/** Whether one unit counts: as the clauses have it, or in or out by hand, as a scenario. */
export function UnitStateField({ unitId, unit }: { readonly unitId: string; readonly unit: string }) {
  const t = useTranslate();
  const app = useApp();
  const state = useAppState(({ project }) => project.params.unitOverrides[unitId] ?? 'clause');
  return (
    <select
      className="select"
      aria-label={t('pick.unitState', { unit })}
      value={state}
      onChange={({ target }) => {
        const chosen = STATES.find((known) => known === target.value) ?? 'clause';
        overrideUnit(app, unitId, chosen === 'clause' ? null : chosen);
      }}
    >
      {STATES.map((choice) => (
        <option key={choice} value={choice}>
          {t(`pick.unitStates.${choice}`)}
        </option>
      ))}
    </select>
  );
}
