import { countOtherUnits, shareOf, sumOfAreas } from './compare.ts';
import type { Answers, Contender, Job, Preparation, Workload } from './contenders/contender.ts';
import { lantu } from './contenders/lantu.ts';
import { CONTENDERS, type ContenderId } from './contenders/registry.ts';
import { type Clock, measureRun } from './measure-run.ts';
import { prepareWorkload } from './prepare-workload.ts';

/** What `run.ts` asks one process of its own for, as JSON in its first argument … */
export interface Request {
  readonly job: Job;
  readonly contender: ContenderId;
  readonly boilers: number;
  readonly clock: Clock;
}

/** … and what it prints. */
export interface Reply {
  /** First run in a fresh process, indexes built on the way. */
  readonly coldS: number;
  /** Median of later runs with the indexes kept; null where one run takes too long to repeat. */
  readonly warmS: number | null;
  readonly peakBytes: number | null;
  /** Share of the boilers answered otherwise than by Lantu; of the covered area, for coverage. */
  readonly differs: number;
}

const WARM_RUNS = 7;
const WARM_SECONDS = 5;
const WARM_IF_UNDER_S = 12;

function measureJob<J extends Job>(job: J, prepare: Preparation<J>, workload: Workload, clock: Clock): Reply {
  let run: (() => Answers[J]) | undefined;
  const cold = measureRun(() => {
    run = prepare(workload);
    return run();
  }, clock);
  const warm: number[] = [];
  const spentS = () => warm.reduce((sum, seconds) => sum + seconds, 0);
  while (cold.seconds < WARM_IF_UNDER_S && warm.length < WARM_RUNS && spentS() < WARM_SECONDS) {
    warm.push(measureRun(run!, clock).seconds);
  }
  const own = lantu.jobs[job] as Preparation<J>;
  return {
    coldS: cold.seconds,
    warmS: warm.length === 0 ? null : warm.sort((a, b) => a - b)[warm.length >> 1]!,
    peakBytes: cold.peakBytes,
    differs: prepare === own ? 0 : compare(job, own(workload)(), cold.value, workload),
  };
}

function compare<J extends Job>(job: J, ours: Answers[J], theirs: Answers[J], workload: Workload): number {
  if (job === 'nearest') {
    const [a, b] = [ours as Answers['nearest'], theirs as Answers['nearest']];
    return countOtherUnits(workload, a.unit, b.unit);
  }
  const [a, b] = [ours as ArrayLike<number>, theirs as ArrayLike<number>];
  if (job === 'coverage') return sumOfAreas(b) / sumOfAreas(a) - 1;
  return shareOf(a.length, (i) => a[i] !== b[i]);
}

const { job, contender, boilers, clock } = JSON.parse(process.argv[2]!) as Request;
const prepare = (CONTENDERS[contender].jobs as Contender['jobs'])[job];
if (prepare === undefined) throw new Error(`${contender} does not do ${job}`);
const reply = measureJob(job, prepare as Preparation<Job>, await prepareWorkload(boilers), clock);
process.stdout.write(JSON.stringify(reply));
