import { Check, Save, Undo2, X } from 'lucide-react';
import { useId } from 'react';
import { askTool, keepMeasured, setToolRadius, startTool } from '../../commands/map-tool.ts';
import { RADIUS_RANGE } from '../../commands/typed-sketch.ts';
import {
  drawsCircle,
  isSelectTool,
  type MapToolId,
  type MapToolSession,
  sketchKindOf,
} from '../../state/map-tool.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { DrawingsList } from './drawings-list.tsx';
import { Measures } from './measures.tsx';
import { SelectToolRow } from './tool-button.tsx';
import { TypedSketchForm } from './typed-sketch-form.tsx';
import { WithinList } from './within-list.tsx';

/** What the tool that is on asks for and has so far; everything that the pointer does can be done here. */
export function ToolPanel({ session }: { readonly session: MapToolSession }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { tool, draft, measured } = session;
  const kind = sketchKindOf(tool);
  return (
    <section
      className="tool-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') startTool(app, null);
      }}
    >
      <div className="tool-panel-head">
        <h2 id={id}>{t(`draw.tools.${tool}`)}</h2>
        <IconButton icon={X} label={t('draw.close')} onClick={() => startTool(app, null)} />
      </div>
      <p className="help">{t(`draw.hints.${hintOf(tool)}`)}</p>
      {isSelectTool(tool) && <SelectToolRow />}
      {drawsCircle(tool) && <RadiusField radiusKm={session.radiusKm} />}
      {draft !== null && (
        <output className="tool-result" aria-live={measured ? 'polite' : 'off'} aria-label={t('draw.result')}>
          <Measures sketch={draft} withSides={measured || tool === 'measure-distance'} />
        </output>
      )}
      {draft !== null && <DraftActions measured={measured} hasCorners={kind !== 'circle'} />}
      {draft !== null && <p className="help">{t('draw.geodesic')}</p>}
      {kind !== null && <TypedSketchForm key={tool} kind={kind} radiusKm={session.radiusKm} />}
      {isSelectTool(tool) && <WithinList />}
      {tool === 'edit' && <DrawingsList />}
    </section>
  );
}

function hintOf(tool: MapToolId) {
  if (tool === 'edit') return 'edit';
  if (tool === 'select-rectangle') return 'rectangle';
  if (tool === 'select-lasso') return 'lasso';
  return sketchKindOf(tool) ?? 'edit';
}

/** For fingers and for those who do not know the keys. */
function DraftActions({
  measured,
  hasCorners,
}: {
  readonly measured: boolean;
  readonly hasCorners: boolean;
}) {
  const t = useTranslate();
  const app = useApp();
  return (
    <div className="row">
      {measured ? (
        <IconButton icon={Save} label={t('draw.keep')} withText onClick={() => keepMeasured(app)} />
      ) : (
        <>
          <IconButton icon={Check} label={t('draw.finish')} withText onClick={() => askTool(app, 'finish')} />
          {hasCorners && (
            <IconButton icon={Undo2} label={t('draw.undo')} onClick={() => askTool(app, 'undo')} />
          )}
        </>
      )}
      <IconButton icon={X} label={t('draw.cancel')} onClick={() => askTool(app, 'cancel')} />
    </div>
  );
}

function RadiusField({ radiusKm }: { readonly radiusKm: number | null }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('draw.radius')}</label>
      <input
        id={id}
        className="number-field"
        type="number"
        min={RADIUS_RANGE.least}
        max={RADIUS_RANGE.most}
        step="any"
        placeholder={t('draw.radiusFree')}
        defaultValue={radiusKm ?? ''}
        onChange={({ target }) => {
          const value = Number(target.value);
          const isRadius = value >= RADIUS_RANGE.least && value <= RADIUS_RANGE.most;
          setToolRadius(app, isRadius ? value : null);
        }}
      />
    </div>
  );
}
