import type { ImportedLedger } from '../data/import/import-outcome.ts';
import { importTable } from '../data/import/import-table.ts';
import { resultTable } from '../data/result-table.ts';
import { rejectsTable } from '../data/tables/rejects-table.ts';
import { COORDINATE_SYSTEM_IDS } from '../domain/coordinate-system.ts';
import { ENGINE_VERSION } from '../domain/engine-version.ts';
import { ENCODINGS } from '../domain/import-plan.ts';
import { issueText } from '../domain/issue-text.ts';
import { verdictText } from '../domain/messages.ts';
import { createScreener } from '../domain/screener.ts';
import { totalVerdicts } from '../domain/totals.ts';
import {
  PARAM_OPTIONS,
  parseOptions,
  readChoice,
  readParams,
  runCommand,
  UsageError,
} from './command-line.ts';
import { openInputFile, openReference, requireDistinctFiles } from './files.ts';
import {
  OUT_HELP,
  OUT_OPTIONS,
  readOutEncoding,
  readOutput,
  readOutSystem,
  writeTable,
} from './write-table.ts';

const HELP = `用法：npm run --silent screen -- 台账文件 --out 结果.csv [选项]
  台账：CSV 或 GeoJSON。表头示例：编号 企业名称 经度 纬度 额定蒸发量(t/h) 燃料类型 用途 建成区 超低排放 氮氧化物 热网 新建 城市
Usage: npm run --silent screen -- FILE --out result.csv [options]
  FILE: CSV or GeoJSON. Headers: id name lon lat capacity_tph fuel use built_up ultra_low nox_mgm3 heat_network new city

  --datum wgs84|cgcs2000|gcj02|bd09   坐标基准，默认 wgs84 / datum of the positions
  --encoding auto|utf-8|gb18030|utf-16le|utf-16be  文字编码，默认 auto / text encoding
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
    datum: { type: 'string' },
    encoding: { type: 'string' },
    rejects: { type: 'string' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const params = readParams(values);
  const datum = readChoice(values, 'datum', COORDINATE_SYSTEM_IDS);
  const encoding = readChoice(values, 'encoding', ENCODINGS) ?? 'auto';
  const [file, ...surplus] = files;
  if (file === undefined || surplus.length > 0)
    throw new UsageError('给出一个台账文件 / give one FILE (--help)');
  const [out, rejectsOut] = [readOutput(values, 'out'), readOutput(values, 'rejects')];
  const outEncoding = readOutEncoding(values);
  if (out === null) throw new UsageError('缺 --out 结果文件 / --out is missing (--help)');

  requireDistinctFiles([file, values.out, values.rejects]);

  const input = await openInputFile(file);
  const imported = await importTable(input, {
    kind: 'boilers',
    encoding,
    table: null,
    headerRows: null,
    mapping: null,
    system: { id: datum ?? 'wgs84', centralMeridian: null },
    systemBy: 'user',
  });
  if (!imported.ok) {
    const { code, params: details } = imported.error;
    const [zh, en] = (['zh', 'en'] as const).map((lang) => issueText(code, details, lang));
    throw new UsageError(
      `${input.name}: ${zh?.message}；${zh?.suggestion} / ${en?.message}. ${en?.suggestion}`,
    );
  }
  if (imported.kind !== 'boilers') throw new Error(`asked for boilers, got ${imported.kind}`);
  const screener = createScreener(await openReference(), params);
  const result = screener.screen(imported.ledger);
  const { system, notes } = await readOutSystem(values, imported.ledger.lon);
  const source = imported.provenance;
  const keepsColumns = values['keep-columns'] === true;
  const table = resultTable(screener, imported.ledger, result, {
    system,
    keepsColumns,
    namesSystem: keepsColumns || values['out-datum'] !== undefined,
    source,
  });
  const outNotes = [...notes, ...(await writeTable(out, table, outEncoding))];
  if (rejectsOut !== null) {
    const rejects = rejectsTable(imported.rowHeader, imported.rejects, 'zh', source);
    outNotes.push(...(await writeTable(rejectsOut, rejects, outEncoding)));
  }
  const summary = {
    engineVersion: ENGINE_VERSION,
    dataHash: screener.reference.dataHash,
    params,
    ...importSummary(imported, datum === undefined),
    outDatum: system.code,
    outNotes: outNotes.map(({ code, params: details }) => ({ code, ...details })),
    qualifyingUnits: screener.qualifying.length,
    verdicts: totalVerdicts(imported.ledger, result),
  };
  process.stdout.write(values.json ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary));
});

function importSummary(imported: ImportedLedger, datumAssumed: boolean) {
  return {
    rowsRead: imported.rowsRead,
    accepted: imported.ledger.count,
    rejected: imported.rejects.count,
    encoding: imported.provenance.encoding,
    datum: imported.provenance.datumHistory[0]!.from.id,
    datumAssumed,
    notes: imported.notes.map(({ code, params }) => ({ code, ...params })),
    cellIssues: imported.issues.kept.map(({ row, code, column, value }) => ({ row, code, column, value })),
  };
}

type Summary = ReturnType<typeof importSummary> & {
  readonly outDatum: string;
  readonly outNotes: readonly { readonly code: string }[];
  readonly engineVersion: string;
  readonly dataHash: string;
  readonly verdicts: ReturnType<typeof totalVerdicts>;
};

function formatSummary(summary: Summary): string {
  const assumed = summary.datumAssumed ? '（未指定，按 WGS-84 / not given, taken as WGS-84）' : '';
  const lines = [
    `读入 read ${summary.rowsRead} = 接收 accepted ${summary.accepted} + 退回 rejected ${summary.rejected}`,
    `编码 encoding ${summary.encoding} · 坐标基准 datum ${summary.datum}${assumed}`,
    ...summary.verdicts.map(
      ({ verdict, boilers, capacityTph, capacityUnknown }) =>
        `${verdictText(verdict, 'zh')} ${verdict}: ${boilers} 台, ${capacityTph.toFixed(1)} t/h` +
        (capacityUnknown > 0 ? ` (${capacityUnknown} 台容量不明 / capacity unknown)` : ''),
    ),
    ...[...summary.notes, ...summary.outNotes].map(
      ({ code, ...params }) => `注 note: ${issueText(code, params, 'zh').message}`,
    ),
    ...(summary.cellIssues.length > 0
      ? [`${summary.cellIssues.length} 个单元格无法识别，按未知处理 / cells read as unknown (--json)`]
      : []),
    `引擎 engine ${summary.engineVersion} · 数据 data ${summary.dataHash.slice(0, 12)}`,
  ];
  return `${lines.join('\n')}\n`;
}
