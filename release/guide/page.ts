import {
  ENGLISH_CHAPTER,
  type GuideBlock,
  type GuideChapter,
  type GuideInline,
  type GuidePlace,
  partsOf,
} from '../../src/domain/guide.ts';

/** Nothing runs in the guide's pages, and nothing comes from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

const WORDS = {
  zh: {
    lang: 'zh-CN',
    title: '蓝图使用手册',
    contents: '目录',
    steps: '前后章节',
    previous: '上一章',
    next: '下一章',
    app: '打开蓝图',
    skip: '跳到正文',
    other: { href: 'en.html', text: 'English', lang: 'en' },
    lead: '蓝图回答三个问题：哪些燃煤锅炉应关停，供热半径覆盖多少，怎样向领导汇报。每个问题一章，按步骤写；数据、口径和报错处理另列。',
  },
  en: {
    lang: 'en',
    title: 'Lantu guide',
    contents: 'Contents',
    steps: 'Chapters before and after',
    previous: 'Previous',
    next: 'Next',
    app: 'Open Lantu',
    skip: 'Skip to the text',
    other: { href: 'index.html', text: '中文手册', lang: 'zh-CN' },
    lead: '',
  },
} as const;

type PageWords = (typeof WORDS)[keyof typeof WORDS];

/** The pages of the guide by file name. `stylesheet` is its address as seen from a page. */
export function guidePages(chapters: readonly GuideChapter[], stylesheet: string): Map<string, string> {
  const chinese = chapters.filter(({ id }) => id !== ENGLISH_CHAPTER);
  const pages = new Map<string, string>();
  pages.set(
    'index.html',
    documentOf({
      words: WORDS.zh,
      title: WORDS.zh.title,
      stylesheet,
      nav: navOf(chinese, null),
      main: indexOf(chinese),
    }),
  );
  for (const chapter of chapters) {
    const isEnglish = chapter.id === ENGLISH_CHAPTER;
    const words = isEnglish ? WORDS.en : WORDS.zh;
    const siblings = isEnglish ? [chapter] : chinese;
    const main = `<article class="guide-text"><h1>${markup(chapter.title)}</h1>\n${chapter.blocks.map(blockHtml).join('\n')}</article>${stepsOf(siblings, chapter, words)}`;
    const title = isEnglish ? words.title : `${chapter.title} · ${words.title}`;
    pages.set(
      `${chapter.id}.html`,
      documentOf({ words, title, stylesheet, nav: navOf(siblings, chapter), main }),
    );
  }
  return pages;
}

interface DocumentParts {
  readonly words: PageWords;
  readonly title: string;
  readonly stylesheet: string;
  readonly nav: string;
  readonly main: string;
}

function documentOf({ words, title, stylesheet, nav, main }: DocumentParts): string {
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="../icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="${markup(stylesheet)}" />
<title>${markup(title)}</title>
</head>
<body class="guide-page">
<a class="guide-skip" href="#main">${words.skip}</a>
<header class="guide-bar">
<a class="guide-brand" href="${words === WORDS.zh ? 'index.html' : 'en.html'}">${words.title}</a>
<a href="${words.other.href}" lang="${words.other.lang}" hreflang="${words.other.lang}">${words.other.text}</a>
<a href="../index.html">${words.app}</a>
</header>
<nav class="guide-nav" aria-label="${words.contents}">
${nav}
</nav>
<main id="main">
${main}
</main>
</body>
</html>
`;
}

/** All chapters, the one that is shown with its parts. */
function navOf(chapters: readonly GuideChapter[], shown: GuideChapter | null): string {
  const items = chapters.map((chapter) => {
    if (chapter !== shown) return `<li><a href="${chapter.id}.html">${markup(chapter.title)}</a></li>`;
    return `<li><a href="${chapter.id}.html" aria-current="page">${markup(chapter.title)}</a>${partList(chapter, '')}</li>`;
  });
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function partList(chapter: GuideChapter, page: string): string {
  const parts = partsOf(chapter);
  if (parts.length === 0) return '';
  return `<ul>${parts.map(({ id, title }) => `<li><a href="${page}#${id}">${markup(title)}</a></li>`).join('')}</ul>`;
}

function indexOf(chapters: readonly GuideChapter[]): string {
  const items = chapters.map(
    (chapter) =>
      `<li><h2><a href="${chapter.id}.html">${markup(chapter.title)}</a></h2>${partList(chapter, `${chapter.id}.html`)}</li>`,
  );
  return `<div class="guide-text"><h1>${WORDS.zh.title}</h1>\n<p>${WORDS.zh.lead}</p></div>\n<ol class="guide-index">\n${items.join('\n')}\n</ol>`;
}

function stepsOf(chapters: readonly GuideChapter[], shown: GuideChapter, words: PageWords): string {
  const at = chapters.indexOf(shown);
  const link = (chapter: GuideChapter | undefined, rel: 'prev' | 'next', word: string) =>
    chapter === undefined
      ? ''
      : `<a rel="${rel}" href="${chapter.id}.html"><span>${word}</span>${markup(chapter.title)}</a>`;
  const links = link(chapters[at - 1], 'prev', words.previous) + link(chapters[at + 1], 'next', words.next);
  return links === '' ? '' : `\n<nav class="guide-steps" aria-label="${words.steps}">${links}</nav>`;
}

function blockHtml(block: GuideBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${inlinesHtml(block.inlines)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${item.map(blockHtml).join('')}</li>`).join('\n')}</${tag}>`;
    }
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${inlinesHtml(cell)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${inlinesHtml(cell)}</td>`).join('')}</tr>`,
      );
      return `<div class="guide-table"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
    }
    case 'note':
      return `<div class="guide-note" role="note">${block.blocks.map(blockHtml).join('')}</div>`;
    case 'listing':
      return `<pre><code>${markup(block.text)}</code></pre>`;
    case 'picture':
      return pictureHtml(block);
  }
}

/** Opened by itself, it is as large as it was taken. */
function pictureHtml({ file, alt, width, height }: Extract<GuideBlock, { type: 'picture' }>): string {
  const address = `pictures/${markup(file)}`;
  const words = markup(alt);
  return `<figure><a href="${address}"><img src="${address}" alt="${words}" width="${width}" height="${height}" loading="lazy" /></a><figcaption>${words}</figcaption></figure>`;
}

function inlinesHtml(inlines: readonly GuideInline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: GuideInline): string {
  switch (inline.type) {
    case 'text':
      return markup(inline.text);
    case 'name':
      return `<b class="guide-name">${markup(inline.text)}</b>`;
    case 'code':
      return `<code>${markup(inline.text)}</code>`;
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines)}</strong>`;
    case 'link':
      return `<a href="${hrefOf(inline.place)}">${inlinesHtml(inline.inlines)}</a>`;
  }
}

/** The address of a place, as seen from a page of the guide. */
function hrefOf({ chapter, heading }: GuidePlace): string {
  return heading === undefined ? `${chapter}.html` : `${chapter}.html#${heading}`;
}

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
