import type { CoordinateSystem, DatumStep } from '../domain/coordinate-system.ts';
import type {
  ColumnMapping,
  Encoding,
  FileInspection,
  HeaderRows,
  TableInspection,
  TableNote,
} from '../domain/import-plan.ts';
import type { LayerField, LayerKind } from '../domain/layer-kind.ts';
import type { FinishedImport } from './finished-import.ts';

/** One visit to the import dialog: a queue of files, each of which is confirmed by itself. */
export interface ImportSession {
  readonly files: readonly ImportFile[];
  /** Id of the file on screen; null shows where files come from. */
  readonly shown: number | null;
}

export interface ImportFile {
  /** Unique in a visit. */
  readonly id: number;
  readonly name: string;
  /** Null where only the report of an earlier import is shown again. */
  readonly source: File | null;
  readonly stage: ImportStage;
}

export type ImportStage =
  | { readonly step: 'waiting' }
  | { readonly step: 'inspecting' }
  | ChoosingStage
  | {
      readonly step: 'running';
      /** Where a cancelled import goes back to. */
      readonly choosing: ChoosingStage;
      /** Share of the file that was read, 0 … 1. */
      readonly done: number;
    }
  | { readonly step: 'finished'; readonly finished: FinishedImport }
  | { readonly step: 'failed'; readonly problem: TableNote; readonly back: ChoosingStage | null };

/** What was found, and what the user makes of it. */
export interface ChoosingStage {
  readonly step: 'choosing';
  readonly inspection: FileInspection;
  readonly choice: ImportChoice;
  /** The worker looks at the file again, since a choice changed what it says. */
  readonly busy: boolean;
}

/** Adds to the ledger that is there, takes its place, or corrects the rows that it was refused. */
export const JOINS = ['replace', 'append', 'correct'] as const;
export type Join = (typeof JOINS)[number];

export interface ImportChoice {
  /** Index in the inspection's tables. */
  readonly table: number;
  readonly kind: LayerKind;
  readonly encoding: Encoding;
  /** Null: as found. */
  readonly headerRows: HeaderRows | null;
  readonly mapping: ColumnMapping;
  /** Fields whose column the user set, and fields that were taken from an earlier file with the same header. */
  readonly byHand: readonly LayerField[];
  readonly remembered: readonly LayerField[];
  /** Null until the evidence, the file or the user says it: a wrong one silently moves verdicts. */
  readonly system: CoordinateSystem | null;
  readonly systemBy: DatumStep['by'];
  /** Boilers only. */
  readonly join: Join;
}

export const NO_FILES: ImportSession = { files: [], shown: null };

export function shownFile(session: ImportSession): ImportFile | null {
  return session.files.find(({ id }) => id === session.shown) ?? null;
}

export function chosenTable({ inspection, choice }: ChoosingStage): TableInspection {
  const table = inspection.tables[choice.table];
  if (table === undefined) throw new RangeError(`the file has no table ${choice.table}`);
  return table;
}

/** Whether a worker's answer is still about what the user sees. */
export function isPending({ stage }: ImportFile): boolean {
  return stage.step === 'waiting' || stage.step === 'inspecting' || stage.step === 'choosing';
}
