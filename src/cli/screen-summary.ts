import type { ImportedLedger } from '../data/import/import-outcome.ts';
import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import { rejectAt } from '../domain/import-outcome.ts';
import { issueText } from '../domain/issue-text.ts';
import { verdictText } from '../domain/messages.ts';
import type { VerdictTotal } from '../domain/screening.ts';
import { codedAt } from '../domain/text-column.ts';
import { evidenceLines, type PlannedInput } from './read-input.ts';
import { layerLines, layerSummary, type ReadLayer } from './read-layers.ts';

/** What a screening says about its input, for the JSON summary and for people. */
export function importSummary(imported: ImportedLedger, planned: PlannedInput, layers: readonly ReadLayer[]) {
  const { provenance, rejects, issues } = imported;
  const { from, by } = provenance.datumHistory[0]!;
  return {
    rowsRead: imported.rowsRead,
    accepted: imported.accepted,
    rejected: rejects.count,
    format: provenance.format,
    table: provenance.table,
    otherTables: planned.otherTables,
    encoding: provenance.encoding,
    datum: nameOf(from),
    datumBy: planned.datumAssumed ? 'default' : by,
    datumAssumed: planned.datumAssumed,
    evidence: planned.evidence.map(({ reasons: _, ...evidence }) => evidence),
    layers: layerSummary(layers),
    notes: imported.notes.map(({ code, params }) => ({ code, ...params })),
    issueCounts: issues.counts,
    /** The first of each code. */
    cellIssues: issues.kept.map(({ row, code, column, value }) => ({ row, code, column, value })),
  };
}

function nameOf(system: CoordinateSystem): string {
  if (system.id === 'stated') return system.name;
  return system.centralMeridian === null ? system.id : `${system.id} ${system.centralMeridian}°`;
}

interface Screened {
  readonly engineVersion: string;
  readonly dataHash: string;
  readonly outNotes: readonly { readonly code: string }[];
  readonly verdicts: readonly VerdictTotal[];
}

/** The summary in words. */
export function formatSummary(
  imported: ImportedLedger,
  planned: PlannedInput,
  layers: readonly ReadLayer[],
  { engineVersion, dataHash, outNotes, verdicts }: Screened,
): string {
  const { provenance, rejects, issues } = imported;
  const { from } = provenance.datumHistory[0]!;
  const said = {
    default: '（未指定，按 WGS-84 / not given, taken as WGS-84）',
    file: '（文件自带 / stated by the file）',
    user: '',
    evidence: '（按证据 / by the evidence）',
  }[planned.datumAssumed ? 'default' : planned.plan.systemBy];
  const lines = [
    `读入 read ${imported.rowsRead} = 接收 accepted ${imported.accepted} + 退回 rejected ${rejects.count}`,
    `编码 encoding ${provenance.encoding} · 坐标基准 datum ${nameOf(from)}${said}`,
    ...(planned.otherTables.length > 0 ? [`未读 not read: ${planned.otherTables.join(', ')}`] : []),
    ...evidenceLines(planned.evidence),
    ...layerLines(layers),
    ...verdicts.map(
      ({ verdict, boilers, capacityTph, capacityUnknown }) =>
        `${verdictText(verdict, 'zh')} ${verdict}: ${boilers} 台, ${capacityTph.toFixed(1)} t/h` +
        (capacityUnknown > 0 ? ` (${capacityUnknown} 台容量不明 / capacity unknown)` : ''),
    ),
    ...[...imported.notes.map(({ code, params }) => ({ code, ...params })), ...outNotes].map(
      ({ code, ...params }) => `注 note: ${issueText(code, params, 'zh').message}`,
    ),
    ...rejectLines(rejects),
    ...issueLines(issues),
    `引擎 engine ${engineVersion} · 数据 data ${dataHash.slice(0, 12)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** How many rows were rejected for each reason, with the first. */
function rejectLines(rejects: ImportedLedger['rejects']): string[] {
  const firsts = new Map<string, { at: number; count: number }>();
  for (let i = 0; i < rejects.count; i++) {
    const known = firsts.get(codedAt(rejects.code, i));
    if (known === undefined) firsts.set(codedAt(rejects.code, i), { at: i, count: 1 });
    else known.count++;
  }
  return [...firsts].map(([code, { at, count }]) => {
    const { params, column, value, sheetRow } = rejectAt(rejects, at);
    const { message } = issueText(code, { ...params, column, value }, 'zh');
    return `退回 rejected ${code}: ${count}，如第 ${sheetRow} 行 / as in row ${sheetRow}: ${message}`;
  });
}

/** How often each doubt occurs, with the first row that has it. */
function issueLines({ counts, kept }: ImportedLedger['issues']): string[] {
  return Object.entries(counts).map(([code, count]) => {
    const first = kept.find((issue) => issue.code === code);
    if (first === undefined) return `存疑 doubtful ${code}: ${count}`;
    const { params, column, value, sheetRow } = first;
    const { message } = issueText(code, { ...params, column, value }, 'zh');
    return `存疑 doubtful ${code}: ${count}，如第 ${sheetRow} 行 / as in row ${sheetRow}: ${message}`;
  });
}
