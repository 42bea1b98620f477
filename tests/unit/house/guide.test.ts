import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCounties, readPlaces } from '../../../data/boundaries/read-boundaries.ts';
import { DEMO_BOILER_COUNT } from '../../../data/build/demo/demo-ledger.ts';
import { loadFacts } from '../../../data/build/load-facts.ts';
import { loadRulePacks } from '../../../data/build/read-rules.ts';
import { guidePages } from '../../../release/guide/page.ts';
import { GUIDE_FOLDER, PICTURES_FOLDER, parseChapter, readGuide } from '../../../release/guide/read-guide.ts';
import {
  ENGLISH_CHAPTER,
  GUIDE_CHAPTERS,
  type GuideBlock,
  type GuideChapter,
  type GuideInline,
  plainText,
} from '../../../src/domain/guide.ts';
import { issueCodes, issueText } from '../../../src/domain/issue-text.ts';
import { reasonText, strengthText, verdictText } from '../../../src/domain/messages.ts';
import { PARAM_LIMITS } from '../../../src/domain/param-limits.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { REASONS, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { LAYER_CATALOG, LAYER_GROUPS } from '../../../src/state/layer-catalog.ts';
import { ACTION_GROUPS } from '../../../src/ui/actions/action.ts';
import { allActions } from '../../../src/ui/actions/all-actions.ts';
import { keyNames } from '../../../src/ui/actions/keys.ts';
import { lateZh } from '../../../src/ui/i18n/late/zh.ts';
import { flatten, loadLateWords, translateIn } from '../../../src/ui/i18n/translate.ts';
import { zh } from '../../../src/ui/i18n/zh.ts';
import { someApp } from '../../fixtures/some-app.ts';

const chapters = readGuide();
const MOST_PICTURES = 16;
const MOST_PICTURE_BYTES = 100_000;

function blocksIn(blocks: readonly GuideBlock[]): GuideBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...block.items.flatMap(blocksIn)];
    return block.type === 'note' ? [block, ...blocksIn(block.blocks)] : [block];
  });
}

function inlinesIn(blocks: readonly GuideBlock[]): GuideInline[] {
  const inside = (inlines: readonly GuideInline[]): GuideInline[] =>
    inlines.flatMap((inline) => ('inlines' in inline ? [inline, ...inside(inline.inlines)] : [inline]));
  return blocksIn(blocks).flatMap((block) => {
    if ('inlines' in block) return inside(block.inlines);
    return block.type === 'table' ? [block.head, ...block.rows].flat().flatMap(inside) : [];
  });
}

