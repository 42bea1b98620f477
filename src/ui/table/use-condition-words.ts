import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import { verdictText } from '../../domain/messages.ts';
import { isUnknownWhereEmpty } from '../../state/column-cells.ts';
import type { Screened } from '../../state/selectors.ts';
import type { FilterDimension } from '../../state/sift-boilers.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { useColumnName } from './use-column-name.ts';
import { valueLabels } from './value-labels.ts';

/** So many values are named one by one. */
const NAMED_VALUES = 3;

/** Says in words what is asked of the boilers in one dimension; values in Chinese before the first verdicts. */
export function useConditionWords(screened: Screened | null): (dimension: FilterDimension) => string {
  const t = useTranslate();
  const lang = useLang();
  const nameOf = useColumnName();
  const table = useAppState(({ view }) => view.table);
  const area = useAppState(({ view }) => view.area);
  return (dimension) => {
    const { verdict, filter } = table;
    if (dimension === 'area') return t(`area.${area}`);
    if (dimension === 'view') return t('table.condition.view');
    if (dimension === 'within') return t('table.condition.within', { count: filter.within.length });
    const column = nameOf(dimension);
    const own = filter.conditions.filter((condition) => condition.column === dimension);
    const said = own.map((condition) => sayCondition(condition, column));
    if (dimension === 'verdict' && verdict !== null)
      said.unshift(t('table.condition.oneOf', { column, values: verdictText(verdict, lang) }));
    return said.join(lang === 'zh' ? '，' : ', ');
  };

  function sayCondition(condition: ColumnCondition<TableColumn>, column: string): string {
    if (condition.kind === 'contains')
      return t('table.condition.contains', { column, text: condition.text.trim() });
    if (condition.kind === 'between') {
      const words = sayRange(condition, column);
      return condition.unknown ? t('table.condition.withUnknown', { condition: words }) : words;
    }
    const labels =
      screened === null ? new Map<string, string>() : valueLabels(condition.column, screened, lang);
    const empty = isUnknownWhereEmpty(condition.column) ? t('common.unknown') : t('table.condition.none');
    const named = condition.values
      .slice(0, NAMED_VALUES)
      .map((value) => (value === '' ? empty : (labels.get(value) ?? value)))
      .join(lang === 'zh' ? '、' : ', ');
    const count = condition.values.length;
    const values =
      count === 0
        ? t('table.condition.nothing')
        : count > NAMED_VALUES
          ? t('table.condition.andMore', { values: named, count })
          : named;
    return t('table.condition.oneOf', { column, values });
  }

  function sayRange(
    { least, most, unknown, open }: Extract<ColumnCondition, { kind: 'between' }>,
    column: string,
  ): string {
    const lower = open === 'least' || open === 'both' ? '<' : '≤';
    const upper = open === 'most' || open === 'both' ? '<' : '≤';
    if (least !== null && most !== null) return `${least} ${lower} ${column} ${upper} ${most}`;
    if (least !== null) return `${column} ${lower === '<' ? '>' : '≥'} ${least}`;
    if (most !== null) return `${column} ${upper} ${most}`;
    return unknown ? t('table.condition.any', { column }) : t('table.condition.known', { column });
  }
}
