import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/ui/i18n/en.ts';
import { lateEn } from '../../../src/ui/i18n/late/en.ts';
import { lateZh } from '../../../src/ui/i18n/late/zh.ts';
import { flatten, loadLateWords, loadWords, translateIn } from '../../../src/ui/i18n/translate.ts';
import { zh } from '../../../src/ui/i18n/zh.ts';

const UI = join(import.meta.dirname, '../../../src/ui');
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{Letter}/u;
const chinese = new Map([...flatten(zh), ...flatten(lateZh)]);
const english = new Map([...flatten(en), ...flatten(lateEn)]);

/** Sources that show something, without the dictionaries. */
const SOURCES = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
  .map((file) => ({ file, code: readFileSync(join(UI, file), 'utf8') }));

describe('the words of the interface', () => {
  it('exist in both languages, with the same blanks', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    // A text that both parts had would hide the other.
    expect(chinese.size).toBe(flatten(zh).size + flatten(lateZh).size);
    const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const [key, text] of chinese) expect(blanks(english.get(key)!), key).toEqual(blanks(text));
  });

  it('are each in their own language', () => {
    // The button that switches to Chinese names it in Chinese.
    for (const [key, text] of english) {
      if (key !== 'actions.language') expect(text, key).not.toMatch(HAN);
    }
    const latin = [...chinese].filter(([, text]) => !HAN.test(text)).map(([key]) => key);
    expect(new Set(latin)).toEqual(NAMES_ONLY);
  });

  it('are all used', () => {
    const all = SOURCES.map(({ code }) => code).join('\n');
    const unused = [...chinese.keys()].filter((key) => {
      const stems = key.split('.').map((_, depth, parts) => `${parts.slice(0, depth + 1).join('.')}.`);
      return !all.includes(`'${key}'`) && !stems.some((stem) => all.includes(`\`${stem}\${`));
    });
    // The window's title is set by the app.
    expect(unused).toEqual(['app.title']);
  });

  it('fill their blanks, and are Chinese until English has come', async () => {
    expect(translateIn('zh')('layers.source', { source: 'A {{b}}' })).toBe('来源：A {{b}}');
    expect(translateIn('en')('coverage.levels.city')).toBe('城市');
    await loadWords('en');
    expect(translateIn('en')('coverage.levels.city')).toBe('city');
    await loadLateWords();
    expect(translateIn('zh')('coverage.coveredShare')).toBe(chinese.get('coverage.coveredShare'));
    expect(translateIn('en')('coverage.coveredShare')).toBe(english.get('coverage.coveredShare'));
  });
});

/** Texts made of names, symbols and blanks only. */
const NAMES_ONLY = new Set([
  'draw.typed.placeholder',
  'charts.bundledUnits',
  'charts.part',
  'charts.readout',
  'charts.shareUnit',
  'place.km2',
  'place.share',
  'place.steam',
  'common.tph',
  'common.km',
  'common.mw',
  'area.2+26',
  'tour.progress',
  'actions.language',
  'backdrop.datums.wgs84',
  'backdrop.forms.pmtiles',
  'backdrop.forms.wmts',
  'briefing.page',
  'projects.bytes',
  'projects.saveFileHint',
  'results.coveredKm2',
  'table.condition.oneOf',
  'details.plusMinus',
  'dust.classes.over',
  'dust.classes.within',
  'pick.position',
  'export.encodings.gb18030',
  'export.formats.csv',
  'export.formats.fgb',
  'export.formats.geojson',
  'export.formats.kml',
  'export.formats.shp',
  'export.formats.xlsx',
  'export.systems.wgs84',
  'import.encodings.utf-8',
  'import.encodings.gb18030',
  'import.percent',
  'looks.percent',
  'import.encodings.utf-16le',
  'import.encodings.utf-16be',
  'import.comma',
  'import.conversion',
  'import.systemMeridian',
  'import.systems.wgs84',
  'import.previewPlace',
  'import.metres',
  'import.kilometres',
  'import.remarkCount',
]);

/** Attributes that a user reads or hears. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-valuetext', 'text']);

interface Literal {
  readonly kind: 'jsx text' | 'spoken attribute' | 'Chinese text';
  readonly text: string;
}

/** Words written into a source file, found in its syntax tree. */
function findLiterals(file: string, code: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) visit(part);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } };
    if (type === 'JSXText' && LETTER.test(String(value)))
      found.push({ kind: 'jsx text', text: String(value) });
    if (type === 'JSXAttribute' && SPOKEN.has(name?.name ?? '')) {
      const literal = value as { type?: string; value?: string } | null;
      if (literal?.type === 'Literal' && LETTER.test(literal.value ?? '')) {
        found.push({ kind: 'spoken attribute', text: literal.value ?? '' });
      }
    }
    const text =
      type === 'Literal' ? value : type === 'TemplateElement' ? (value as { raw: string }).raw : '';
    if (typeof text === 'string' && HAN.test(text)) found.push({ kind: 'Chinese text', text });
    for (const [key, part] of Object.entries(node)) if (key !== 'parent') visit(part);
  };
  visit(parseSync(file, code).program);
  return found;
}

describe('components', () => {
  it.each(SOURCES.map(({ file, code }) => [file, code] as const))(
    '%s writes no words of its own',
    (file, code) => {
      expect(findLiterals(file, code)).toEqual([]);
    },
  );

  it('would be caught writing them', () => {
    const code = `export const A = () => <p title="Close">应关停 <b>now</b>{'中文'}{\`第\${1}行\`}</p>;`;
    expect(findLiterals('a.tsx', code).map(({ kind }) => kind)).toEqual([
      'spoken attribute',
      'jsx text',
      'jsx text',
      'Chinese text',
      'Chinese text',
      'Chinese text',
    ]);
  });
});