/** Whether a text is one of these, whose blanks hold anything. */
function isOneOf(text: string, templates: readonly string[]): boolean {
  return templates.some((template) => {
    const parts = template.split(/\{\{?\w+\}?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`).test(text);
  });
}

/** The texts of the interface that say something besides their blanks. */
const INTERFACE = [...flatten(zh).values(), ...flatten(lateZh).values()].filter((text) =>
  /\p{Letter}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
);
const NAMES = [
  ...INTERFACE,
  ...VERDICTS.map((verdict) => verdictText(verdict, 'zh')),
  ...REASONS.map((reason) => reasonText(reason, 'zh')),
  ...(['all', 'basic', 'push'] as const).map((strength) => strengthText(strength, 'zh')),
  ...LAYER_GROUPS.map(({ titleZh }) => titleZh),
  ...LAYER_CATALOG.flatMap(({ titleZh, legend }) => [titleZh, ...legend.map((entry) => entry.titleZh)]),
  '已过',
];
const MESSAGES = [
  ...issueCodes().map((code) => issueText(code, new Proxy({}, { get: () => '…' }), 'zh').message),
  ...INTERFACE.map((text) => text.replace(/\{\{\w+\}\}/g, '…')),
];

describe('the guide speaks of what is there', () => {
  it.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
    '%s names what is on screen',
    (_, { blocks }) => {
      const names = inlinesIn(blocks).flatMap((inline) => (inline.type === 'name' ? [inline.text] : []));
      expect(names.filter((name) => !isOneOf(name, NAMES))).toEqual([]);
    },
  );

  it('quotes messages as they are shown', () => {
    const quoted = chapters.flatMap(({ blocks }) =>
      blocksIn(blocks).flatMap((block) =>
        block.type === 'heading' ? [/^提示“(.*)”$/.exec(plainText(block.inlines))?.[1] ?? []].flat() : [],
      ),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((message) => !MESSAGES.includes(message))).toEqual([]);
  });

  it('would be caught naming what is not', () => {
    expect(isOneOf('一键关停', NAMES)).toBe(false);
    expect(isOneOf('只看廊坊', NAMES)).toBe(true);
  });

  it('gives the figures of the data and the limits of the program', () => {
    const facts = loadFacts();
    const packs = loadRulePacks();
    const text = GUIDE_CHAPTERS.map((id) => readFileSync(join(GUIDE_FOLDER, `${id}.md`), 'utf8')).join('\n');
    const plants = new Set(facts.units.map(({ plantId }) => plantId)).size;
    const rules = packs.flatMap((pack) => pack.rules).length;
    const { radiusKm } = PARAM_LIMITS;
    for (const figure of [
      `${readCounties().features.length} 个区县、${readPlaces().features.length} 个城市`,
      `${plants} 座电厂 ${facts.units.length} 台`,
      `${facts.stations.length} 个（`,
      `${packs.length} 个方案 ${rules} 条`,
      `绘出 ${facts.zones.length} 处`,
      `${DEMO_BOILER_COUNT / 1000} 000 台`,
      `条文为 ${DEFAULT_PARAMS.radiusKm} 公里`,
      `条文为 ${DEFAULT_PARAMS.minUnitMw} MW`,
      `默认 ${DEFAULT_PARAMS.uncertaintyM} 米`,
      `${radiusKm.min}～${radiusKm.max} 公里`,
    ]) {
      expect(text).toContain(figure);
    }
    const english = readFileSync(join(GUIDE_FOLDER, `${ENGLISH_CHAPTER}.md`), 'utf8');
    expect(english).toContain(
      `${readCounties().features.length} counties and ${readPlaces().features.length} cities`,
    );
    expect(english).toContain(
      `${facts.units.length} coal-fired units of 300 MW and more at ${plants} plants`,
    );
    expect(english).toContain(`${packs.length === 5 ? 'five' : packs.length} plans with ${rules} rules`);
  });

  it('lists the shortcuts that there are', async () => {
    await loadLateWords();
    const file = join(GUIDE_FOLDER, 'shortcuts.md');
    const between = /(<!-- shortcuts: [^>]*-->\n)[\s\S]*?(<!-- \/shortcuts -->)/;
    const written = readFileSync(file, 'utf8');
    expect(written).toMatch(between);
    // `vitest run -u` writes the table anew.
    await expect(written.replace(between, `$1\n${shortcutTable()}\n$2`)).toMatchFileSnapshot(file);
  });
});

/** The table of shortcuts as Markdown, from the registry of actions. */
function shortcutTable(): string {
  const state = someApp().store.getState();
  const t = translateIn('zh');
  const rows = ACTION_GROUPS.flatMap((group) =>
    allActions(state)
      .filter((action) => action.group === group && action.keys !== undefined)
      .map((action) => {
        const keys = action.keys!.map((key) => `\`${keyNames(key, false).join('+')}\``).join(' ');
        return `| ${t(`omni.groups.${group}`)} | ${action.title(t, state, 'zh')} | ${keys} |\n`;
      }),
  );
  return `| 类别 | 操作 | 按键 |\n|---|---|---|\n${rows.join('')}`;
}

