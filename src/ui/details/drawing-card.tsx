import { ListFilter, SquarePen, Trash2 } from 'lucide-react';
import { deleteDrawing, reshapeDrawing } from '../../commands/drawings.ts';
import { editDrawing, listWithin } from '../../commands/map-tool.ts';
import { drawingAt } from '../../domain/drawings-layer.ts';
import { areaOfSketch, cornersOf } from '../../domain/sketch.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { Fact, Facts } from '../components/facts.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Measures } from '../draw/measures.tsx';
import { TypedSketchForm } from '../draw/typed-sketch-form.tsx';
import { WhatIsInSection } from './what-is-in.tsx';

interface DrawingCardProps {
  readonly layer: UserLayer;
  readonly row: number;
}

/** What the user drew: its measures, what can be done with it, and what lies in it. */
export function DrawingCard({ layer, row }: DrawingCardProps) {
  const t = useTranslate();
  const app = useApp();
  const drawing = drawingAt(layer, row);
  if (drawing === null) return null;
  const { sketch, name, drawnOn } = drawing;
  const area = areaOfSketch(sketch);
  const corners = cornersOf(sketch).map(([lon, lat]) => `${lon}, ${lat}`);
  return (
    <section className="detail-section">
      <p className="muted">
        <Badge tone="own" text={t('draw.byUser')} />
      </p>
      <h3>{name}</h3>
      <Measures sketch={sketch} withSides />
      <Facts>
        <Fact name={t('draw.drawnOn')}>{drawnOn}</Fact>
        <Fact name={t('draw.datum')}>{t('import.systems.wgs84')}</Fact>
      </Facts>
      <div className="card-actions">
        {area !== null && (
          <IconButton
            icon={ListFilter}
            label={t('draw.listWithin')}
            withText
            onClick={() => listWithin(app, area)}
          />
        )}
        <IconButton
          icon={SquarePen}
          label={t('draw.editShape')}
          withText
          onClick={() => editDrawing(app, row)}
        />
        <IconButton
          icon={Trash2}
          label={t('draw.remove', { name })}
          onClick={() => deleteDrawing(app, row)}
        />
      </div>
      {area !== null && <WhatIsInSection key={`${layer.id} ${row}`} area={area} name={name} open />}
      <TypedSketchForm
        key={JSON.stringify(sketch)}
        kind={sketch.kind}
        radiusKm={sketch.kind === 'circle' ? sketch.radiusKm : null}
        change={{ text: corners.join('\n'), accept: (next) => reshapeDrawing(app, row, next) }}
      />
    </section>
  );
}
