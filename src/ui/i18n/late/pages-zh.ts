/** Documents that are looked at page by page before they are saved or printed. */
export const pagesZh = {
  methods: '方法与依据',
  methodsHelp: '数据、坐标基准、条款、参数、校验值与局限，供审核人员复核。内容取自当前台账与参数。',
  composing: '正在排版',
  writing: '正在生成 PDF',
  failed: '未能生成：{{detail}}',
  preview: '页面预览',
  previous: '上一页',
  next: '下一页',
  position: '第 {{page}} / {{pages}} 页',
  lacking: '印刷字体缺以下字符，以“□”代替：{{characters}}',
  save: '保存 PDF',
  saved: 'PDF 已保存',
  print: '打开并打印',
  opened: '已在新标签页打开，可在其中打印',
  savedInstead: '浏览器拦截了新标签页，PDF 已保存，可打开后打印',
} as const;
