import type { MapDrawer } from '../state/map-picture.ts';
import type { MappingMemory } from '../state/mapping-memory.ts';
import type { Settings } from '../state/settings.ts';
import type { AppStore } from '../state/store.ts';
import type { AppWorkers } from '../workers/app-workers.ts';

/** The document that the app runs in. */
export interface AppPage {
  /** Its folder, which relative addresses go from. */
  readonly address: string;
  /** Whether its policy lets it ask other servers than its own: `online.html` alone does. */
  readonly asksOthers: boolean;
  /** Loads the app anew in the document that may, or may not, ask other servers; the address' state stays. */
  goTo(online: boolean): void;
  /** Shows a finished file in a tab of its own, where it can be printed; false where the browser opens none. */
  open(content: Blob): boolean;
  /** What is remembered on this machine; throws where the browser blocks it. */
  storage(): Storage;
}

/** What commands work on; the app makes one at start. */
export interface CommandContext {
  readonly store: AppStore;
  readonly workers: AppWorkers;
  readonly page: AppPage;
  /** Hands a finished file to the user. */
  saveFile(name: string, content: Blob): void;
  /** What draws the map off screen, by a graphics context of its own: close it when the pictures are made. */
  openMapDrawer(): Promise<MapDrawer>;
  saveSettings(settings: Settings): void;
  readonly mappingMemory: MappingMemory;
  /** Forgets what is remembered outside projects. */
  clearSettings(): void;
}
