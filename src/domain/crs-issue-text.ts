import type { IssueText } from './issue-text.ts';

/** Texts of what goes wrong with coordinate systems. */
export const CRS_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'position-in-degrees': {
    message: {
      zh: '坐标像是经纬度（度）而非投影坐标（{value}）',
      en: 'the position looks like degrees, not projected metres ({value})',
    },
    suggestion: {
      zh: '坐标系改选经纬度（CGCS2000、WGS-84 等）后重新导入',
      en: 'Choose a system in degrees (CGCS2000, WGS-84 …) and import again',
    },
  },
  'axes-swapped': {
    message: {
      zh: '横、纵坐标疑似填反：测绘习惯 X 为北、Y 为东（{value}）',
      en: 'easting and northing look swapped: surveyors write X north, Y east ({value})',
    },
    suggestion: {
      zh: '将 Y 列指定为横坐标（东）、X 列指定为纵坐标（北）后重新导入',
      en: 'Map the Y column to the easting and the X column to the northing, and import again',
    },
  },
  'northing-out-of-range': {
    message: {
      zh: '纵坐标（北）超出中国范围（{value}）',
      en: 'the northing is out of range for China ({value})',
    },
    suggestion: {
      zh: '应为距赤道的米数，约 330 000～6 000 000；核对单位和位数',
      en: 'It should be metres from the equator, some 330 000…6 000 000; check unit and digits',
    },
  },
  'easting-out-of-range': {
    message: {
      zh: '横坐标（东）超出投影带范围（{value}）',
      en: 'the easting is out of range for its zone ({value})',
    },
    suggestion: {
      zh: '带号之后应为 500 000 左右的六位米数；核对带号和位数',
      en: 'After the zone it should be six digits around 500 000 m; check zone and digits',
    },
  },
  'zone-missing': {
    message: {
      zh: '横坐标没有带号（{value}），无法确定投影带',
      en: 'the easting has no zone number ({value}): the zone is not known',
    },
    suggestion: {
      zh: '选择中央经线（或带号）后重新导入',
      en: 'Choose the central meridian (or the zone) and import again',
    },
  },
  'zone-unknown': {
    message: {
      zh: '横坐标的带号不属于所选分带（{value}）',
      en: 'the zone number of the easting is not one of the chosen zone width ({value})',
    },
    suggestion: {
      zh: '3° 带的带号为 25～45，6° 带为 13～23；核对分带或坐标',
      en: '3° zones are 25…45, 6° zones 13…23; check the width or the position',
    },
  },
  'zone-contradicts': {
    message: {
      zh: '横坐标的带号与所选中央经线不一致（{value}）',
      en: 'the zone number of the easting contradicts the chosen central meridian ({value})',
    },
    suggestion: {
      zh: '不选中央经线，按每行带号读取；或核对该行',
      en: 'Choose no central meridian, so that each zone number counts; or check the row',
    },
  },
  'crs-unreadable': {
    message: {
      zh: '坐标系定义无法读取（{crs}）',
      en: 'the definition of the coordinate system cannot be read ({crs})',
    },
    suggestion: {
      zh: '核对 .prj 文件，或手动选择坐标系',
      en: 'Check the .prj file, or choose the system yourself',
    },
  },
  'crs-unsupported': {
    message: { zh: '不支持坐标系 {crs}', en: 'coordinate system {crs} is not supported' },
    suggestion: {
      zh: '转换为 CGCS2000（EPSG:4490）后导入，或手动选择坐标系',
      en: 'Convert it to CGCS2000 (EPSG:4490), or choose the system yourself',
    },
  },
  'crs-datum-unknown': {
    message: {
      zh: '坐标系 {crs} 的大地基准无法换算到 WGS-84',
      en: 'the datum of {crs} has no known way to WGS-84',
    },
    suggestion: {
      zh: '转换为 CGCS2000 后导入，或在 .prj 中写明 TOWGS84 参数',
      en: 'Convert it to CGCS2000, or state TOWGS84 parameters in the .prj',
    },
  },
  'central-meridian-out-of-range': {
    message: { zh: '中央经线 {value}° 不在中国范围内', en: 'central meridian {value}° is not one of China' },
    suggestion: { zh: '应在 72～138 之间，如 114、117', en: 'It should be 72…138, such as 114 or 117' },
  },

  'evidence-swapped': {
    message: {
      zh: '两列对调后才符合（测绘习惯 X 为北、Y 为东）',
      en: 'fits only with the two columns exchanged (surveyors write X north, Y east)',
    },
    suggestion: { zh: '确认后对调横、纵坐标两列', en: 'Exchange the two columns if that is right' },
  },
  'evidence-implausible': {
    message: {
      zh: '{rows} 行中有 {count} 行按此坐标系不在中国',
      en: '{count} of {rows} rows are no place in China in this system',
    },
    suggestion: { zh: '核对这些行', en: 'Check those rows' },
  },
  'evidence-no-names': {
    message: {
      zh: '台账没有写明区县或城市，无法用落区检验',
      en: 'the ledger names no county or city to test against',
    },
    suggestion: { zh: '向数据提供方核实坐标系', en: 'Ask whoever made the file' },
  },
  'evidence-matched': {
    message: {
      zh: '写明区县（或城市）的 {named} 行中，{matched} 行落入所写区县',
      en: '{matched} of the {named} rows that name a county (or city) fall into it',
    },
    suggestion: { zh: '与其他坐标系比较', en: 'Compare with the other systems' },
  },
  'evidence-mixed': {
    message: {
      zh: '坐标系混用：第 {first}～{last} 行更符合 {system}',
      en: 'mixed systems: rows {first} to {last} fit {system} better',
    },
    suggestion: {
      zh: '按坐标系拆分后分别导入；程序不会自行换算',
      en: 'Split the file by system and import the parts; nothing is converted unasked',
    },
  },
  'evidence-poor': {
    message: {
      zh: '没有一种坐标系能使大多数行落入所写区县',
      en: 'no system puts most of the rows into the county that they name',
    },
    suggestion: {
      zh: '核对区县列和坐标列是否对应；可能还有其他坐标系',
      en: 'Check that the columns belong together; it may be yet another system',
    },
  },
  'evidence-near-twins': {
    message: {
      zh: 'CGCS2000、西安 80、北京 54 相差约 100 米，落区检验难以区分',
      en: 'CGCS2000, Xi’an 80 and Beijing 54 are about 100 m apart: counties hardly tell them apart',
    },
    suggestion: {
      zh: '查阅测绘成果说明或向提供方核实',
      en: 'See the survey’s documents or ask whoever made it',
    },
  },
  'evidence-same-as-cgcs2000': {
    message: {
      zh: '与 CGCS2000 经纬度相差不到 1 米，视为相同',
      en: 'within 1 m of CGCS2000 degrees, taken as the same',
    },
    suggestion: { zh: '两者任选其一', en: 'Choose either' },
  },
};
