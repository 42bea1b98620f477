import type { Lang } from '../../domain/messages.ts';
import type { lateZh } from './late/zh.ts';
import { zh } from './zh.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Paths of all texts: `area.label`. */
type PathsOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${PathsOf<Words[Key]>}`;
}[keyof Words & string];
type CoreKey = PathsOf<typeof zh>;
export type TextKey = CoreKey | PathsOf<typeof lateZh>;

/** The same words in another language. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
};

type TextAt<Words, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Words
    ? TextAt<Words[Head], Rest>
    : never
  : Path extends keyof Words
    ? Words[Path]
    : never;

/** Names between double braces in a text. */
type BlanksOf<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | BlanksOf<Rest> : never;
type TextOf<Key extends TextKey> = Key extends CoreKey ? TextAt<typeof zh, Key> : TextAt<typeof lateZh, Key>;
type Values<Key extends TextKey> = [BlanksOf<TextOf<Key>>] extends [never]
  ? []
  : [values: Readonly<Record<BlanksOf<TextOf<Key>>, string | number>>];

/** The text of a key in the current language, its blanks filled. Key and blanks are checked by the compiler. */
export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

type Texts = Map<string, string>;

/** Chinese is bundled, so that the first paint has its words; English comes when it is first asked for. */
const loaded: { readonly zh: Texts; en: Texts | null } = { zh: flatten(zh), en: null };
const translators = { zh: translateFrom(loaded.zh), en: null as Translate | null };
/** Whether words beyond the first screen have been asked for. */
let wantsLate = false;

/** Fetches the words of a language. Rejects where they cannot be had; asking again tries again. */
export async function loadWords(lang: Lang): Promise<void> {
  if (lang === 'en' && loaded.en === null) {
    const texts = flatten((await import('./en.ts')).en);
    loaded.en ??= texts;
    translators.en ??= translateFrom(loaded.en);
  }
  if (wantsLate) await loadLateWords();
}

/** Fetches the words beyond the first screen, in the languages that are in use. Rejects like `loadWords`. */
export async function loadLateWords(): Promise<void> {
  wantsLate = true;
  const add = (texts: Texts, words: Tree) => {
    for (const [key, text] of flatten(words)) texts.set(key, text);
  };
  await Promise.all([
    import('./late/zh.ts').then(({ lateZh }) => add(loaded.zh, lateZh)),
    loaded.en !== null && import('./late/en.ts').then(({ lateEn }) => add(loaded.en!, lateEn)),
  ]);
}

/** The words of a language that `loadWords` has fetched; Chinese until then. */
export function translateIn(lang: Lang): Translate {
  return translators[lang] ?? translators.zh;
}

function translateFrom(texts: Texts): Translate {
  return (key, ...[values]) => fill(texts.get(key) ?? key, values ?? {});
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** All texts by path. */
export function flatten(words: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) texts.set(path, text);
  }
  return texts;
}
