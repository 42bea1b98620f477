import type { UserLayer } from '../../domain/user-layer.ts';
import { exactType, uniqueNames } from '../write/column-names.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable, OutType, OutValue } from '../write/out-table.ts';
import { describeSource, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

/**
 * A user's layer as it was read, with every column of its file. Columns of numbers are numbers where every text
 * comes back as it was. The columns that its positions were read from speak of the file's own datum: the position
 * goes out in columns of its own, and they stay beside it under `…_as_read`.
 */
export function layerTable(layer: UserLayer, system: OutSystem = WGS84): OutTable {
  const { lon, lat } = layer.mapping;
  const isPoints = layer.geometries.every(({ type }) => type === 'Point');
  const names = uniqueNames(
    layer.header.map((name, i) => (i === lon || i === lat ? `${name}_as_read` : name)),
    layer.synthetic ? ['synthetic'] : [],
  );
  const columns = names.map((name, i): OutColumn => {
    const type = exactType(layer.rows.map((cells) => cells[i] ?? ''));
    return { name, title: { zh: name, en: name }, type };
  });
  const marks: OutColumn[] = layer.synthetic
    ? [{ name: 'synthetic', title: { zh: '演示数据', en: 'Synthetic' }, type: 'boolean' }]
    : [];
  const label = layer.mapping.name ?? layer.mapping.id;
  const about = {
    system,
    provenance: [
      item('layer_kind', '图层类型', 'Layer kind', layer.kind),
      item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
      ...describeSource(layer.provenance),
      item('rows', '行数', 'Rows', String(layer.rows.length)),
    ],
    synthetic: layer.synthetic,
  };
  return {
    ...about,
    name: { zh: layer.name, en: layer.name },
    columns: [...columns, ...marks],
    count: layer.rows.length,
    row: (i) => ({
      cells: [
        ...columns.map(({ type }, column) => cellValue(layer.rows[i]![column] ?? '', type)),
        ...marks.map(() => true),
      ],
      geometry: moveGeometry(layer.geometries[i]!, system),
    }),
    geometry: isPoints
      ? { kind: 'points', columnsAt: columns.length, namesSystem: true }
      : { kind: 'any', inTables: true },
    ...(label === undefined ? {} : { labelColumn: names[label]! }),
    companions: () => [sourcesTable(about)],
  };
}

function cellValue(text: string, type: OutType): OutValue {
  if (type === 'text') return text;
  return text === '' ? null : Number(text);
}
