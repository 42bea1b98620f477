/** Windows code page numbers and the Encoding Standard's names for them. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10008: 'gb18030',
  20936: 'gb18030',
  28591: 'windows-1252',
  52936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding of a Windows code page; GB18030 for 936 (GBK), of which it is a superset. Null where unknown. */
export function encodingOfCodepage(codepage: number): string | null {
  return ENCODINGS[codepage] ?? null;
}
