import { importTable } from '../data/import/import-table.ts';
import { resultTable } from '../data/result-table.ts';
import { rejectsTable } from '../data/tables/rejects-table.ts';
import { findCoarsePositions } from '../domain/coarse-positions.ts';
import { ENGINE_VERSION } from '../domain/engine-version.ts';
import { LAYER_KINDS } from '../domain/layer-kind.ts';
import { createPlaceCheck } from '../domain/place-check.ts';
import type { Reference } from '../domain/reference.ts';
import { createScreener } from '../domain/screener.ts';
import { totalVerdicts } from '../domain/totals.ts';
import { PARAM_OPTIONS, parseOptions, readParams, runCommand, UsageError } from './command-line.ts';
import { openInputFile, openReference, problemText, requireDistinctFiles } from './files.ts';
import { formatEvidence, INPUT_HELP, INPUT_OPTIONS, planInput, UndecidedDatum } from './read-input.ts';
import { LAYERS_OPTION, layerPaths, readLayers } from './read-layers.ts';
import { formatSummary, importSummary } from './screen-summary.ts';
import {
  OUT_HELP,
  OUT_OPTIONS,
  readOutEncoding,
  readOutput,
  readOutSystem,
  writeTable,
} from './write-table.ts';

const HELP = `用法：npm run --silent screen -- 台账文件 --out 结果.csv [选项]
  台账：CSV、Excel（xlsx xls et）、GeoJSON、Shapefile（zip）、KML/KMZ、FlatGeobuf 等。表头示例：编号 企业名称 经度 纬度 额定蒸发量(t/h) 燃料类型 用途 建成区 超低排放 氮氧化物 热网 新建 城市
Usage: npm run --silent screen -- FILE --out result.csv [options]
  FILE: CSV, Excel (xlsx xls et), GeoJSON, zipped Shapefile, KML/KMZ, FlatGeobuf and more. Headers: id name lon lat capacity_tph fuel use built_up ultra_low nox_mgm3 heat_network new city

${INPUT_HELP}  --layers FILE, --layers KIND=FILE    自备图层，可多次 / the user's own layers, repeatable; KIND: ${LAYER_KINDS.slice(1).join(' ')}
  --as-of YYYY-MM-DD                  判定日期，默认 2020-03-31 / date of the verdict
  --radius-km 15                      供热半径 / heating radius
  --min-unit-mw 300                   机组容量下限（内置数据只有 300 MW 及以上）/ least unit size (bundled data has 300 MW and more)
  --chp confirmed|all                 机组范围，默认 confirmed：报告供热或名称含热电、供热 / unit set: heat reported or hinted by a name
  --uncertainty-m 200                 半径线两侧的不确定宽度 / half width of the uncertain band at the radius
${OUT_HELP}  --keep-columns                      结果保留台账中未使用的列 / keep the ledger's unused columns
  --rejects FILE                      退回的行及原因（.csv .xlsx）/ rejected rows with reasons
  --json                              以 JSON 输出摘要 / summary as JSON

  row 列：表头下第一行为 1。 / column row: the first row below the header is 1.
  接收 + 退回 = 读入。退出码：0 已读完，2 无法读取。 / accepted + rejected = read. Exit code 0: read; 2: could not be read.
`;

await runCommand(async () => {
  const { values, files } = parseOptions(process.argv.slice(2), {
    ...PARAM_OPTIONS,
    ...OUT_OPTIONS,
    'keep-columns': { type: 'boolean' },
    ...INPUT_OPTIONS,
    ...LAYERS_OPTION,
    rejects: { type: 'string' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const params = readParams(values);
  const [file, ...surplus] = files;
  if (file === undefined || surplus.length > 0)
    throw new UsageError('给出一个台账文件 / give one FILE (--help)');
  const [out, rejectsOut] = [readOutput(values, 'out'), readOutput(values, 'rejects')];
  const outEncoding = readOutEncoding(values);
  if (out === null) throw new UsageError('缺 --out 结果文件 / --out is missing (--help)');

  requireDistinctFiles([file, values.out, values.rejects, ...layerPaths(values)]);

  const input = await openInputFile(file);
  let opened: Promise<Reference> | null = null;
  const open = () => (opened ??= openReference());
  const planned = await planInput(input, values, async () => (await open()).counties).catch(
    (cause: unknown) => {
      if (cause instanceof UndecidedDatum)
        process.stdout.write(formatEvidence(cause.evidence, values.json === true));
      throw cause;
    },
  );
  const reference = await open();
  const places = createPlaceCheck(reference.counties);
  const imported = await importTable(input, planned.plan, { places });
  if (!imported.ok) throw new UsageError(problemText(input.name, imported.error));
  if (imported.kind !== 'boilers') throw new Error(`asked for boilers, got ${imported.kind}`);
  const layers = await readLayers(values);
  const own = layers.map(({ layer }) => layer);
  const screener = createScreener(reference, params, own);
  const result = screener.screen(imported.ledger);
  const { system, notes } = await readOutSystem(values, imported.ledger.lon);
  // When the file was read would make the same result differ from run to run.
  const source = { ...imported.provenance, importedAt: '' };
  const keepsColumns = values['keep-columns'] === true;
  const table = resultTable(screener, imported.ledger, result, {
    system,
    keepsColumns,
    namesSystem: keepsColumns || values['out-datum'] !== undefined,
    source,
  });
  const outNotes = [...notes, ...(await writeTable(out, table, outEncoding, params.asOf))];
  if (rejectsOut !== null) {
    const rejects = rejectsTable(imported.rowHeader, imported.rejects, 'zh', source);
    outNotes.push(...(await writeTable(rejectsOut, rejects, outEncoding, params.asOf)));
  }
  const coarse = findCoarsePositions(imported.ledger, result, params.radiusKm);
  if (coarse.length > 0) {
    const row = imported.ledger.row[coarse[0]!]!;
    outNotes.push({ code: 'precision-undecided', params: { count: coarse.length, row } });
  }
  const summary = {
    engineVersion: ENGINE_VERSION,
    dataHash: screener.reference.dataHash,
    params,
    ...importSummary(imported, planned, layers),
    outDatum: system.code,
    outNotes: outNotes.map(({ code, params: details }) => ({ code, ...details })),
    qualifyingUnits: screener.qualifying.length,
    verdicts: totalVerdicts(imported.ledger, result),
  };
  process.stdout.write(
    values.json ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(imported, planned, layers, summary),
  );
});
