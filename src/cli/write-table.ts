import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { chooseOutSystem } from '../data/write/choose-system.ts';
import type { OutSystem } from '../data/write/out-system.ts';
import type { OutTable } from '../data/write/out-table.ts';
import { writeFile } from '../data/write/write-file.ts';
import {
  OUT_ENCODINGS,
  OUT_ENDINGS,
  OUT_SYSTEMS,
  type OutEncoding,
  type OutFormat,
  outFormatOf,
} from '../domain/export-plan.ts';
import type { TableNote } from '../domain/import-plan.ts';
import { issueText } from '../domain/issue-text.ts';
import { type OptionValues, readChoice, readNumber, UsageError } from './command-line.ts';
import { reasonOf } from './files.ts';

/** Options about what goes out; both commands take them. */
export const OUT_OPTIONS = {
  out: { type: 'string' },
  'out-encoding': { type: 'string' },
  'out-datum': { type: 'string' },
  'out-central-meridian': { type: 'string' },
} as const;

export const OUT_HELP = `  --out FILE                          结果文件，格式由扩展名定：.csv .xlsx .geojson .geojsonl .fgb .zip（Shapefile）.kml
                                      the ending picks the format: CSV, XLSX, GeoJSON, GeoJSON lines, FlatGeobuf, zipped Shapefile, KML
  --out-encoding utf-8|gb18030        CSV 的编码，默认 utf-8（带 BOM）/ encoding of CSV
  --out-datum wgs84|cgcs2000|gcj02|bd09|cgcs2000-gk3|cgcs2000-gk6|web-mercator
                                      输出坐标系，默认 wgs84 / coordinate system of what goes out
  --out-central-meridian 117          高斯-克吕格中央经线，默认取数据中部 / Gauss-Krüger meridian, by default nearest to the data's middle
`;

export interface Output {
  readonly path: string;
  readonly format: OutFormat;
}

/** Where to write and in which format; refuses an ending that names none, before any work is done. */
export function readOutput(values: OptionValues, option: string): Output | null {
  const path = values[option];
  if (typeof path !== 'string') return null;
  const format = outFormatOf(path);
  if (format === null) {
    const endings = Object.values(OUT_ENDINGS).map(([ending]) => `.${ending}`);
    throw new UsageError(`--${option} ${path}: 扩展名应为 / the ending must be one of ${endings.join(' ')}`);
  }
  return { path, format };
}

export function readOutEncoding(values: OptionValues): OutEncoding {
  return readChoice(values, 'out-encoding', OUT_ENCODINGS) ?? 'utf-8';
}

/** The coordinate system that a call asks for, for data at these longitudes; WGS-84 where it asks for none. */
export async function readOutSystem(
  values: OptionValues,
  lons: ArrayLike<number>,
): Promise<{ readonly system: OutSystem; readonly notes: readonly TableNote[] }> {
  const id = readChoice(values, 'out-datum', OUT_SYSTEMS) ?? 'wgs84';
  return chooseOutSystem(id, lons, readNumber(values, 'out-central-meridian', -180, 180) ?? null);
}

/**
 * Writes a table; gives what is to be said about the file. Where a format must state a time it is that of the verdicts,
 * so that the same files and date give the same bytes. Throws a UsageError where the format cannot hold it.
 */
export async function writeTable(
  { path, format }: Output,
  table: OutTable,
  encoding: OutEncoding,
  asOf: string,
): Promise<readonly TableNote[]> {
  const written = await writeFile(table, format, {
    lang: 'zh',
    encoding,
    writtenAt: `${asOf}T00:00:00Z`,
  });
  if (!written.ok) {
    const { code, params } = written.error!;
    const [zh, en] = (['zh', 'en'] as const).map((lang) => issueText(code, params, lang));
    throw new UsageError(`${path}: ${zh?.message}；${zh?.suggestion} / ${en?.message}. ${en?.suggestion}`);
  }
  try {
    await pipeline(
      Readable.fromWeb(written.blob.stream() as unknown as ReadableStream),
      createWriteStream(path),
    );
  } catch (cause) {
    throw new UsageError(`无法写入 / cannot write ${path} (${reasonOf(cause)})`);
  }
  return written.notes;
}
