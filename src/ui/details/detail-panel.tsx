import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { closeLargeBoiler, selectBoiler, showPicked } from '../../commands/select-boiler.ts';
import { selectScreened } from '../../state/selectors.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { takeFocusRequest } from '../focus-details.ts';
import { focusTable } from '../focus-table.ts';
import { BoilerDetails } from './boiler-details.tsx';
import { LargeBoilerDetails } from './large-boiler-details.tsx';
import { PickedDetails } from './picked-details.tsx';

/** Opens on a selection: one boiler's reasoning, or the facts of what was clicked on the map. */
export default function DetailPanel() {
  const t = useTranslate();
  const app = useApp();
  const boiler = useAppState(({ selection }) => selection.boiler);
  const picked = useAppState(({ selection }) => selection.picked);
  const hasLedger = useAppState((state) => state.project.ledger !== null && selectScreened(state) !== null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current !== null && takeFocusRequest()) scroller.current.focus();
  });
  const showsBoiler = boiler !== null && hasLedger;
  const large = useAppState((state) => state.large?.boiler ?? null);
  if (!showsBoiler && picked === null && large === null) return null;
  const close = () => {
    selectBoiler(app, null);
    showPicked(app, null);
    closeLargeBoiler(app);
  };
  return (
    <aside
      className="detail-panel"
      aria-label={t('details.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        // Back to where the selection was made by keyboard.
        focusTable();
      }}
    >
      <div className="panel-head">
        <h2>{t('details.label')}</h2>
        <IconButton icon={X} label={t('details.close')} onClick={close} />
      </div>
      <div ref={scroller} className="detail-scroll" tabIndex={-1}>
        {showsBoiler ? (
          <BoilerDetails boiler={boiler} />
        ) : (
          <>
            {large !== null && <LargeBoilerDetails boiler={large} />}
            {picked !== null && <PickedDetails picked={picked} />}
          </>
        )}
      </div>
    </aside>
  );
}
