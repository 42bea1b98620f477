import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordSplitter } from '../../../../src/data/formats/split-records.ts';
import { detectEncoding, streamText } from '../../../../src/data/formats/text-stream.ts';
import { importTable } from '../../../../src/data/import/import-table.ts';
import { encodeGb18030 } from '../../../../src/data/write/gb18030.ts';
import { textAt } from '../../../../src/domain/text-column.ts';
import { importLedgerText, PLAN } from './import-text.ts';

describe('text read as a stream', () => {
  const text = '热电㐀㐁🔥,"锅炉\n房",é\r\n1,2,3\r\n';

  test.each([
    ['gb18030', encodeGb18030(text)],
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-16le', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ])('%s: cut at every byte, the text is the same', async (encoding, bytes) => {
    for (let slice = 1; slice <= bytes.length; slice++) {
      let read = '';
      const blob = new Blob([bytes as BlobPart]);
      for await (const chunk of streamText(blob, encoding, undefined, slice)) read += chunk.text;
      expect(read).toBe(text);
    }
  });

  test('an encoding is told from all bytes: the first odd one may be the last', async () => {
    const ascii = 'a'.repeat(3 * 2 ** 20);
    const detect = (bytes: Uint8Array) => detectEncoding(new Blob([ascii, bytes as BlobPart]), 'auto');
    expect(await detect(new TextEncoder().encode('锅炉'))).toMatchObject({ encoding: 'utf-8', damaged: 0 });
    expect(await detect(encodeGb18030('锅炉'))).toMatchObject({ encoding: 'gb18030', damaged: 0 });
    expect(await detect(new Uint8Array())).toMatchObject({ encoding: 'utf-8' });
  });

  test('records come out alike however the text is cut', () => {
    const cell = fc.constantFrom('a', '"b"', '"c,d"', '"e\nf"', '"g""h"', '', '"', 'i"j', '锅炉', '"东厂"一');
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    const file = fc
      .array(line, { maxLength: 12 })
      .chain((lines) =>
        fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.map((each) => each + end).join('')),
      );
    const whole = (text: string) => split([text]);
    fc.assert(
      fc.property(file, fc.array(fc.nat(60), { maxLength: 6 }), (content, cuts) => {
        const at = [...new Set([0, ...cuts.filter((cut) => cut < content.length), content.length])].sort(
          (a, b) => a - b,
        );
        const pieces = at.slice(1).map((end, i) => content.slice(at[i], end));
        expect(split(pieces)).toEqual(whole(content));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('quotes in every line, none of them closed: each line is its own record, in linear work', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `A${i},"厂${i},1,2`);
    const splitter = createRecordSplitter(',');
    const records = [...splitter.push(`${lines.join('\n')}\n`), ...splitter.end()];
    expect(records).toHaveLength(20_000);
    expect(records.at(-1)).toEqual(['A19999', '"厂19999', '1', '2']);
  });

  test('only the line with the stray quote is read literally', () => {
    const records = split(['id,name,x\n1,"a,b",2\n2,"东厂,3\n3,"c,d",4\n']);
    expect(records).toEqual([
      ['id', 'name', 'x'],
      ['1', 'a,b', '2'],
      ['2', '"东厂', '3'],
      ['3', 'c,d', '4'],
    ]);
  });
});

function split(pieces: readonly string[]): string[][] {
  const splitter = createRecordSplitter(',');
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

describe('a large file', () => {
  const ROWS = 200_000;
  /** Made on the fly in pieces, so that the text itself is never held. */
  const large = () => {
    const pieces = ['编号,企业名称,经度,纬度,蒸吨,燃料,备注\n'];
    for (let start = 0; start < ROWS; start += 1000) {
      let piece = '';
      for (let i = start; i < start + 1000; i++) {
        const bad = i % 100 === 99;
        piece += `B${i},${i}号热力公司,${bad ? '' : (113 + i / ROWS).toFixed(6)},39.${100000 + (i % 100000)},10,煤,第${i}条\n`;
      }
      pieces.push(piece);
    }
    return new Blob(pieces);
  };

  test('200 000 rows: all counted, no text of the file kept', async () => {
    const progress: number[] = [];
    const blob = large();
    const result = await importTable({ name: 'big.csv', blob }, PLAN, {
      onProgress: ({ done }) => progress.push(done),
    });
    if (!result.ok || result.kind !== 'boilers') throw new Error('not read');
    expect(result.rowsRead).toBe(ROWS);
    expect(result.rejects.count).toBe(ROWS / 100);
    expect(result.accepted).toBe((ROWS / 100) * 99);
    expect(textAt(result.ledger.name, 1000)).toBe('1010号热力公司');
    expect(progress.length).toBeGreaterThan(5);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  }, 60_000);

  test('a million doubts keep the first ten thousand of each kind, and count the rest', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `116.${400000 + i},39.9,许多`).join('\n');
    const { issues } = await importLedgerText(`经度,纬度,蒸吨\n${rows}\n`);
    expect(issues.counts['capacity-unreadable']).toBe(12_000);
    expect(issues.kept.filter(({ code }) => code === 'capacity-unreadable')).toHaveLength(10_000);
  });

  test('what memory cannot hold is refused with the limit', async () => {
    const outcome = await importTable({ name: 'big.csv', blob: large() }, PLAN, {
      maxHeldBytes: 4 * 2 ** 20,
    });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'memory-limit', params: { limitMb: 4 } } });
  }, 60_000);

  test('an aborted import ends with the reason of its signal', async () => {
    const stop = new AbortController();
    const running = importTable({ name: 'big.csv', blob: large() }, PLAN, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  }, 60_000);
});
