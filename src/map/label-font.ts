/**
 * The font of the names on the map. With no `glyphs` URL MapLibre draws text on a canvas with the fonts of the
 * page, so this is the family that the app ships, in the weight that its texts have too: Chinese names do not
 * depend on the machine, and its slices are loaded once for both.
 */
export const LABEL_FONT_STACK = ['Noto Sans SC'] as const;

/**
 * Loads the slices of the shipped font that hold the characters of `text`. MapLibre keeps the first drawing of
 * a character, so names must not reach it before this settles. Resolves in any case: a slice that cannot be
 * loaded leaves its characters to the machine's own fonts, which is better than no names.
 */
export async function loadLabelFont(text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  if (characters === '') return;
  await document.fonts.load('400 24px "Noto Sans SC"', characters).catch(() => undefined);
}
