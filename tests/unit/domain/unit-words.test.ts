import { expect, test } from 'vitest';
import { ACTIVITIES } from '../../../src/domain/place-facts.ts';
import { HEAT_EVIDENCE, UNIT_STATUSES } from '../../../src/domain/reference.ts';
import { activityText, heatText, unitStatusText } from '../../../src/domain/unit-words.ts';

test('every standing, evidence and activity has words of its own in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const [keys, text] of [
      [UNIT_STATUSES, unitStatusText],
      [HEAT_EVIDENCE, heatText],
      [ACTIVITIES, activityText],
    ] as const) {
      const words = keys.map((key) => text(key, lang));
      expect(new Set(words).size).toBe(keys.length);
      for (const word of words) expect(/\p{Script=Han}/u.test(word)).toBe(lang === 'zh');
    }
  }
});

test('a standing of a file that is none of ours stays as it is; evidence and activity become unknown', () => {
  expect(unitStatusText('备用', 'zh')).toBe('备用');
  expect(unitStatusText('toString', 'en')).toBe('toString');
  expect(heatText('maybe', 'en')).toBe('heat not known');
  expect(activityText('', 'zh')).toBe('不详');
});
