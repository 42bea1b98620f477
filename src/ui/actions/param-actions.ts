import { setParams } from '../../commands/set-params.ts';
import { switchArea } from '../../commands/switch-area.ts';
import { DEFAULT_PARAMS } from '../../domain/screening.ts';
import { AREA_IDS } from '../../state/areas.ts';
import type { Action } from './action.ts';

/** Dates that the plans name: end of the season, deadlines, and their days of issue. */
const DATES = ['2020-03-31', '2019-12-31', '2019-11-06', '2019-09-25', '2017-10-31'] as const;
const RADII_KM = [10, 15, 20, 30] as const;

export const paramActions: readonly Action[] = [
  ...AREA_IDS.map(
    (area): Action => ({
      id: `area ${area}`,
      group: 'params',
      title: (t) => t('omni.actions.area', { name: t(`area.${area}`) }),
      run: (app) => switchArea(app, area),
    }),
  ),
  ...RADII_KM.map(
    (radiusKm): Action => ({
      id: `radius ${radiusKm}`,
      group: 'params',
      title: (t) => t('omni.actions.radius', { value: radiusKm }),
      run: (app) => setParams(app, { radiusKm }),
    }),
  ),
  ...DATES.map(
    (asOf): Action => ({
      id: `as-of ${asOf}`,
      group: 'params',
      title: (t) => t('omni.actions.asOf', { date: asOf }),
      run: (app) => setParams(app, { asOf }),
    }),
  ),
  {
    id: 'units-confirmed',
    group: 'params',
    title: (t) => t('omni.actions.units', { name: t('params.unitsConfirmed') }),
    run: (app) => setParams(app, { chpSet: 'confirmed' }),
  },
  {
    id: 'units-all',
    group: 'params',
    title: (t) => t('omni.actions.units', { name: t('params.unitsAll') }),
    run: (app) => setParams(app, { chpSet: 'all' }),
  },
  {
    id: 'by-clause',
    group: 'params',
    title: (t) => t('params.scenarioReset'),
    isEnabled: ({ project }) => Object.keys(project.params.unitOverrides).length > 0,
    run: (app) => setParams(app, { unitOverrides: {} }),
  },
  {
    id: 'default-params',
    group: 'params',
    title: (t) => t('omni.actions.defaults'),
    run: (app) => setParams(app, DEFAULT_PARAMS),
  },
];
