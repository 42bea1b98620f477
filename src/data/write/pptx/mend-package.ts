import { type Unzipped, unzipSync } from 'fflate';
import type { Lang } from '../../../domain/messages.ts';
import { WGS84 } from '../out-system.ts';
import { ownColumn, plainTable } from '../out-table.ts';
import { writeXlsx } from '../xlsx.ts';
import { createZipParts } from '../zip-parts.ts';
import type { ChartSheet } from './deck.ts';

export interface Mending {
  readonly lang: Lang;
  /** ISO time that the file states. */
  readonly writtenAt: string;
  /** Figures of the charts, in the order of their numbers. */
  readonly charts: readonly ChartSheet[];
}

/**
 * Puts right what pptxgenjs 4.0.1 writes against ECMA-376 part 1 and what PowerPoint asks to repair (its issues 1441-1444, 1449, 1532,
 * 1534): types of parts that do not exist, ids twice on a slide, axes that charts do not have, backgrounds without
 * effects, one theme for two masters. Names the theme's fonts, the language of texts and the time of writing, keeps
 * the paragraphs of notes, and gives charts workbooks of our own, so that the same briefing is the same bytes.
 */
export function mendPackage(bytes: Uint8Array, mending: Mending): Uint8Array<ArrayBuffer> {
  const parts = numberCharts(unzipSync(bytes));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const zip = createZipParts(mending.writtenAt);
  const texts = new Map<string, string>();
  for (const [name, content] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name)) texts.set(name, decoder.decode(content));
  }
  giveNotesATheme(texts);
  const kept = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const names = new Set([...kept, ...texts.keys()]);
  for (const [name, text] of texts) texts.set(name, mendText(name, text, names, mending));
  // The list of types comes first, as offices write it.
  for (const name of [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const file = zip.openBinary(name);
    file.push(contentOf(name, texts, parts, mending, encoder));
    file.end();
  }
  zip.finish();
  return zip.take();
}

const NUMBERED = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

/** The library counts charts over all presentations of a session: here they are counted from 1. */
function numberCharts(parts: Unzipped): Unzipped {
  const numbers = Object.keys(parts)
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const renumber = (text: string) =>
    text.replace(NUMBERED, (_, kind: string, number: string) => kind + (numbers.indexOf(number) + 1));
  const namesCharts = (name: string) => name.endsWith('.rels') || name === TYPES;
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      renumber(name),
      namesCharts(name) ? new TextEncoder().encode(renumber(new TextDecoder().decode(content))) : content,
    ]),
  );
}

const TYPES = '[Content_Types].xml';

function rank(name: string): number {
  return name === TYPES ? 0 : name === '_rels/.rels' ? 1 : 2;
}

function contentOf(
  name: string,
  texts: ReadonlyMap<string, string>,
  parts: Unzipped,
  { charts, lang, writtenAt }: Mending,
  encoder: TextEncoder,
): Uint8Array {
  const text = texts.get(name);
  if (text !== undefined) return encoder.encode(text);
  const workbook = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(name);
  const sheet = workbook === null ? undefined : charts[Number(workbook[1]) - 1];
  return sheet === undefined ? parts[name]! : chartWorkbook(sheet, lang, writtenAt);
}

/** A chart's figures where its formulas look for them: names of series in row 1, labels in column A of `Sheet1`. */
function chartWorkbook({ labels, series }: ChartSheet, lang: Lang, writtenAt: string): Uint8Array {
  const columns = [ownColumn(' '), ...series.map(({ name }) => ownColumn(name, 'number'))];
  const rows = labels.map((label, i) => [label, ...series.map(({ values }) => values[i] ?? null)]);
  const about = { system: WGS84, provenance: [], synthetic: false };
  const table = plainTable({ zh: 'Sheet1', en: 'Sheet1' }, columns, rows, about);
  const blocks: Uint8Array[] = [];
  for (const { bytes } of writeXlsx(table, { lang, encoding: 'utf-8', writtenAt })) blocks.push(bytes);
  const joined = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  return joined;
}

const NOTES_RELS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';

/** A theme belongs to one master. */
function giveNotesATheme(texts: Map<string, string>): void {
  const rels = texts.get(NOTES_RELS);
  const theme = texts.get(THEME);
  if (rels === undefined || theme === undefined) return;
  texts.set(NOTES_RELS, rels.replace('theme1.xml', 'theme2.xml'));
  texts.set(NOTES_THEME, theme);
}

function mendText(name: string, text: string, names: ReadonlySet<string>, mending: Mending): string {
  if (name === TYPES) return mendTypes(text, names);
  if (name === 'docProps/core.xml')
    return text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${seconds(mending)}`);
  if (name === 'docProps/app.xml') return APP;
  if (name.startsWith('ppt/theme/')) return nameFonts(text);
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return mendChart(text);
  if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name)) {
    return mendSlide(name, text, mending.lang);
  }
  return text;
}

function seconds({ writtenAt }: Mending): string {
  return writtenAt.replace(/\.\d+Z$/, 'Z');
}

const TYPE = 'application/vnd.openxmlformats-officedocument';

function mendTypes(text: string, names: ReadonlySet<string>): string {
  const seen = new Set<string>();
  const known = text
    .replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (entry, part: string) => {
      const isKnown = names.has(part.replace(/^\//, '')) && !seen.has(part);
      seen.add(part);
      return isKnown ? entry : '';
    })
    .replace('"image/jpg"', '"image/jpeg"');
  const notes = `<Override PartName="/${NOTES_THEME}" ContentType="${TYPE}.theme+xml"/>`;
  return names.has(NOTES_THEME) ? known.replace('</Types>', `${notes}</Types>`) : known;
}

/** What the library says of itself counts fonts and titles that the file does not have. */
const APP = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lantu</Application></Properties>`;

/** Chinese offices have 微软雅黑; others take Noto Sans SC or their own in its place. */
const FONTS =
  '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="微软雅黑"/><a:cs typeface=""/><a:font script="Hans" typeface="微软雅黑"/>';

function nameFonts(theme: string): string {
  return theme.replace(
    /<a:(majorFont|minorFont)>.*?<\/a:\1>/gs,
    (_, font: string) => `<a:${font}>${FONTS}</a:${font}>`,
  );
}

/** Bars have two axes: the third id that the library names belongs to none. */
function mendChart(text: string): string {
  const axes = new Set(
    [...text.matchAll(/<c:(?:catAx|valAx|serAx|dateAx)>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id),
  );
  return text.replace(/<c:axId val="(\d+)"\/>/g, (entry, id: string) => (axes.has(id) ? entry : ''));
}

function mendSlide(name: string, text: string, lang: Lang): string {
  let id = 0;
  const notes = name.startsWith('ppt/notesSlides/');
  const language = lang === 'zh' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-US" altLang="zh-CN"';
  return (notes ? splitNotes(text) : text)
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
    .replace(/lang="en-US"(?: altLang="[^"]*")?/g, language)
    .replace('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>')
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>')
    .replace(
      /(<p:ph type="sldImg"[^>]*\/><\/p:nvPr><\/p:nvSpPr><p:spPr>(?:(?!<\/p:spPr>).)*<\/p:spPr>)<p:txBody>.*?<\/p:txBody>/s,
      '$1',
    )
    .replace('<p:ph type="sldNum" sz="quarter" idx="10"/>', '<p:ph type="sldNum" sz="quarter" idx="5"/>');
}

/** The library writes notes as one run with line breaks in it, which an office shows as one line. */
function splitNotes(text: string): string {
  return text.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/,
    (_, notes: string) =>
      notes
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}
