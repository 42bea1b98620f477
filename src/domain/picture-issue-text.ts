import type { IssueText } from './issue-text.ts';

/** What can stand in the way of a picture of the map. */
export const PICTURE_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'picture-no-webgl': {
    message: {
      zh: '本机浏览器没有启用 WebGL 2，无法绘制地图',
      en: 'this browser has no WebGL 2: the map cannot be drawn',
    },
    suggestion: {
      zh: '在浏览器设置中启用硬件加速，或换用新版 Chrome、Edge、Firefox；表格和数据导出不受影响',
      en: 'Turn on hardware acceleration in the browser, or use a current Chrome, Edge or Firefox; tables and exports work without it',
    },
  },
  'picture-too-large': {
    message: {
      zh: '图片超出本机显卡的能力（一边最多 {mostPx} 像素）',
      en: 'the picture is larger than this graphics card draws (at most {mostPx} pixels a side)',
    },
    suggestion: { zh: '选较小的倍数，或缩小窗口', en: 'Choose a smaller scale, or make the window smaller' },
  },
  'picture-lost': {
    message: { zh: '显卡中断了绘图', en: 'the graphics card broke off drawing' },
    suggestion: {
      zh: '再试一次；若仍失败，请选较小的倍数，或关闭其他占用显卡的页面',
      en: 'Try again; if it fails again choose a smaller scale, or close other pages that use the graphics card',
    },
  },
  'picture-failed': {
    message: { zh: '图片没有生成（{detail}）', en: 'the picture was not made ({detail})' },
    suggestion: {
      zh: '再试一次；若仍失败，请选较小的倍数',
      en: 'Try again; if it fails again choose a smaller scale',
    },
  },
  'atlas-failed': {
    message: { zh: '图集没有生成（{detail}）', en: 'the atlas was not made ({detail})' },
    suggestion: {
      zh: '再试一次；若仍失败，请分批生成（少选几个区域）',
      en: 'Try again; if it fails again make it in parts, with fewer areas',
    },
  },
  'clipboard-refused': {
    message: { zh: '浏览器没有允许写入剪贴板', en: 'the browser did not let it write to the clipboard' },
    suggestion: {
      zh: '在地址栏的网站权限中允许剪贴板，或改为保存文件',
      en: 'Allow the clipboard in the site’s permissions, or save the file instead',
    },
  },
};
