import { keyFigureDigits, keyFigureName, keyFigureUnit } from '../../domain/key-figure-words.ts';
import type { KeyFigure } from '../../state/key-figures.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';

const TONES = {
  synthetic: 'synthetic',
  approximate: 'approximate',
  scenario: 'alert',
  reference: 'schematic',
} as const;

/** One key figure, to be read from the back of the room. A figure of another scene is never shown as this one's. */
export function StageFigure({ figure }: { readonly figure: KeyFigure }) {
  const t = useTranslate();
  const lang = useLang();
  const { id, value, isCurrent, capacityUnknown, marks } = figure;
  const isRunning = useAppState(({ analysis }) => analysis.phase.status === 'running');
  const known = isCurrent ? value : null;
  const waits = known === null && (isRunning || (value !== null && !isCurrent));
  return (
    <li className="stage-figure" data-figure={id} data-value={known ?? undefined} aria-busy={waits}>
      <span className="stage-figure-name">
        {keyFigureName(id, lang)}
        {known !== null &&
          marks.map((mark) => <Badge key={mark} tone={TONES[mark]} text={t(`present.marks.${mark}`)} />)}
      </span>
      {known === null ? (
        <span className="stage-figure-value stage-figure-waits">
          {waits ? '…' : '–'}
          <span className="stage-figure-unit">{t(waits ? 'present.stage.computing' : 'common.unknown')}</span>
        </span>
      ) : (
        <span className="stage-figure-value">
          {keyFigureDigits(id, known)}
          <span className="stage-figure-unit">{keyFigureUnit(id, known, lang)}</span>
        </span>
      )}
      {known !== null && capacityUnknown > 0 && (
        <span className="stage-figure-note">
          {t('present.stage.capacityUnknown', { count: capacityUnknown })}
        </span>
      )}
    </li>
  );
}
