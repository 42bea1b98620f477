import type { BoilerFilter } from '../../domain/boiler-filter.ts';
import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { Bookmark } from '../../domain/bookmark.ts';
import type { ImportReport } from '../../domain/import-report.ts';
import type { LayerLook } from '../../domain/layer-look.ts';
import type { NearSettings } from '../../domain/near-settings.ts';
import type { PageLayout } from '../../domain/page-layout.ts';
import type { ScreeningParams } from '../../domain/screening.ts';
import type { Story } from '../../domain/story.ts';
import type { UserLayer } from '../../domain/user-layer.ts';

/** What is kept of a project. Verdicts are not: the engine gives them again. */
export interface SavedProject {
  /** Hash of rules and bundled data under which it was saved; '' where they had not been read yet. */
  readonly dataHash: string;
  readonly params: ScreeningParams;
  readonly view: SavedView;
  readonly ledger: SavedLedger | null;
  readonly layers: readonly UserLayer[];
  readonly bookmarks: readonly Bookmark[];
  readonly stories: readonly Story[];
  readonly pageLayout: PageLayout;
}

export type SavedLedger =
  /** The bundled example: its columns are not saved. */
  | { readonly kind: 'demo' }
  | { readonly kind: 'file'; readonly columns: BoilerLedger; readonly reports: readonly ImportReport[] };

/** What is asked about stations and sidings; `asked` are ids of the user's layers. */
export interface SavedNear
  extends Pick<
    NearSettings,
    'asked' | 'withinKm' | 'background' | 'bundled' | 'own' | 'shareColumn' | 'missingOnly'
  > {
  readonly topic: string;
  readonly activities: readonly string[];
}

/**
 * How the window was set up. Names, not vocabularies: whoever opens it takes what it knows and its own defaults for
 * the rest, so that a layer or column that was renamed never makes a project unreadable.
 */
export interface SavedView {
  readonly area: string;
  readonly visibleLayers: Readonly<Record<string, boolean>>;
  readonly hiddenUserLayers: readonly string[];
  readonly layerLooks: Readonly<Record<string, LayerLook>>;
  readonly layerOrder: readonly string[];
  readonly layerPanelOpen: boolean;
  readonly resultPanelOpen: boolean;
  readonly resultPanelHeight: number;
  readonly tab: string;
  readonly coverageLevel: string;
  readonly chartMetric: string;
  readonly timelineOpen: boolean;
  readonly table: {
    readonly sort: { readonly column: string; readonly descending: boolean };
    readonly verdict: string | null;
    readonly areaOnly: boolean;
    readonly filter: BoilerFilter;
    readonly columns: readonly string[];
    readonly groupBy: string | null;
  };
  /** The month is null for the latest one that is published. */
  readonly themes: { readonly indicator: string; readonly level: string; readonly month: string | null };
  readonly near: SavedNear;
  /** Degrees, WGS-84, and the map's zoom; null where the map was not drawn. */
  readonly viewport: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}
