import type { Lang } from '../../domain/messages.ts';
import { zh } from './zh.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Paths of all texts: `area.label`. */
type PathsOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${PathsOf<Words[Key]>}`;
}[keyof Words & string];
export type TextKey = PathsOf<typeof zh>;

type TextAt<Words, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Words
    ? TextAt<Words[Head], Rest>
    : never
  : Path extends keyof Words
    ? Words[Path]
    : never;

/** Names between double braces in a text. */
type BlanksOf<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | BlanksOf<Rest> : never;
type Values<Key extends TextKey> = [BlanksOf<TextAt<typeof zh, Key>>] extends [never]
  ? []
  : [values: Readonly<Record<BlanksOf<TextAt<typeof zh, Key>>, string | number>>];

/** The text of a key in the current language, its blanks filled. Key and blanks are checked by the compiler. */
export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

/** Chinese is bundled, so that the first paint has its words; English comes when it is first asked for. */
const loaded: { readonly zh: Translate; en: Translate | null } = { zh: translateFrom(zh), en: null };

/** Fetches the words of a language. Rejects where they cannot be had; asking again tries again. */
export async function loadWords(lang: Lang): Promise<void> {
  if (lang === 'en') loaded.en ??= translateFrom((await import('./en.ts')).en);
}

/** The words of a language that `loadWords` has fetched; Chinese until then. */
export function translateIn(lang: Lang): Translate {
  return loaded[lang] ?? loaded.zh;
}

function translateFrom(words: Tree): Translate {
  const texts = flatten(words);
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
