import type { View } from '../state/view.ts';

/** Name of the file that is being read; null where none is. */
export function importUnderWay(session: View['importSession']): string | null {
  return session?.step === 'running' ? session.fileName : null;
}
