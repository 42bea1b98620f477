import { useEffect, useState } from 'react';
import { zoomToBundledLayer } from '../../commands/arrange-layers.ts';
import { readLayerChoices } from '../../commands/read-layer-choices.ts';
import type { ColumnChoices } from '../../domain/attribute-filter.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { LABELLED_LAYERS } from '../../state/layer-attributes.ts';
import type { CatalogLayer } from '../../state/layer-catalog.ts';
import type { DataLayer } from '../../state/project.ts';
import { selectLayerData, selectOwnLedgerName } from '../../state/selectors.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Fact, Facts } from '../components/facts.tsx';
import { columnTitle, rangeTitle, valueTitle } from './attribute-texts.ts';
import { FilterForm } from './filter-form.tsx';
import { LayerSettings } from './layer-settings.tsx';

/** Settings and facts of a bundled layer. */
export default function BundledSettings({ layer }: { readonly layer: CatalogLayer }) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const data = useAppState((state) => selectLayerData(state, layer));
  const ownLedger = useAppState(selectOwnLedgerName);
  const isOwn = layer.id === 'boilers' && ownLedger !== null;
  return (
    <LayerSettings
      id={layer.id}
      title={lang === 'zh' ? layer.titleZh : layer.titleEn}
      labelled={LABELLED_LAYERS.includes(layer.id)}
      onZoom={() => void zoomToBundledLayer(app, layer.id)}
      filter={
        layer.id === 'boilers' ? (
          <p className="help look-wide">{t('looks.filterBoilers')}</p>
        ) : (
          <BundledFilter layer={layer} />
        )
      }
      facts={data !== null && !isOwn && <ServedFacts data={data} />}
    />
  );
}

/** Reads the columns when it is first shown. */
function BundledFilter({ layer }: { readonly layer: CatalogLayer }) {
  const t = useTranslate();
  const lang = useLang();
  const app = useApp();
  const [columns, setColumns] = useState<readonly ColumnChoices[] | string | null>(null);
  useEffect(() => {
    let gone = false;
    readLayerChoices(app, layer.id).then(
      (read) => !gone && setColumns(read),
      (failure) => !gone && setColumns(String(failure)),
    );
    return () => {
      gone = true;
    };
  }, [app, layer.id]);
  if (columns === null) {
    return (
      <p className="help look-wide" role="status">
        {t('looks.filterLoading')}
      </p>
    );
  }
  if (typeof columns === 'string') {
    return (
      <p className="alert look-wide" role="alert">
        {t('looks.filterFailed', { detail: columns })}
      </p>
    );
  }
  if (columns.length === 0) return <p className="help look-wide">{t('looks.filterNone')}</p>;
  return (
    <FilterForm
      id={layer.id}
      columns={columns.map(({ column }) => ({ column, title: columnTitle(column, t) }))}
      choicesOf={(column) => columns.find((known) => known.column === column) ?? null}
      tickTitle={(column, tick) =>
        'range' in tick ? rangeTitle(tick.range, t) : valueTitle(column, tick.value, lang, t)
      }
      note={layer.id === 'chp' ? t('looks.filterPlants') : undefined}
    />
  );
}

function ServedFacts({ data }: { readonly data: DataLayer }) {
  const t = useTranslate();
  const note = useLang() === 'zh' ? data.note : data.noteEn;
  const date =
    data.date === 'undated'
      ? t('looks.undated')
      : data.date === 'synthetic'
        ? t('looks.synthetic')
        : data.date;
  return (
    <Facts>
      <Fact name={t('looks.facts.status')}>{t(`looks.statusTexts.${data.status}`)}</Fact>
      <Fact name={t('looks.facts.source')}>{data.source}</Fact>
      <Fact name={t('looks.facts.date')}>{date}</Fact>
      <Fact name={t('looks.facts.licence')}>{data.licence}</Fact>
      <Fact name={t('looks.facts.datum')}>{data.datum}</Fact>
      <Fact name={t('looks.facts.count')}>{formatNumber(data.count)}</Fact>
      {note !== undefined && <Fact name={t('looks.facts.note')}>{note}</Fact>}
    </Facts>
  );
}
