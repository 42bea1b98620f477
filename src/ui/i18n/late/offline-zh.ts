export const offlineZh = {
  'update-ready': '新版本已下载完毕。更新会重新打开本页，项目已自动保存',
  'updated-elsewhere': '另一个窗口已更新到新版本，请重新打开本页',
  takeUpdate: '更新并重新打开',
} as const;
