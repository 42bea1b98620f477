import '../styles/backdrop.css';
import { Map as MapIcon } from 'lucide-react';
import { useId } from 'react';
import { openBackdropDialog, setBackdropStrength } from '../../commands/backdrop.ts';
import { backdropStanding } from '../../state/backdrop.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { backdropName } from './backdrop-name.ts';

/** The last group of the layer panel: what lies under the map. */
export default function BackdropGroup() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const choice = useAppState(({ view }) => view.backdrop.choice);
  const isDrawn = useAppState((state) => backdropStanding(state, app.page) === 'drawn');
  return (
    <section className="layer-group backdrop-group" aria-label={t('backdrop.title')}>
      <div className="backdrop-head">
        <h3>{t('backdrop.title')}</h3>
        <IconButton icon={MapIcon} label={t('backdrop.choose')} onClick={() => openBackdropDialog(app)} />
      </div>
      <p className="help">
        {choice === null ? t('backdrop.own') : backdropName(choice, app.page.address, t)}
      </p>
      {choice !== null && isDrawn && (
        <div className="field">
          <label htmlFor={id}>{t('backdrop.strength')}</label>
          <input
            id={id}
            type="range"
            className="slider"
            min={10}
            max={100}
            step={5}
            value={Math.round(choice.strength * 100)}
            onChange={({ target }) => setBackdropStrength(app, Number(target.value) / 100)}
          />
        </div>
      )}
    </section>
  );
}
