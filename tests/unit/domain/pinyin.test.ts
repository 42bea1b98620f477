import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/cli/files.ts';
import { loadReference } from '../../../src/data/load-reference.ts';
import { foldQuery, matchScore } from '../../../src/domain/pinyin-match.ts';
import { allReadings, romanise } from '../../../src/domain/romanise.ts';

const finds = (name: string, query: string) => matchScore(romanise(name), foldQuery(query));
const initialsOf = (name: string) =>
  romanise(name)
    .readings.map(([first]) => first?.[0] ?? '')
    .join('');

describe('finding names by pinyin', () => {
  it.each([
    ['石家庄市', 'sjz'],
    ['石家庄市', 'shijiazhuang'],
    ['石家庄市', 'shijz'],
    ['石家庄市', '石jz'],
    ['石家庄市', ' SHI jia Zhuang '],
    ['吕梁市', 'lvliang'],
    ['吕梁市', 'luliang'],
    ['西安市', "xi'an"],
    ['大唐国际唐山北郊热电', 'tsrd'],
    ['大唐国际唐山北郊热电', '唐山热电'],
    ['国电华北电力廊坊热电厂', 'lfrdc'],
  ])('%s is found by %s', (name, query) => {
    expect(finds(name, query)).toBeGreaterThan(0);
  });

  it('ranks the name itself, its beginning and its inside in this order', () => {
    const scores = [
      finds('安阳市', '安阳市'),
      finds('安阳市', '安阳'),
      finds('新安阳光', '安阳'),
      finds('大唐安阳发电厂', 'ayfdc'),
      finds('安阳市', 'yx'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.at(-1)).toBe(0);
    expect(finds('石家庄市', 'sjzs')).toBeGreaterThan(finds('石家庄市', 'sjz'));
  });

  // Readings as the people's governments of these places write them (Hanyu Pinyin of GB/T 2260).
  it.each([
    ['重庆', 'chong qing'],
    ['长治市', 'chang zhi shi'],
    ['长子县', 'zhang zi xian'],
    ['乐亭县', 'lao ting xian'],
    ['乐陵市', 'lao ling shi'],
    ['新乐市', 'xin le shi'],
    ['南乐县', 'nan le xian'],
    ['浚县', 'xun xian'],
    ['蔚县', 'yu xian'],
    ['井陉县', 'jing xing xian'],
    ['莘县', 'shen xian'],
    ['茌平区', 'chi ping qu'],
    ['鄄城县', 'juan cheng xian'],
    ['任丘市', 'ren qiu shi'],
    ['任城区', 'ren cheng qu'],
    ['单县', 'shan xian'],
    ['洪洞县', 'hong tong xian'],
    ['大城县', 'dai cheng xian'],
    ['万柏林区', 'wan bai lin qu'],
    ['柏乡县', 'bai xiang xian'],
    ['尧都区', 'yao du qu'],
    ['信都区', 'xin du qu'],
    ['秦都区', 'qin du qu'],
    ['东阿县', 'dong e xian'],
    ['阳谷县', 'yang gu xian'],
    ['行唐县', 'xing tang xian'],
    ['隰县', 'xi xian'],
    ['盂县', 'yu xian'],
    ['冠县', 'guan xian'],
    ['宝坻区', 'bao di qu'],
    ['泊头市', 'bo tou shi'],
    ['侯马市', 'hou ma shi'],
    ['曲沃县', 'qu wo xian'],
    ['荥阳市', 'xing yang shi'],
    ['渑池县', 'mian chi xian'],
    ['尉氏县', 'wei shi xian'],
    ['中牟县', 'zhong mu xian'],
    ['汶上县', 'wen shang xian'],
    ['济南市', 'ji nan shi'],
    ['朝阳区', 'chao yang qu'],
    ['蠡县', 'li xian'],
    ['瀍河回族区', 'chan he hui zu qu'],
  ])('%s is read %s', (name, reading) => {
    expect(
      romanise(name)
        .readings.map(([first]) => first)
        .join(' '),
    ).toBe(reading);
  });

  it('gives every county and place of the plans a reading for each character', async () => {
    const { counties } = await loadReference(folderSource);
    const names = new Set(counties.flatMap(({ name, place }) => [name, place]));
    expect(names.size).toBeGreaterThan(450);
    for (const name of names) {
      expect(initialsOf(name), name).toMatch(new RegExp(`^[a-z]{${name.length}}$`));
      expect(finds(name, initialsOf(name)), name).toBeGreaterThanOrEqual(85);
      // 都 is dōu as a word, never in the name of a place.
      expect(romanise(name).readings.flat(), name).not.toContain('dou');
    }
  });

  it('knows every reading of a single character', () => {
    expect(allReadings('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
    expect(allReadings('吕')).toEqual(['lv', 'lu']);
    expect(allReadings('A')).toEqual([]);
  });
});
