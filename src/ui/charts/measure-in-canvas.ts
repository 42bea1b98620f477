/** Widths of texts as the browser sets them, CSS pixels. */
export function measureInCanvas(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
