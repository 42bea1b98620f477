import { beforeAll, describe, expect, test } from 'vitest';
import type { Sheet, SheetItem } from '../../../../src/domain/sheet.ts';
import type { UserLayer } from '../../../../src/domain/user-layer.ts';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import type { AreaId } from '../../../../src/state/areas.ts';
import type { ComposedPage } from '../../../../src/state/page/page-request.ts';
import { type PageWorld, pageRequest, pageWorld, somePage } from '../../../fixtures/page-world.ts';
import { printFont } from '../../../fixtures/print-font.ts';
import { someLayer } from '../../../fixtures/some-layer.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld();
}, 60_000);

const { measure } = printFont();
const LONG =
  '某某省某某市关于燃煤锅炉综合整治与热电联产供热半径覆盖情况的调查评估及分年度淘汰改造工作安排示意图（二〇二六年十一月版，征求意见稿）';
const PAPERS = [
  ['a4', 'landscape'],
  ['a4', 'portrait'],
  ['a3', 'landscape'],
  ['a3', 'portrait'],
  ['16:9', 'landscape'],
] as const;

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What takes up room on a page: texts as they are set, and pictures. */
function boxesOf(items: readonly SheetItem[]): Box[] {
  return items.flatMap((item): Box[] => {
    if (item.kind === 'group') return boxesOf(item.items);
    if (item.kind === 'image') {
      const { xMm: left, yMm: top, widthMm, heightMm, image } = item;
      return [{ what: `[${image}]`, left, top, right: left + widthMm, bottom: top + heightMm }];
    }
    if (item.kind !== 'text') return [];
    const { text, xMm, yMm, sizePt, bold, align, rotateDeg = 0 } = item;
    const em = (sizePt * 25.4) / 72;
    const long = measure(text, sizePt, bold);
    const start = align === 'start' ? 0 : align === 'middle' ? -long / 2 : -long;
    const [above, below] = [-0.86 * em, 0.1 * em];
    const turned: readonly [number, number, number, number] =
      rotateDeg === 0
        ? [start, above, start + long, below]
        : rotateDeg === -90
          ? [above, -start - long, below, -start]
          : [-below, start, -above, start + long];
    return [
      {
        what: text,
        left: xMm + turned[0],
        top: yMm + turned[1],
        right: xMm + turned[2],
        bottom: yMm + turned[3],
      },
    ];
  });
}

function crossings(page: ComposedPage): string[] {
  const boxes = boxesOf(page.sheet.items);
  const { plate, xMm, yMm } = page.frame;
  // The plate of demonstration data lies on the map, and is meant to.
  const onPlate = ({ left, top }: Box) =>
    plate !== null &&
    left > xMm + plate.xMm &&
    left < xMm + plate.xMm + plate.widthMm &&
    top > yMm + plate.yMm &&
    top < yMm + plate.yMm + plate.heightMm;
  const found: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if ((a.what === '[map]' && onPlate(b)) || (b.what === '[map]' && onPlate(a))) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.05 && down > 0.05) found.push(`${a.what} × ${b.what}`);
    }
  });
  return found;
}

function beyond({ sheet }: ComposedPage): string[] {
  return boxesOf(sheet.items)
    .filter(
      ({ left, top, right, bottom }) =>
        left < 4 || top < 4 || right > sheet.widthMm - 4 || bottom > sheet.heightMm - 4,
    )
    .map(({ what }) => what);
}

function textsOf(sheet: Sheet): string {
  const read = (items: readonly SheetItem[]): string[] =>
    items.flatMap((item) =>
      item.kind === 'text' ? [item.text] : item.kind === 'group' ? read(item.items) : [],
    );
  return read(sheet.items).join('\n');
}

const manyLayers = (count: number): UserLayer[] =>
  Array.from({ length: count }, (_, i) =>
    someLayer('other', undefined, { id: `own-${i}`, name: `${i} 号${LONG.slice(0, (i * 7) % 60)}` }),
  );

