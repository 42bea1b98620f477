import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ENGLISH_CHAPTER } from '../../src/domain/guide.ts';
import { withoutWoff } from '../woff2-only.ts';
import { guidePages } from './page.ts';
import { GUIDE_FOLDER, PICTURES_FOLDER, readGuide } from './read-guide.ts';

/** Input of the build for the pages' styles; its file is found by this name. */
export const GUIDE_STYLES = 'src/ui/styles/guide-page.css';
const FOLDER = 'guide/';
/** The chapters as data, for the guide inside the app. */
const MODULE = /^virtual:guide\/(zh|en)$/;

const FONT = '@fontsource/noto-sans-sc';

/** The app's own font, from the files that the app has, too. They are named from the folder of the styles. */
function fontFaces(): string {
  const folder = join(import.meta.dirname, '../../node_modules', FONT);
  return ['400.css', '600.css']
    .map((file) => withoutWoff(readFileSync(join(folder, file), 'utf8')))
    .join('\n')
    .replaceAll('url(./files/', `url(../../../node_modules/${FONT}/files/`);
}

/** The tokens of the dark theme for pages that run no script: they follow the system's choice. Paper stays light. */
function darkTokens(): string {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8');
  const dark = /:root\[data-theme="dark"\] (\{[^}]*\})/.exec(tokens)?.[1];
  if (dark === undefined) throw new Error('tokens.css has no dark theme');
  return `\n@media screen and (prefers-color-scheme: dark) {\n:root ${dark}\n}\n`;
}

/** The user guide: pages under guide/, its pictures, and its chapters as modules, all from docs/guide. */
export function guide(): Plugin {
  return {
    name: 'lantu-guide',
    enforce: 'pre',
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
    load(id) {
      const lang = MODULE.exec(id.slice(1))?.[1];
      if (!id.startsWith('\0') || lang === undefined) return null;
      const chapters = readGuide().filter(({ id }) => (id === ENGLISH_CHAPTER) === (lang === 'en'));
      return `export const chapters = ${JSON.stringify(chapters)};`;
    },
    transform(code, id) {
      return id.split('?')[0]!.endsWith(GUIDE_STYLES)
        ? { code: code + fontFaces() + darkTokens(), map: null }
        : null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const styles = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.originalFileNames.includes(GUIDE_STYLES),
        );
        if (styles === undefined) throw new Error(`${GUIDE_STYLES} was not built`);
        for (const [file, source] of guidePages(readGuide(), `../${styles.fileName}`)) {
          this.emitFile({ type: 'asset', fileName: FOLDER + file, source });
        }
        for (const file of readdirSync(PICTURES_FOLDER).filter((name) => name.endsWith('.webp'))) {
          const source = readFileSync(join(PICTURES_FOLDER, file));
          this.emitFile({ type: 'asset', fileName: `${FOLDER}pictures/${file}`, source });
        }
      },
    },
    configureServer({ middlewares }) {
      middlewares.use(({ url = '' }, response, next) => {
        const { pathname } = new URL(url, 'http://localhost');
        const file = pathname.startsWith('/guide/') ? pathname.slice('/guide/'.length) || 'index.html' : '';
        const page = file.endsWith('.html')
          ? guidePages(readGuide(), `/${GUIDE_STYLES}`).get(file)
          : undefined;
        if (page !== undefined) {
          response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
        } else if (/^pictures\/[\w-]+\.webp$/.test(file) && existsSync(join(GUIDE_FOLDER, file))) {
          response.setHeader('content-type', 'image/webp').end(readFileSync(join(GUIDE_FOLDER, file)));
        } else next();
      });
    },
  };
}
