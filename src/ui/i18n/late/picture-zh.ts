/** Pictures of the map, and copying to the clipboard. */
export const pictureZh = {
  title: '地图图片',
  intro:
    '当前地图的 PNG 图片，浅色，附标题、图例、比例尺、坐标系、资料来源和日期；选中与悬停的标记不在图上。',
  fromExport: '地图图片（PNG）…',
  times: '清晰度',
  timesOf: '{{times}} 倍',
  pixels: '地图 {{width}} × {{height}} 像素',
  save: '保存图片',
  copy: '复制到剪贴板',
  saved: '已保存：{{name}}',
  copied: '已复制到剪贴板',
  drawing: '正在绘制',
  stop: '停止',
  noClipboard: '本页面经 http 打开，浏览器不提供剪贴板；请保存为文件后插入文档。',
} as const;
