import { describe, expect, it } from 'vitest';
import type { GuideChapter } from '../../../src/domain/guide.ts';
import { placeIn } from '../../../src/domain/guide-place.ts';
import { searchGuide } from '../../../src/domain/search-guide.ts';

const text = (words: string) => ({ type: 'paragraph', inlines: [{ type: 'text', text: words }] }) as const;
const heading = (id: string, words: string) =>
  ({ type: 'heading', level: 2, id, inlines: [{ type: 'text', text: words }] }) as const;
const CHAPTERS: readonly GuideChapter[] = [
  {
    id: 'start',
    title: '快速开始',
    blocks: [
      text('打开网址。'),
      heading('browser', '浏览器'),
      text('地图需要 WebGL 2，没有时地图不显示，表格照常可用。'),
    ],
  },
  {
    id: 'closures',
    title: '哪些应关停',
    blocks: [
      heading('datum', '选坐标系'),
      { type: 'list', ordered: true, items: [[text('核对坐标系和 ＣＳＶ 的编码。')]] },
      heading('map', '看地图'),
      text('点标记。'),
    ],
  },
];
const places = (query: string) =>
  searchGuide(CHAPTERS, query).map(({ place }) => `${place.chapter}#${place.heading ?? ''}`);

describe('searching the guide', () => {
  it('finds sections that hold all words, without case and width, headings first', () => {
    expect(places('地图')).toEqual(['closures#map', 'start#browser']);
    expect(places('webgl 表格')).toEqual(['start#browser']);
    expect(places('csv')).toEqual(['closures#datum']);
    expect(places('应关停 编码')).toEqual(['closures#datum']);
    expect(places('没有的词')).toEqual([]);
    expect(places('  ')).toEqual([]);
  });

  it('shows the words that were found where they stand', () => {
    const [hit] = searchGuide(CHAPTERS, 'csv');
    expect(hit!.snippet).toEqual([
      { text: '核对坐标系和 ', isHit: false },
      { text: 'ＣＳＶ', isHit: true },
      { text: ' 的编码。', isHit: false },
    ]);
    const [long] = searchGuide(
      [{ id: 'start', title: 'a', blocks: [text(`${'甲'.repeat(200)}锅炉${'乙'.repeat(200)}`)] }],
      '锅炉',
    );
    const shown = long!.snippet.map((part) => part.text).join('');
    expect(shown).toMatch(/^…甲+锅炉乙+…$/);
    expect(shown.length).toBeLessThan(100);
  });
});

describe('a place of the Chinese guide', () => {
  const english: readonly GuideChapter[] = [
    { id: 'en', title: 'Guide', blocks: [heading('coverage', 'Coverage')] },
  ];

  it('is kept where it is there, and its heading dropped where that is not', () => {
    expect(placeIn(CHAPTERS, { chapter: 'closures', heading: 'datum' })).toEqual({
      chapter: 'closures',
      heading: 'datum',
    });
    expect(placeIn(CHAPTERS, { chapter: 'closures', heading: 'gone' }).heading).toBeUndefined();
  });

  it('is the part of that name in the English one', () => {
    expect(placeIn(english, { chapter: 'coverage', heading: 'areas' })).toEqual({
      chapter: 'en',
      heading: 'coverage',
    });
    expect(placeIn(english, { chapter: 'glossary' })).toEqual({ chapter: 'en', heading: undefined });
  });
});
