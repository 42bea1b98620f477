/** How many numbers each command takes, in pairs of x and y but for H, V and A. */
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

/**
 * Absolute SVG path data scaled and moved onto the page, with M, L, C, A and Z alone, as sheets have it: (x, y) goes to
 * (xMm + x · scale, yMm + y · scale). Throws on a command that our symbols do not use: a bug.
 */
export function placePath(d: string, xMm: number, yMm: number, scale: number): string {
  const place = (value: number, from: number) => round(from + value * scale);
  let [x, y] = [0, 0];
  let out = '';
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const count = ARGUMENTS[command];
    if (count === undefined) throw new Error(`no path command ${command}`);
    if (command === 'Z') out += 'Z';
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; count > 0 && i < numbers.length; i += count) {
      const given = numbers.slice(i, i + count);
      if (command === 'H') x = given[0]!;
      else if (command === 'V') y = given[0]!;
      else [x, y] = [given.at(-2)!, given.at(-1)!];
      const end = `${place(x, xMm)} ${place(y, yMm)}`;
      if (command === 'A') {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = given;
        out += `A${round(rx * scale)} ${round(ry * scale)} ${turn} ${large} ${sweep} ${end}`;
      } else if (command === 'C') {
        const controls = [0, 2].map((at) => `${place(given[at]!, xMm)} ${place(given[at + 1]!, yMm)} `);
        out += `C${controls.join('')}${end}`;
      } else out += `${command === 'M' && i === 0 ? 'M' : 'L'}${end}`;
    }
  }
  return out;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
