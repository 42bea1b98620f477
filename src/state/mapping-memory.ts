import type { ColumnMapping } from '../domain/import-plan.ts';
import { LAYER_FIELDS, LAYER_KINDS, type LayerKind } from '../domain/layer-kind.ts';

/** How a file with a certain header was read the last time. */
export interface RememberedMapping {
  readonly kind: LayerKind;
  readonly mapping: ColumnMapping;
}

/** Remembers what the user made of a header, for the next file that has the same. */
export interface MappingMemory {
  recall(header: readonly string[]): RememberedMapping | null;
  keep(header: readonly string[], remembered: RememberedMapping): void;
}

const KEY = 'lantu.mappings';
/** Headers that are remembered; the one used longest ago goes first. */
const MOST = 50;

type MemoryStorage = Pick<Storage, 'getItem' | 'setItem'>;
interface Entry {
  readonly header: string;
  readonly kind: LayerKind;
  readonly mapping: Readonly<Record<string, number>>;
}

/** A memory in the browser's storage; where that is blocked or full, every file is a first one. Never throws. */
export function createMappingMemory(storage: () => MemoryStorage): MappingMemory {
  const read = (): Entry[] => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isEntry) : [];
    } catch {
      return [];
    }
  };
  return {
    recall(header) {
      const entry = read().find((known) => known.header === headerKey(header));
      if (entry === undefined) return null;
      const columns = LAYER_FIELDS[entry.kind].flatMap((field) => {
        const column = Object.hasOwn(entry.mapping, field) ? entry.mapping[field] : undefined;
        return Number.isInteger(column) && column! >= 0 && column! < header.length ? [[field, column]] : [];
      });
      return { kind: entry.kind, mapping: Object.fromEntries(columns) };
    },
    keep(header, { kind, mapping }) {
      const key = headerKey(header);
      const others = read().filter((known) => known.header !== key);
      try {
        storage().setItem(KEY, JSON.stringify([{ header: key, kind, mapping }, ...others].slice(0, MOST)));
      } catch {
        // Nothing depends on it.
      }
    },
  };
}

/** Spaces and the form of letters and digits make no other header. */
function headerKey(header: readonly string[]): string {
  return JSON.stringify(header.map((cell) => cell.normalize('NFKC').replace(/\s/g, '').toLowerCase()));
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { header, kind, mapping } = entry as Record<string, unknown>;
  return (
    typeof header === 'string' &&
    LAYER_KINDS.some((known) => known === kind) &&
    typeof mapping === 'object' &&
    mapping !== null
  );
}
