import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import { type Lang, tristateText } from '../../domain/messages.ts';
import { codedAt, textAt } from '../../domain/text-column.ts';
import type { Provenance } from '../../domain/user-layer.ts';
import { FUELS, TRISTATES, type Tristate } from '../../domain/vocabulary.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable, OutType, OutValue } from '../write/out-table.ts';
import { extraColumns, extraValue, ownExtras, SYNTHETIC_COLUMN } from './ledger-columns.ts';
import { describeSource, describeSynthetic, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

/**
 * The ledger as it was read: the facts that verdicts rest on, under headers that an import recognises, every digit
 * of the positions with what they are good for, and the file's other columns. Read in again it gives the same
 * verdicts.
 */
export function ledgerTable(
  ledger: BoilerLedger,
  source: Provenance | null,
  system: OutSystem = WGS84,
): OutTable {
  const synthetic = ledger.synthetic.reduce((sum, mark) => sum + mark, 0);
  const own = FACTS.map(({ value: _, ...column }) => column);
  const marks = synthetic > 0 ? [SYNTHETIC_COLUMN] : [];
  const kept = ownExtras(ledger);
  const extras = extraColumns(kept, [...own, ...marks, { name: 'lon' }, { name: 'lat' }]);
  const about = {
    system,
    provenance: [
      item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
      ...(source === null ? [] : describeSource(source)),
      item('rows', '行数', 'Rows', String(ledger.count)),
      ...describeSynthetic(synthetic, ledger.count),
    ],
    synthetic: synthetic > 0,
  };
  return {
    ...about,
    name: { zh: '锅炉台账', en: 'Boiler ledger' },
    columns: [...own, ...marks, ...extras],
    count: ledger.count,
    row: (i) => ({
      cells: [
        ...FACTS.map(({ value }) => value(ledger, i)),
        ...(synthetic > 0 ? [ledger.synthetic[i] === 1] : []),
        ...kept.map((extra, at) => extraValue(extra, i, extras[at]!.type)),
      ],
      geometry: moveGeometry({ type: 'Point', coordinates: [ledger.lon[i]!, ledger.lat[i]!] }, system),
    }),
    geometry: { kind: 'points', columnsAt: 2, namesSystem: true },
    labelColumn: 'name',
    companions: () => [sourcesTable(about)],
  };
}

type Fact = OutColumn & { readonly value: (ledger: BoilerLedger, i: number) => OutValue };
type TristateField = 'builtUp' | 'ultraLow' | 'heatNetwork' | 'isNew' | 'biomassEquipped' | 'coalBan';

const FACTS: readonly Fact[] = [
  fact('id', '编号', 'id', (ledger, i) => textAt(ledger.id, i)),
  fact('name', '名称', 'name', (ledger, i) => textAt(ledger.name, i)),
  fact(
    'position_accuracy_m',
    '坐标精度（m）',
    'position_accuracy_m',
    (ledger, i) => shortest(ledger.precisionM[i]!),
    'number',
  ),
  fact(
    'capacity_tph',
    '额定蒸发量（t/h）',
    'capacity (t/h)',
    (ledger, i) => numberOrNull(ledger.capacityTph[i]!),
    'number',
  ),
  fact('fuel', '燃料', 'fuel', (ledger, i) => {
    const asWritten = codedAt(ledger.fuelText, i);
    return asWritten !== '' ? asWritten : (FUELS[ledger.fuel[i]!] ?? null);
  }),
  fact('use', '用途', 'use', (ledger, i) => codedAt(ledger.use, i)),
  yesNo('built_up', '建成区', 'builtUp'),
  yesNo('ultra_low', '超低排放', 'ultraLow'),
  fact(
    'nox_mgm3',
    '氮氧化物（mg/m³）',
    'nox (mg/m³)',
    (ledger, i) => numberOrNull(ledger.noxMgm3[i]!),
    'number',
  ),
  yesNo('heat_network', '热网覆盖', 'heatNetwork'),
  yesNo('new', '新建', 'isNew'),
  yesNo('biomass_equipped', '生物质专用', 'biomassEquipped'),
  yesNo('coal_ban', '禁燃区', 'coalBan'),
  fact('city', '城市', 'city', (ledger, i) => codedAt(ledger.typedCity, i)),
];

function fact(name: string, zh: string, en: string, value: Fact['value'], type: OutType = 'text'): Fact {
  return { name, title: { zh, en }, type, value };
}

function yesNo(name: string, zh: string, field: TristateField): Fact {
  return {
    ...fact(name, zh, name, (ledger, i) => {
      const answer = TRISTATES[ledger[field][i]!]!;
      return answer === 'unknown' ? null : answer;
    }),
    say: (value: string, lang: Lang) => tristateText(value as Tristate, lang),
  };
}

/** The number of fewest digits that is this 32-bit one. */
function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
