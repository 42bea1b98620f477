import type { AreaFigures, FiguresByArea } from '../../domain/area-figures.ts';
import { AREA_TEXT } from '../../domain/page-words.ts';
import type { MeasureText } from '../../domain/sheet.ts';
import { areaScope } from '../areas.ts';
import { REGION_BOXES } from '../region-boxes.ts';
import { selectAreaHasRadiusClause } from '../selectors.ts';
import type { AppState } from '../store.ts';
import type { PageGeography } from './page-geography.ts';
import type { PageArea, PageExtent, PageRequest } from './page-request.ts';

/** The page that is being laid out. */
export interface PageSession {
  /** `moved`: by hand, from one of the others. */
  readonly extentFrom: 'view' | 'area' | 'moved';
  readonly extent: PageExtent;
  readonly geography: PageGeography | null;
  readonly figures: FiguresByArea | null;
  /** Input that the figures are of. */
  readonly figuresOf: number | null;
  /** What is still being read. */
  readonly reading: boolean;
  /** Pixels of the logo; null for none, or while it is read. */
  readonly logo: { readonly width: number; readonly height: number } | null;
  readonly run: PageRun | null;
}

/** A page on its way into a file. */
export type PageRun =
  | {
      readonly step: 'running';
      readonly shows: 'nothing' | 'progress' | 'stop';
      readonly part: 'map' | 'page';
    }
  | {
      readonly step: 'failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | { readonly step: 'done'; readonly fileName: string; readonly lacking: readonly string[] };

/** What a page frames at first: the chosen area, unless the window looks at a part of it or elsewhere. */
export function firstExtent({ view }: AppState): 'view' | 'area' {
  if (view.viewport === null) return 'area';
  const [west, south, east, north] = view.viewport.bounds;
  const box = REGION_BOXES[view.area];
  return west <= box[0] && south <= box[1] && east >= box[2] && north >= box[3] ? 'area' : 'view';
}

/** What the window shows; the area, where there is no map. */
export function extentOfView({ view }: AppState): PageExtent {
  return { kind: 'bounds', bounds: view.viewport?.bounds ?? REGION_BOXES[view.area] };
}

export function extentOfArea({ view }: AppState): PageExtent {
  return { kind: 'bounds', bounds: REGION_BOXES[view.area] };
}

/** The request for a session's page as the project has it now. */
export function requestOfPage(
  state: AppState,
  session: PageSession,
  measure: MeasureText,
  madeOn: string,
): PageRequest {
  const { pageLayout } = state.project;
  return {
    layout: pageLayout,
    state,
    extent: session.extent,
    area: areaOfPage(state, session),
    geography: session.geography,
    logo: pageLayout.logo === null ? null : session.logo,
    madeOn,
    measure,
  };
}

/** The area that is chosen in the window, with its figures. */
export function areaOfPage(state: AppState, { figures }: Pick<PageSession, 'figures'>): PageArea {
  const { area, lang } = state.view;
  const scope = areaScope(area);
  const own: AreaFigures | undefined =
    'region' in scope
      ? figures?.region.find(({ coverage }) => coverage.region === scope.region)
      : figures?.city.find(({ coverage }) => coverage.adcode === scope.placeAdcode);
  const region =
    'region' in scope
      ? scope.region
      : // The two cities with a plan of their own are of this region.
        '2+26';
  return {
    name: AREA_TEXT[area][lang],
    region: own?.coverage.region ?? region,
    figures: own ?? null,
    hasRadiusClause: selectAreaHasRadiusClause(state),
  };
}
