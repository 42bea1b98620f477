import type { IssueText } from './issue-text.ts';

/** Texts of what is wrong or doubtful about rows, and of what the reading of a table decided. */
export const ROW_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'capacity-multiple': {
    message: {
      zh: '“{value}”像是多台锅炉写在一行，容量按未知处理',
      en: '“{value}” looks like several boilers in one row; the capacity is taken as unknown',
    },
    suggestion: {
      zh: '每台锅炉单独一行（如 2×20 t/h 拆成两行、各 20 t/h）',
      en: 'Give each boiler a row of its own (2×20 t/h: two rows of 20 t/h)',
    },
  },
  'capacity-range': {
    message: {
      zh: '额定蒸发量“{value}”是一个范围，按未知处理',
      en: 'capacity “{value}” is a range; taken as unknown',
    },
    suggestion: { zh: '按铭牌填写一个数值', en: 'Write the one figure of the nameplate' },
  },
  'capacity-blank': {
    message: { zh: '未填容量或不详', en: 'the capacity is blank or not known' },
    suggestion: { zh: '补填额定蒸发量，否则多数条款无法判定', en: 'Fill it in; most clauses turn on it' },
  },
  'fuel-blank': {
    message: { zh: '未填燃料或不详', en: 'the fuel is blank or not known' },
    suggestion: { zh: '补填燃料，否则无法判定', en: 'Fill it in; no clause decides without it' },
  },
  'id-duplicate': {
    message: { zh: '编号“{value}”与第 {first} 行重复', en: 'id “{value}” is the same as in row {first}' },
    suggestion: {
      zh: '核对是否重复登记，或改正编号',
      en: 'Check for a boiler listed twice, or correct the id',
    },
  },
  'id-rounded': {
    message: {
      zh: '编号“{value}”的末位数字已被表格软件改掉',
      en: 'the last digits of id “{value}” were lost in a spreadsheet',
    },
    suggestion: {
      zh: '在原表中将编号列设为文本后重新填写',
      en: 'Set the column to text in the original and enter the ids again',
    },
  },
  'position-duplicate': {
    message: {
      zh: '坐标与第 {first} 行相同（{value}）',
      en: 'the position is the same as in row {first} ({value})',
    },
    suggestion: {
      zh: '核对是否重复登记，或坐标是否照抄',
      en: 'Check for a boiler listed twice, or a position that was copied',
    },
  },
  'precision-undecided': {
    message: {
      zh: '{count} 台因坐标小数位不足、离半径线又近而待核实，首个在数据第 {row} 行',
      en: '{count} boilers are for review only because their coordinates are coarser than their distance to the radius, the first in data row {row}',
    },
    suggestion: {
      zh: '补足这些坐标的小数位后重新判定',
      en: 'Give these positions more decimals and screen again',
    },
  },
  'precision-low': {
    message: {
      zh: '坐标小数位太少（{value}），约有 {metres} 米的误差，不足以按供热半径判定',
      en: 'the position has too few decimals ({value}): some {metres} m are open, too coarse for the heating radius',
    },
    suggestion: { zh: '补足到小数点后 4 位及以上', en: 'Give at least 4 decimals of a degree' },
  },
  'city-mismatch': {
    message: {
      zh: '填写的城市“{value}”与坐标所在的“{found}”不符，判定以坐标为准',
      en: 'the city “{value}” disagrees with the position, which lies in {found}; the position decides',
    },
    suggestion: { zh: '核对坐标、坐标系和城市', en: 'Check position, coordinate system and city' },
  },
  'city-elsewhere': {
    message: {
      zh: '填写的城市“{value}”在实施范围内，坐标却不在',
      en: 'the city “{value}” is a place of the plans, but the position lies outside all of them',
    },
    suggestion: { zh: '核对坐标、坐标系和城市', en: 'Check position, coordinate system and city' },
  },
  'blank-rows': {
    message: {
      zh: '{count} 个空行未计入，首个在第 {row} 行',
      en: '{count} blank rows left out, the first is row {row}',
    },
    suggestion: { zh: '无需处理', en: 'Nothing to do' },
  },
  'header-repeated': {
    message: {
      zh: '{count} 处重复的表头未计入，首处在第 {row} 行',
      en: '{count} repeated headers left out, the first is row {row}',
    },
    suggestion: { zh: '无需处理', en: 'Nothing to do' },
  },
  'totals-rows': {
    message: {
      zh: '{count} 个合计（小计）行未计入，首个在第 {row} 行',
      en: '{count} rows of totals left out, the first is row {row}',
    },
    suggestion: { zh: '若其中有锅炉，请补填坐标', en: 'If one is a boiler, fill in its position' },
  },
  'table-note': {
    message: {
      zh: '第 {row} 行为表注，未计入：{text}',
      en: 'row {row} is a note under the table, left out: {text}',
    },
    suggestion: { zh: '核对内容', en: 'Check what it says' },
  },
  'merged-filled': {
    message: {
      zh: '{count} 行的空格取自纵向合并的单元格',
      en: 'in {count} rows blanks were filled from cells merged downwards',
    },
    suggestion: { zh: '核对合并的单元格', en: 'Check the merged cells' },
  },
  'header-joined': {
    message: {
      zh: '表头由第 {first} 至 {last} 行合成',
      en: 'the header was joined from rows {first} to {last}',
    },
    suggestion: { zh: '核对列名', en: 'Check the column names' },
  },
  'header-none': {
    message: { zh: '没有表头，各列以字母为名', en: 'there is no header; columns are named by letters' },
    suggestion: { zh: '核对各列用途', en: 'Check what each column is used for' },
  },
  'file-cut-short': {
    message: {
      zh: '文件后部无法读取，只读到 {rows} 行',
      en: 'the rest of the file cannot be read; {rows} rows were',
    },
    suggestion: { zh: '重新获取完整的文件', en: 'Get the complete file again' },
  },
  'memory-limit': {
    message: {
      zh: '内容超过浏览器可用的 {limitMb} MB（读到第 {rows} 行）',
      en: 'the content takes more than the {limitMb} MB that there are (at row {rows})',
    },
    suggestion: {
      zh: '按地市拆分，或删去不用的列后导入',
      en: 'Split it by city, or drop columns that are not needed',
    },
  },
  'units-in-cells': {
    message: {
      zh: '{count} 个容量自带单位（蒸吨、t/h），已识别',
      en: '{count} capacities give their unit (t/h) in the cell; read',
    },
    suggestion: { zh: '无需处理', en: 'Nothing to do' },
  },
  'degrees-converted': {
    message: {
      zh: '{count} 个坐标由度分秒换算为十进制度',
      en: '{count} positions were converted from degrees, minutes, seconds',
    },
    suggestion: { zh: '抽查换算结果', en: 'Check some of them' },
  },
  'width-folded': {
    message: {
      zh: '{count} 个单元格的全角数字已转为半角',
      en: '{count} cells with full-width digits were read',
    },
    suggestion: { zh: '无需处理', en: 'Nothing to do' },
  },
  'ending-mismatch': {
    message: {
      zh: '“{file}”的内容与扩展名不符，已按 {format} 读取',
      en: '“{file}”: the content does not match the ending; read as {format}',
    },
    suggestion: { zh: '核对内容是否正确', en: 'Check that the content is right' },
  },
  'table-missing': {
    message: { zh: '文件中没有“{table}”（现有：{tables}）', en: 'there is no “{table}” (found: {tables})' },
    suggestion: { zh: '选择现有的工作表或图层', en: 'Choose one of the sheets or layers that it has' },
  },
  'line-too-long': {
    message: { zh: '第 {row} 行长得不像表格', en: 'line {row} is too long to be a row of a table' },
    suggestion: {
      zh: '检查文件是否缺少换行，或不是文本表格',
      en: 'Check that the file has line ends and is a text table',
    },
  },
  'geometry-not-area': {
    message: { zh: '几何类型不是面（{value}）', en: 'the geometry is not an area ({value})' },
    suggestion: { zh: '此类图层应为面要素', en: 'This kind of layer consists of polygons' },
  },
  'geometry-missing': {
    message: { zh: '要素没有几何', en: 'the feature has no geometry' },
    suggestion: { zh: '补画几何后重新导出', en: 'Draw it and export the file again' },
  },
  'geometry-broken': {
    message: {
      zh: '几何坐标残缺或无法换算（{value}）',
      en: 'the geometry is broken or cannot be converted ({value})',
    },
    suggestion: {
      zh: '检查该要素的坐标与坐标系',
      en: 'Check the coordinates of the feature and their coordinate system',
    },
  },
  'header-row': {
    message: { zh: '表头取自第 {row} 行', en: 'the header was taken from row {row}' },
    suggestion: { zh: '核对列名', en: 'Check the column names' },
  },
  'capacity-converted': {
    message: {
      zh: '{count} 台的容量由 {unit} 换算为 t/h（0.7 MW = 1 t/h，60 万大卡/h = 1 t/h）',
      en: '{count} capacities were converted from {unit} to t/h (0.7 MW = 1 t/h, 600 000 kcal/h = 1 t/h)',
    },
    suggestion: { zh: '核对换算依据', en: 'Check the conversion' },
  },
  'columns-unused': {
    message: { zh: '未使用的列：{columns}', en: 'columns not used: {columns}' },
    suggestion: { zh: '如需使用，请按说明修改表头', en: 'Rename them if they should be used' },
  },
  'capacity-unreadable': {
    message: {
      zh: '额定蒸发量“{value}”无法识别，按未知处理',
      en: 'capacity “{value}” cannot be read; taken as unknown',
    },
    suggestion: {
      zh: '填写一个数字，可带单位（如 20 t/h、14 MW）',
      en: 'Write one number, with a unit if needed (20 t/h, 14 MW)',
    },
  },
  'capacity-impossible': {
    message: {
      zh: '额定蒸发量“{value}”不合理，按未知处理',
      en: 'capacity “{value}” is impossible; taken as unknown',
    },
    suggestion: { zh: '核对数值和单位', en: 'Check the number and its unit' },
  },
  'fuel-unreadable': {
    message: {
      zh: '燃料“{value}”无法归类，按未知处理',
      en: 'fuel “{value}” cannot be classified; taken as unknown',
    },
    suggestion: {
      zh: '填写煤、生物质、天然气、油或电之一',
      en: 'Write one of coal, biomass, gas, oil, electric',
    },
  },
  'tristate-unreadable': {
    message: {
      zh: '“{column}”的值“{value}”无法识别，按未知处理',
      en: '“{column}”: “{value}” cannot be read; taken as unknown',
    },
    suggestion: { zh: '填写“是”或“否”', en: 'Write yes or no' },
  },
  'nox-unreadable': {
    message: {
      zh: '氮氧化物“{value}”无法识别，按未知处理',
      en: 'NOx “{value}” cannot be read; taken as unknown',
    },
    suggestion: { zh: '填写浓度数字，单位毫克/立方米', en: 'Write the concentration in mg/m³' },
  },
  'too-many-cells': {
    message: {
      zh: '本行单元格多于表头，列可能错位（多出“{value}”）',
      en: 'the row has more cells than the header, columns may be shifted (extra: {value})',
    },
    suggestion: {
      zh: '单元格内含逗号时应加英文双引号，改正后重新导入',
      en: 'Put cells that contain a comma in double quotes and import again',
    },
  },
  'geometry-not-point': {
    message: { zh: '几何类型不是点（{value}）', en: 'the geometry is not a point ({value})' },
    suggestion: { zh: '锅炉应以点要素提供', en: 'Give each boiler as a point' },
  },
  'position-missing': {
    message: { zh: '缺经度或纬度（{value}）', en: 'longitude or latitude is missing ({value})' },
    suggestion: { zh: '补填坐标后重新导入', en: 'Fill in the position and import again' },
  },
  'position-not-a-number': {
    message: { zh: '坐标不是数字（{value}）', en: 'the position is not a number ({value})' },
    suggestion: {
      zh: '改为十进制度（如 116.7035）或度分秒（如 116°42′13″）',
      en: 'Write decimal degrees (116.7035) or degrees, minutes, seconds (116°42′13″)',
    },
  },
};
