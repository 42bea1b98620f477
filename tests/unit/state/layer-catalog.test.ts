import { describe, expect, it } from 'vitest';
import { DEFAULT_VISIBLE, LAYER_CATALOG, LAYER_GROUPS, LAYER_IDS } from '../../../src/state/layer-catalog.ts';

describe('the layer catalog', () => {
  it('describes every layer once', () => {
    expect(LAYER_CATALOG.map(({ id }) => id).toSorted()).toEqual([...LAYER_IDS].toSorted());
    expect(Object.keys(DEFAULT_VISIBLE).toSorted()).toEqual([...LAYER_IDS].toSorted());
  });

  it('puts layers into groups that exist, none left empty, layers of a group side by side', () => {
    const groups = LAYER_CATALOG.map(({ group }) => group);
    expect(new Set(groups)).toEqual(new Set(LAYER_GROUPS.map(({ id }) => id)));
    const runs = groups.filter((group, at) => group !== groups[at - 1]);
    expect(runs).toHaveLength(LAYER_GROUPS.length);
  });

  it('names everything in both languages and says where it comes from', () => {
    const entries = LAYER_CATALOG.flatMap(({ legend }) => legend);
    for (const { titleZh, titleEn } of [...LAYER_CATALOG, ...LAYER_GROUPS, ...entries]) {
      expect(titleZh).toMatch(/\p{Script=Han}/u);
      expect(titleEn).toMatch(/[A-Za-z]/);
      expect(titleEn).not.toMatch(/\p{Script=Han}/u);
    }
    for (const { manifestIds } of LAYER_CATALOG) expect(manifestIds).not.toHaveLength(0);
  });

  it('has a legend for each layer, with ids of their own', () => {
    const ids = LAYER_CATALOG.flatMap(({ legend }) => legend.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { legend } of LAYER_CATALOG) expect(legend).not.toHaveLength(0);
  });

  it('says in words what no clause covers and what is made up', () => {
    const titles = LAYER_CATALOG.flatMap(({ titleZh, legend }) => [titleZh, ...legend.map((e) => e.titleZh)]);
    expect(titles.filter((title) => title.includes('无条款'))).toHaveLength(2);
    expect(titles.some((title) => title.includes('演示'))).toBe(true);
    expect(titles.some((title) => title.includes('近似'))).toBe(true);
    expect(titles.some((title) => title.includes('示意'))).toBe(true);
  });
});
