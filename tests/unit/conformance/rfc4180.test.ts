import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../src/data/formats/csv.ts';

/** Records of a CSV text as the reader gives them; every one is also read in pieces of a few bytes. */
async function records(text: string | Uint8Array): Promise<readonly (readonly string[])[]> {
  const opened = await csvFormat.open(
    { name: 'x.csv', blob: new Blob([text as BlobPart]) },
    { encoding: 'auto' },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  const rows: (readonly string[])[] = [];
  for await (const batch of opened.tables[0]!.rows()) rows.push(...batch.rows.map(({ cells }) => cells));
  return rows;
}

describe('RFC 4180, section 2', () => {
  test('1: each record is on a line of its own, ended by CRLF', async () => {
    expect(await records('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n')).toEqual([
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
  });

  test('2: the last record need not have a line end', async () => {
    expect(await records('aaa,bbb,ccc\r\nzzz,yyy,xxx')).toEqual(
      await records('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n'),
    );
  });

  test('4: spaces are part of a field; the last field is followed by no comma', async () => {
    expect(await records('aaa , bbb, ccc\r\n')).toEqual([['aaa ', ' bbb', ' ccc']]);
    expect(await records('a,b,\r\n')).toEqual([['a', 'b', '']]);
    expect(await records(',,\r\n')).toEqual([['', '', '']]);
  });

  test('5: fields may be in double quotes or not', async () => {
    expect(await records('"aaa","bbb","ccc"\r\nzzz,yyy,xxx')).toEqual([
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
    expect(await records('"",a,""\r\n')).toEqual([['', 'a', '']]);
  });

  test('6: line breaks, double quotes and commas stand in quoted fields', async () => {
    expect(await records('"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx')).toEqual([
      // Line ends inside a field come as LF, whichever they were.
      ['aaa', 'b\nbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
    expect(await records('"a,b",c\r\n')).toEqual([['a,b', 'c']]);
  });

  test('7: a double quote in a quoted field is doubled', async () => {
    expect(await records('"aaa","b""bb","ccc"\r\n')).toEqual([['aaa', 'b"bb', 'ccc']]);
    expect(await records('"""","""""",x\r\n')).toEqual([['"', '""', 'x']]);
  });
});

describe('the ways in which files differ from it', () => {
  const TWO = [
    ['a', 'b'],
    ['1', '2'],
  ];

  test.each([
    ['LF', 'a,b\n1,2\n'],
    ['CR', 'a,b\r1,2\r'],
    ['mixed line ends', 'a,b\r\n1,2\r'],
    ['a byte-order mark', '\ufeffa,b\r\n1,2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['blank lines', '\r\na,b\r\n\r\n1,2\r\n\r\n'],
  ])('%s', async (_, text) => {
    expect(await records(text)).toEqual(TWO);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s with its mark', async (encoding) => {
    const bytes = Buffer.from('\ufeffa,b\r\n1,2\r\n', 'utf16le');
    expect(await records(new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16()))).toEqual(TWO);
  });

  test('a quote inside an unquoted field is a character', async () => {
    expect(await records('5" pipe,b\n1,2\n')).toEqual([
      ['5" pipe', 'b'],
      ['1', '2'],
    ]);
  });

  test('records may be of different lengths', async () => {
    expect(await records('a,b,c\n1\n1,2,3,4\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
  });

  test('a field far longer than a piece of the file, and a character at every cut', async () => {
    const long = '炉'.repeat(1_000_003);
    expect(await records(`a,b\n"${long}",2\n`)).toEqual([
      ['a', 'b'],
      [long, '2'],
    ]);
  });
});
