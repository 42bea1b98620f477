import type { View } from '../state/view.ts';

/** Name of a file that is being read; null where none is. */
export function importUnderWay(session: View['importSession']): string | null {
  return session?.files.find(({ stage }) => stage.step === 'running')?.name ?? null;
}
