import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleMeasure } from './bundle.ts';
import { openBundledData } from './bundled-data.ts';
import type { Contender, Job } from './contenders/contender.ts';
import { CONTENDERS, type ContenderId } from './contenders/registry.ts';
import type { Reply, Request } from './measure.ts';
import { measurePostgis } from './postgis.ts';
import { type Line, printTable } from './table.ts';

const HELP = `Usage: npm run bench -- [options]

  --sizes 10000,100000,1000000   numbers of boilers
  --repeats 3                    fresh processes for each short job; the quickest counts
  --contenders ${Object.keys(CONTENDERS).join(',')}
  --processor                    time on a processor instead of time on the wall (Linux; not for PostGIS), for a
                                 machine that others are using too
  --postgis                      also measure PostGIS, reached by psql with the usual PG* variables
  --help
`;
/** A job that takes longer is measured in one process only. */
const SHORT_S = 5;
/** The jobs in which the number of boilers plays no part. */
const WITHOUT_BOILERS: ReadonlySet<Job> = new Set(['coverage']);
const JOBS = ['nearest', 'county', 'coverage', 'all', 'radius'] as const satisfies readonly Job[];
const PARTS = ['nearest', 'county', 'coverage'] as const satisfies readonly Job[];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    repeats: { type: 'string', default: '3' },
    contenders: { type: 'string', default: Object.keys(CONTENDERS).join(',') },
    processor: { type: 'boolean', default: false },
    postgis: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else {
  const contenders = values.contenders.split(',').filter((id): id is ContenderId => id in CONTENDERS);
  await main(values.sizes.split(',').map(Number), contenders, Number(values.repeats));
}

async function main(
  sizes: readonly number[],
  contenders: readonly ContenderId[],
  repeats: number,
): Promise<void> {
  if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !(repeats >= 1)) throw new Error(HELP);
  const clock = values.processor ? 'processor' : 'wall';
  const [{ model = 'unknown processor' } = {}] = cpus();
  const { reference } = await openBundledData();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${model.trim()} × ${cpus().length} · Node ${process.version} · load ${loadavg()[0]!.toFixed(1)} · ${clock} time · ${reference.counties.length} counties · data ${reference.dataHash.slice(0, 12)}`,
  );
  const program = await bundleMeasure();
  const lines: Line[] = [];
  for (const job of JOBS) {
    for (const boilers of WITHOUT_BOILERS.has(job) ? [sizes.at(-1)!] : sizes) {
      for (const contender of contenders) {
        const { title, jobs, mostBoilers }: Contender = CONTENDERS[contender];
        if (jobs[job] === undefined) continue;
        const measured = Math.min(boilers, mostBoilers[job] ?? boilers);
        process.stderr.write(`${job}, ${boilers} boilers, ${title} …\n`);
        const reply = measureBest(program, { job, contender, boilers: measured, clock }, repeats);
        lines.push({ job, boilers, title, measured, ...scale(reply, boilers / measured) });
      }
    }
  }
  if (values.postgis) lines.push(...(await measurePostgis(sizes)));
  printTable(sortLines([...lines, ...addUpParts(lines, sizes)]), WITHOUT_BOILERS);
}

/** Least times and least peak over some processes: on a shared machine whatever is more is somebody else's. */
function measureBest(program: string, request: Request, repeats: number): Reply {
  const replies = [measureOnce(program, request)];
  while (replies[0]!.coldS < SHORT_S && replies.length < repeats) replies.push(measureOnce(program, request));
  const least = (numbers: readonly (number | null)[]) => {
    const known = numbers.filter((number) => number !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  return {
    ...replies[0]!,
    coldS: least(replies.map(({ coldS }) => coldS))!,
    warmS: least(replies.map(({ warmS }) => warmS)),
    peakBytes: least(replies.map(({ peakBytes }) => peakBytes)),
  };
}

/** A process of its own for each measurement: cold code, and no heap but its own. */
function measureOnce(program: string, request: Request): Reply {
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', program, JSON.stringify(request)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`measuring failed: ${JSON.stringify(request)}`);
  return JSON.parse(stdout) as Reply;
}

/** From a sample to the whole: these jobs take each boiler by itself. */
function scale({ coldS, warmS, ...rest }: Reply, factor: number): Reply {
  return { ...rest, coldS: coldS * factor, warmS: warmS === null ? null : warmS * factor };
}

/** What the others would take for all three jobs, one after the other, and without any rule decided. */
function addUpParts(lines: readonly Line[], sizes: readonly number[]): Line[] {
  return sizes.flatMap((boilers) =>
    [...new Set(lines.map(({ title }) => title))].flatMap((title): Line[] => {
      const parts = PARTS.flatMap((job) =>
        lines.filter(
          (line) =>
            line.title === title &&
            line.job === job &&
            (WITHOUT_BOILERS.has(job) || line.boilers === boilers),
        ),
      );
      if (title === CONTENDERS.lantu.title || parts.length < PARTS.length) return [];
      const measured = Math.min(
        ...parts.filter(({ job }) => job !== 'coverage').map((part) => part.measured),
      );
      return [
        {
          job: 'all',
          boilers,
          title,
          measured,
          coldS: parts.reduce((sum, { coldS }) => sum + coldS, 0),
          warmS: parts.reduce((sum, { warmS, coldS }) => sum + (warmS ?? coldS), 0),
          peakBytes: null,
          differs: null,
          note: 'sum of its three jobs, no rules',
        },
      ];
    }),
  );
}

function sortLines(lines: readonly Line[]): Line[] {
  const titles = [...new Set(lines.map(({ title }) => title))];
  return lines.toSorted(
    (a, b) =>
      JOBS.indexOf(a.job) - JOBS.indexOf(b.job) ||
      a.boilers - b.boilers ||
      titles.indexOf(a.title) - titles.indexOf(b.title),
  );
}
