import type { AtlasArea } from '../domain/atlas.ts';
import { atlasText } from '../domain/atlas-words.ts';
import { AREA_TEXT } from '../domain/page-words.ts';
import type { MeasureText } from '../domain/sheet.ts';
import { adcodeOf, pageName } from '../state/atlas/atlas-pages.ts';
import type { AtlasPaper } from '../state/atlas/atlas-paper.ts';
import type { AtlasChoice, AtlasRun, AtlasSession, AtlasTrouble } from '../state/atlas/atlas-session.ts';
import { areaSheets, contentsSheets } from '../state/atlas/compose-atlas.ts';
import type { MapDrawer, MapPicture } from '../state/map-picture.ts';
import type { LegendSection } from '../state/page/page-legend.ts';
import { type ComposedPage, MAP_PICTURE } from '../state/page/page-request.ts';
import { standingOfPage } from '../state/page/page-title.ts';
import { selectScreened } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import type { ReportDocument } from '../workers/report-service.ts';
import type { CommandContext } from './command-context.ts';
import { chartFileName } from './export-file-name.ts';
import { measureLogo, pagePictures, today } from './page.ts';

/** 300 dpi. */
const PRINT_RATIO = 300 / 96;
/** Most boilers that an area's list names: where it may run on, and where not. */
const MOST_LISTED = { continue: 2000, cut: 100 } as const;

export interface AtlasWork {
  readonly signal: AbortSignal;
  report(progress: {
    readonly part?: 'reading' | 'pages' | 'writing';
    readonly done?: number;
    readonly name?: string;
  }): void;
  readonly measure: MeasureText;
}

/**
 * Writes the atlas page by page, and saves it. A map that cannot be drawn leaves a frame on its page and is named in the
 * answer. Null where it was stopped.
 */
export async function writeAtlas(
  context: CommandContext,
  { choice, geography }: AtlasSession,
  pages: readonly AtlasArea[],
  work: AtlasWork,
): Promise<AtlasRun | null> {
  const { signal, report } = work;
  const state = bareState(context.store.getState());
  const areas = await readLists(context, state, choice, pages);
  if (areas === null || signal.aborted) return null;
  const layout = state.project.pageLayout;
  const paper: AtlasPaper = {
    title: choice.title.trim() || proposedAtlasTitle(state, choice, areas),
    layout,
    state,
    geography,
    logo: layout.logo === null ? null : await measureLogo(layout.logo),
    madeOn: today(),
    longLists: choice.longLists,
    measure: work.measure,
  };
  // How many pages there are is on each of them.
  const counts: number[] = [];
  const legend = new Map<string, LegendSection>();
  for (const area of areas) {
    const { page, more } = areaSheets(area, paper);
    counts.push(1 + more.length);
    for (const section of page.legend) legend.set(section.id, section);
    await breathe();
    if (signal.aborted) return null;
  }
  const contents = contentsSheets(areas, counts, [...legend.values()], paper);
  const all = contents.length + counts.reduce((sum, count) => sum + count, 0);
  const logo = pagePictures(layout);
  const drawer = await context.openMapDrawer();
  let document: ReportDocument | null = null;
  try {
    const reports = await context.workers.report();
    document = await reports.begin({
      title: paper.title,
      subject: '',
      lang: state.view.lang,
      created: new Date().toISOString(),
    });
    for (const sheet of contents) await document.addSheet(sheet, logo);
    const troubled: AtlasTrouble[] = [];
    let first = contents.length + 1;
    let synthetic = false;
    for (const [at, area] of areas.entries()) {
      report({ part: 'pages', done: at, name: pageName(area) });
      const { page, more } = areaSheets(area, paper, { first, of: all });
      const picture = await drawMap(drawer, state, page, signal);
      if (signal.aborted) return null;
      if (!picture.ok) {
        if (picture.code === 'picture-no-webgl') return { step: 'failed', ...issueOf(picture) };
        troubled.push({ name: pageName(area), ...issueOf(picture) });
      }
      // What is no picture is drawn as a frame that says what it was to show.
      const image = picture.ok ? picture.image : new Blob();
      await document.addSheet(page.sheet, new Map([...logo, [MAP_PICTURE, image]]));
      for (const sheet of more) await document.addSheet(sheet, logo);
      synthetic ||= standingOfPage(state, page.legend).synthetic;
      first += 1 + more.length;
    }
    report({ part: 'writing', done: areas.length, name: '' });
    const { pdf, lacking, pages: written } = await document.finish();
    document = null;
    if (signal.aborted) return null;
    const fileName = chartFileName(state, paper.title, synthetic, 'pdf');
    context.saveFile(fileName, pdf);
    return { step: 'done', fileName, pages: written, troubled, lacking };
  } finally {
    drawer.close();
    document?.drop();
  }
}

/** All boilers, none of the large layer's: it is read for the window's view only. */
function bareState(state: AppState): AppState {
  return {
    ...state,
    large: null,
    analysis: { ...state.analysis, table: null },
    view: { ...state.view, theme: 'light' },
  };
}

/** The areas with their lists, in the order of the pages. */
async function readLists(
  { workers }: CommandContext,
  { project }: AppState,
  { level, longLists }: AtlasChoice,
  pages: readonly AtlasArea[],
): Promise<AtlasArea[] | null> {
  const adcodes = pages.map(adcodeOf);
  const read = await workers.analysis.ask(project, (api) =>
    api.atlasAreas(project.params, { level, adcodes, mostListed: MOST_LISTED[longLists] }),
  );
  if (read === null) return null;
  const byAdcode = new Map(read.map((area) => [adcodeOf(area), area]));
  return adcodes.flatMap((adcode) => byAdcode.get(adcode) ?? []);
}

/** A map that fails is tried once more: a lost graphics context comes back. */
async function drawMap(
  drawer: MapDrawer,
  state: AppState,
  { frame: { camera, widthPx, heightPx } }: ComposedPage,
  signal: AbortSignal,
): Promise<MapPicture> {
  const request = {
    state,
    view: { theme: 'light' },
    camera,
    widthPx,
    heightPx,
    pixelRatio: PRINT_RATIO,
    signal,
  } as const;
  const picture = await drawer.draw(request);
  const isOver = picture.ok || picture.code === 'cancelled' || picture.code === 'picture-no-webgl';
  return isOver ? picture : drawer.draw(request);
}

function issueOf({ code, params }: Extract<MapPicture, { ok: false }>) {
  return { code, params };
}

/** The title that the program proposes. */
export function proposedAtlasTitle(
  state: AppState,
  { scope }: AtlasChoice,
  areas: readonly AtlasArea[],
): string {
  const { lang } = state.view;
  const name =
    scope.kind === 'region'
      ? AREA_TEXT[scope.region][lang]
      : scope.kind === 'place'
        ? (areas[0]?.place.name ?? '')
        : atlasText('all', lang);
  return atlasText(selectScreened(state) === null ? 'titleHeat' : 'title', lang, { scope: name });
}

/** Lets the window answer between two pages. */
function breathe(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}
