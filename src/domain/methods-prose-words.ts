import type { Bilingual } from './messages.ts';
import type { Verdict } from './vocabulary.ts';

/** What the methods page explains: facts of the engine, to be kept in step with it. */
export const DATUM_PROSE: readonly Bilingual[] = [
  {
    zh: '程序内部一律采用 WGS-84 经纬度。导入时换算，换算步骤随图层保存；坐标系由文件载明或由使用者确认，程序不自行认定。',
    en: 'Inside the program all positions are WGS-84 degrees. Files are converted on import and the steps are kept with the layer; the coordinate system is stated by the file or confirmed by the user, never assumed.',
  },
  {
    zh: '换算自身的误差并入判定的误差带：CGCS2000 1 m，GCJ-02 1 m，BD-09 2 m，北京 54 30 m，西安 80 35 m；WGS-84 和 Web 墨卡托为 0。坐标小数位数不足时，按末位另加误差。',
    en: "What a conversion may be off by widens the uncertain band: CGCS2000 1 m, GCJ-02 1 m, BD-09 2 m, Beijing 54 30 m, Xi'an 80 35 m; WGS-84 and Web Mercator 0. Few decimals widen it by their last place.",
  },
  {
    zh: '距离是 WGS-84 椭球面上的大地线长度，面积是椭球面面积。供热半径是大地线圆，不是平面缓冲区；覆盖面积是多个圆的并集与县界的交集，重叠部分只计一次。',
    en: 'Distances are geodesics on the WGS-84 ellipsoid, areas are areas on it. The heating radius is a geodesic circle, not a planar buffer; covered area is that of the union of circles within a county, overlaps counted once.',
  },
];

export const VERDICT_STEPS: readonly Bilingual[] = [
  {
    zh: '所在地由坐标决定，不由填写的地址决定；两者不一致时以坐标为准并注明。',
    en: 'Where a boiler stands is decided by its position, never by a typed address; where they disagree the position counts and the row says so.',
  },
  {
    zh: '所在地适用的每一条款逐条检验，只有成立、不成立、不明三种结果。台账缺少的事实是“不明”，从不当作“否”。',
    en: 'Each clause that applies there is tried, with three possible results: holds, does not hold, unknown. What the ledger does not say is unknown, never no.',
  },
  {
    zh: '取最严的已成立结论：关停淘汰高于改造，改造高于保留。如有不明的条款可能带来更严的结论，则列为待核实并写明缺什么；其他条款已决定关停的除外。',
    en: 'The strictest outcome that holds is taken: close before retrofit before retain. Where an unknown could lead to a stricter one, the boiler is to be verified and the missing fact is named, unless another clause already closes it.',
  },
  {
    zh: '“以下”不含“及”的，恰在限值的锅炉列为待核实；“及以下”“及以上”含本数。',
    en: 'Where a limit reads 以下 without 及, a boiler exactly at it is to be verified; 及以下 and 及以上 include the limit.',
  },
  {
    zh: '距供热半径线小于误差带（参数值，加坐标误差，机组位置为近似值时再加 5 km）的锅炉列为待核实；距行政区界 500 m 以内、两侧判定不同的，同样处理。',
    en: "A boiler nearer to the radius than the band (the parameter, plus the error of its position, plus 5 km where the plant's position is approximate) is to be verified; so is one within 500 m of a border whose two sides decide differently.",
  },
  {
    zh: '供热半径只在有相应条款的地区决定判定；汾渭平原、钦州的方案没有此条款，半径仅供参考。',
    en: 'The heating radius decides only where a clause uses it; the plans of the Fenwei Plain and Qinzhou have none, and there it is for reference.',
  },
  {
    zh: '演示的建成区等虚构范围只作用于演示锅炉。台账自带的列优先于图层；两者不一致时以台账为准并注明。',
    en: 'Invented areas decide demonstration boilers only. A column of the ledger outranks a layer; where they disagree the ledger counts and the row says so.',
  },
  {
    zh: '方案自印发之日起参与判定；只印年份的，自该年起。条款期限早于截至日期的标为“已逾期”。',
    en: 'A plan decides from its date of issue on, or from the printed year on. Overdue means that a deadline is before the as-of date.',
  },
];

export const VERDICT_WHEN: Readonly<Record<Verdict, Bilingual>> = {
  close: {
    zh: '至少一条关停淘汰条款成立，力度不限（“加快推进”的条款同样判为关停，并注明力度）',
    en: 'at least one clause that closes it holds, whatever its strength (which is stated)',
  },
  retrofit: {
    zh: '没有关停条款成立或不明，至少一条改造条款成立',
    en: 'no clause closes it or might, and at least one asks for a retrofit',
  },
  review: {
    zh: '缺少事实、恰在限值、位置误差或图层精度使条款不能确定',
    en: 'a missing fact, a value at the limit, or the certainty of a position or layer leaves a clause open',
  },
  retain: {
    zh: '适用的条款均不成立',
    en: 'no clause that applies holds',
  },
  outside: {
    zh: '坐标不在各方案的实施范围内',
    en: "the position is in none of the plans' areas",
  },
};

export const LIMIT_PROSE: readonly Bilingual[] = [
  {
    zh: '内置行政界线为近似数据（约 1:50 万），与独立测量数据相差中位 70-90 m、95% 在 400-550 m 以内；不是标准地图，不得用于划界。',
    en: 'The bundled boundaries are approximate (about 1:500 000): 70-90 m off in the median, 400-550 m at the 95th percentile. They are no official map and settle no border.',
  },
  {
    zh: '机组数据只印年份，机组自投产年起计入、至退役年止；热电联产属性部分按名称推定，不等于供热事实。',
    en: 'The plant tracker prints years only: a unit counts from its start year to its retirement year. Heat supply is partly inferred from names.',
  },
  {
    zh: '禁燃区由整县拼合，为近似范围；没有可用边界的部分列为不明。内置数据没有真实的建成区与热网范围。',
    en: 'Coal-ban zones are drawn from whole counties and approximate; where no line is available the answer is unknown. There are no real built-up areas or heat networks among the bundled data.',
  },
  {
    zh: '额定蒸发量以 t/h 计；以 MW 填写的，按 1 t/h = 0.7 MW 折算。吨位不明的锅炉计入台数，不计入 t/h。',
    en: 'Capacity is steam output in t/h; MW are converted at 1 t/h = 0.7 MW. A boiler of unknown capacity counts as a boiler, not in the t/h.',
  },
  {
    zh: '特别排放限值、燃料含硫等持续义务在台账中没有对应列，只列出，不参与判定。',
    en: 'Standing duties that no ledger states (special emission limits, sulphur in fuel) are listed and decide nothing.',
  },
  {
    zh: '判定是对公开条款与所给数据的机械应用，不是行政决定；据此行动前应核对原文与现场。',
    en: 'A verdict is the mechanical application of published clauses to the data given. It is no administrative decision: check the document and the site before acting on it.',
  },
];
