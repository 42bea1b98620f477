import { Suspense } from 'react';
import { setLayersVisible } from '../../commands/toggle-layer.ts';
import { verdictText } from '../../domain/messages.ts';
import type { CatalogLayer, LegendEntry } from '../../state/layer-catalog.ts';
import type { DataLayer } from '../../state/project.ts';
import { selectLayerData, selectOwnLedgerName } from '../../state/selectors.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import type { Translate } from '../i18n/translate.ts';
import { lazyPart } from '../lazy-part.ts';

import { LayerHead, Legend } from './layer-head.tsx';
import { Swatch } from './swatch.tsx';

// What its classes are depends on the indicator.
const TargetClasses = lazyPart(async () => (await import('../themes/target-classes.tsx')).default);
const BundledSettings = lazyPart(async () => (await import('./bundled-settings.tsx')).default);

interface LayerItemProps {
  readonly layer: CatalogLayer;
  /** The layer listed just above, whose source need not be repeated. */
  readonly above: CatalogLayer | undefined;
}

/** One bundled layer: head, legend, source. */
export function LayerItem({ layer, above }: LayerItemProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const visible = useAppState(({ view }) => view.visibleLayers[layer.id]);
  const data = useAppState((state) => selectLayerData(state, layer));
  const ownLedger = useAppState(selectOwnLedgerName);
  const own = layer.id === 'boilers' ? ownLedger : null;
  const tone = own === null ? data?.status : 'own';
  const legend = layer.legend.filter((entry) => own === null || !isSyntheticMark(entry));
  return (
    <li className="layer" data-layer={layer.id}>
      <LayerHead
        id={layer.id}
        title={lang === 'zh' ? layer.titleZh : layer.titleEn}
        badge={tone && <Badge tone={tone} text={t(`layers.status.${tone}`)} />}
        visible={visible}
        onSwitch={(on) => setLayersVisible(app, [layer.id], on)}
        settings={<BundledSettings layer={layer} />}
      />
      {visible && (
        <Legend id={layer.id}>
          {layer.id === 'targets' && (
            <Suspense>
              <TargetClasses />
            </Suspense>
          )}
          {legend.map((entry) => (
            <li key={entry.id} className="legend-entry">
              <Swatch swatch={entry.swatch} />
              <span>{legendText(entry, lang)}</span>
            </li>
          ))}
        </Legend>
      )}
      {own !== null && <p className="source">{t('layers.sourceOwn', { file: own })}</p>}
      {own === null && data !== null && (
        <p className="source">
          {above?.manifestIds[0] === layer.manifestIds[0] ? t('layers.sourceSame') : sourceLine(data, t)}
        </p>
      )}
    </li>
  );
}

/** Verdicts are worded once, in the domain. */
function legendText({ swatch, titleZh, titleEn }: LegendEntry, lang: 'zh' | 'en'): string {
  if (swatch.kind === 'mark' && !swatch.synthetic) return verdictText(swatch.verdict, lang);
  return lang === 'zh' ? titleZh : titleEn;
}

function isSyntheticMark({ swatch }: LegendEntry): boolean {
  return swatch.kind === 'mark' && swatch.synthetic;
}

function sourceLine(data: DataLayer, t: Translate): string {
  return t('layers.source', { source: [data.source, data.licence].filter(Boolean).join(' · ') });
}
