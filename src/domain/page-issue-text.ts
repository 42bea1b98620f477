import type { IssueText } from './issue-text.ts';

/** What is to be said of a page before it is printed, by code. */
export const PAGE_ISSUE_TEXT = {
  'page-title-proposed': {
    message: { zh: '标题由程序拟定', en: 'the title is the one that the program proposes' },
    suggestion: { zh: '核对，或填写正式标题', en: 'Check it, or give the title that it should have' },
  },
  'page-title-cut': {
    message: { zh: '标题过长，末尾未能排下', en: 'the title is too long: its end is left off' },
    suggestion: { zh: '缩短标题，其余写入副标题', en: 'Shorten it and put the rest into the subtitle' },
  },
  'page-no-legend': {
    message: { zh: '没有图例', en: 'there is no legend' },
    suggestion: { zh: '在“版面内容”中勾选图例', en: 'Switch the legend on' },
  },
  'page-legend-cut': {
    message: {
      zh: '图例未能全部排下，{count} 个图层未列出',
      en: 'the legend is cut: {count} layers are not listed',
    },
    suggestion: {
      zh: '关闭不用的图层，或换用更大的纸张',
      en: 'Hide layers that are not needed, or take larger paper',
    },
  },
  'page-no-sources': {
    message: { zh: '没有注明资料来源', en: 'the sources are not named' },
    suggestion: {
      zh: '勾选资料来源；内置数据的许可要求署名',
      en: 'Switch the sources on; the licences of the bundled data ask for it',
    },
  },
  'page-sources-cut': {
    message: { zh: '资料来源未能全部列出', en: 'not all sources are listed' },
    suggestion: {
      zh: '关闭不用的图层，或换用更大的纸张',
      en: 'Hide layers that are not needed, or take larger paper',
    },
  },
  'page-no-scale': {
    message: { zh: '没有比例尺图形', en: 'there is no scale bar' },
    suggestion: {
      zh: '勾选比例尺：复印缩放后，数字比例尺不再成立',
      en: 'Switch it on: a copied or resized page keeps only the bar true',
    },
  },
  'page-no-north': {
    message: { zh: '指北针与经纬网都未显示，图上没有方位', en: 'neither north arrow nor graticule is shown' },
    suggestion: { zh: '至少勾选其中一项', en: 'Switch one of them on' },
  },
  'page-no-maker': {
    message: { zh: '未填制图单位', en: 'who made the map is not given' },
    suggestion: { zh: '填写制图单位', en: 'Fill it in' },
  },
  'page-internal': {
    message: {
      zh: '未填审图号，页面印“内部工作用图”',
      en: 'no approval number is given: the page says that it is an internal working map',
    },
    suggestion: {
      zh: '只供内部使用；公开展示、出版、上网前须按《地图管理条例》送审',
      en: 'Internal use only; a map that is shown or published must be approved first (Regulations on Map Management)',
    },
  },
  'page-review-number': {
    message: {
      zh: '审图号由使用者填写，程序不核验',
      en: 'the approval number is as it was typed: the program cannot check it',
    },
    suggestion: {
      zh: '审图号只对送审的那一版有效；图面内容改动后须重新送审',
      en: 'It holds for the map that was approved only; a changed map must be approved anew',
    },
  },
  'page-nationwide': {
    message: {
      zh: '图幅接近全国范围，但没有南海诸岛附图，国界也只是示意',
      en: 'the frame comes near the whole country, without the South China Sea islands and with a schematic border',
    },
    suggestion: {
      zh: '不得作为全国地图使用：缩小范围，或改用标准地图服务的底图',
      en: 'It must not pass for a map of the country: take a smaller extent, or a standard base map',
    },
  },
  'page-border-cut': {
    message: {
      zh: '图中有国界或海岸线，并在图廓处截断（按省级轮廓判断）',
      en: 'the national border or the coast is in the frame and cut by it (judged by outlines of provinces)',
    },
    suggestion: {
      zh: '内部使用无妨；公开使用须送审，国界画法以标准地图为准',
      en: 'Fine inside the office; for the public it must be approved, with the border as on the standard map',
    },
  },
  'page-border-whole': {
    message: {
      zh: '图中有国界或海岸线（按省级轮廓判断）',
      en: 'the national border or the coast is in the frame (judged by outlines of provinces)',
    },
    suggestion: {
      zh: '内部使用无妨；公开使用须送审，国界画法以标准地图为准',
      en: 'Fine inside the office; for the public it must be approved, with the border as on the standard map',
    },
  },
  'page-border-covered': {
    message: {
      zh: '图上的标注压盖了国界或海岸线',
      en: 'a plate on the map covers the national border or the coast',
    },
    suggestion: {
      zh: '移动或缩放图幅，使四角之一没有界线',
      en: 'Move the frame until one of its corners is free',
    },
  },
  'page-beyond-land': {
    message: {
      zh: '图中约 {share} % 在省级轮廓以外：海域与境外按同一底色绘出，没有资料',
      en: 'about {share} % of the frame lies outside the provinces: sea and other countries look alike there, without data',
    },
    suggestion: {
      zh: '移动图幅，或在说明中写明；公开使用须送审',
      en: 'Move the frame, or say so; for the public it must be approved',
    },
  },
  'page-no-boundaries': {
    message: { zh: '行政边界图层已关闭，图上没有区划界线', en: 'the boundaries are switched off' },
    suggestion: { zh: '打开“行政边界”图层', en: 'Switch the layer on' },
  },
  'page-unchecked-border': {
    message: {
      zh: '底图轮廓未能读取，国界与海岸线未检查',
      en: 'the outlines could not be read: border and coast are unchecked',
    },
    suggestion: { zh: '关闭版面后重新打开', en: 'Close the page and open it again' },
  },
  'page-synthetic': {
    message: { zh: '图中有演示数据，不是真实锅炉或建成区', en: 'there is demonstration data on the map' },
    suggestion: {
      zh: '导入本单位台账，或关闭演示图层；演示数据不得用于决策或上报',
      en: 'Import your own ledger or hide those layers; demonstration data must not decide anything',
    },
  },
  'page-approximate': {
    message: { zh: '图中有近似或示意的图层：{layers}', en: 'layers are approximate or schematic: {layers}' },
    suggestion: {
      zh: '图例已注明；不得据此划定边界',
      en: 'The legend says so; do not draw borders from them',
    },
  },
  'page-scenario': {
    message: {
      zh: '结果是情景：人工调整了 {count} 台机组',
      en: 'the results are a scenario: {count} units were changed by hand',
    },
    suggestion: {
      zh: '页面已标“情景”；正式结果请恢复为按条文',
      en: 'The page says so; go back to the plans for the official result',
    },
  },
  'page-not-current': {
    message: {
      zh: '结果不是当前参数或台账的结果',
      en: 'the results are not those of the current parameters or ledger',
    },
    suggestion: { zh: '等待重算完成，或点“重新计算”', en: 'Wait for the computation, or start it again' },
  },
  'page-no-figures': {
    message: { zh: '主要数据尚未算出', en: 'the key figures are not computed yet' },
    suggestion: { zh: '等待计算完成，或不勾选主要数据', en: 'Wait, or leave them off' },
  },
  'page-filtered': {
    message: {
      zh: '结果表有筛选，图上其余锅炉淡显；主要数据仍按全部锅炉',
      en: 'the table is filtered: other boilers are faint on the map; the key figures count all',
    },
    suggestion: { zh: '在副标题中写明，或清除筛选', en: 'Say so in the subtitle, or clear the filter' },
  },
  'page-text-small': {
    message: { zh: '最小的字只有 {pt} 磅', en: 'the smallest type is {pt} pt' },
    suggestion: {
      zh: '关闭不用的图层，或换用更大的纸张',
      en: 'Hide layers that are not needed, or take larger paper',
    },
  },
  'page-faint': {
    message: {
      zh: '这些图层过淡，打印后可能看不清：{layers}',
      en: 'these layers are faint and may not print: {layers}',
    },
    suggestion: { zh: '调高不透明度', en: 'Raise their opacity' },
  },
  'page-scale-varies': {
    message: {
      zh: '比例尺只在图幅中心纬度成立，南北缘相差 {percent} %',
      en: 'the scale holds at the centre only: the edges differ by {percent} %',
    },
    suggestion: {
      zh: '页面已写明南北缘的比例尺；量距请用程序',
      en: 'The page gives both; measure distances in the program',
    },
  },
  'page-finer-than-data': {
    message: {
      zh: '比例尺大于区划资料的精度：界线误差约 {metres} m，图上达 {mm} mm',
      en: 'the scale is finer than the boundaries: they are right to some {metres} m, {mm} mm on this page',
    },
    suggestion: {
      zh: '界线只作示意；落位以实测资料为准',
      en: 'Take the lines as a sketch; survey data decides',
    },
  },
  'page-tiles': {
    message: { zh: '底图来自在线瓦片服务', en: 'the ground comes from a tile service' },
    suggestion: {
      zh: '按服务要求署名并标注其审图号；程序不知道该审图号',
      en: 'Credit it as it asks, with its approval number, which the program does not know',
    },
  },
  'page-tiles-offset': {
    message: {
      zh: '瓦片底图为 GCJ-02，与本图约差 100-700 m',
      en: 'the tiles are in GCJ-02, 100-700 m off this map',
    },
    suggestion: {
      zh: '打印前改用 WGS-84/CGCS2000 底图',
      en: 'Take tiles in WGS-84 or CGCS2000 before printing',
    },
  },
  'page-table-cut': {
    message: { zh: '表格有 {count} 行未能排下', en: '{count} rows of the table are left off' },
    suggestion: { zh: '换用更大的纸张，或关闭图例等内容', en: 'Take larger paper, or leave other parts off' },
  },
  'page-failed': {
    message: { zh: '页面未能生成（{detail}）', en: 'the page could not be made ({detail})' },
    suggestion: { zh: '请重试；项目未受影响', en: 'Try again; the project is unaffected' },
  },
  'sheet-too-large': {
    message: {
      zh: '图片过大（{widthPx} × {heightPx} 像素），浏览器画不出',
      en: 'the picture is too large for the browser ({widthPx} × {heightPx} pixels)',
    },
    suggestion: { zh: '降低倍数，或改存 PDF', en: 'Take a smaller factor, or a PDF' },
  },
  'logo-unreadable': {
    message: {
      zh: '标志只能用 1 MB 以内的 PNG 或 JPEG 图片',
      en: 'a logo must be a PNG or JPEG of at most 1 MB',
    },
    suggestion: { zh: '换一个文件', en: 'Choose another file' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;

export type PageIssueCode = keyof typeof PAGE_ISSUE_TEXT;
