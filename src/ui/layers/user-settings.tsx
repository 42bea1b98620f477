import { CircleDotDashed, Pencil, Trash2 } from 'lucide-react';
import { zoomToLayer } from '../../commands/arrange-layers.ts';
import { openReach } from '../../commands/reach.ts';
import { layerColumnChoices } from '../../commands/read-layer-choices.ts';
import { removeLayer } from '../../commands/remove-layer.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { localDay } from '../../domain/local-time.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { writesNames } from '../../state/user-layer-names.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { systemName } from '../import/system-name.ts';
import { rangeTitle } from './attribute-texts.ts';
import { FilterForm } from './filter-form.tsx';
import { LayerSettings } from './layer-settings.tsx';

interface UserSettingsProps {
  readonly layer: UserLayer;
  readonly onRename: () => void;
}

/** Settings and facts of one of the user's own layers. */
export default function UserSettings({ layer, onRename }: UserSettingsProps) {
  const t = useTranslate();
  const app = useApp();
  const columns = [...new Set(layer.header)].filter((column) => column !== '');
  return (
    <LayerSettings
      id={layer.id}
      title={layer.name}
      labelled={writesNames(layer)}
      onZoom={() => zoomToLayer(app, layer.id)}
      actions={
        <>
          <IconButton icon={Pencil} label={t('looks.rename')} onClick={onRename} />
          <IconButton
            icon={CircleDotDashed}
            label={t('reach.openFor')}
            onClick={() => void openReach(app, layer.id)}
          />
          <IconButton
            icon={Trash2}
            label={t('looks.remove')}
            onClick={() => void removeLayer(app, layer.id)}
          />
        </>
      }
      filter={
        columns.length === 0 ? (
          <p className="help look-wide">{t('looks.filterNone')}</p>
        ) : (
          <FilterForm
            id={layer.id}
            columns={columns.map((column) => ({ column, title: column }))}
            choicesOf={(column) => layerColumnChoices(layer, column)}
            tickTitle={(_, tick) =>
              'range' in tick ? rangeTitle(tick.range, t) : tick.value || t('looks.blank')
            }
          />
        )
      }
      facts={<UserFacts layer={layer} />}
    />
  );
}

function UserFacts({ layer }: { readonly layer: UserLayer }) {
  const t = useTranslate();
  const { fileName, table, datumHistory, importedAt } = layer.provenance;
  return (
    <Facts>
      <Fact name={t('looks.facts.status')}>
        {t(`looks.statusTexts.${layer.synthetic ? 'synthetic' : 'own'}`)}
      </Fact>
      <Fact name={t('looks.facts.file')}>{[fileName, table].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('looks.facts.datum')}>
        {datumHistory.map(({ from }) => systemName(from, t)).join(' → ') || t('looks.undated')}
      </Fact>
      <Fact name={t('looks.facts.imported')}>{localDay(importedAt) || t('looks.undated')}</Fact>
      <Fact name={t('looks.facts.count')}>{formatNumber(layer.geometries.length)}</Fact>
    </Facts>
  );
}
