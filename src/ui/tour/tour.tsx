import '../styles/tour.css';
import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { startSampleImport } from '../../commands/start-import.ts';
import { endTour, showTourStep, TOUR_STEPS } from '../../commands/tour.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useTargetBox } from './use-target-box.ts';

/** Which part of the window each step speaks of, and where its card goes. */
const STEPS = [
  { id: 'numbers', target: '.totals', place: 'above' },
  { id: 'map', target: '.map-area', place: 'inside' },
  { id: 'ledger', target: '.top-bar-actions', place: 'below' },
] as const;

/** Pixels between the card and what it speaks of. */
const GAP_PX = 12;

/** Three cards beside what they speak of. Not modal: what a card says can be tried at once. */
export default function Tour({ step }: { readonly step: number }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const { id: name, target, place } = STEPS[step]!;
  const box = useTargetBox(target);
  const isLast = step === TOUR_STEPS - 1;
  // The first card takes the focus only from nowhere, the next ones from the button that led to them.
  useEffect(() => {
    const { activeElement } = document;
    before.current ??= activeElement;
    const isFree = activeElement === null || activeElement === document.body;
    if (isFree || card.current?.contains(activeElement) || step > 0) card.current?.focus();
  }, [step]);
  const end = () => {
    endTour(app);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <>
      {box !== null && (
        <div
          className="tour-ring"
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      )}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        style={box === null ? undefined : placeCard(box, place)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      >
        <p className="help">
          {t('tour.label')} {t('tour.progress', { step: step + 1, count: TOUR_STEPS })}
        </p>
        <h2 id={`${id}-title`}>{t(`tour.steps.${name}.title`)}</h2>
        <p id={`${id}-text`}>{t(`tour.steps.${name}.text`)}</p>
        {isLast && (
          <IconButton
            icon={FileSpreadsheet}
            label={t('map.useSample')}
            withText
            onClick={() => {
              endTour(app);
              void startSampleImport(app, t('map.sampleName'));
            }}
          />
        )}
        <div className="dialog-actions">
          {!isLast && (
            <button type="button" className="link tour-skip" onClick={end}>
              {t('tour.skip')}
            </button>
          )}
          {step > 0 && (
            <button type="button" className="button" onClick={() => showTourStep(app, step - 1)}>
              {t('tour.back')}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            onClick={() => (isLast ? end() : showTourStep(app, step + 1))}
          >
            {isLast ? t('tour.done') : t('tour.next')}
          </button>
        </div>
      </div>
    </>
  );
}

function placeCard(box: DOMRect, place: (typeof STEPS)[number]['place']) {
  if (place === 'above') return { left: GAP_PX, bottom: innerHeight - box.top + GAP_PX };
  if (place === 'below') return { right: GAP_PX, top: box.bottom + GAP_PX };
  return { left: box.left + GAP_PX, top: box.top + GAP_PX };
}
