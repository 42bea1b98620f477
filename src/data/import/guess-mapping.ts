import type { ColumnMapping } from '../../domain/import-plan.ts';
import { LAYER_FIELDS, type LayerField, type LayerKind } from '../../domain/layer-kind.ts';
import { NOT_THE_FIELD, TRISTATE_HINTS } from './column-aliases.ts';
import { mapHeader, readHeaderCell } from './guess-columns.ts';
import { isBlankCell, readFuel, readNumber, readTristate, type TristateField } from './read-cells.ts';
import { readAngleDegrees } from './read-position.ts';

/** Share of a column's filled cells that have to agree before its values alone say what it is. */
const AGREEING = 0.8;

/** Headers that say only that a column is one of the two coordinates, or nothing at all. */
const COORDINATE_LIKE =
  /^(x|y|e|n|[xy]坐标|坐标[xy]|横坐标|纵坐标|东坐标|北坐标|东向|北向|easting|northing|point_?[xy]|coord_?[xy]|gps|坐标)$/;
const NAMELESS = /^(|[a-z]{1,2}|(列|字段|column|field|col|f|unnamed)_?:?\d*)$/;

/** Columns of a kind: by their headers; where those say nothing, by what stands in them. */
export function guessMapping(
  kind: LayerKind,
  header: readonly string[],
  samples: readonly (readonly string[])[],
  isSpatial: boolean,
): ColumnMapping {
  const map: Partial<Record<LayerField, number>> = { ...mapHeader(header, kind) };
  const fields: readonly LayerField[] = LAYER_FIELDS[kind];
  const isFree = (column: number) => !Object.values(map).includes(column);
  const texts = header.map((cell) => readHeaderCell(cell).text);
  const cellsOf = (column: number) =>
    samples.map((cells) => cells[column] ?? '').filter((cell) => !isBlankCell(cell));

  if (!isSpatial && fields.includes('lon') && (map.lon === undefined || map.lat === undefined)) {
    const open = [...header.keys()].filter(
      (column) => isFree(column) && (COORDINATE_LIKE.test(texts[column]!) || NAMELESS.test(texts[column]!)),
    );
    Object.assign(map, guessPositionColumns(open, cellsOf));
  }
  if (isSpatial) {
    delete map.lon;
    delete map.lat;
  }
  if (fields.includes('fuel') && map.fuel === undefined) {
    const fuel = [...header.keys()].find(
      (column) => isFree(column) && NAMELESS.test(texts[column]!) && agree(cellsOf(column), isFuel),
    );
    if (fuel !== undefined) map.fuel = fuel;
  }
  for (const [field, hint] of Object.entries(TRISTATE_HINTS) as [TristateField & LayerField, RegExp][]) {
    if (!fields.includes(field) || map[field] !== undefined) continue;
    const column = texts.findIndex(
      (text, i) =>
        isFree(i) &&
        hint.test(text) &&
        !NOT_THE_FIELD.test(text) &&
        agree(cellsOf(i), (cell) => readTristate(cell, field).readable),
    );
    if (column !== -1) map[field] = column;
  }
  return map;
}

/** Columns of longitude and latitude, or of easting and northing, among some. */
function guessPositionColumns(
  columns: readonly number[],
  cellsOf: (column: number) => readonly string[],
): { lon?: number; lat?: number } {
  for (const { east, north } of POSITION_RANGES) {
    for (const lat of columns) {
      if (!agree(cellsOf(lat), (cell) => isPrecise(cell) && north(numberIn(cell)))) continue;
      const nearest = columns
        .filter(
          (column) =>
            column !== lat && agree(cellsOf(column), (cell) => isPrecise(cell) && east(numberIn(cell))),
        )
        .sort((a, b) => Math.abs(a - lat) - Math.abs(b - lat))[0];
      if (nearest !== undefined) return { lon: nearest, lat };
    }
  }
  return {};
}

type InRange = (value: number) => boolean;
const between =
  (least: number, most: number): InRange =>
  (value) =>
    value >= least && value <= most;

/** What the two numbers of a position in China can be: degrees; metres with a zone in front, without; Web Mercator. */
const POSITION_RANGES: readonly { readonly east: InRange; readonly north: InRange }[] = [
  { east: between(73, 136), north: between(3, 54) },
  { east: between(13_000_000, 46_000_000), north: between(330_000, 6_000_000) },
  { east: between(100_000, 900_000), north: between(1_900_000, 6_000_000) },
  { east: between(8_100_000, 15_200_000), north: between(330_000, 7_200_000) },
];

/** A whole number of degrees is more likely a count, an age or a capacity than a position. */
function isPrecise(cell: string): boolean {
  return /[.,°度]\d|[°度'′]/.test(cell.normalize('NFKC')) || Math.abs(numberIn(cell)) > 1000;
}

function numberIn(cell: string): number {
  const number = readNumber(cell);
  return Number.isNaN(number) ? readAngleDegrees(cell) : number;
}

function isFuel(cell: string): boolean {
  const { readable, value } = readFuel(cell);
  return readable && value !== 255;
}

function agree(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length >= cells.length * AGREEING;
}
