import { X } from 'lucide-react';
import { clearWithin, removeWithin } from '../../commands/within.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import { measureSketch } from '../../domain/measure-sketch.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { formatArea } from './measures.tsx';

/** The areas that boilers are listed within, numbered as on the map. */
export function WithinList() {
  const t = useTranslate();
  const app = useApp();
  const within = useAppState(({ view }) => view.table.filter.within);
  if (within.length === 0) return <p className="help">{t('draw.noWithin')}</p>;
  return (
    <>
      <h3>{t('draw.within', { count: within.length })}</h3>
      <ul className="drawings">
        {within.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes are numbered by their place
          <li key={index}>
            <span className="drawing-name">
              {shape.kind === 'circle'
                ? t('draw.shape.circle', { n: index + 1, radius: `${formatMeasured(shape.radiusKm, 2)} km` })
                : t('draw.shape.polygon', {
                    n: index + 1,
                    area: formatArea(measureSketch(shape).areaM2 ?? 0),
                  })}
            </span>
            <IconButton
              icon={X}
              label={t('draw.removeShape', { n: index + 1 })}
              onClick={() => removeWithin(app, index)}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => clearWithin(app)}>
        {t('draw.clearWithin')}
      </button>
      <p className="help">{t('draw.withinNote')}</p>
    </>
  );
}