describe.each(PAPERS)('%s %s', (paper, orientation) => {
  test.each(['zh', 'en'] as const)('nothing crosses and nothing leaves the page, in %s', (lang) => {
    for (const area of ['2+26', '汾渭平原', '钦州', '廊坊'] as const satisfies readonly AreaId[]) {
      for (const long of [false, true]) {
        for (const scale of [null, 250_000]) {
          const texts = long
            ? {
                title: LONG.repeat(3),
                subtitle: LONG,
                maker: LONG.slice(0, 50),
                classification: '内部资料，注意保存，不得外传',
                reviewNumber: 'GS(2026)0000号（示例）',
              }
            : {};
          const page = somePage(world, {
            layout: { paper, orientation, scale, ...texts },
            view: { lang, area },
            request: {
              logo: long ? { width: 900, height: 300 } : null,
              ...(long && { pageNumber: '3 / 46' }),
            },
          });
          const note = `${area} ${long} ${scale}`;
          expect([note, crossings(page)]).toEqual([note, []]);
          expect([note, beyond(page)]).toEqual([note, []]);
          expect(page.frame.widthMm).toBeGreaterThan(page.sheet.widthMm * 0.35);
          expect(page.frame.heightMm).toBeGreaterThan(page.sheet.heightMm * 0.3);
        }
      }
    }
  });

  test('a legend that is too long says how much of it is left off', () => {
    const request = pageRequest(world, { layout: { paper, orientation } });
    const { project } = request.state;
    const page = somePage(world, {
      layout: { paper, orientation },
      request: { state: { ...request.state, project: { ...project, layers: manyLayers(60) } } },
    });
    expect(crossings(page)).toEqual([]);
    expect(beyond(page)).toEqual([]);
    expect(page.left.legendSections).toBeGreaterThan(0);
    expect(textsOf(page.sheet)).toContain(`另有 ${page.left.legendSections} 个图层未列出`);
  });

  test('a long table says how many rows are left off', () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`${LONG.slice(0, i)}${i}`, '20']);
    const columns = [
      { title: '名称', align: 'start', share: 3 },
      { title: 't/h', align: 'end', share: 1 },
    ] as const;
    const page = somePage(world, {
      layout: { paper, orientation },
      view: { area: '廊坊' },
      request: { tables: [{ title: '应关停锅炉', columns, rows }] },
    });
    expect(crossings(page)).toEqual([]);
    expect(beyond(page)).toEqual([]);
    expect(page.left.tableRows).toBeGreaterThan(0);
    expect(textsOf(page.sheet)).toContain(`另有 ${page.left.tableRows} 行未列出`);
  });

  test('every part can be left out', () => {
    const none = {
      legend: false,
      scaleBar: false,
      northArrow: false,
      graticule: false,
      inset: false,
      sources: false,
      figures: false,
    };
    const page = somePage(world, { layout: { paper, orientation, parts: none } });
    expect(crossings(page)).toEqual([]);
    const texts = textsOf(page.sheet);
    for (const word of ['图例', '位置示意', '资料来源', '北', '°E']) expect(texts).not.toContain(`\n${word}`);
    expect(texts).toContain('比例尺');
  });
});

test('at an exact scale the map has that scale, and the page says so', () => {
  const page = somePage(world, { layout: { scale: 250_000 }, view: { area: '廊坊' } });
  expect(page.frame.scale).toBe(250_000);
  const { bounds, camera, widthMm } = page.frame;
  // The geodesic of a tenth of the width, about the centre.
  const reach = (bounds[2] - bounds[0]) / 20;
  const metres = geodesicDistanceM(camera.lon - reach, camera.lat, camera.lon + reach, camera.lat);
  expect((metres * 10_000) / widthMm / 250_000).toBeCloseTo(1, 4);
  expect(textsOf(page.sheet)).toContain('比例尺 1:250\u2009000');
});

test('the picture asked for is of whole pixels and as large as the frame', () => {
  const { frame } = somePage(world);
  expect(Number.isInteger(frame.widthPx) && Number.isInteger(frame.heightPx)).toBe(true);
  expect(frame.widthMm).toBeCloseTo((frame.widthPx * 25.4) / 96, 9);
});

test('without an approval number the page is an internal working map; one is printed as it was typed', () => {
  expect(textsOf(somePage(world).sheet)).toContain('内部工作用图');
  const page = somePage(world, { layout: { reviewNumber: 'GS(2026)0000号' } });
  expect(textsOf(page.sheet)).toContain('审图号　GS(2026)0000号');
  expect(textsOf(page.sheet)).not.toContain('内部工作用图');
});

test('figures are those of the area, the last digit included', () => {
  const page = somePage(world, { view: { area: '廊坊' } });
  const figures = world.figures.city.find(({ coverage }) => coverage.adcode === '131000')!;
  const texts = textsOf(page.sheet).split('\n');
  expect(texts).toContain(`${(figures.coverage.coveredShare * 100).toFixed(1)}\u2009%`);
  for (const { boilers } of figures.totals!) expect(texts).toContain(String(boilers));
});

test('demonstration data is marked beside the title and on the map itself; a scenario is stamped', () => {
  const page = somePage(world);
  expect(
    textsOf(page.sheet)
      .split('\n')
      .filter((text) => text === '演示数据').length,
  ).toBeGreaterThanOrEqual(2);
  expect(page.frame.plate).not.toBeNull();
  const request = pageRequest(world);
  const { project } = request.state;
  const params = { ...project.params, unitOverrides: { x: 'in' as const } };
  const scenario = somePage(world, {
    request: { state: { ...request.state, project: { ...project, params } } },
  });
  expect(textsOf(scenario.sheet).split('\n')).toContain('情景');
  expect(textsOf(page.sheet).split('\n')).not.toContain('情景');
});

test('the inset shows whole provinces of the region and names them', () => {
  const texts = textsOf(somePage(world, { view: { area: '汾渭平原' } }).sheet).split('\n');
  for (const name of ['山西', '陕西', '河南']) expect(texts).toContain(name);
  expect(texts).not.toContain('新疆');
});
