import type { TableNote } from '../../domain/import-plan.ts';
import type { FileWriter, WriteEnd } from './file-writer.ts';
import type { OutSystem } from './out-system.ts';
import type { OutTable } from './out-table.ts';
import { createTextParts } from './text-parts.ts';

/**
 * GeoJSON FeatureCollection (RFC 7946) with foreign members: `name`, `madeWith` (where the table comes from) and,
 * where the coordinates are not WGS-84 as the standard wants, `coordinateSystem`.
 */
export const writeGeoJson: FileWriter = function* (table) {
  const head = {
    type: 'FeatureCollection',
    name: table.name.en,
    madeWith: Object.fromEntries(table.provenance.map(({ key, value }) => [key, value])),
    ...(isStandard(table.system) ? {} : { coordinateSystem: describeSystem(table.system) }),
    ...(table.synthetic ? { synthetic: true } : {}),
  };
  const parts = createTextParts();
  parts.add(`${JSON.stringify(head).slice(0, -1)},"features":[`);
  for (let i = 0; i < table.count; i++) {
    parts.add(`${i === 0 ? '\n' : ',\n'}${featureText(table, i)}`);
    yield* parts.full((i + 1) / table.count);
  }
  parts.add('\n]}\n');
  yield* parts.rest();
  return end(table);
};

/** Newline-delimited GeoJSON: one feature a line, nothing about the whole. */
export const writeGeoJsonLines: FileWriter = function* (table) {
  const parts = createTextParts();
  for (let i = 0; i < table.count; i++) {
    parts.add(`${featureText(table, i)}\n`);
    yield* parts.full((i + 1) / table.count);
  }
  yield* parts.rest();
  return end(table);
};

function featureText(table: OutTable, i: number): string {
  const { cells, geometry } = table.row(i);
  const properties = Object.fromEntries(
    table.columns.map(({ name }, column) => [name, cells[column] ?? null]),
  );
  return JSON.stringify({ type: 'Feature', geometry, properties });
}

function isStandard({ system }: OutSystem): boolean {
  return system.id === 'wgs84' || system.id === 'cgcs2000';
}

function describeSystem({ code, name, epsg, unit }: OutSystem) {
  return { code, name: name.en, unit, ...(epsg === null ? {} : { epsg: `EPSG:${epsg}` }) };
}

function end({ system }: OutTable): WriteEnd {
  const notes: TableNote[] = isStandard(system)
    ? []
    : [{ code: 'write-geojson-not-wgs84', params: { system: system.code } }];
  return { ok: true, notes };
}