describe('the guide holds together', () => {
  const headings = (chapter: GuideChapter) =>
    blocksIn(chapter.blocks).flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  const hasPlace = (chapter: string, heading: string | undefined) => {
    const found = chapters.find(({ id }) => id === chapter);
    return found !== undefined && (heading === undefined || headings(found).includes(heading));
  };

  it('has headings of their own, and links that lead somewhere', () => {
    for (const chapter of chapters) {
      expect(new Set(headings(chapter)).size, chapter.id).toBe(headings(chapter).length);
      for (const inline of inlinesIn(chapter.blocks)) {
        if (inline.type !== 'link') continue;
        const { chapter: to, heading } = inline.place;
        expect(hasPlace(to, heading), `${chapter.id} → ${to}#${heading}`).toBe(true);
      }
    }
  });

  it('is led to from the app by places that are there', () => {
    const sources = ['src/ui', 'src/commands'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    );
    const places = sources.flatMap((code) =>
      Array.from(
        code.matchAll(/\{ chapter: '([a-z]+)'(?:, heading: '([a-z-]+)')? \}/g),
        ([, chapter, heading]) => ({
          chapter: chapter!,
          heading,
        }),
      ),
    );
    expect(places.length).toBeGreaterThan(2);
    expect(places.filter(({ chapter, heading }) => !hasPlace(chapter, heading))).toEqual([]);
  });

  it('shows every picture that there is, each small, with words in its place', () => {
    const used = chapters.flatMap(({ blocks }) =>
      blocksIn(blocks).flatMap((block) => (block.type === 'picture' ? [block] : [])),
    );
    const files = readdirSync(PICTURES_FOLDER);
    expect(used.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
    expect(files.length).toBeLessThanOrEqual(MOST_PICTURES);
    for (const { file, alt, width } of used) {
      expect(alt.length, file).toBeGreaterThan(5);
      expect(width, file).toBe(1280);
      expect(statSync(join(PICTURES_FOLDER, file)).size, file).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
    }
  });

  it('is written in marks that it knows, and says so of others', () => {
    const parse = (text: string) => parseChapter('start', `# 题\n\n${text}\n`);
    for (const foreign of [
      '<script>alert(1)</script>',
      'a <b>b</b>',
      '[x](https://example.com)',
      '[x](javascript:alert)',
      '## 没有编号',
      '#### 太深 {#deep}',
      '---',
    ])
      expect(() => parse(foreign), foreign).toThrow();
    expect(parse('点「导入」').blocks).toEqual([
      {
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '点' },
          { type: 'name', text: '导入' },
        ],
      },
    ]);
  });
});

describe('the pages of the guide', () => {
  const pages = guidePages(chapters, '../assets/guide.css');

  it('are one for each chapter and the contents, that lead to each other', () => {
    expect([...pages.keys()].toSorted()).toEqual(
      ['index', ...chapters.map(({ id }) => id)].map((name) => `${name}.html`).toSorted(),
    );
    for (const id of GUIDE_CHAPTERS) expect(pages.get('index.html')).toContain(`href="${id}.html"`);
    for (const [name, html] of pages) {
      for (const [, file, anchor] of html.matchAll(/href="(?:([a-z]+)\.html)?(?:#([a-z0-9-]+))?"/g)) {
        const target = pages.get(`${file ?? name.replace('.html', '')}.html`);
        expect(target, `${name} → ${file}`).toBeDefined();
        if (anchor !== undefined) expect(target, `${name} → ${anchor}`).toContain(`id="${anchor}"`);
      }
    }
  });

  it('run nothing, style nothing in place and ask nobody else', () => {
    for (const [name, html] of pages) {
      expect(html, name).not.toMatch(
        /<script|<style|\sstyle=|\son\w+=|javascript:|(?:src|href)="(?:https?:)?\/\//i,
      );
      expect(html, name).toContain("default-src 'none'");
    }
  });

  it('write texts as text', () => {
    const chapter = parseChapter('start', '# a\n\n`<img src=x onerror=alert(1)>` & "b"\n');
    const html = guidePages([chapter], 'x.css').get('start.html')!;
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&amp; &quot;b&quot;');
  });
});
