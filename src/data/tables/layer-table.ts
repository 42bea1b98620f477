import type { UserLayer } from '../../domain/user-layer.ts';
import { exactType, isOurColumn, uniqueNames } from '../write/column-names.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import { type OutColumn, type OutTable, type OutType, type OutValue, ownColumn } from '../write/out-table.ts';
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
  const textsOf = (column: number) => layer.rows.map((cells) => cells[column] ?? '');
  const kept = layer.header.flatMap((name, i) => (isOurColumn(name, textsOf(i)) ? [] : [i]));
  const names = uniqueNames(
    kept.map((i) => (i === lon || i === lat ? `${layer.header[i]}_as_read` : layer.header[i]!)),
    layer.synthetic ? ['synthetic'] : [],
  );
  const columns = kept.map((i, at): OutColumn => ownColumn(names[at]!, exactType(textsOf(i))));
  const marks: OutColumn[] = layer.synthetic
    ? [{ name: 'synthetic', title: { zh: '演示数据', en: 'Synthetic' }, type: 'boolean' }]
    : [];
  const label = kept.indexOf(layer.mapping.name ?? layer.mapping.id ?? -1);
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
        ...columns.map(({ type }, at) => cellValue(layer.rows[i]![kept[at]!] ?? '', type)),
        ...marks.map(() => true),
      ],
      geometry: moveGeometry(layer.geometries[i]!, system),
    }),
    geometry: isPoints
      ? { kind: 'points', columnsAt: columns.length, namesSystem: true }
      : { kind: 'any', inTables: true },
    ...(label === -1 ? {} : { labelColumn: names[label]! }),
    companions: () => [sourcesTable(about)],
  };
}

function cellValue(text: string, type: OutType): OutValue {
  if (type === 'text') return text;
  return text === '' ? null : Number(text);
}
