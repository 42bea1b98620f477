import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import type { FileInspection, TableInspection } from '../domain/import-plan.ts';
import { AREA_KINDS, LAYER_FIELDS, type LayerField, type LayerKind } from '../domain/layer-kind.ts';
import type { ChoosingStage, ImportChoice } from './import-session.ts';
import { chosenTable } from './import-session.ts';
import type { RememberedMapping } from './mapping-memory.ts';

/** The table that looks most like something we know. */
export function likeliestTable({ tables }: FileInspection): number {
  const score = (table: TableInspection) => (table.rowCount === 0 ? -1 : (table.kinds[0]?.score ?? 0));
  return tables.reduce((best, table, i) => (score(table) > score(tables[best]!) ? i : best), 0);
}

/** The choices for a table before the user made any. */
export function proposeChoice(
  found: TableInspection,
  table: number,
  remembered: RememberedMapping | null,
): ImportChoice {
  const kind = remembered?.kind ?? found.kinds[0]?.kind ?? 'other';
  const mapping = remembered?.mapping ?? found.mapping;
  return {
    table,
    kind,
    encoding: 'auto',
    headerRows: null,
    mapping,
    byHand: [],
    remembered: remembered === null ? [] : fieldsOf(kind).filter((field) => mapping[field] !== undefined),
    ...proposeSystem(found),
    join: 'replace',
  };
}

/** The coordinate system that the inspection proposes; none where the evidence leaves it open. */
export function proposeSystem({ proposal }: TableInspection): Pick<ImportChoice, 'system' | 'systemBy'> {
  return proposal === null
    ? { system: null, systemBy: 'user' }
    : { system: proposal.system, systemBy: proposal.by };
}

export function fieldsOf(kind: LayerKind): readonly LayerField[] {
  return LAYER_FIELDS[kind];
}

/** Fields without which no row of the kind can be used. Spatial formats bring their positions. */
export function requiredFields(kind: LayerKind, isSpatial: boolean): readonly LayerField[] {
  return isSpatial || AREA_KINDS.includes(kind) ? [] : ['lon', 'lat'];
}

/** Whether the file holds corrected rows of an earlier one. */
export function isCorrecting({ kind, join }: ImportChoice): boolean {
  return kind === 'boilers' && join === 'correct';
}

/** What still keeps a file from being imported, in the order in which the screen asks for it. */
export type MissingChoice = 'checking' | 'areas' | 'position' | 'system' | 'zone';

export function missingChoice(stage: ChoosingStage): MissingChoice | null {
  const { choice, busy } = stage;
  const table = chosenTable(stage);
  if (busy) return 'checking';
  // Corrected rows are read as the file that they were rejected from.
  if (isCorrecting(choice)) return null;
  if (!table.isSpatial && AREA_KINDS.includes(choice.kind)) return 'areas';
  const required = requiredFields(choice.kind, table.isSpatial);
  if (required.some((field) => choice.mapping[field] === undefined)) return 'position';
  if (choice.system === null) return 'system';
  return lacksZone(choice.system, table) ? 'zone' : null;
}

/** Whether eastings without a zone's number are to be read in a system whose zone is not chosen either. */
function lacksZone(system: CoordinateSystem, { datums }: TableInspection): boolean {
  if (system.id === 'stated' || system.centralMeridian !== null || !system.id.includes('-gk')) return false;
  return datums.some(({ system: weighed }) => weighed.id !== 'stated' && weighed.centralMeridian !== null);
}

/** Names a system in lists and for comparison; the zone belongs to it. */
export function systemKey(system: CoordinateSystem): string {
  return system.id === 'stated'
    ? `stated ${system.definition}`
    : `${system.id} ${system.centralMeridian ?? ''}`;
}
