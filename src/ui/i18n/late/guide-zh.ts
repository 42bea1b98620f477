/** Words of the guide inside the app; its text stands in docs/guide. */
export const guideZh = {
  title: '使用手册',
  action: '使用手册（开、关）',
  loading: '正在打开手册',
  failed: '手册未能打开：{{detail}}',
  contents: '目录',
  search: '在手册中查找',
  found: '{{count}} 处',
  none: '手册中没有“{{query}}”，可换个说法，或查看目录。',
  newWindow: '在新窗口打开',
  steps: '前后章节',
  previous: '上一章',
  next: '下一章',
  about: {
    confirm: '手册：怎样确认导入',
    coverage: '手册：怎样看覆盖',
    present: '手册：怎样汇报',
  },
} as const;
