import '../styles/layer-settings.css';
import { RotateCcw, Scan } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { resetLook, setLook } from '../../commands/set-look.ts';
import { formatMeasured } from '../../domain/figure-format.ts';
import { DEFAULT_LOOK, LABEL_DENSITIES, type LayerLook } from '../../domain/layer-look.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { NumberField } from '../components/number-field.tsx';

interface LayerSettingsProps {
  readonly id: string;
  readonly title: string;
  /** Whether names are written with it. */
  readonly labelled: boolean;
  readonly onZoom: () => void;
  readonly actions?: ReactNode;
  readonly filter: ReactNode;
  readonly facts: ReactNode;
}

/** How a layer is drawn, where it is, and where it comes from. */
export function LayerSettings({ id, title, labelled, onZoom, actions, filter, facts }: LayerSettingsProps) {
  const t = useTranslate();
  const app = useApp();
  const look = useAppState(({ view }) => view.layerLooks[id]);
  return (
    <section className="layer-settings" aria-label={t('looks.label', { layer: title })}>
      <div className="row layer-actions">
        <IconButton icon={Scan} label={t('looks.zoomTo')} withText onClick={onZoom} />
        {actions}
      </div>
      <div className="look-form">
        <OpacityField id={id} look={look ?? DEFAULT_LOOK} />
        <ZoomFields id={id} look={look ?? DEFAULT_LOOK} />
        {labelled && <LabelField id={id} look={look ?? DEFAULT_LOOK} />}
        {filter}
      </div>
      <IconButton
        icon={RotateCcw}
        label={t('looks.reset')}
        withText
        disabled={look === undefined}
        onClick={() => resetLook(app, id)}
      />
      {facts}
    </section>
  );
}

interface FieldProps {
  readonly id: string;
  readonly look: LayerLook;
}

/** The switch is for none at all. */
const LEAST_PERCENT = 5;

function OpacityField({ id, look }: FieldProps) {
  const t = useTranslate();
  const app = useApp();
  const fieldId = useId();
  const percent = Math.round(look.opacity * 100);
  return (
    <>
      <label htmlFor={fieldId}>{t('looks.opacity')}</label>
      <span className="row">
        <input
          id={fieldId}
          type="range"
          className="slider"
          min={LEAST_PERCENT}
          max={100}
          step={5}
          value={percent}
          onChange={({ target }) => setLook(app, id, { opacity: Number(target.value) / 100 })}
        />
        <output htmlFor={fieldId}>{t('looks.percent', { value: percent })}</output>
      </span>
    </>
  );
}

function ZoomFields({ id, look }: FieldProps) {
  const t = useTranslate();
  const app = useApp();
  const noteId = useId();
  const zoom = useAppState(({ view }) => view.viewport?.zoom);
  const { minZoom, maxZoom } = look;
  return (
    <>
      <span>{t('looks.zooms')}</span>
      <span className="row">
        <NumberField
          label={t('looks.zoomFrom')}
          describedBy={noteId}
          value={minZoom}
          min={DEFAULT_LOOK.minZoom}
          max={maxZoom}
          step={0.5}
          onCommit={(value) => setLook(app, id, { minZoom: value })}
        />
        {'–'}
        <NumberField
          label={t('looks.zoomTill')}
          describedBy={noteId}
          value={maxZoom}
          min={minZoom}
          max={DEFAULT_LOOK.maxZoom}
          step={0.5}
          onCommit={(value) => setLook(app, id, { maxZoom: value })}
        />
      </span>
      <p id={noteId} className="help look-note">
        {zoom !== undefined && t('looks.zoomNow', { value: formatMeasured(zoom, 1) })}
      </p>
    </>
  );
}

function LabelField({ id, look }: FieldProps) {
  const t = useTranslate();
  const app = useApp();
  const fieldId = useId();
  return (
    <>
      <label htmlFor={fieldId}>{t('looks.labels')}</label>
      <select
        id={fieldId}
        className="select"
        value={look.labels}
        onChange={({ target }) =>
          setLook(app, id, { labels: LABEL_DENSITIES.find((known) => known === target.value) ?? 'normal' })
        }
      >
        {LABEL_DENSITIES.map((density) => (
          <option key={density} value={density}>
            {t(`looks.densities.${density}`)}
          </option>
        ))}
      </select>
    </>
  );
}
