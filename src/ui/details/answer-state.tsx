import { stopPlaceQuestions } from '../../commands/ask-place.ts';
import { useApp, useTranslate } from '../app-context.ts';
import type { Answer } from './use-answer.ts';

interface AnswerStateProps {
  readonly answer: Answer<unknown>;
  readonly again: () => void;
}

/**
 * What is to be said while there is no answer: that it is computed, how far, and how to leave it off; or that it could
 * not be, with another try.
 */
export function AnswerState({ answer, again }: AnswerStateProps) {
  const t = useTranslate();
  const app = useApp();
  if (answer.status === 'ready') return null;
  if (answer.status === 'loading') {
    // What was answered before is shown meanwhile; a short wait is not worth a line.
    if (answer.before !== null && answer.done === null) return null;
    return (
      <p className="muted answer-progress">
        {t('place.loading')}
        {answer.done !== null && (
          <>
            <progress aria-label={t('place.loading')} max={1} value={answer.done} />
            <button type="button" className="button" onClick={() => stopPlaceQuestions(app)}>
              {t('common.cancel')}
            </button>
          </>
        )}
      </p>
    );
  }
  return (
    <p className={answer.status === 'failed' ? 'alert' : 'muted'} role="status">
      {answer.status === 'failed' && t('place.failed', { detail: answer.detail })}{' '}
      <button type="button" className="button" onClick={again}>
        {t('place.retry')}
      </button>
    </p>
  );
}
