import { spawn } from 'node:child_process';
import type { ChpUnit } from '../src/domain/reference.ts';
import { countOtherUnits, shareOf, sumOfAreas } from './compare.ts';
import type { Workload } from './contenders/contender.ts';
import { lantu } from './contenders/lantu.ts';
import { prepareWorkload } from './prepare-workload.ts';
import type { Line } from './table.ts';

/** Each question as a table made by one statement, with indexes there and statistics fresh. */
const QUESTIONS = {
  nearest: `SELECT b.id, near.unit, near.metres FROM lantu_bench.boiler b CROSS JOIN LATERAL (
      SELECT u.id AS unit, ST_Distance(b.geog, u.geog) AS metres
      FROM lantu_bench.unit u ORDER BY b.geog <-> u.geog LIMIT 1) near`,
  county: `SELECT b.id, c.id AS county FROM lantu_bench.boiler b
      JOIN lantu_bench.county c ON ST_Covers(c.geom, b.geom)`,
  coverage: `SELECT c.id, coalesce(ST_Area(ST_Intersection(c.geom, ST_Union(r.geom))::geography), 0) AS m2
      FROM lantu_bench.county c
      JOIN (SELECT ST_Buffer(geog, :radius_m, 'quad_segs=64')::geometry AS geom
            FROM lantu_bench.site) r ON c.geom && r.geom
      GROUP BY c.id, c.geom`,
} as const;
type Question = keyof typeof QUESTIONS;
const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[];

/**
 * The three jobs in PostGIS with spatial indexes, two runs in one session: the first counts as cold, the second as
 * warm. Loading is not measured. Throws where psql reaches no server with PostGIS. Leaves nothing behind.
 */
export async function measurePostgis(sizes: readonly number[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const boilers of sizes) {
    process.stderr.write(`PostGIS, ${boilers} boilers …\n`);
    const workload = await prepareWorkload(boilers);
    const asked = QUESTION_NAMES.filter((question) => question !== 'coverage' || boilers === sizes.at(-1));
    const output = await runPsql(writeScript(workload, asked));
    for (const job of asked) {
      const [coldS, warmS] = readTimes(output, job);
      lines.push({
        job,
        boilers,
        measured: boilers,
        title: 'PostGIS',
        coldS: coldS!,
        warmS: warmS!,
        peakBytes: null,
        differs: compareAnswers(workload, job, readAnswers(output, job)),
      });
    }
  }
  return lines;
}

function* writeScript({ reference, ledger, units, params }: Workload, asked: readonly Question[]) {
  yield `\\set radius_m ${params.radiusKm * 1000}
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
DROP SCHEMA IF EXISTS lantu_bench CASCADE;
CREATE SCHEMA lantu_bench;
CREATE TEMP TABLE boiler_text (id int, lon float8, lat float8);
CREATE TEMP TABLE unit_text (id int, lon float8, lat float8);
CREATE TEMP TABLE county_text (id int, json text);
COPY unit_text FROM STDIN;
${units.map(({ lon, lat }: ChpUnit, i) => `${i}\t${lon}\t${lat}\n`).join('')}\\.
COPY county_text FROM STDIN;
${reference.counties.map(({ geometry }, i) => `${i}\t${JSON.stringify(geometry)}\n`).join('')}\\.
COPY boiler_text FROM STDIN;
`;
  for (let i = 0; i < ledger.count; i++) yield `${i}\t${ledger.lon[i]}\t${ledger.lat[i]}\n`;
  yield `\\.
CREATE UNLOGGED TABLE lantu_bench.boiler AS
  SELECT id, ST_SetSRID(ST_MakePoint(lon, lat), 4326) AS geom, ST_MakePoint(lon, lat)::geography AS geog
  FROM boiler_text;
CREATE UNLOGGED TABLE lantu_bench.unit AS
  SELECT id, ST_MakePoint(lon, lat)::geography AS geog FROM unit_text;
CREATE UNLOGGED TABLE lantu_bench.site AS SELECT DISTINCT geog FROM lantu_bench.unit;
CREATE UNLOGGED TABLE lantu_bench.county AS
  SELECT id, ST_SetSRID(ST_GeomFromGeoJSON(json), 4326) AS geom FROM county_text;
CREATE INDEX ON lantu_bench.boiler USING gist (geom);
CREATE INDEX ON lantu_bench.unit USING gist (geog);
CREATE INDEX ON lantu_bench.county USING gist (geom);
VACUUM ANALYZE lantu_bench.boiler;
VACUUM ANALYZE lantu_bench.unit;
VACUUM ANALYZE lantu_bench.county;
`;
  for (const question of asked) {
    for (const table of ['first', 'second']) {
      yield `\\echo @time ${question}\n\\timing on
CREATE UNLOGGED TABLE lantu_bench.${question}_${table} AS ${QUESTIONS[question]};
\\timing off\n`;
    }
    yield `\\echo @answers ${question}\nCOPY lantu_bench.${question}_second TO STDOUT;\n\\echo @end\n`;
  }
  yield 'DROP SCHEMA lantu_bench CASCADE;\n';
}

function runPsql(script: Iterable<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const psql = spawn('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    psql.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    psql.on('error', (cause) => reject(new Error(`psql cannot be started: ${cause.message}`)));
    psql.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(chunks).toString())
        : reject(new Error(`psql ended with ${code}: no server with PostGIS in reach? See bench/README.md`)),
    );
    // The exit code tells of a psql that stopped early; the broken pipe says no more.
    psql.stdin.on('error', () => {});
    psql.stdin.end(Array.from(script).join(''));
  });
}

/** Seconds of the runs of a question, from psql's own clock. */
function readTimes(output: string, question: Question): number[] {
  const pattern = new RegExp(`@time ${question}\\nTime: ([\\d.]+) ms`, 'g');
  return [...output.matchAll(pattern)].map(([, milliseconds]) => Number(milliseconds) / 1000);
}

/** Rows of the answer's table: id and value. */
function readAnswers(output: string, question: Question): Map<number, number> {
  const from = output.indexOf(`@answers ${question}\n`);
  const rows = output.slice(output.indexOf('\n', from) + 1, output.indexOf('@end', from)).trimEnd();
  return new Map(rows.split('\n').map((row) => row.split('\t').map(Number) as [id: number, value: number]));
}

function compareAnswers(workload: Workload, job: Question, answers: ReadonlyMap<number, number>): number {
  if (job === 'coverage') {
    return sumOfAreas([...answers.values()]) / sumOfAreas(lantu.jobs.coverage(workload)()) - 1;
  }
  const theirs = Int32Array.from({ length: workload.ledger.count }, (_, i) => answers.get(i) ?? -1);
  if (job === 'nearest') return countOtherUnits(workload, lantu.jobs.nearest(workload)().unit, theirs);
  const ours = lantu.jobs.county(workload)();
  return shareOf(ours.length, (i) => ours[i] !== theirs[i]);
}
