import { BACKDROP_ISSUE_TEXT } from './backdrop-issue-text.ts';
import { BRIEFING_ISSUE_TEXT } from './briefing-issue-text.ts';
import { CRS_ISSUE_TEXT } from './crs-issue-text.ts';
import { DIALOG_ISSUE_TEXT } from './dialog-issue-text.ts';
import { DRAW_ISSUE_TEXT } from './draw-issue-text.ts';
import { KEPT_ISSUE_TEXT } from './kept-issue-text.ts';
import { LARGE_ISSUE_TEXT } from './large-issue-text.ts';
import type { Bilingual, Lang } from './messages.ts';
import { PAGE_ISSUE_TEXT } from './page-issue-text.ts';
import { PICTURE_ISSUE_TEXT } from './picture-issue-text.ts';
import { REACH_ISSUE_TEXT } from './reach-issue-text.ts';
import { ROW_ISSUE_TEXT } from './row-issue-text.ts';
import { UNIT_ISSUE_TEXT } from './unit-issue-text.ts';
import { WRITE_ISSUE_TEXT } from './write-issue-text.ts';

/** What is wrong and what to do, for one code. `{name}` is filled from the parameters. */
export interface IssueText {
  readonly message: Bilingual;
  readonly suggestion: Bilingual;
}

const ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  ...LARGE_ISSUE_TEXT,
  ...BACKDROP_ISSUE_TEXT,
  ...BRIEFING_ISSUE_TEXT,
  ...DIALOG_ISSUE_TEXT,
  ...PICTURE_ISSUE_TEXT,
  ...REACH_ISSUE_TEXT,
  ...DRAW_ISSUE_TEXT,
  ...PAGE_ISSUE_TEXT,
  'dust-grid-too-fine': {
    message: {
      zh: '网格过密：边长 {cellKm} km 在所选范围内超过 {limit} 个网格',
      en: 'the grid is too fine: with a side of {cellKm} km the area has more than {limit} cells',
    },
    suggestion: { zh: '加大网格边长，或缩小范围', en: 'Take larger cells or a smaller area' },
  },
  'dust-grid-no-gauge': {
    message: {
      zh: '没有可用的降尘缸：所选 {months} 个月中，各降尘缸的有效月数均不足一半',
      en: 'no gauge can be used: each has fewer than half of the {months} chosen months',
    },
    suggestion: { zh: '减少月份，或换用其他降尘缸', en: 'Choose fewer months or other gauges' },
  },
  'dust-grid-crashed': {
    message: { zh: '网格未能生成（{detail}）', en: 'the grid could not be built ({detail})' },
    suggestion: { zh: '请重试；已有图层未受影响', en: 'Try again; the layers are unaffected' },
  },
  ...UNIT_ISSUE_TEXT,
  ...KEPT_ISSUE_TEXT,
  'position-zero': {
    message: { zh: '坐标为 0, 0', en: 'the position is 0, 0' },
    suggestion: { zh: '多为漏填，请补填真实坐标', en: 'Usually a gap; fill in the true position' },
  },
  'position-swapped': {
    message: { zh: '经纬度疑似填反（{value}）', en: 'longitude and latitude look swapped ({value})' },
    suggestion: { zh: '对调经度、纬度两列后重新导入', en: 'Swap the two columns and import again' },
  },
  'position-projected': {
    message: {
      zh: '坐标像是投影坐标（米）而非经纬度（{value}）',
      en: 'the position looks projected (metres), not degrees ({value})',
    },
    suggestion: {
      zh: '坐标系改选高斯-克吕格或 Web 墨卡托后重新导入',
      en: 'Choose Gauss-Krüger or Web Mercator as the system and import again',
    },
  },
  'position-out-of-range': {
    message: { zh: '经纬度超出范围（{value}）', en: 'the position is out of range ({value})' },
    suggestion: {
      zh: '经度应在 −180～180、纬度应在 −90～90 之间',
      en: 'Longitude −180…180, latitude −90…90',
    },
  },
  'position-outside-china': {
    message: { zh: '坐标不在中国范围内（{value}）', en: 'the position is outside China ({value})' },
    suggestion: { zh: '核对坐标及小数点位置', en: 'Check the position and its decimal point' },
  },
  'geometry-no-area': {
    message: { zh: '多边形面积为零', en: 'the polygon encloses no area' },
    suggestion: { zh: '重画该图形后重新导入', en: 'Draw it again and import again' },
  },
  'geometry-self-crossing': {
    message: {
      zh: '多边形的边自相交，内外如何划分因软件而异',
      en: 'edges of the polygon cross: what is inside depends on the program',
    },
    suggestion: {
      zh: '在制图软件中修复几何（自相交）',
      en: 'Repair the geometry (self-intersection) in a GIS',
    },
  },
  'file-empty': {
    message: { zh: '文件为空', en: 'the file is empty' },
    suggestion: { zh: '选择含有台账数据的文件', en: 'Choose a file with a ledger in it' },
  },
  'file-binary': {
    message: {
      zh: '文件不是文本，可能是改了扩展名的其他格式',
      en: 'the file is not text; it may be another format renamed',
    },
    suggestion: {
      zh: '另存为 CSV（UTF-8 或 GB18030）后导入',
      en: 'Save it as CSV (UTF-8 or GB18030) and import that',
    },
  },
  'file-too-large': {
    message: { zh: '文件超过 {limitMb} MB', en: 'the file is larger than {limitMb} MB' },
    suggestion: { zh: '按地市拆分后分别导入', en: 'Split it by city and import the parts' },
  },
  'file-encrypted': {
    message: { zh: '文件设有打开密码', en: 'the file is protected by a password' },
    suggestion: {
      zh: '在 Excel 或 WPS 中取消密码后另存，再导入',
      en: 'Remove the password in Excel or WPS, save, and import again',
    },
  },
  'zip-invalid': {
    message: { zh: '压缩包损坏或不完整', en: 'the archive is damaged or incomplete' },
    suggestion: { zh: '重新下载或重新压缩后导入', en: 'Download or pack it again, then import' },
  },
  'zip-bomb': {
    message: {
      zh: '压缩包内“{entry}”解压后过大（全部内容上限 {limitMb} MB），已停止读取',
      en: '“{entry}” in the archive grows too large (limit {limitMb} MB in all); reading stopped',
    },
    suggestion: {
      zh: '核对文件来源；数据确实很大时请拆分或改用 CSV',
      en: 'Check where the file is from; if the data are really that large, split them or use CSV',
    },
  },
  'zip-too-many-entries': {
    message: { zh: '压缩包内文件超过 {limit} 个', en: 'the archive has more than {limit} files' },
    suggestion: { zh: '只保留所需文件后重新压缩', en: 'Pack again with the needed files only' },
  },
  'zip-encrypted': {
    message: { zh: '压缩包已加密（{entry}）', en: 'the archive is encrypted ({entry})' },
    suggestion: {
      zh: '用密码解压后，不加密重新压缩再导入',
      en: 'Unpack it with its password, pack it again without one',
    },
  },
  'zip-entry-damaged': {
    message: { zh: '压缩包内“{entry}”已损坏', en: '“{entry}” in the archive is damaged' },
    suggestion: { zh: '重新下载或向提供方重新索取', en: 'Download it again or ask for a new copy' },
  },
  'zip-method-unsupported': {
    message: {
      zh: '“{entry}”采用了不支持的压缩方式（{method}）',
      en: '“{entry}” is compressed by an unsupported method ({method})',
    },
    suggestion: { zh: '用普通 ZIP（Deflate）方式重新压缩', en: 'Pack it again as a plain ZIP (Deflate)' },
  },
  'workbook-invalid': {
    message: { zh: '无法作为 Excel 工作簿读取（{reason}）', en: 'cannot be read as a workbook ({reason})' },
    suggestion: {
      zh: '用 Excel 或 WPS 打开并另存为 .xlsx 后导入',
      en: 'Open it in Excel or WPS, save it as .xlsx and import that',
    },
  },
  'workbook-not-one': {
    message: {
      zh: '扩展名是 Excel，内容却不是（开头为“{start}”）',
      en: 'named as a workbook, but it is none (begins with “{start}”)',
    },
    suggestion: {
      zh: '若为文本表格，请将扩展名改为 .csv；否则用 Excel 或 WPS 另存为 .xlsx',
      en: 'If it is a text table, rename it to .csv; else save it as .xlsx in Excel or WPS',
    },
  },
  'workbook-no-sheets': {
    message: { zh: '工作簿中没有工作表', en: 'the workbook has no sheets' },
    suggestion: { zh: '选择含有数据的工作簿', en: 'Choose a workbook with data in it' },
  },
  'workbook-is-markup': {
    message: {
      zh: '该文件实为网页或 XML 表格，单元格按显示内容读取',
      en: 'the file is really a web page or XML table; cells are read as they are shown',
    },
    suggestion: {
      zh: '若坐标小数位不足，请用 Excel 打开后另存为 .xlsx',
      en: 'If coordinates lack decimals, open it in Excel and save it as .xlsx',
    },
  },
  'xml-entities': {
    message: {
      zh: '文件含 XML 文档类型或实体定义，可能有害，已拒绝读取',
      en: 'the file defines XML entities, which may do harm; refused',
    },
    suggestion: { zh: '从原软件重新导出', en: 'Export it again from its program' },
  },
  'sheet-unreadable': {
    message: { zh: '工作表“{sheet}”无法读取', en: 'the sheet “{sheet}” cannot be read' },
    suggestion: {
      zh: '用 Excel 或 WPS 打开并另存后导入',
      en: 'Open and save it in Excel or WPS, then import',
    },
  },
  'sheet-hidden': {
    message: { zh: '工作表“{sheet}”在文件中是隐藏的', en: 'the sheet “{sheet}” is hidden in the file' },
    suggestion: { zh: '确认是否确需使用该表', en: 'Make sure that it is the one to use' },
  },
  'sheet-cut': {
    message: {
      zh: '第 {limit} 行之后的内容超出 Excel 上限，未读取',
      en: 'rows after {limit}, beyond what a sheet can hold, were not read',
    },
    suggestion: {
      zh: '用 Excel 或 WPS 打开并另存后导入',
      en: 'Open and save it in Excel or WPS, then import',
    },
  },
  'cell-errors': {
    message: {
      zh: '{count} 个单元格为错误值（如 #N/A），按空白读取，首个在 {cell}',
      en: '{count} cells hold an error such as #N/A and are read as empty, the first at {cell}',
    },
    suggestion: { zh: '在表格中改正公式后重新导入', en: 'Correct the formulas and import again' },
  },
  'id-lost-digits': {
    message: {
      zh: '{count} 个单元格是 16 位及以上的数字，第 15 位之后已被表格软件改为 0，首个在 {cell}',
      en: '{count} cells hold numbers of 16 digits or more, whose digits after the 15th the spreadsheet has lost, the first at {cell}',
    },
    suggestion: {
      zh: '若为编号，请将该列设为“文本”后重新填写',
      en: 'If they are ids, set the column to text and enter them again',
    },
  },
  'formulas-uncalculated': {
    message: {
      zh: '{count} 个公式没有保存计算结果，按空白读取',
      en: '{count} formulas have no stored result and are read as empty',
    },
    suggestion: {
      zh: '用 Excel 或 WPS 打开、保存后重新导入',
      en: 'Open and save it in Excel or WPS, then import again',
    },
  },
  'zip-without-shapefile': {
    message: {
      zh: '压缩包内没有 .shp 文件（现有：{entries}）',
      en: 'the archive has no .shp (found: {entries})',
    },
    suggestion: {
      zh: '将 .shp、.shx、.dbf、.prj、.cpg 一并压缩；其他格式请解压后导入',
      en: 'Pack .shp, .shx, .dbf, .prj and .cpg together; unpack other formats first',
    },
  },
  'shapefile-invalid': {
    message: { zh: '“{file}”不是有效的 Shapefile', en: '“{file}” is no valid Shapefile' },
    suggestion: { zh: '重新导出或向提供方重新索取', en: 'Export it again or ask for a new copy' },
  },
  'shapefile-no-index': {
    message: {
      zh: '“{name}”缺 .shx 索引或索引不符，已按顺序读取图形',
      en: '“{name}” has no fitting .shx; shapes were read one after the other',
    },
    suggestion: {
      zh: '核对属性与图形是否对应，最好补齐 .shx',
      en: 'Check that attributes and shapes agree; better, add the .shx',
    },
  },
  'shapefile-cut': {
    message: {
      zh: '“{name}”的 .shp 不完整，末尾的图形已缺失',
      en: 'the .shp of “{name}” is cut; its last shapes are missing',
    },
    suggestion: { zh: '重新下载或向提供方重新索取', en: 'Download it again or ask for a new copy' },
  },
  'shapefile-no-dbf': {
    message: {
      zh: '“{name}”缺 .dbf，只有图形，没有属性',
      en: '“{name}” has no .dbf: shapes only, no attributes',
    },
    suggestion: {
      zh: '将同名 .dbf 一并压缩后重新导入',
      en: 'Pack the .dbf of the same name too and import again',
    },
  },
  'shapefile-dbf-invalid': {
    message: {
      zh: '“{name}”的 .dbf 已损坏，只读取了图形',
      en: 'the .dbf of “{name}” is damaged; only shapes were read',
    },
    suggestion: { zh: '重新导出或向提供方重新索取', en: 'Export it again or ask for a new copy' },
  },
  'shapefile-dbf-cut': {
    message: {
      zh: '“{name}”的 .dbf 应有 {declared} 条记录，实有 {count} 条',
      en: 'the .dbf of “{name}” should have {declared} records and has {count}',
    },
    suggestion: { zh: '重新下载或向提供方重新索取', en: 'Download it again or ask for a new copy' },
  },
  'shapefile-counts-differ': {
    message: {
      zh: '“{name}”有 {shapes} 个图形、{records} 条属性，数目不符；按序号对应，缺的留空',
      en: '“{name}” has {shapes} shapes and {records} records; paired by number, what is missing stays empty',
    },
    suggestion: { zh: '重新导出 Shapefile', en: 'Export the Shapefile again' },
  },
  'shapefile-deleted': {
    message: {
      zh: '“{name}”有 {count} 条记录已标记删除，未读取',
      en: '{count} records of “{name}” are marked as deleted and were not read',
    },
    suggestion: {
      zh: '如需恢复，请在 GIS 软件中处理后重新导出',
      en: 'To restore them, use a GIS and export again',
    },
  },
  'cpg-unknown': {
    message: {
      zh: '.cpg 中的编码“{cpg}”无法识别，已按内容判断',
      en: 'the encoding “{cpg}” in the .cpg is unknown; told from the content',
    },
    suggestion: {
      zh: '核对中文是否正常，必要时手动选择编码',
      en: 'Check the texts, and choose the encoding if needed',
    },
  },
  'cpg-wrong': {
    message: {
      zh: '.cpg 写明“{cpg}”，与内容不符，已按 {encoding} 读取',
      en: 'the .cpg says “{cpg}”, which the content is not; read as {encoding}',
    },
    suggestion: {
      zh: '核对中文是否正常，必要时手动选择编码',
      en: 'Check the texts, and choose the encoding if needed',
    },
  },
  'geometry-cut': {
    message: { zh: '图形数据不完整（文件被截断）', en: 'the shape is incomplete (the file is cut)' },
    suggestion: { zh: '重新下载或向提供方重新索取', en: 'Download it again or ask for a new copy' },
  },
  'geometry-multipatch': {
    message: {
      zh: '图形为三维面片（MultiPatch），不支持',
      en: 'the shape is a MultiPatch, which is not supported',
    },
    suggestion: { zh: '在 GIS 软件中转换为面要素后导入', en: 'Convert it to polygons in a GIS first' },
  },
  'geometry-invalid': {
    message: { zh: '图形不符合 GeoJSON 规定，无法读取', en: 'the geometry is not valid and cannot be read' },
    suggestion: { zh: '检查该要素的坐标后重新导出', en: 'Check its coordinates and export again' },
  },
  'geometry-not-finite': {
    message: {
      zh: '图形中有无效坐标（非数字、无穷大或数值过大）',
      en: 'the geometry has a coordinate that is no number, infinite or far too large',
    },
    suggestion: { zh: '改正该要素的坐标后重新导入', en: 'Correct its coordinates and import again' },
  },
  'geometry-empty': {
    message: { zh: '图形为空，没有坐标', en: 'the geometry is empty' },
    suggestion: { zh: '补充该要素的坐标后重新导入', en: 'Add its coordinates and import again' },
  },
  'geojson-too-large': {
    message: {
      zh: 'GeoJSON 超过 {limitMb} MB，浏览器内存不足以读取',
      en: 'the GeoJSON is larger than {limitMb} MB, more than a browser has memory for',
    },
    suggestion: {
      zh: '改用逐行 GeoJSON（.geojsonl）、FlatGeobuf 或 CSV，或拆分后导入',
      en: 'Use newline-delimited GeoJSON, FlatGeobuf or CSV, or split it',
    },
  },
  'json-line-invalid': {
    message: { zh: '本行不是有效的 JSON 要素', en: 'the line is no valid JSON feature' },
    suggestion: { zh: '改正该行，或重新导出', en: 'Correct the line, or export again' },
  },
  'fgb-not': {
    message: { zh: '不是 FlatGeobuf 文件', en: 'not a FlatGeobuf file' },
    suggestion: { zh: '核对文件，或重新导出', en: 'Check the file or export it again' },
  },
  'fgb-version': {
    message: {
      zh: 'FlatGeobuf 版本 {version} 不支持（只支持第 3 版）',
      en: 'FlatGeobuf version {version} is not supported (version 3 is)',
    },
    suggestion: { zh: '用新版 GDAL 或 QGIS 重新导出', en: 'Export it again with a recent GDAL or QGIS' },
  },
  'fgb-damaged': {
    message: { zh: 'FlatGeobuf 文件已损坏（{part}）', en: 'the FlatGeobuf file is damaged ({part})' },
    suggestion: { zh: '重新下载或重新导出', en: 'Download or export it again' },
  },
  'fgb-cut': {
    message: {
      zh: 'FlatGeobuf 文件不完整：已读 {features} 个要素，应有 {declared} 个',
      en: 'the FlatGeobuf file is cut: {features} features were read of {declared}',
    },
    suggestion: { zh: '重新下载或重新导出', en: 'Download or export it again' },
  },
  'fgb-count': {
    message: {
      zh: '文件头写明 {declared} 个要素，实有 {features} 个',
      en: 'the header promises {declared} features, the file has {features}',
    },
    suggestion: { zh: '核对数据是否完整', en: 'Check that the data are complete' },
  },
  'fgb-own-columns': {
    message: {
      zh: '{count} 个要素自带列定义，其属性未读取',
      en: '{count} features define columns of their own; their attributes were not read',
    },
    suggestion: { zh: '用 GDAL 或 QGIS 重新导出', en: 'Export it again with GDAL or QGIS' },
  },
  'feature-broken': {
    message: { zh: '该要素的属性数据已损坏', en: 'the attributes of the feature are damaged' },
    suggestion: { zh: '重新导出', en: 'Export the file again' },
  },
  'xml-invalid': {
    message: {
      zh: 'XML 语法错误或不完整（{reason}）',
      en: 'the XML is not well-formed or is cut ({reason})',
    },
    suggestion: {
      zh: '重新下载或从原软件重新导出',
      en: 'Download it again, or export it again from its program',
    },
  },
  'xml-too-deep': {
    message: { zh: 'XML 嵌套过深，已拒绝读取', en: 'the XML is nested too deeply; refused' },
    suggestion: { zh: '从原软件重新导出', en: 'Export it again from its program' },
  },
  'kml-too-large': {
    message: {
      zh: 'KML 超过 {limitMb} MB，浏览器内存不足以读取',
      en: 'the KML is larger than {limitMb} MB, more than a browser has memory for',
    },
    suggestion: {
      zh: '改用 Shapefile 或 FlatGeobuf，或按区域拆分后导入',
      en: 'Use Shapefile or FlatGeobuf, or split it by area',
    },
  },
  'kml-not': {
    message: { zh: 'XML 中没有 KML 内容', en: 'the XML holds no KML' },
    suggestion: { zh: '选择 .kml 或 .kmz 文件', en: 'Choose a .kml or .kmz file' },
  },
  'kmz-without-kml': {
    message: { zh: 'KMZ 压缩包内没有 .kml 文件', en: 'the KMZ has no .kml in it' },
    suggestion: { zh: '从原软件重新导出', en: 'Export it again from its program' },
  },
  'kml-network-links': {
    message: {
      zh: '{count} 个网络链接指向其他文件，未读取',
      en: '{count} network links point to other files and were not followed',
    },
    suggestion: {
      zh: '如需其中数据，请在原软件中下载并另存后导入',
      en: 'If their data are needed, download and save them in the program first',
    },
  },
  'kml-overlays': {
    message: { zh: '{count} 个图片叠加层未读取', en: '{count} picture overlays were not read' },
    suggestion: { zh: '如需范围，请另行绘制为面', en: 'If their extent is needed, draw it as a polygon' },
  },
  'gpkg-not': {
    message: { zh: '不是 GeoPackage 文件', en: 'not a GeoPackage' },
    suggestion: { zh: '用 QGIS 或 GDAL 导出为 GeoPackage', en: 'Export it as GeoPackage from QGIS or GDAL' },
  },
  'gpkg-too-large': {
    message: {
      zh: 'GeoPackage 超过 {limitMb} MB，浏览器内存不足以读取',
      en: 'the GeoPackage is larger than {limitMb} MB, more than a browser has memory for',
    },
    suggestion: {
      zh: '只导出所需图层，或改用 FlatGeobuf',
      en: 'Export the needed layers only, or use FlatGeobuf',
    },
  },
  'gpkg-damaged': {
    message: {
      zh: 'GeoPackage 数据库已损坏（{reason}）',
      en: 'the GeoPackage’s database is damaged ({reason})',
    },
    suggestion: { zh: '重新下载或重新导出', en: 'Download or export it again' },
  },
  'gpkg-empty': {
    message: {
      zh: 'GeoPackage 中没有要素表或属性表',
      en: 'the GeoPackage has no table of features or attributes',
    },
    suggestion: { zh: '选择含有矢量数据的文件', en: 'Choose a file with vector data' },
  },
  'gpkg-table-skipped': {
    message: {
      zh: '表“{name}”（{type}）不是普通数据表，未读取',
      en: '“{name}” ({type}) is no plain table and was not read',
    },
    suggestion: {
      zh: '如需其中数据，请另存为普通图层',
      en: 'If its data are needed, save it as a plain layer',
    },
  },
  'gpkg-table-cut': {
    message: {
      zh: '表“{name}”读到第 {rows} 行中断（{reason}）',
      en: 'reading “{name}” stopped at row {rows} ({reason})',
    },
    suggestion: { zh: '重新下载或重新导出', en: 'Download or export it again' },
  },
  'geometry-curved': {
    message: {
      zh: '图形含曲线（圆弧），不支持',
      en: 'the geometry has curves (arcs), which are not supported',
    },
    suggestion: {
      zh: '在 GIS 软件中转换为折线或多边形后导入',
      en: 'Convert it to straight segments in a GIS first',
    },
  },
  'encoding-invalid': {
    message: { zh: '无法按 {encoding} 解码', en: 'cannot be decoded as {encoding}' },
    suggestion: { zh: '换一种编码，或另存为 UTF-8', en: 'Choose another encoding, or save as UTF-8' },
  },
  'web-page': {
    message: { zh: '{file} 是网页，不是数据文件', en: '{file} is a web page, not a data file' },
    suggestion: {
      zh: '网址有误时服务器常返回网页：请核对网址，或在浏览器中下载后再导入',
      en: 'A server often answers a wrong address with a page: check it, or download the file first',
    },
  },
  'format-unknown': {
    message: { zh: '不支持的文件类型（{file}）', en: 'unsupported file type ({file})' },
    suggestion: {
      zh: '请使用 CSV、Excel、Shapefile（zip）、GeoJSON、KML、FlatGeobuf 或 GeoPackage',
      en: 'Use CSV, Excel, zipped Shapefile, GeoJSON, KML, FlatGeobuf or GeoPackage',
    },
  },
  'json-invalid': {
    message: { zh: 'JSON 语法错误（{reason}）', en: 'invalid JSON ({reason})' },
    suggestion: { zh: '重新导出 GeoJSON', en: 'Export the GeoJSON again' },
  },
  'geojson-not-features': {
    message: { zh: '不是 GeoJSON 要素集合', en: 'not a GeoJSON feature collection' },
    suggestion: { zh: '请导出为 FeatureCollection（点要素）', en: 'Export a FeatureCollection of points' },
  },
  'position-columns-missing': {
    message: {
      zh: '找不到经度、纬度列（现有列：{columns}）',
      en: 'no longitude and latitude columns (found: {columns})',
    },
    suggestion: { zh: '将表头改为“经度”“纬度”', en: 'Name the columns 经度 and 纬度, or lon and lat' },
  },
  'encoding-damaged': {
    message: {
      zh: '按 {encoding} 解码时有 {count} 处损坏字符（显示为 �），首处在第 {row} 行',
      en: '{count} damaged characters when decoded as {encoding} (shown as �), the first in row {row}',
    },
    suggestion: { zh: '核对这些行，或从原系统重新导出', en: 'Check those rows, or export the file again' },
  },
  'quotes-literal': {
    message: {
      zh: '第 {row} 行起引号不成对，已按普通字符读取',
      en: 'quotes do not pair from row {row}; read as plain characters',
    },
    suggestion: { zh: '核对该行内容', en: 'Check that row' },
  },
  delimiter: {
    message: { zh: '分隔符为“{delimiter}”', en: 'the delimiter is “{delimiter}”' },
    suggestion: { zh: '核对列是否分开', en: 'Check that the columns are apart' },
  },
  'too-many-columns': {
    message: {
      zh: '属性超过 {limit} 种，要素不成一张表',
      en: 'more than {limit} different properties: no common table',
    },
    suggestion: {
      zh: '只保留台账所需属性后重新导出',
      en: 'Export again with the properties that the ledger needs',
    },
  },
  ...ROW_ISSUE_TEXT,
  ...CRS_ISSUE_TEXT,
  ...WRITE_ISSUE_TEXT,
};

/** The text of an issue in one language; an unknown code is shown as itself rather than hidden. */
export function issueText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  lang: Lang,
): { message: string; suggestion: string } {
  const text = Object.hasOwn(ISSUE_TEXT, code) ? ISSUE_TEXT[code] : undefined;
  if (text === undefined) return { message: code, suggestion: '' };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { message: fill(text.message[lang]), suggestion: fill(text.suggestion[lang]) };
}

/** All codes that have a text. */
export function issueCodes(): string[] {
  return Object.keys(ISSUE_TEXT);
}
