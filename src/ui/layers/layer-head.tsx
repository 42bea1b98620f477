import { SlidersHorizontal } from 'lucide-react';
import { type CSSProperties, type ReactNode, Suspense, useId, useState } from 'react';
import { useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { lazyPart } from '../lazy-part.ts';

const LookMarks = lazyPart(async () => (await import('./look-marks.tsx')).default);

interface LayerHeadProps {
  /** Of the catalog, or of a layer of the user's. */
  readonly id: string;
  readonly title: string;
  /** Its standing. */
  readonly badge: ReactNode;
  readonly visible: boolean;
  readonly onSwitch: (visible: boolean) => void;
  /** In the place of the title, such as a field to change it. */
  readonly field?: ReactNode;
  /** What can be set, shown when asked for. */
  readonly settings: ReactNode;
}

/** The head of a layer, bundled or the user's: switch, title, standing, what is set otherwise, and how to set it. */
export function LayerHead({ id, title, badge, visible, onSwitch, field, settings }: LayerHeadProps) {
  const t = useTranslate();
  const switchId = useId();
  const [open, setOpen] = useState(false);
  const isChanged = useAppState(({ view }) => view.layerLooks[id] !== undefined);
  return (
    <>
      <div className="layer-head">
        <input
          id={switchId}
          type="checkbox"
          role="switch"
          className="switch"
          checked={visible}
          aria-checked={visible}
          aria-label={title}
          onChange={({ target }) => onSwitch(target.checked)}
        />
        {field || <label htmlFor={switchId}>{title}</label>}
        {badge}
        <IconButton
          icon={SlidersHorizontal}
          label={t('layers.adjust', { layer: title })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <Suspense>
        {isChanged && <LookMarks id={id} visible={visible} />}
        {open && settings}
      </Suspense>
    </>
  );
}

/** The legend of a layer; its swatches are as see-through as the layer. */
export function Legend({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const opacity = useAppState(({ view }) => view.layerLooks[id]?.opacity);
  return (
    <ul
      className="legend"
      style={opacity === undefined ? {} : ({ '--swatch-opacity': opacity } as CSSProperties)}
    >
      {children}
    </ul>
  );
}
