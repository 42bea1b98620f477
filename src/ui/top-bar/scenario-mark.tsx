import { X } from 'lucide-react';
import { setParams } from '../../commands/set-params.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';

/** Says beside the parameters that units were taken in or out by hand: what is shown is a scenario. */
export function ScenarioMark() {
  const t = useTranslate();
  const app = useApp();
  const overridden = useAppState(({ project }) => Object.keys(project.params.unitOverrides).length);
  if (overridden === 0) return null;
  return (
    <div className="field scenario-mark">
      <Badge tone="alert" text={t('params.scenario', { count: overridden })} />
      <IconButton
        icon={X}
        label={t('params.scenarioReset')}
        onClick={() => setParams(app, { unitOverrides: {} })}
      />
    </div>
  );
}
