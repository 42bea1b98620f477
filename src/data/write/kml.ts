import type { Geometry, Position } from 'geojson';
import { verdictText } from '../../domain/messages.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { type FileWriter, refuseToWrite } from './file-writer.ts';
import type { OutColumn, OutTable, OutType, OutValue } from './out-table.ts';
import { createTextParts } from './text-parts.ts';
import { xmlText } from './xml-text.ts';

/** Colours of the verdicts as the map has them (aabbggrr), and of what has none. */
const VERDICT_COLOURS = {
  close: 'ff1f1fb2',
  retrofit: 'ff1a7fe6',
  review: 'ff33ccf2',
  retain: 'ffb3702b',
  outside: 'ff8c8c8c',
} as const;
const PLAIN_COLOUR = 'ffb3702b';

const FIELD_TYPES: Readonly<Record<OutType, string>> = {
  text: 'string',
  integer: 'double',
  number: 'double',
  boolean: 'bool',
  date: 'string',
};

/**
 * KML 2.2: a placemark a row with its name, a style for each verdict, and every column as typed extended data; null
 * is left out, an empty text stays. KML knows degrees only: projected coordinates are refused, and degrees other
 * than WGS-84 are noted.
 * Source: OGC 07-147r2.
 */
export const writeKml: FileWriter = function* (table, { lang }) {
  const { system } = table;
  if (system.unit !== 'degree') return refuseToWrite('write-kml-needs-degrees', { system: system.code });
  const parts = createTextParts();
  parts.add(documentStart(table, lang));
  for (let i = 0; i < table.count; i++) {
    parts.add(placemark(table, i));
    yield* parts.full((i + 1) / table.count);
  }
  parts.add('</Document>\n</kml>\n');
  yield* parts.rest();
  const standard = system.code === 'wgs84' || system.code === 'cgcs2000';
  return {
    ok: true,
    notes: standard ? [] : [{ code: 'write-kml-not-wgs84', params: { system: system.code } }],
  };
};

function documentStart(table: OutTable, lang: 'zh' | 'en'): string {
  const about = table.provenance.map(({ title, value }) => `${title[lang]}: ${value}`);
  const styles = table.verdictColumn === undefined ? [style('plain', PLAIN_COLOUR, '')] : verdictStyles(lang);
  const fields = table.columns.map(
    ({ name, title, type }) =>
      `<SimpleField name="${xmlText(name)}" type="${FIELD_TYPES[type]}"><displayName>${xmlText(title[lang])}</displayName></SimpleField>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xmlText(table.name[lang])}</name>
<description>${xmlText(about.join('\n'))}</description>
${styles.join('\n')}
<Schema name="table" id="table">${fields.join('')}</Schema>
`;
}

function verdictStyles(lang: 'zh' | 'en'): string[] {
  return VERDICTS.map((verdict) => style(verdict, VERDICT_COLOURS[verdict], verdictText(verdict, lang)));
}

function style(id: string, colour: string, words: string): string {
  const translucent = `66${colour.slice(2)}`;
  return `<Style id="${id}">${words === '' ? '' : `<!-- ${xmlText(words)} -->`}<IconStyle><color>${colour}</color><scale>0.8</scale></IconStyle><LabelStyle><scale>0.7</scale></LabelStyle><LineStyle><color>${colour}</color><width>2</width></LineStyle><PolyStyle><color>${translucent}</color></PolyStyle></Style>`;
}

function placemark(table: OutTable, i: number): string {
  const { cells, geometry } = table.row(i);
  const cellOf = (name: string | undefined) => {
    const value = cells[table.columns.findIndex((column) => column.name === name)];
    return value === null || value === undefined ? '' : String(value);
  };
  const styleId = table.verdictColumn === undefined ? 'plain' : cellOf(table.verdictColumn);
  const data = table.columns.map((column, at) => simpleData(column, cells[at] ?? null)).join('');
  return `<Placemark><name>${xmlText(cellOf(table.labelColumn))}</name><styleUrl>#${xmlText(styleId)}</styleUrl><ExtendedData><SchemaData schemaUrl="#table">${data}</SchemaData></ExtendedData>${geometry === null ? '' : shapeXml(geometry)}</Placemark>\n`;
}

function simpleData({ name }: OutColumn, value: OutValue): string {
  return value === null ? '' : `<SimpleData name="${xmlText(name)}">${xmlText(String(value))}</SimpleData>`;
}

function shapeXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${tuple(geometry.coordinates)}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><coordinates>${tuples(geometry.coordinates)}</coordinates></LineString>`;
    case 'Polygon':
      return polygonXml(geometry.coordinates);
    case 'MultiPoint':
      return multi(geometry.coordinates.map((coordinates) => shapeXml({ type: 'Point', coordinates })));
    case 'MultiLineString':
      return multi(geometry.coordinates.map((coordinates) => shapeXml({ type: 'LineString', coordinates })));
    case 'MultiPolygon':
      return multi(geometry.coordinates.map(polygonXml));
    case 'GeometryCollection':
      return multi(geometry.geometries.map(shapeXml));
  }
}

function multi(parts: readonly string[]): string {
  return `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
}

function polygonXml(rings: readonly Position[][]): string {
  const ring = (positions: Position[]) =>
    `<LinearRing><coordinates>${tuples(positions)}</coordinates></LinearRing>`;
  return `<Polygon>${rings
    .map((positions, i) =>
      i === 0
        ? `<outerBoundaryIs>${ring(positions)}</outerBoundaryIs>`
        : `<innerBoundaryIs>${ring(positions)}</innerBoundaryIs>`,
    )
    .join('')}</Polygon>`;
}

function tuple([x, y]: Position): string {
  return `${x},${y}`;
}

function tuples(positions: readonly Position[]): string {
  return positions.map(tuple).join(' ');
}
