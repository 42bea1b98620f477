import type { MappingMemory } from '../state/mapping-memory.ts';
import type { Settings } from '../state/settings.ts';
import type { AppStore } from '../state/store.ts';
import type { AppWorkers } from '../workers/app-workers.ts';

/** What commands work on; the app makes one at start. */
export interface CommandContext {
  readonly store: AppStore;
  readonly workers: AppWorkers;
  /** Hands a finished file to the user. */
  saveFile(name: string, content: Blob): void;
  saveSettings(settings: Settings): void;
  readonly mappingMemory: MappingMemory;
  /** Forgets what is remembered outside projects. */
  clearSettings(): void;
}
