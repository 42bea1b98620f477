import type { Encoding, TableNote } from '../../domain/import-plan.ts';
import { encodingOfCodepage } from './codepages.ts';
import type { DbfTable } from './dbf.ts';

export interface DbfEncoding {
  readonly encoding: string;
  readonly notes: readonly TableNote[];
}

/** dBASE language drivers that name an East Asian code page; the Western ones are written by default and say nothing. */
const LANGUAGE_DRIVERS: Readonly<Record<number, number>> = {
  19: 932,
  77: 936,
  78: 950,
  79: 949,
  120: 950,
  121: 949,
  122: 936,
  123: 932,
};

/**
 * Encoding of a Shapefile's texts. The user's word wins; then the .cpg and the language driver, unless the texts do not
 * fit UTF-8 where that is stated; else the bytes decide between UTF-8 and GB18030.
 */
export function findDbfEncoding(table: DbfTable, cpg: string | null, wanted: Encoding): DbfEncoding {
  if (wanted !== 'auto') return { encoding: wanted, notes: [] };
  const label = cpg?.replace(/[\0\s]+/g, ' ').trim() ?? '';
  const byDriver = encodingOfCodepage(LANGUAGE_DRIVERS[table.languageDriver] ?? -1);
  const stated = encodingOfLabel(label) ?? byDriver;
  if (stated === null) {
    const notes = label === '' ? [] : [{ code: 'cpg-unknown', params: { cpg: label.slice(0, 40) } }];
    return { encoding: fitsUtf8(table) ? 'utf-8' : 'gb18030', notes };
  }
  if (stated === 'utf-8' && !fitsUtf8(table)) {
    return {
      encoding: 'gb18030',
      notes: [{ code: 'cpg-wrong', params: { cpg: label, encoding: 'gb18030' } }],
    };
  }
  return { encoding: stated, notes: [] };
}

/** What a .cpg may say: `UTF-8`, `65001`, `CP936`, `ANSI 936`, `OEM 936`, `GBK`, `88591`, `ISO-8859-1`. */
function encodingOfLabel(label: string): string | null {
  const name = label.toLowerCase().replace(/^\ufeff/, '');
  if (name === '') return null;
  const codepage = /^(?:cp|ansi|oem|ms|windows|dbf|ldid)?[\s_/-]*(\d{3,5})$/.exec(name)?.[1];
  if (codepage !== undefined) {
    const encoding = encodingOfCodepage(Number(codepage));
    if (encoding !== null) return encoding;
  }
  if (/^utf[\s_-]?8/.test(name)) return 'utf-8';
  if (/^(gb[\s_-]?k|gb[\s_-]?2312|gb[\s_-]?18030|euc-?cn|hz-gb)/.test(name)) return 'gb18030';
  const iso = /^(?:iso)?[\s_-]?8859[\s_-]?(\d{1,2})$/.exec(name)?.[1];
  try {
    return new TextDecoder(iso === undefined ? name : `iso-8859-${iso}`).encoding;
  } catch {
    return null;
  }
}

/** Whether all texts are UTF-8. A text that fills its cell may end within a character: writers cut bytes. */
function fitsUtf8(table: DbfTable): boolean {
  if (table.fields.some(({ name }) => !isUtf8(name))) return false;
  const texts = table.fields.filter(({ type }) => type === 'C');
  for (let record = 0; record < table.count; record++) {
    for (const field of texts) if (!isUtf8(table.cell(record, field))) return false;
  }
  return true;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
