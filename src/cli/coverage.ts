import { loadOutlines } from '../data/tables/area-outlines.ts';
import { coverageTable, unitCoverageTable } from '../data/tables/coverage-table.ts';
import { coverCounties, coverUnits, sumCoverage } from '../domain/coverage-rows.ts';
import { SPATIAL_FORMATS } from '../domain/export-plan.ts';
import { issueText } from '../domain/issue-text.ts';
import {
  PARAM_OPTIONS,
  parseOptions,
  readChoice,
  readParams,
  runCommand,
  UsageError,
} from './command-line.ts';
import { folderSource, openReference, requireDistinctFiles } from './files.ts';
import { LAYERS_OPTION, layerLines, layerPaths, readLayers } from './read-layers.ts';
import {
  OUT_HELP,
  OUT_OPTIONS,
  readOutEncoding,
  readOutput,
  readOutSystem,
  writeTable,
} from './write-table.ts';

const HELP = `用法：npm run --silent coverage -- --out 覆盖.csv [选项]
Usage: npm run --silent coverage -- --out coverage.csv [options]

${OUT_HELP}  --by region|city|county             统计单元，默认 city / areas, by default the places of the plans
  --units FILE                        另存各机组的覆盖面积（共享与独占）/ also write each unit's reach, and what it alone reaches
  --layers chp-units=FILE             自备热电机组，可多次 / the user's own CHP units, repeatable
  --radius-km 15                      供热半径 / heating radius
  --min-unit-mw 300                   机组容量下限（内置数据只有 300 MW 及以上）/ least unit size (bundled data has 300 MW and more)
  --chp confirmed|all                 机组范围，默认 confirmed / unit set
  --as-of YYYY-MM-DD                  机组在役日期，默认 2020-03-31 / date on which units count
  --json                              以 JSON 输出 / rows as JSON on standard output

  qualifying_units：位于该区域内的符合条件机组数；区域也可能被邻区机组覆盖。
  area_in_reach_of_two_or_more_km2：两处及以上热源均可到达的面积，同一厂址的多台机组算一处。
  qualifying_units: qualifying units that stand in the area; it may also be covered from next door.
  area_in_reach_of_two_or_more_km2: in reach of two or more sites; units on one site are one source.
`;

await runCommand(async () => {
  const { values, files } = parseOptions(process.argv.slice(2), {
    ...PARAM_OPTIONS,
    ...OUT_OPTIONS,
    ...LAYERS_OPTION,
    by: { type: 'string' },
    units: { type: 'string' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (files.length > 0) throw new UsageError(`不需要文件参数 / no FILE expected: ${files[0]}`);
  const params = readParams(values);
  const by = readChoice(values, 'by', ['region', 'city', 'county']) ?? 'city';
  const [out, unitsOut] = [readOutput(values, 'out'), readOutput(values, 'units')];
  const encoding = readOutEncoding(values);
  if (out === null && !values.json) throw new UsageError('缺 --out 结果文件 / --out is missing (--help)');
  requireDistinctFiles([values.out, values.units, ...layerPaths(values)]);
  const reference = await openReference();
  const layers = await readLayers(values);
  const own = layers.map(({ layer }) => layer);
  const rows = sumCoverage(reference, coverCounties(reference, params, own), by);
  const { system } = await readOutSystem(
    values,
    reference.units.map(({ lon }) => lon),
  );
  const about = { params, dataHash: reference.dataHash, system };
  const notes = [];
  if (out !== null) {
    // Outlines are of use only where the format draws.
    const outlines = SPATIAL_FORMATS.includes(out.format) ? await loadOutlines(folderSource, by) : new Map();
    notes.push(...(await writeTable(out, coverageTable(rows, outlines, about), encoding, params.asOf)));
  }
  if (unitsOut !== null) {
    const table = unitCoverageTable(coverUnits(reference, params, own), reference, about);
    notes.push(...(await writeTable(unitsOut, table, encoding, params.asOf)));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  for (const line of layerLines(layers)) process.stderr.write(`${line}\n`);
  for (const { code, params: details } of notes) {
    process.stderr.write(
      `注 note: ${issueText(code, details, 'zh').message} / ${issueText(code, details, 'en').message}\n`,
    );
  }
});
