/** Words of the tour at the first visit. */
export const tourZh = {
  label: '快速导览',
  progress: '{{step}} / {{count}}',
  skip: '跳过',
  back: '上一步',
  next: '下一步',
  done: '完成',
  steps: {
    numbers: {
      title: '先看结论',
      text: '这里是演示台账（虚构的 5 000 台锅炉）按五类结论的合计和供热半径覆盖率。改区域、日期、半径或机组，数字即时重算；点某一类，只列这一类。',
    },
    map: {
      title: '点一台，看依据',
      text: '点地图上的标记或表格中的一行，右侧给出结论、条款、距离和余量，以及还缺什么事实。也可以点电厂、站点和区县。',
    },
    ledger: {
      title: '换成自己的台账',
      text: '导入 Excel、CSV、Shapefile 等，坐标系由程序列出依据，由使用者确认；数据只在本机处理。手头没有台账，可先用示例台账走一遍。',
    },
  },
} as const;
