import { describe, expect, it } from 'vitest';
import { KEY_FIGURE_IDS } from '../../../src/domain/key-figure.ts';
import { conclusionOf, topicOf } from '../../../src/domain/story-words.ts';

const FACTS = { area: '廊坊市', asOf: '2020-03-31', radiusKm: 12.5 };
const EN = { ...FACTS, area: 'Langfang' };

describe('a conclusion', () => {
  it('is right for none, one and many', () => {
    expect(conclusionOf('close-boilers', 0, FACTS, 'zh')).toBe('廊坊市没有应关停淘汰的锅炉');
    expect(conclusionOf('review-boilers', 1, EN, 'en')).toBe(
      '1\u2009boiler in Langfang is still to be verified',
    );
    expect(conclusionOf('review-boilers', 2, EN, 'en')).toBe(
      '2\u2009boilers in Langfang are still to be verified',
    );
    expect(conclusionOf('overdue-boilers', 3, FACTS, 'zh')).toBe(
      '截至 2020年3月31日，廊坊市已有 3\u2009台超过期限',
    );
    expect(conclusionOf('covered-share', 0.5, FACTS, 'zh')).toBe(
      '热电机组 12.5 公里半径覆盖廊坊市面积的 50.0\u2009%',
    );
  });

  it('sets names of Latin letters off from Chinese', () => {
    expect(conclusionOf('covered-share', 0.1, { ...FACTS, area: '2+26 城市' }, 'zh')).toContain(
      '半径覆盖 2+26 城市面积',
    );
  });

  it('has no blank left for any figure, in either language', () => {
    for (const id of KEY_FIGURE_IDS)
      for (const value of [0, 1, 7])
        for (const lang of ['zh', 'en'] as const) {
          const text = conclusionOf(id, value, FACTS, lang);
          expect(text).not.toMatch(/[{}]|undefined| {2}/);
          expect(text).toContain('廊坊市');
          expect(topicOf(id, '廊坊市', lang)).toContain('廊坊市');
        }
  });
});
