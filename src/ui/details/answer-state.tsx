import { useTranslate } from '../app-context.ts';
import type { Answer } from './use-answer.ts';

interface AnswerStateProps {
  readonly answer: Answer<unknown>;
  readonly again: () => void;
}

/** What is to be said while there is no answer: that it is computed, or that it could not be, with another try. */
export function AnswerState({ answer, again }: AnswerStateProps) {
  const t = useTranslate();
  if (answer.status === 'ready') return null;
  if (answer.status === 'loading') return <p className="muted">{t('place.loading')}</p>;
  return (
    <p className={answer.status === 'failed' ? 'alert' : 'muted'} role="status">
      {answer.status === 'failed' && t('place.failed', { detail: answer.detail })}{' '}
      <button type="button" className="button" onClick={again}>
        {t('place.retry')}
      </button>
    </p>
  );
}
