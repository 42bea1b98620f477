import { beforeAll, expect, test } from 'vitest';
import { issueText } from '../../../../src/domain/issue-text.ts';
import { DEFAULT_LOOK } from '../../../../src/domain/layer-look.ts';
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from '../../../../src/domain/page-layout.ts';
import { composePage } from '../../../../src/state/page/compose-page.ts';
import type { PageRequest } from '../../../../src/state/page/page-request.ts';
import { preflight } from '../../../../src/state/page/preflight.ts';
import type { AppState } from '../../../../src/state/store.ts';
import type { View } from '../../../../src/state/view.ts';
import { type PageWorld, pageRequest, pageWorld } from '../../../fixtures/page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld();
}, 60_000);

const PARTS = DEFAULT_PAGE_LAYOUT.parts;

/** Deep in Shanxi: no border of the country near, at a scale that the data bears. */
const INLAND = { kind: 'camera', camera: { lon: 112.6, lat: 37.2, zoom: 8 } } as const;

/** A page that nothing is to be said of, but that it is internal. */
function cleanRequest(): PageRequest {
  const { state } = world;
  const real: AppState = {
    ...state,
    project: { ...state.project, ledger: null },
    analysis: { ...state.analysis, screening: null },
    view: {
      ...state.view,
      visibleLayers: {
        ...state.view.visibleLayers,
        'built-up-demo': false,
        'coal-ban': false,
        sidings: false,
        neighbours: false,
      },
    },
  };
  const request = pageRequest(world);
  return {
    ...request,
    state: real,
    extent: INLAND,
    layout: { ...request.layout, title: '题', maker: '某局', paper: 'a3' },
  };
}

function codes(request: PageRequest): string[] {
  return preflight(request, composePage(request)).map(({ code }) => code);
}

test('a page with all that a map needs has nothing said of it but that it is internal', () => {
  expect(codes(cleanRequest())).toEqual(['page-internal']);
});

const layoutCases: [string, Partial<PageLayout>][] = [
  ['page-title-proposed', { title: ' ' }],
  ['page-title-cut', { title: '很长的标题'.repeat(60) }],
  ['page-no-legend', { parts: { ...PARTS, legend: false } }],
  ['page-no-sources', { parts: { ...PARTS, sources: false } }],
  ['page-no-scale', { parts: { ...PARTS, scaleBar: false } }],
  ['page-no-north', { parts: { ...PARTS, northArrow: false, graticule: false } }],
  ['page-no-maker', { maker: '' }],
  ['page-review-number', { reviewNumber: 'GS(2026)1号' }],
  ['page-finer-than-data', { scale: 100_000 }],
  ['page-scale-varies', { scale: 4_000_000 }],
];

test.each(layoutCases)('%s', (code, layout) => {
  const request = cleanRequest();
  expect(codes(request)).not.toContain(code);
  expect(codes({ ...request, layout: { ...request.layout, ...layout } })).toContain(code);
});

test('an approval number takes the place of the internal mark', () => {
  const request = cleanRequest();
  expect(codes({ ...request, layout: { ...request.layout, reviewNumber: 'x' } })).not.toContain(
    'page-internal',
  );
});

function changed(view: Partial<View>, project: Partial<AppState['project']> = {}): PageRequest {
  const request = cleanRequest();
  const { state } = request;
  return {
    ...request,
    state: { ...state, view: { ...state.view, ...view }, project: { ...state.project, ...project } },
  };
}

test('what is shown of the data: standing, scenario, filter, ground, faint layers', () => {
  const { view, project } = cleanRequest().state;
  const visible = view.visibleLayers;
  expect(codes(changed({ visibleLayers: { ...visible, 'built-up-demo': true } }))).toContain(
    'page-synthetic',
  );
  expect(codes(changed({ visibleLayers: { ...visible, 'coal-ban': true } }))).toContain('page-approximate');
  expect(codes(changed({ visibleLayers: { ...visible, boundaries: false } }))).toContain(
    'page-no-boundaries',
  );
  const params = { ...project.params, unitOverrides: { a: 'out' as const } };
  expect(codes(changed({}, { params }))).toContain('page-scenario');
  expect(codes(changed({}, { inputVersion: 7 }))).toContain('page-not-current');
  expect(codes(changed({ layerLooks: { stations: { ...DEFAULT_LOOK, opacity: 0.2 } } }))).toContain(
    'page-faint',
  );
  const tiles = {
    kind: 'tiles',
    address: 'tiles/{z}/{x}/{y}.png',
    datum: 'gcj02',
    credit: '',
    maxZoom: 18,
    strength: 1,
  } as const;
  const found = codes(changed({ backdrop: { ...view.backdrop, choice: tiles } }));
  expect(found).toContain('page-tiles');
  expect(found).toContain('page-tiles-offset');
  const own = pageRequest(world, { view: { table: { ...view.table, areaOnly: true } } });
  expect(codes(own)).toContain('page-filtered');
  expect(codes(pageRequest(world))).not.toContain('page-filtered');
});

