import type { CoordinateSystemId } from './coordinate-system.ts';
import type { LayerKind } from './layer-kind.ts';
import type { Bilingual, Lang } from './messages.ts';
import type { Rule } from './rule-pack.ts';

/** Words of the methods page that name things; what it explains is in methods-prose-words.ts. */
const METHODS_TEXT = {
  title: { zh: '方法与依据', en: 'Methods and grounds' },
  subtitle: {
    zh: '燃煤锅炉关停筛查与热电联产供热半径覆盖 · 截至 {asOf} · 生成于 {madeAt}',
    en: 'Which coal boilers must close, how far CHP heat reaches · as of {asOf} · made {madeAt}',
  },
  source: {
    zh: '蓝图 {appVersion} · 判定引擎 {engineVersion} · 数据 {data} · 截至 {asOf}',
    en: 'Lantu {appVersion} · engine {engineVersion} · data {data} · as of {asOf}',
  },
  synthetic: { zh: '含演示数据', en: 'With demonstration data' },
  scenario: { zh: '情景', en: 'Scenario' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  none: { zh: '无', en: 'none' },

  versions: { zh: '版本与校验', en: 'Versions and hashes' },
  appVersion: { zh: '程序版本', en: 'Program' },
  engineVersion: { zh: '判定引擎版本', en: 'Deciding engine' },
  dataHash: { zh: '内置数据与条款（SHA-256）', en: 'Bundled data and rules (SHA-256)' },
  layersHash: { zh: '用户图层校验值', en: "Hash of the user's layers" },
  noLayersHash: { zh: '无参与判定的用户图层', en: 'no layer of the user decides along' },
  madeAt: { zh: '生成时间（UTC）', en: 'Made at (UTC)' },

  params: { zh: '参数', en: 'Parameters' },
  param: { zh: '参数', en: 'Parameter' },
  value: { zh: '取值', en: 'Value' },
  asOf: { zh: '截至日期', en: 'As-of date' },
  radius: { zh: '供热半径', en: 'Heating radius' },
  leastUnit: { zh: '单机容量下限', en: 'Least capacity of a unit' },
  chpSet: { zh: '机组口径', en: 'Units that count' },
  confirmed: {
    zh: '供热已确认，或按机组、业主名称推定为热电联产',
    en: 'heat confirmed, or hinted at by the name of unit or owner',
  },
  all: { zh: '全部达到容量下限的机组', en: 'all of that capacity' },
  uncertainty: { zh: '半径线误差带', en: 'Uncertain band at the radius' },
  qualifying: { zh: '计入机组', en: 'Units that count now' },
  qualifyingCount: { zh: '{count} 台', en: '{count}' },
  qualifyingValue: {
    zh: '{count} 台，其中 {approximate} 台位置为近似值',
    en: '{count}, of which {approximate} stand at an approximate position',
  },
  deviations: { zh: '人工调整的机组', en: 'Units changed by hand' },
  unit: { zh: '机组', en: 'Unit' },
  change: { zh: '调整', en: 'Change' },
  in: { zh: '计入', en: 'counted' },
  out: { zh: '不计入', en: 'not counted' },
  scenarioNote: {
    zh: '以下机组的计入与否由使用者指定，优先于条款与数据。结果属于情景，不是对现状的判定。',
    en: 'Whether these units count was set by hand and outranks clauses and data: the results are a scenario, not a finding on the present state.',
  },

  ledger: { zh: '锅炉台账', en: 'Ledger of boilers' },
  noLedger: {
    zh: '未打开台账：没有任何锅炉判定，覆盖结果不受影响。',
    en: 'No ledger is open: no boiler is decided; coverage does not depend on it.',
  },
  demoLedger: {
    zh: '台账为程序自带的演示数据：{boilers} 台锅炉全部虚构，判定只用于演示，不得引用。',
    en: 'The ledger is the bundled demonstration: its {boilers} boilers do not exist, its verdicts are not to be cited.',
  },
  mixedLedger: {
    zh: '台账共 {boilers} 台，其中 {synthetic} 台标为演示数据。',
    en: 'The ledger has {boilers} boilers; {synthetic} are marked as demonstration data.',
  },
  ledgerCount: { zh: '台账共 {boilers} 台锅炉。', en: 'The ledger has {boilers} boilers.' },
  files: { zh: '台账文件与导入结果', en: 'Files of the ledger, and what became of their rows' },
  filesNote: {
    zh: '“接受”与“退回”之和恒等于“读入”；“存疑”的行已接受，但有提示。',
    en: 'Accepted and rejected rows always add up to those read; doubtful ones are accepted, with a remark.',
  },
  file: { zh: '文件', en: 'File' },
  format: { zh: '格式', en: 'Format' },
  system: { zh: '坐标系（确认方式）', en: 'Coordinate system (said by)' },
  imported: { zh: '导入时间', en: 'Imported' },
  read: { zh: '读入', en: 'Read' },
  accepted: { zh: '接受', en: 'Accepted' },
  rejected: { zh: '退回', en: 'Rejected' },
  doubtful: { zh: '存疑', en: 'Doubtful' },

  layers: { zh: '用户图层', en: "The user's layers" },
  noLayers: { zh: '没有载入用户图层。', en: 'No layer of the user is loaded.' },
  layer: { zh: '图层', en: 'Layer' },
  kind: { zh: '类型', en: 'Kind' },
  features: { zh: '要素', en: 'Features' },
  decides: { zh: '参与判定', en: 'Decides' },

  data: { zh: '内置数据', en: 'Bundled data' },
  dataNote: {
    zh: '性质：真实、近似、示意、演示（虚构）。各层在程序的地图、表格和导出文件中同样标明。',
    en: 'Standing: real, approximate, schematic, demonstration (invented). Maps, tables and exported files say the same.',
  },
  sourceLicence: { zh: '来源与许可', en: 'Source and licence' },
  licence: { zh: '许可：{licence}', en: 'Licence: {licence}' },
  date: { zh: '时间', en: 'Date' },
  standing: { zh: '性质、基准', en: 'Standing, datum' },
  caveat: { zh: '说明', en: 'Caveats' },
  notSpatial: { zh: '非空间', en: 'not spatial' },

  datumHandling: { zh: '坐标与量算', en: 'Coordinates and measuring' },
  rules: { zh: '条款', en: 'Rules' },
  rulesNote: {
    zh: '以下为对公开方案的转述，措辞不是原文；引用时以方案原文为准。所据文本未印文号的，留空，不推测。',
    en: 'Restated from published plans in our words: cite the plans themselves. Where our copy prints no document number it stays blank.',
  },
  planFacts: {
    zh: '{number}印发：{issued}。适用范围：{scope}。{force}',
    en: '{number}Issued: {issued}. Applies to: {scope}. {force}',
  },
  number: { zh: '文号：{number}。', en: 'Number: {number}. ' },
  noNumber: { zh: '文号：所据文本未印。', en: 'Number: not printed in our copy. ' },
  inForce: { zh: '截至所选日期已施行。', en: 'In force on the as-of date.' },
  notInForce: {
    zh: '截至所选日期尚未施行，不作判定。',
    en: 'Not yet issued on the as-of date: it decides nothing.',
  },
  clause: { zh: '条款', en: 'Clause' },
  statement: { zh: '要求（转述）', en: 'What it asks (restated)' },
  outcome: { zh: '结论', en: 'Outcome' },
  strength: { zh: '力度', en: 'Strength' },
  deadline: { zh: '期限', en: 'Deadline' },
  elsewhere: { zh: '{provinces}：{deadline}，{strength}', en: '{provinces}: {deadline}, {strength}' },

  verdicts: { zh: '判定方法', en: 'How a verdict is reached' },
  verdict: { zh: '判定', en: 'Verdict' },
  when: { zh: '何时作出', en: 'When' },
  limits: { zh: '已知局限', en: 'Known limits' },
  outdated: {
    zh: '界线早于区划调整的县（市、区），标为“过时”，共 {count} 个：{names}。',
    en: '{count} counties were redrawn after the year of their outline and are marked outdated: {names}.',
  },
} as const satisfies Record<string, Bilingual>;

export type MethodsWord = keyof typeof METHODS_TEXT;

/** A word of the methods page with its values. */
export function methodsText(
  word: MethodsWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return METHODS_TEXT[word][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Terms of the manifest that are not of one language by themselves; others are printed as they are. */
const DATA_TERM_TEXT: Readonly<Record<string, Bilingual>> = {
  undated: { zh: '日期不详', en: 'undated' },
  synthetic: { zh: '虚构', en: 'invented' },
  '2018, names and codes brought to 2021': {
    zh: '2018，名称与代码更新至 2021',
    en: '2018, names and codes brought to 2021',
  },
  'government document': { zh: '政府公开文件', en: 'government document' },
  'government document, restated': { zh: '政府公开文件，转述', en: 'government document, restated' },
  'government document; drawing by this project, MIT': {
    zh: '政府公开文件；图形由本项目绘制，MIT',
    en: 'government document; drawing by this project, MIT',
  },
  'public information of CNEMC, credited': {
    zh: '中国环境监测总站公开信息，注明来源',
    en: 'public information of CNEMC, credited',
  },
  'public notice': { zh: '公开通报', en: 'public notice' },
  'public figures': { zh: '公开数据', en: 'public figures' },
};

export function dataTerm(term: string, lang: Lang): string {
  return DATA_TERM_TEXT[term]?.[lang] ?? term;
}

/** What a clause asks for. */
export const OUTCOME_TEXT: Readonly<Record<Rule['outcome'], Bilingual>> = {
  close: { zh: '关停淘汰', en: 'close' },
  retrofit: { zh: '改造', en: 'retrofit' },
  duty: { zh: '持续义务，不作判定', en: 'standing duty, decides nothing' },
};

export const KIND_TEXT: Readonly<Record<LayerKind, Bilingual>> = {
  boilers: { zh: '锅炉台账', en: 'boilers' },
  'chp-units': { zh: '热电机组', en: 'CHP units' },
  'coal-ban-zones': { zh: '禁燃区', en: 'coal-ban zones' },
  'built-up-areas': { zh: '建成区', en: 'built-up areas' },
  'heat-networks': { zh: '热网覆盖范围', en: 'heat networks' },
  stations: { zh: '空气质量监测站点', en: 'monitoring stations' },
  'dust-gauges': { zh: '降尘监测点', en: 'dust-fall gauges' },
  grids: { zh: '网格', en: 'grids' },
  sidings: { zh: '铁路专用线', en: 'rail sidings' },
  boundaries: { zh: '行政区划', en: 'boundaries' },
  other: { zh: '其他图层', en: 'other layers' },
};

export const SYSTEM_TEXT: Readonly<Record<CoordinateSystemId, Bilingual>> = {
  wgs84: { zh: 'WGS-84', en: 'WGS-84' },
  cgcs2000: { zh: 'CGCS2000', en: 'CGCS2000' },
  gcj02: { zh: 'GCJ-02', en: 'GCJ-02' },
  bd09: { zh: 'BD-09', en: 'BD-09' },
  'cgcs2000-gk3': { zh: 'CGCS2000 高斯 3° 带', en: 'CGCS2000 Gauss-Krüger 3°' },
  'cgcs2000-gk6': { zh: 'CGCS2000 高斯 6° 带', en: 'CGCS2000 Gauss-Krüger 6°' },
  'xian80-gk3': { zh: '西安 80 高斯 3° 带', en: "Xi'an 80 Gauss-Krüger 3°" },
  'xian80-gk6': { zh: '西安 80 高斯 6° 带', en: "Xi'an 80 Gauss-Krüger 6°" },
  'beijing54-gk3': { zh: '北京 54 高斯 3° 带', en: 'Beijing 54 Gauss-Krüger 3°' },
  'beijing54-gk6': { zh: '北京 54 高斯 6° 带', en: 'Beijing 54 Gauss-Krüger 6°' },
  'web-mercator': { zh: 'Web 墨卡托', en: 'Web Mercator' },
};

/** Who said which coordinate system a file is in. */
export const SAID_BY_TEXT: Readonly<Record<'file' | 'user' | 'evidence', Bilingual>> = {
  file: { zh: '文件载明', en: 'the file' },
  user: { zh: '使用者确认', en: 'the user' },
  evidence: { zh: '按各行位置推断', en: 'evidence in the rows' },
};
