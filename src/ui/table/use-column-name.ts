import { useCallback } from 'react';
import {
  extraHeader,
  type FirstColumn,
  type MoreColumn,
  TABLE_COLUMNS,
  type TableColumn,
} from '../../state/table-columns.ts';
import { useTranslate } from '../app-context.ts';

/** What a column is called; one of the file is called by its header. */
export function useColumnName(): (column: TableColumn) => string {
  const t = useTranslate();
  return useCallback(
    (column) => {
      const header = extraHeader(column);
      if (header !== null) return header;
      return isFirst(column) ? t(`columns.${column}`) : t(`table.columns.${column as MoreColumn}`);
    },
    [t],
  );
}

function isFirst(column: TableColumn): column is FirstColumn {
  return TABLE_COLUMNS.some((first) => first === column);
}