test('figures that are not there yet', () => {
  const request = cleanRequest();
  expect(codes({ ...request, area: { ...request.area, figures: null } })).toContain('page-no-figures');
});

test('the national border and the coast: seen, cut, covered, beyond, and the whole country', () => {
  const request = cleanRequest();
  const look = (lon: number, lat: number, zoom: number) =>
    codes({ ...request, extent: { kind: 'camera', camera: { lon, lat, zoom } } });
  // The coast at Tianjin, and Guangxi's land border.
  expect(look(117.8, 38.9, 8)).toEqual(expect.arrayContaining(['page-border-cut', 'page-beyond-land']));
  expect(look(107.5, 21.9, 8)).toContain('page-border-cut');
  expect(look(112.6, 37.2, 8)).not.toContain('page-border-cut');
  expect(look(112.6, 37.2, 8)).not.toContain('page-beyond-land');
  expect(look(108, 33, 3.4)).toContain('page-nationwide');
  expect(look(113, 37, 5.5)).not.toContain('page-nationwide');
  expect(codes({ ...request, geography: null })).toContain('page-unchecked-border');
});

test('an island that lies whole in the frame is seen, but not cut', () => {
  const request = cleanRequest();
  const square = [113, 37, 113.1, 37, 113.1, 37, 113.1, 37.1, 113.1, 37.1, 113, 37.1, 113, 37.1, 113, 37];
  const geography = { ...world.geography, outerBorder: Float64Array.from(square) };
  const found = codes({ ...request, geography });
  expect(found).toContain('page-border-whole');
  expect(found).not.toContain('page-border-cut');
});

test('a plate goes to a corner without a border; where all have one, that is said', () => {
  const request = pageRequest(world, { request: { extent: INLAND } });
  const page = composePage(request);
  const [west, south, east, north] = page.frame.bounds;
  const inset = (share: number) => [west + (east - west) * share, north - (north - south) * share] as const;
  const [x1, y1] = inset(0.02);
  const [x2, y2] = inset(0.98);
  const atTopLeft = [x1, y1, x1 + 0.01, y1];
  const first = composePage({
    ...request,
    geography: { ...world.geography, outerBorder: Float64Array.from(atTopLeft) },
  });
  expect(first.frame.plate!.xMm).toBeGreaterThan(page.frame.plate!.xMm);
  const everywhere = [...atTopLeft, x2, y1, x2 + 0.01, y1, x1, y2, x1 + 0.01, y2, x2, y2, x2 + 0.01, y2];
  const covered = {
    ...request,
    geography: { ...world.geography, outerBorder: Float64Array.from(everywhere) },
  };
  expect(codes(covered)).toContain('page-border-covered');
  expect(codes(request)).not.toContain('page-border-covered');
});

test('what does not fit is said: legend, rows of a table, small type', () => {
  const request = pageRequest(world, { layout: { paper: '16:9' } });
  const rows = Array.from({ length: 90 }, () => ['a']);
  const tables = [{ title: 't', columns: [{ title: 'n', align: 'start', share: 1 }], rows }] as const;
  const found = codes({ ...request, tables });
  expect(found).toContain('page-table-cut');
  expect(found).toContain('page-legend-cut');
  expect(found).toContain('page-text-small');
});

test('the gravest comes first, and every finding says what to do in both languages', () => {
  const request = pageRequest(world, { layout: { paper: '16:9', reviewNumber: 'x' } });
  const found = preflight(request, composePage(request));
  const order = ['severe', 'warning', 'note'];
  const ranks = found.map(({ severity }) => order.indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted());
  for (const { code, params } of found) {
    for (const lang of ['zh', 'en'] as const) {
      const { message, suggestion } = issueText(code, params, lang);
      expect(message).not.toMatch(/[{}]/);
      expect(suggestion).not.toBe('');
    }
  }
});
