import { useShallow } from 'zustand/react/shallow';
import { type Screened, selectScreened } from '../state/selectors.ts';
import { useAppState } from './app-context.ts';

/** The ledger with its verdicts; the same object while its parts are the same. */
export function useScreened(): Screened | null {
  return useAppState(useShallow(selectScreened));
}
