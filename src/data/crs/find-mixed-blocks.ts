/** Rows in a row that another system than the file's explains better; indices of the samples, inclusive. */
export interface MixedBlock {
  readonly first: number;
  readonly last: number;
  /** Index among the systems. */
  readonly system: number;
}

/** What a change of system in the middle of a file has to explain: about nine rows that only it puts right. */
const SWITCH_NATS = 12;
/** Rows of a block that only its own system puts into their county, less those that only the file's does. */
const LEAST_ROWS = 6;

/**
 * Blocks of a file that are in another datum than most of it, found as the likeliest sequence of systems (Viterbi).
 * `agrees[system][row]` is 1 where the row falls into the county that it names; `names` are those counties: rows of one
 * county alone may only show an outline that was redrawn, so a block needs two.
 */
export function findMixedBlocks(
  agrees: readonly Uint8Array[],
  names: readonly string[],
  natsPerRow: number,
): { readonly main: number; readonly blocks: readonly MixedBlock[] } {
  const path = likeliestPath(agrees, names.length, natsPerRow);
  const counts = agrees.map((_, system) => path.filter((at) => at === system).length);
  const main = counts.indexOf(Math.max(...counts));
  const blocks: MixedBlock[] = [];
  for (let first = 0; first < path.length; ) {
    let last = first;
    while (path[last + 1] === path[first]) last += 1;
    const block = { first, last, system: path[first]! };
    if (block.system !== main && isSupported(block, agrees, names, main)) blocks.push(block);
    first = last + 1;
  }
  return { main, blocks };
}

function likeliestPath(agrees: readonly Uint8Array[], rows: number, natsPerRow: number): number[] {
  let score = agrees.map(() => 0);
  const from: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const best = score.indexOf(Math.max(...score));
    const cameFrom = score.map((own, system) => (own >= score[best]! - SWITCH_NATS ? system : best));
    score = score.map(
      (own, system) => Math.max(own, score[best]! - SWITCH_NATS) + natsPerRow * agrees[system]![row]!,
    );
    from.push(cameFrom);
  }
  const path: number[] = [];
  let system = score.indexOf(Math.max(...score));
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = system;
    system = from[row]![system]!;
  }
  return path;
}

function isSupported(
  { first, last, system }: MixedBlock,
  agrees: readonly Uint8Array[],
  names: readonly string[],
  main: number,
): boolean {
  let rows = 0;
  const counties = new Set<string>();
  for (let row = first; row <= last; row++) {
    const gain = agrees[system]![row]! - agrees[main]![row]!;
    rows += gain;
    if (gain > 0) counties.add(names[row]!);
  }
  return rows >= LEAST_ROWS && counties.size >= 2;
}
