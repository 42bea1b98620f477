import { type OutColumn, type OutTable, plainTable } from '../write/out-table.ts';

type About = Pick<OutTable, 'system' | 'provenance' | 'synthetic'>;

const COLUMNS: readonly OutColumn[] = [
  { name: 'item', title: { zh: '项目', en: 'Item' }, type: 'text' },
  { name: 'value', title: { zh: '内容', en: 'Value' }, type: 'text' },
  { name: 'key', title: { zh: '代码', en: 'Key' }, type: 'text' },
];

/** Where a table comes from: engine, data, parameters, file, datum. */
export function sourcesTable(about: About): OutTable {
  const rows = about.provenance.map(({ key, title, value }) => [`${title.zh} / ${title.en}`, value, key]);
  return plainTable({ zh: '来源与参数', en: 'Sources and parameters' }, COLUMNS, rows, about);
}
