import { formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import { DEFAULT_LOOK } from '../../domain/layer-look.ts';
import type { PageIssueCode } from '../../domain/page-issue-text.ts';
import { scaleAtZoom } from '../../geo/map-scale.ts';
import { selectIsFiltered } from '../selectors.ts';
import { borderInFrame, provincesInFrame, shareBeyondLand } from './frame-checks.ts';
import { isShown } from './page-legend.ts';
import type { ComposedPage, PageRequest } from './page-request.ts';
import { LEAST_PT } from './page-style.ts';
import { countsBoilers, standingOfPage } from './page-title.ts';

/** `severe` must not leave the office, `warning` is what a reviewer would send back, `note` is to be known. */
export type PreflightSeverity = 'severe' | 'warning' | 'note';

export interface PreflightFinding {
  readonly code: PageIssueCode;
  readonly severity: PreflightSeverity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Type that is read from a slide. */
const LEAST_SLIDE_PT = 8;
/** Layers fainter than this may not print. */
const FAINT = 0.35;
/** Scale at which the boundaries' own errors are no longer seen, and these errors: 95 % of the outlines (manifest). */
const BOUNDARY_SCALE = 500_000;
const BOUNDARY_ERROR_M = 550;
const SCALE_VARIES = 0.02;
/** Of the 34 provinces: a frame with the names of so many looks like the country. */
const NATIONWIDE = 20;
const ORDER: readonly PreflightSeverity[] = ['severe', 'warning', 'note'];

/** What a reviewer of maps would say of a page, the gravest first; empty where there is nothing to say. */
export function preflight(request: PageRequest, page: ComposedPage): PreflightFinding[] {
  const findings = [
    ...ofParts(request, page),
    ...ofBorder(request, page),
    ...ofData(request, page),
    ...ofLook(request, page),
  ];
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

type Params = PreflightFinding['params'];

function finding(
  isFound: boolean,
  code: PageIssueCode,
  severity: PreflightSeverity,
  params: Params | (() => Params) = {},
): PreflightFinding[] {
  return isFound ? [{ code, severity, params: typeof params === 'function' ? params() : params }] : [];
}

/** What a map must say of itself. */
function ofParts({ layout, area }: PageRequest, { left, legend }: ComposedPage): PreflightFinding[] {
  const { parts } = layout;
  return [
    ...finding(layout.title.trim() === '', 'page-title-proposed', 'note'),
    ...finding(left.titleCut, 'page-title-cut', 'warning'),
    ...finding(!parts.legend && legend.length > 0, 'page-no-legend', 'warning'),
    ...finding(left.legendSections > 0, 'page-legend-cut', 'warning', { count: left.legendSections }),
    ...finding(!parts.sources, 'page-no-sources', 'warning'),
    ...finding(left.sources, 'page-sources-cut', 'warning'),
    ...finding(!parts.scaleBar, 'page-no-scale', 'warning'),
    ...finding(!parts.northArrow && !parts.graticule, 'page-no-north', 'warning'),
    ...finding(layout.maker.trim() === '', 'page-no-maker', 'warning'),
    ...finding(layout.reviewNumber.trim() === '', 'page-internal', 'note'),
    ...finding(layout.reviewNumber.trim() !== '', 'page-review-number', 'warning'),
    ...finding(parts.figures && area.figures === null, 'page-no-figures', 'warning'),
    ...finding(left.tableRows > 0, 'page-table-cut', 'note', { count: left.tableRows }),
  ];
}

/** What the frame shows of the country. */
function ofBorder({ geography, state }: PageRequest, { frame }: ComposedPage): PreflightFinding[] {
  const noBoundaries = finding(
    !isShown(state, 'boundaries', frame.camera.zoom),
    'page-no-boundaries',
    'warning',
  );
  if (geography === null) return [...noBoundaries, ...finding(true, 'page-unchecked-border', 'warning')];
  const border = borderInFrame(frame, geography);
  const beyond = shareBeyondLand(frame, geography);
  return [
    ...finding(provincesInFrame(frame, geography) >= NATIONWIDE, 'page-nationwide', 'severe'),
    ...finding(border.isCut, 'page-border-cut', 'warning'),
    ...finding(border.isInside && !border.isCut, 'page-border-whole', 'warning'),
    ...finding(border.isCovered, 'page-border-covered', 'warning'),
    ...finding(beyond > 0, 'page-beyond-land', 'warning', () => ({
      share: formatMeasured(Math.max(1, beyond * 100), 0),
    })),
    ...noBoundaries,
  ];
}

/** How true and how current what is shown is. */
function ofData(request: PageRequest, { legend }: ComposedPage): PreflightFinding[] {
  const { state } = request;
  const { synthetic, scenario, notCurrent } = standingOfPage(state, legend, countsBoilers(request));
  const rough = legend.filter(({ standing }) => standing === 'approximate' || standing === 'schematic');
  const { choice } = state.view.backdrop;
  const count = formatNumber(Object.keys(state.project.params.unitOverrides).length);
  return [
    ...finding(notCurrent, 'page-not-current', 'severe'),
    ...finding(synthetic, 'page-synthetic', 'severe'),
    ...finding(scenario, 'page-scenario', 'warning', { count }),
    ...finding(rough.length > 0, 'page-approximate', 'note', () => ({
      layers: rough.map(({ title }) => title).join(state.view.lang === 'zh' ? '、' : ', '),
    })),
    ...finding(selectIsFiltered(state) && legend.some(({ id }) => id === 'boilers'), 'page-filtered', 'note'),
    ...finding(choice !== null, 'page-tiles', 'warning'),
    ...finding(choice?.kind === 'tiles' && choice.datum === 'gcj02', 'page-tiles-offset', 'warning'),
  ];
}

/** Whether it can be read, and how far it can be trusted at this scale. */
function ofLook({ layout, state }: PageRequest, { frame, left, legend }: ComposedPage): PreflightFinding[] {
  const least = layout.paper === '16:9' ? LEAST_SLIDE_PT : LEAST_PT;
  const faint = legend.filter(({ id }) => (state.view.layerLooks[id] ?? DEFAULT_LOOK).opacity < FAINT);
  const scales = [frame.bounds[1], frame.bounds[3]].map((lat) => scaleAtZoom(lat, frame.camera.zoom));
  const varies = Math.max(...scales.map((scale) => Math.abs(scale / frame.scale - 1)));
  const showsLines = isShown(state, 'boundaries', frame.camera.zoom);
  return [
    ...finding(left.leastPt < least - 1e-6, 'page-text-small', 'note', {
      pt: formatMeasured(left.leastPt, 1),
    }),
    ...finding(faint.length > 0, 'page-faint', 'note', () => ({
      layers: faint.map(({ title }) => title).join(state.view.lang === 'zh' ? '、' : ', '),
    })),
    ...finding(varies >= SCALE_VARIES, 'page-scale-varies', 'note', {
      percent: formatMeasured(varies * 100, 1),
    }),
    ...finding(showsLines && frame.scale < BOUNDARY_SCALE * (1 - 1e-9), 'page-finer-than-data', 'note', {
      metres: BOUNDARY_ERROR_M,
      mm: formatMeasured((BOUNDARY_ERROR_M * 1000) / frame.scale, 1),
    }),
  ];
}
