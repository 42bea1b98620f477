import { useShallow } from 'zustand/react/shallow';
import { type Screened, selectFilterDimensions } from '../../state/selectors.ts';
import { useAppState, useLang } from '../app-context.ts';
import { useConditionWords } from '../table/use-condition-words.ts';

/** The filter in words, joined; '' where there is none. */
export function useFilterWords(screened: Screened | null): string {
  const lang = useLang();
  const dimensions = useAppState(useShallow(selectFilterDimensions));
  const say = useConditionWords(screened);
  return dimensions.map(say).join(lang === 'zh' ? '；' : '; ');
}
