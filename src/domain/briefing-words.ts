import type { Bilingual, Lang } from './messages.ts';
import type { Rule } from './rule-pack.ts';
import type { REVIEW_REASONS, RegionId, Verdict } from './vocabulary.ts';

/** Words of briefings: slides, sheets and the file that goes with them. `{name}` is filled in. */
const BRIEFING_WORDS = {
  kicker: { zh: '锅炉综合整治 · 集中供热覆盖', en: 'Boilers and district heat' },
  asOf: { zh: '截至 {date}', en: 'As of {date}' },
  internal: { zh: '内部工作用图', en: 'Internal working map' },
  synthetic: { zh: '演示数据', en: 'Demonstration data' },
  partlySynthetic: { zh: '含演示数据', en: 'Includes demonstration data' },
  scenario: { zh: '情景推演', en: 'Scenario' },
  madeBy: { zh: '蓝图 Lantu', en: 'Lantu' },

  // Titles: what the slide shows, as a sentence.
  noLedger: { zh: '{area}：未载入台账，只有供热覆盖', en: '{area}: no ledger, heat coverage alone' },
  noBoilers: { zh: '{area}：台账中没有锅炉', en: '{area}: no boiler in the ledger' },
  closeNone: { zh: '{area}：{all} 台锅炉中没有应关停的', en: '{area}: none of {all} must close' },
  closeSome: {
    zh: '{area}应关停 {boilers} 台、{capacity}，占台数的 {share}',
    en: '{area}: {boilers} must close ({capacity}), {share} of all',
  },
  summaryOverdue: { zh: '其中 {overdue} 台已过期限', en: '{overdue} past the deadline' },
  summaryNoneOverdue: { zh: '均未过期限', en: 'none past its deadline' },
  summaryReview: { zh: '另有 {review} 台待核实', en: '{review} still to verify' },
  citiesTop: {
    zh: '应关停锅炉分布在 {parts}，{name}最多（{boilers} 台）',
    en: 'Closures in {parts}, most in {name} ({boilers})',
  },
  citiesOne: { zh: '应关停锅炉全部在{name}（{boilers} 台）', en: 'All closures are in {name} ({boilers})' },
  citiesNone: { zh: '各地结论：没有应关停的锅炉', en: 'Verdicts by area: nothing must close' },
  coverageTitle: {
    zh: '{radius} km 供热半径覆盖 {covered}，占面积的 {share}',
    en: 'The {radius} km radius covers {covered}, {share} of the area',
  },
  coverageNone: { zh: '没有计入的热电机组，供热覆盖为零', en: 'No unit counts: nothing is covered' },
  coverageReference: {
    zh: '本区域方案无供热半径条款，半径仅供参考',
    en: 'No plan of this area has a clause on the radius: for reference only',
  },
  clausesTitle: {
    zh: '{boilers} 台依 {citation} 判定，占应关停和应改造的 {share}',
    en: '{boilers} by {citation}, {share} of closures and retrofits',
  },
  clausesNone: { zh: '没有条款要求关停或改造', en: 'No clause asks for closure or retrofit' },
  reasonsTitle: {
    zh: '{boilers} 台待核实，首要原因：{reason}（{most} 台）',
    en: '{boilers} to verify, most often: {reason} ({most})',
  },
  reasonsNone: { zh: '没有待核实的锅炉', en: 'Nothing to verify' },
  listTitle: {
    zh: '最大的 {listed} 台应关停锅炉合计 {capacity}',
    en: 'The {listed} largest closures make {capacity}',
  },
  listAll: { zh: '应关停的 {listed} 台合计 {capacity}', en: 'The {listed} to close make {capacity}' },
  methodsTitle: { zh: '结论如何得出，不能说明什么', en: 'How the verdicts come about, and their limits' },
  sourcesTitle: { zh: '文件与数据来源', en: 'Documents and data' },
  page: { zh: '{title}（{page}/{pages}）', en: '{title} ({page}/{pages})' },

  // Figures and heads of columns.
  closeBoilers: { zh: '应关停', en: 'Must close' },
  closeCapacity: { zh: '应关停吨位', en: 'Capacity to close' },
  covered: { zh: '供热半径覆盖率', en: 'Covered by heat radius' },
  coveredReference: { zh: '供热半径覆盖率（供参考）', en: 'Heat radius (for reference)' },
  boilersUnit: { zh: '台', en: 'boilers' },
  boilerUnit: { zh: '台', en: 'boiler' },
  shareOfBoilers: { zh: '占锅炉 {all} 台的 {share}', en: '{share} of {all}' },
  overdueNote: { zh: '{overdue} 台已过期限', en: '{overdue} overdue' },
  unknownNote: { zh: '另 {unknown} 台吨位不明', en: '{unknown} more of unknown capacity' },
  unitsNote: { zh: '境内计入机组 {units} 台', en: '{units} qualifying units' },
  capacityAtLeast: {
    zh: '{capacity} 以上（{unknown} 台吨位不明）',
    en: 'over {capacity}, {unknown} unknown',
  },
  capacityUnknown: { zh: '吨位不明', en: 'capacity unknown' },
  city: { zh: '城市', en: 'City' },
  county: { zh: '县（市、区）', en: 'County' },
  cities: { zh: '{n} 个城市（地区）', en: '{n} cities' },
  counties: { zh: '{n} 个县（市、区）', en: '{n} counties' },
  boilers: { zh: '锅炉（台）', en: 'Boilers' },
  all: { zh: '合计', en: 'Total' },
  capacity: { zh: 't/h', en: 't/h' },
  closeTph: { zh: '应关停 t/h', en: 'Close, t/h' },
  overdue: { zh: '已过期限', en: 'Overdue' },
  unknown: { zh: '吨位不明', en: 'Unknown t/h' },
  area: { zh: '面积 km²', en: 'Area, km²' },
  coveredKm2: { zh: '覆盖 km²', en: 'Covered, km²' },
  coveredShare: { zh: '覆盖率', en: 'Share' },
  units: { zh: '机组', en: 'Units' },
  clause: { zh: '文件与条款', en: 'Document and clause' },
  statement: { zh: '要求（转述）', en: 'What it asks (restated)' },
  outcome: { zh: '结果', en: 'Outcome' },
  deadline: { zh: '期限', en: 'Deadline' },
  reason: { zh: '原因', en: 'Reason' },
  nextStep: { zh: '下一步核查', en: 'What to check next' },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '所在地', en: 'Place' },
  fuel: { zh: '燃料', en: 'Fuel' },
  tph: { zh: '额定 t/h', en: 'Rated t/h' },
  decidedBy: { zh: '依据', en: 'Clause' },
  distance: { zh: '距最近机组', en: 'To nearest unit' },
  layer: { zh: '数据', en: 'Data' },
  source: { zh: '来源', en: 'Source' },
  date: { zh: '日期', en: 'Date' },
  standing: { zh: '性质', en: 'Standing' },
  document: { zh: '文件', en: 'Document' },
  issued: { zh: '印发', en: 'Issued' },
  nameless: { zh: '（未填名称）', en: '(no name)' },

  // What is left out, and said.
  manyReasons: {
    zh: '一台锅炉可有多项原因，各行之和可大于待核实台数。',
    en: 'A boiler can have several reasons: the rows may add up to more.',
  },
  restOfParts: { zh: '其余 {n} 个', en: '{n} others' },
  partsWithout: { zh: '{parts}没有锅炉，未列出。', en: '{parts} have no boiler and are not listed.' },
  listedOf: {
    zh: '列出 {listed} 台，共 {count} 台；全部见工作簿。',
    en: '{listed} of {count}; all are in the workbook.',
  },
  sharesIn: { zh: '其余见后页和工作簿。', en: 'The others follow, and are in the workbook.' },
  noMap: { zh: '未附地图图片', en: 'No map picture' },
  legendBoilers: { zh: '锅炉结论', en: 'Verdicts' },
  legendHeat: { zh: '供热半径 {radius} km', en: 'Heat radius, {radius} km' },
  legendUnits: { zh: '计入的热电机组', en: 'Qualifying CHP units' },
  altVerdicts: { zh: '{area}锅炉结论分布图', en: 'Map of {area}: boilers by verdict' },
  altCoverage: { zh: '{area}供热半径覆盖图', en: 'Map of {area}: heat radii' },
  altChart: { zh: '各地锅炉结论堆积条形图', en: 'Stacked bars: boilers by verdict and area' },
  footer: { zh: '{maker} · {area} · 截至 {date}', en: '{maker} · {area} · as of {date}' },
  mapNote: { zh: '内部工作用图，不作为划界依据', en: 'Internal working map; no authority on boundaries' },

  // What is made, step by step.
  'step-figures': { zh: '计算数字', en: 'Figures' },
  'step-pictures': { zh: '绘制地图', en: 'Maps' },
  'step-pptx': { zh: '演示文稿', en: 'Slides' },
  'step-xlsx': { zh: '工作簿', en: 'Workbook' },
  'step-methods': { zh: '方法说明', en: 'Methods' },
  'step-atlas': { zh: '图集', en: 'Atlas' },
  'step-pack': { zh: '打包', en: 'Pack' },

  // How the figures come about, and what they do not say.
  howHead: { zh: '怎样得出', en: 'How' },
  limitsHead: { zh: '局限', en: 'Limits' },
  howVerdict: {
    zh: '逐台按所在地、燃料、吨位套用有效条款，最严的结论为准（应关停 > 应改造 > 保留）；缺关键事实的列待核实，不按“否”处理。',
    en: 'Each boiler is tried against the clauses in force where it stands; the strictest outcome counts. A missing fact means "to verify", never "no".',
  },
  howRadius: {
    zh: '供热半径 {radius} km，单机 {unitMw} MW 及以上，{set}；误差带 ±{band} m 内列待核实。计入机组 {units} 台，覆盖面积在椭球上计算，重叠不重复计。',
    en: 'Radius {radius} km, units of {unitMw} MW and more, {set}; within ±{band} m a boiler is to verify. {units} units count; areas are on the ellipsoid, overlaps once.',
  },
  setConfirmed: { zh: '有供热依据的机组', en: 'units with evidence of heat supply' },
  setAll: { zh: '全部机组', en: 'all units' },
  howOverdue: {
    zh: '期限早于 {date} 的记为已过；“加快推进”类条款未写期限，不记。',
    en: 'Overdue: a deadline before {date}. Clauses without a date are never overdue.',
  },
  howCapacity: {
    zh: '吨位不明的锅炉计台数，不计吨位，另行列出；台账以 MW 填写的按 1 t/h = 0.7 MW 换算。',
    en: 'A boiler of unknown capacity counts as a boiler, not in t/h. MW are taken as 0.7 MW a t/h.',
  },
  limitSynthetic: {
    zh: '{synthetic} 台为演示数据，非真实锅炉或企业，不得用于决策。',
    en: '{synthetic} are demonstration data, no real boiler: not for decisions.',
  },
  limitOutside: {
    zh: '台账另有 {outside} 台在方案实施范围以外，{elsewhere} 台在其他区域，未计入。',
    en: 'The ledger has {outside} outside the plans and {elsewhere} in other areas, not counted here.',
  },
  limitScenario: {
    zh: '情景：人工{units}；不是方案原文口径。',
    en: 'Scenario: {units}; not what the plans say.',
  },
  unitIn: { zh: '计入 {name}', en: '{name} counted' },
  unitOut: { zh: '不计入 {name}', en: '{name} not counted' },
  limitApproximate: {
    zh: '计入机组中 {n} 台位置为近似，误差可达 5 km。',
    en: '{n} of the units are placed approximately, up to 5 km off.',
  },
  limitBounds: {
    zh: '县界由公开数据转换，误差中位 70–90 m，不是法定界线；距界 500 m 内且两侧判定不同的列待核实。',
    en: 'County lines are converted public data, 70–90 m off at the median, no legal boundary.',
  },
  limitOutdated: { zh: '{n} 个县（市、区）区划在数据年份后有调整。', en: '{n} counties were redrawn later.' },
  limitZones: {
    zh: '内置禁燃区按县界近似；界线未成图的县列待核实。',
    en: 'The bundled coal-ban zones are approximate.',
  },
  limitUnits: {
    zh: '机组来自公开清单，非官方名录；供热依据为所载信息或名称，启停只有年份。',
    en: 'Units come from a public tracker, no official list; heat is reported or hinted by name; years only.',
  },
  layersUsed: { zh: '用户图层参与判定：{layers}', en: "The user's layers that decide along: {layers}" },
  hashes: {
    zh: '引擎 {engine}；数据 sha256 {data}{layers}',
    en: 'Engine {engine}; data sha256 {data}{layers}',
  },
  layersHash: { zh: '；图层 {hash}', en: '; layers {hash}' },
  ledgerFrom: { zh: '台账：{files}', en: 'Ledger: {files}' },
  demoLedger: { zh: '内置演示台账', en: 'bundled demonstration ledger' },
  noteFigures: { zh: '数字由来：', en: 'Where the figures come from: ' },
  noteRun: {
    zh: '全部数字由蓝图按同一次计算得出：引擎 {engine}，数据 {data}，截至 {date}，半径 {radius} km。',
    en: 'All figures are of one computation: engine {engine}, data {data}, as of {date}, radius {radius} km.',
  },
  noteTotals: {
    zh: '{area}：台账在范围内 {all} 台；{verdicts}。',
    en: '{area}: {all} of the ledger are here; {verdicts}.',
  },
  noteClause: {
    zh: '{citation}（{issued}印发，{strength}）：{statement} 期限：{deadline}。判定 {boilers} 台。',
    en: '{citation} (issued {issued}, {strength}): {statement} Deadline: {deadline}. Decides {boilers}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type BriefingWord = keyof typeof BRIEFING_WORDS;

/** A word or sentence of a briefing, filled in. */
export function briefingWord(
  word: BriefingWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return BRIEFING_WORDS[word][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const REGION_TEXT: Readonly<Record<RegionId, Bilingual>> = {
  '2+26': { zh: '“2+26”区域', en: 'The 2+26 region' },
  汾渭平原: { zh: '汾渭平原', en: 'The Fenwei plain' },
  钦州: { zh: '钦州市', en: 'Qinzhou' },
};

/** What a region is called in a sentence. */
export function regionText(region: RegionId, lang: Lang): string {
  return REGION_TEXT[region][lang];
}

const SHORT_VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  close: { zh: '应关停', en: 'Close' },
  retrofit: { zh: '应改造', en: 'Retrofit' },
  review: { zh: '待核实', en: 'Verify' },
  retain: { zh: '保留', en: 'Retain' },
  outside: { zh: '范围外', en: 'Outside' },
};

/** A verdict at the head of a narrow column. */
export function shortVerdict(verdict: Verdict, lang: Lang): string {
  return SHORT_VERDICT[verdict][lang];
}

const OUTCOME_TEXT: Readonly<Record<Rule['outcome'], Bilingual>> = {
  close: { zh: '关停', en: 'close' },
  retrofit: { zh: '改造', en: 'retrofit' },
  duty: { zh: '常规要求', en: 'standing duty' },
};

/** What a rule asks for. */
export function outcomeText(outcome: Rule['outcome'], lang: Lang): string {
  return OUTCOME_TEXT[outcome][lang];
}

const STANDING_TEXT: Readonly<Record<'real' | 'approximate' | 'synthetic' | 'schematic', Bilingual>> = {
  real: { zh: '公开数据', en: 'published' },
  approximate: { zh: '近似', en: 'approximate' },
  synthetic: { zh: '演示', en: 'demonstration' },
  schematic: { zh: '示意', en: 'schematic' },
};

/** How much a bundled layer is to be relied on. */
export function standingText(status: keyof typeof STANDING_TEXT, lang: Lang): string {
  return STANDING_TEXT[status][lang];
}

const NEXT_STEP: Readonly<Record<(typeof REVIEW_REASONS)[number], Bilingual>> = {
  'fuel-unknown': { zh: '查排污许可或到现场，补填燃料', en: 'Take the fuel from the permit, or on site' },
  'capacity-missing': {
    zh: '查铭牌或使用登记证，补填额定蒸发量',
    en: 'Take the capacity from the name plate or registration',
  },
  'limit-ambiguous': {
    zh: '请示主管部门：“以下”是否含本数',
    en: 'Ask the authority whether the limit is included',
  },
  'built-up-unknown': { zh: '对照建成区范围，补填是否在内', en: 'Compare with the built-up area' },
  'ultra-low-unknown': {
    zh: '查验收或在线监测，补填是否超低排放',
    en: 'Take ultra-low or not from acceptance or monitoring',
  },
  'nox-unknown': { zh: '查监测报告，补填氮氧化物浓度', en: 'Take NOx from the monitoring report' },
  'heat-network-unknown': { zh: '向供热单位核对热网覆盖', en: 'Ask the heat company about its network' },
  'new-unknown': { zh: '查环评批复，补填是否新建', en: 'Take new or not from the EIA approval' },
  'biomass-equipment-unknown': {
    zh: '现场核对专用炉和旋风加布袋除尘',
    en: 'Check boiler, cyclone and bag filter on site',
  },
  'zone-approximate': { zh: '对照当地禁燃区通告确认', en: "Compare with the local zone's notice" },
  'near-radius': { zh: '补测坐标，或量取到机组的实际距离', en: 'Survey the position or the distance' },
  'near-boundary': { zh: '补测坐标，确认所在县（市、区）', en: 'Survey the position to settle the county' },
  'coal-ban-zone': { zh: '核对禁燃区通告是否另有要求', en: "See what the zone's notice asks" },
};

/** What settles a boiler that waits for a check. */
export function nextStepText(reason: string, lang: Lang): string {
  return (NEXT_STEP as Readonly<Record<string, Bilingual>>)[reason]?.[lang] ?? '';
}
