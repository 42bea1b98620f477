import { importTable } from '../data/import/import-table.ts';
import { inspectFile } from '../data/import/inspect-file.ts';
import { rejectAt } from '../domain/import-outcome.ts';
import type { TableInspection, TableNote } from '../domain/import-plan.ts';
import { issueText } from '../domain/issue-text.ts';
import { LAYER_KINDS, type LayerKind } from '../domain/layer-kind.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import { type OptionValues, readList, UsageError } from './command-line.ts';
import { openInputFile, problemText } from './files.ts';

export const LAYERS_OPTION = { layers: { type: 'string', multiple: true } } as const;

/** Best guesses below this are no answer. */
const LEAST_SCORE = 0.3;

/** One of the user's own layers as a call gives it. */
export interface ReadLayer {
  readonly layer: UserLayer;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly notes: readonly TableNote[];
}

/** Files named by `--layers`, so that none is written over. */
export function layerPaths(values: OptionValues): string[] {
  return readList(values, 'layers').map((text) => splitKind(text).path);
}

/**
 * Reads the files of `--layers FILE` and `--layers KIND=FILE`. A file's own coordinate system counts, else WGS-84.
 * Throws a UsageError where a file cannot be read, has not one good row, or is of no kind that could be told.
 */
export async function readLayers(values: OptionValues): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = [];
  for (const text of readList(values, 'layers')) {
    const { kind, path } = splitKind(text);
    layers.push(await readLayer(path, kind, `layer-${layers.length + 1}`));
  }
  return layers;
}

function splitKind(text: string): { kind: LayerKind | null; path: string } {
  const at = text.indexOf('=');
  const kind = LAYER_KINDS.find((known) => known === text.slice(0, Math.max(0, at)));
  return kind === undefined ? { kind: null, path: text } : { kind, path: text.slice(at + 1) };
}

async function readLayer(path: string, asked: LayerKind | null, id: string): Promise<ReadLayer> {
  const input = await openInputFile(path);
  const inspected = await inspectFile(input, { encoding: 'auto' });
  if (!inspected.ok) throw new UsageError(problemText(input.name, inspected.error));
  const table = inspected.tables[0]!;
  const kind = asked ?? guessedKind(table, path);
  if (kind === 'boilers') {
    throw new UsageError(
      `--layers ${path}: 锅炉台账请作为台账文件给出 / a boiler ledger is given as FILE, not as a layer`,
    );
  }
  const outcome = await importTable(input, {
    kind,
    encoding: 'auto',
    table: table.name,
    headerRows: null,
    mapping: null,
    system: table.crs === null ? { id: 'wgs84', centralMeridian: null } : { id: 'stated', ...table.crs },
    systemBy: table.crs === null ? 'user' : 'file',
  });
  if (!outcome.ok) throw new UsageError(problemText(input.name, outcome.error));
  if (outcome.kind === 'boilers') throw new Error(`asked for ${kind}, got boilers`);
  const { layer, rowsRead, accepted, rejects, notes } = outcome;
  if (accepted === 0) {
    const first = rejects.count > 0 ? rejectAt(rejects, 0) : null;
    throw new UsageError(
      problemText(input.name, {
        code: first?.code ?? 'file-empty',
        params: { ...first?.params, column: first?.column ?? '', value: first?.value ?? '' },
      }),
    );
  }
  return { layer: { ...layer, id }, rowsRead, accepted, rejected: rejects.count, notes };
}

function guessedKind(table: TableInspection, path: string): LayerKind {
  const [best, second] = table.kinds;
  if (best !== undefined && best.score >= LEAST_SCORE && best.score > (second?.score ?? 0)) return best.kind;
  const kinds = LAYER_KINDS.filter((kind) => kind !== 'boilers').join('|');
  throw new UsageError(
    `--layers ${path}: 看不出是哪类图层，请写明 / the kind cannot be told, write KIND=FILE: ${kinds}`,
  );
}

/** One line a layer, for the summary. */
export function layerLines(layers: readonly ReadLayer[]): string[] {
  return layers.flatMap(({ layer, rowsRead, accepted, rejected, notes }) => [
    `图层 layer ${layer.kind} ${layer.provenance.fileName}: 读入 read ${rowsRead} = 接收 accepted ${accepted} + 退回 rejected ${rejected}`,
    ...notes.map(({ code, params }) => `  注 note: ${issueText(code, params, 'zh').message}`),
  ]);
}

/** What a JSON summary says of the layers. */
export function layerSummary(layers: readonly ReadLayer[]) {
  return layers.map(({ layer, rowsRead, accepted, rejected, notes }) => ({
    file: layer.provenance.fileName,
    kind: layer.kind,
    rowsRead,
    accepted,
    rejected,
    notes: notes.map(({ code, params }) => ({ code, ...params })),
  }));
}
