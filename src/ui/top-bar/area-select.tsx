import { switchArea } from '../../commands/switch-area.ts';
import { AREA_IDS, areaScope } from '../../state/areas.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** Chooses the area: it flies the map there and is what the coverage share speaks of. */
export function AreaSelect() {
  const t = useTranslate();
  const app = useApp();
  const area = useAppState(({ view }) => view.area);
  const options = (kind: 'region' | 'placeAdcode') =>
    AREA_IDS.filter((id) => kind in areaScope(id)).map((id) => (
      <option key={id} value={id}>
        {t(`area.${id}`)}
      </option>
    ));
  return (
    <select
      className="select select-strong"
      aria-label={t('area.label')}
      value={area}
      onChange={({ target }) => {
        const chosen = AREA_IDS.find((id) => id === target.value);
        if (chosen !== undefined) switchArea(app, chosen);
      }}
    >
      <optgroup label={t('area.regions')}>{options('region')}</optgroup>
      <optgroup label={t('area.cities')}>{options('placeAdcode')}</optgroup>
    </select>
  );
}
