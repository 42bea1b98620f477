import { FUEL_UNKNOWN, NO, UNKNOWN, YES } from '../../domain/boiler-ledger.ts';
import { FUELS, type Fuel } from '../../domain/vocabulary.ts';

/** How ledgers write "not known"; such a cell is empty, not wrong. */
const BLANK =
  /^(|[-—–/\\.*?]+|无|空|不详|不明|未知|未填|待定|待核实|暂无|n\/?a|null|none|nan|unknown|#n\/a)$/i;

/** Folds full-width digits and letters, outer and inner spaces, and the sign variants of minus. */
export function foldCell(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[−﹣]/g, '-');
}

/** Whether a cell says nothing. */
export function isBlankCell(cell: string): boolean {
  const first = cell.charCodeAt(0);
  // Most cells begin with a digit, and none that does says nothing.
  if (first >= 48 && first <= 57) return false;
  return BLANK.test(foldCell(cell));
}

const YES_WORDS = ['是', '是的', 'y', 'yes', 'true', 't', '1', '√', '✓', '✔', '√是'];
const NO_WORDS = ['否', '不是', 'n', 'no', 'false', 'f', '0', '×', '✗', '✘'];

/** Words that answer one question only: 新建 is yes for a new boiler, and no answer to whether it is built-up. */
const FIELD_WORDS = {
  builtUp: { yes: ['建成区', '建成区内', '内', '在', '位于'], no: ['建成区外', '非建成区', '外', '不在'] },
  ultraLow: {
    yes: ['已完成', '完成', '达到', '达标', '已达到', '已改造', '有'],
    no: ['未完成', '未达到', '未达标', '未改造', '未', '无', '没有'],
  },
  heatNetwork: {
    yes: ['有', '内', '在', '热网内', '已覆盖', '覆盖'],
    no: ['无', '没有', '外', '不在', '热网外', '未覆盖'],
  },
  isNew: { yes: ['新建'], no: ['现有', '既有', '已建', '在用', '非新建'] },
  biomassEquipped: { yes: ['有', '已配套', '齐全'], no: ['无', '没有', '未配套'] },
  coalBan: { yes: ['禁燃区', '禁燃区内', '内', '在'], no: ['禁燃区外', '外', '不在'] },
  synthetic: { yes: [], no: [] },
} as const;
export type TristateField = keyof typeof FIELD_WORDS;

/** A yes/no cell of a field; `readable` is false where the cell says something that is neither. */
export function readTristate(cell: string, field: TristateField): { value: number; readable: boolean } {
  const text = foldCell(cell).toLowerCase();
  const includes = (words: readonly string[]) => words.includes(text);
  if (includes(YES_WORDS) || includes(FIELD_WORDS[field].yes)) return { value: YES, readable: true };
  if (includes(NO_WORDS) || includes(FIELD_WORDS[field].no)) return { value: NO, readable: true };
  return { value: UNKNOWN, readable: BLANK.test(text) };
}

/** Words that name a fuel; the order matters: a heat pump takes heat from air (空气), 煤气 is a gas although it names coal. */
const FUEL_WORDS: readonly (readonly [Fuel, RegExp])[] = [
  ['electric', /(空气源|水源|地源)?热泵|电加热|电能|电力|电|electric(ity)?/g],
  [
    'gas',
    /天然气|煤制(天然)?气|煤层气|(煤矿|煤层)?瓦斯|(焦炉|高炉|转炉|发生炉)?煤气|液化(石油)?气|石油气|沼气|燃气|lng|cng|lpg|(natural|coal)[ _-]?gas|\bgas\b|(?<![\p{Script=Han}])气(?![\p{Script=Han}])/gu,
  ],
  ['biomass', /生物质(成型)?(燃料|颗粒)?|木屑|木柴|秸秆|稻壳|薪柴|biomass/g],
  [
    'coal',
    /水煤浆|型煤|原煤|烟煤|无烟煤|褐煤|煤粉|洗精煤|煤矸石|蜂窝煤|兰炭|半焦|焦炭|燃煤|煤炭|煤|(?<![a-z])coal(?![a-z])/g,
  ],
  ['oil', /柴油|重油|轻油|燃料油|燃油|原油|油|diesel|fuel[ _-]?oil|\boil\b/g],
];

/** Names a fuel without telling what burns: a switch (煤改气), a denial (非煤; but 无烟煤 is a coal), petroleum coke, waste heat. */
const UNDECIDED =
  /改|替代|转换|非|不|禁|停|未|无(?!烟)|石油焦|余热|垃圾|混|两用|(?<!石)油气|蒸汽|尾气|太阳能/;

/** Index into FUELS; FUEL_UNKNOWN with `readable` false where the text names no fuel, or more than one. */
export function readFuel(cell: string): { value: number; readable: boolean } {
  const folded = cell.normalize('NFKC').trim().toLowerCase();
  if (isBlankCell(folded)) return { value: FUEL_UNKNOWN, readable: true };
  let rest = folded;
  const named = new Set<Fuel>();
  for (const [fuel, words] of FUEL_WORDS) {
    const without = rest.replace(words, ' ');
    if (without !== rest) named.add(fuel);
    rest = without;
  }
  const [only] = named;
  if (named.size !== 1 || only === undefined || UNDECIDED.test(folded))
    return { value: FUEL_UNKNOWN, readable: false };
  return { value: FUELS.indexOf(only), readable: true };
}

/** A plain number, signed or not, thousands separated or not, perhaps with an exponent; NaN where the text is none. */
export function readNumber(text: string): number {
  const folded = foldCell(text);
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
