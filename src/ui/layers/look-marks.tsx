import '../styles/layer-settings.css';
import { EyeOff } from 'lucide-react';
import type { AttributeFilter } from '../../domain/attribute-filter.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import { DEFAULT_LOOK, isOutsideZoom } from '../../domain/layer-look.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { columnTitle } from './attribute-texts.ts';

interface LookMarksProps {
  readonly id: string;
  readonly visible: boolean;
}

/** What of a layer is not as it comes, so that nobody wonders where its features are. */
export default function LookMarks({ id, visible }: LookMarksProps) {
  const t = useTranslate();
  const look = useAppState(({ view }) => view.layerLooks[id]) ?? DEFAULT_LOOK;
  const isOwn = useAppState(({ project }) => project.layers.some((layer) => layer.id === id));
  const zoom = useAppState(({ view }) => view.viewport?.zoom);
  const { opacity, minZoom, maxZoom, labels, filter } = look;
  const limits = { from: formatMeasured(minZoom, 1), till: formatMeasured(maxZoom, 1) };
  const isLimited = minZoom > DEFAULT_LOOK.minZoom || maxZoom < DEFAULT_LOOK.maxZoom;
  const marks = [
    opacity < 1 && t('looks.percent', { value: Math.round(opacity * 100) }),
    filter !== null &&
      t('looks.marks.filter', {
        column: isOwn ? filter.column : columnTitle(filter.column, t),
        count: tickedCount(filter),
      }),
    isLimited && t('looks.marks.zooms', limits),
    labels !== 'normal' && t('looks.marks.labels', { density: t(`looks.densities.${labels}`) }),
  ].filter((mark) => mark !== false);
  return (
    <p className="look-marks">
      {marks.map((mark) => (
        <span key={mark} className="look-mark">
          {mark}
        </span>
      ))}
      {visible && zoom !== undefined && isOutsideZoom(look, zoom) && (
        <span className="look-mark look-hidden">
          <EyeOff aria-hidden="true" size="1em" className="icon" />
          {t('looks.marks.hidden', { zoom: formatMeasured(zoom, 1) })}
        </span>
      )}
    </p>
  );
}

function tickedCount(filter: AttributeFilter): number {
  if (filter.kind === 'values') return filter.values.length;
  return filter.ranges.length + Number(filter.unknown);
}
