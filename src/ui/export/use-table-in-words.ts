import type { TableInWords } from '../../commands/run-export.ts';
import { selectFilterDimensions } from '../../state/selectors.ts';
import { useApp, useLang } from '../app-context.ts';
import { useColumnName } from '../table/use-column-name.ts';
import { useConditionWords } from '../table/use-condition-words.ts';
import { useScreened } from '../use-screened.ts';

/** Gives what the table asks and shows in words, when something goes out. */
export function useTableInWords(): () => TableInWords {
  const app = useApp();
  const lang = useLang();
  const nameOf = useColumnName();
  const say = useConditionWords(useScreened());
  return () => {
    const state = app.store.getState();
    return {
      filter: selectFilterDimensions(state)
        .map(say)
        .join(lang === 'zh' ? '；' : '; '),
      columns: state.view.table.columns.map((column) => ({ column, title: nameOf(column) })),
    };
  };
}
