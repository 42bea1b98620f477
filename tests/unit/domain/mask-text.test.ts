import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFailure, maskText, placesOf } from '../../../src/domain/mask-text.ts';

test.each([
  ['Unexpected token, "企业名称,116.38,华北" is not valid JSON', 'Unexpected token, “…” is not valid JSON'],
  [
    "Cannot read properties of undefined (reading 'length')",
    'Cannot read properties of undefined (reading length)',
  ],
  ['廊坊市第一热力站 failed', '… failed'],
  ['大台账2019.xlsx: too large', '*.xlsx: too large'],
  ['at 116.71234 39.50211 or -1.25', 'at # # or #'],
  ['blob:http://bureau.gov.cn/4f1 and http://10.1.2.3/lantu/?key=abc', 'blob:… and http:…'],
  ['QuotaExceededError: no room', 'QuotaExceededError: no room'],
])('%s', (message, masked) => {
  expect(maskText(message)).toBe(masked);
});

test('no Chinese, no coordinate and no overlong text is ever left', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.double({ min: 73, max: 135, noNaN: true }),
      (text, lon) => {
        const masked = maskText(`${text} ${lon.toFixed(5)}`);
        expect(masked).not.toMatch(/\p{Script=Han}/u);
        expect(masked).not.toContain(lon.toFixed(5));
        expect(masked.length).toBeLessThanOrEqual(241);
      },
    ),
  );
});

test('a failure names its kind and where it came up, without folders of the server', () => {
  const failure = new TypeError('boiler "一号" is odd');
  failure.stack = `TypeError: x
    at read (http://bureau.gov.cn/lantu/assets/first-Ab_1.js:3:44)
    at http://bureau.gov.cn/lantu/assets/zh-99.js:1:2`;
  expect(describeFailure(failure)).toBe('TypeError: boiler “…” is odd @ first-Ab_1.js:3:44 ‹ zh-99.js:1:2');
  expect(describeFailure('一号')).toBe('…');
  expect(placesOf(undefined)).toBe('');
});
