import { pinyin } from 'pinyin-pro';
import { foldQuery, type Romanised } from './pinyin-match.ts';

/**
 * Names that the dictionary reads otherwise than those who live there, one reading a character. Where a common other
 * reading is likely to be typed, it follows behind a bar.
 */
const LOCAL_READINGS: Readonly<Record<string, string>> = {
  乐亭: 'lao|le ting',
  乐陵: 'lao|le ling',
  浚县: 'xun|jun xian',
  蔚县: 'yu|wei xian',
  单县: 'shan|dan xian',
  洪洞: 'hong tong|dong',
  大城县: 'dai|da cheng xian',
  万柏林: 'wan bai|bo lin',
  中牟: 'zhong mu|mou',
  尧都: 'yao du',
  襄都: 'xiang du',
  信都: 'xin du',
  望都: 'wang du',
  殷都: 'yin du',
  秦都: 'qin du',
  茌平: 'chi|shi ping',
  莘县: 'shen|xin xian',
  鄄城: 'juan|yan cheng',
  渑池: 'mian|sheng chi',
  长子县: 'zhang zi xian',
  六安: 'lu|liu an',
};

/** A text with the readings of its characters, as its words have them. About 30 µs a name. */
export function romanise(name: string): Romanised {
  const text = foldQuery(name);
  const plain = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
  const characters = [...text];
  const readings = characters.map((character, at) => (isHan(character) ? withU(plain[at] ?? '') : []));
  for (const [word, local] of Object.entries(LOCAL_READINGS)) {
    const at = text.indexOf(word);
    if (at === -1) continue;
    for (const [step, reading] of local.split(' ').entries()) readings[at + step] = reading.split('|');
  }
  // Beyond the basic plane one character is two units of the text: only those have no readings.
  return characters.length === text.length ? { text, readings } : { text, readings: [...text].map(() => []) };
}

/** Every reading of one character, without tones; for names that are too many to be read as words. */
export function allReadings(character: string): readonly string[] {
  if (!isHan(character)) return [];
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(all.flatMap(withU))];
}

/** 吕 is typed `lv` or `lu`. */
function withU(reading: string): string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
