import type { IssueText } from './issue-text.ts';

/** Texts for what can go wrong with a ledger that is read in parts. */
export const LARGE_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'url-invalid': {
    message: { zh: '“{url}”不是网址', en: '“{url}” is not an address' },
    suggestion: {
      zh: '填写完整网址，或相对本应用的路径（如 data/boilers.fgb）',
      en: 'Give a full address, or a path relative to this app (data/boilers.fgb)',
    },
  },
  'url-other-origin': {
    message: {
      zh: '{url} 不在本应用所在的服务器（{own}）上，安全策略不允许读取',
      en: '{url} is not on the server of this app ({own}); its security policy does not allow reading it',
    },
    suggestion: {
      zh: '请管理员把文件放到部署本应用的内网服务器上，或下载后作为本地文件打开',
      en: 'Have the file put on the intranet server that hosts this app, or download it and open it as a local file',
    },
  },
  'url-unreachable': {
    message: { zh: '{url} 无法连接（{detail}）', en: '{url} cannot be reached ({detail})' },
    suggestion: { zh: '核对网址和网络后重试', en: 'Check the address and the network, and try again' },
  },
  'url-http-status': {
    message: { zh: '{url} 返回 HTTP {status}', en: '{url} answers HTTP {status}' },
    suggestion: {
      zh: '核对网址；401、403 表示没有读取权限，404 表示文件不存在',
      en: 'Check the address; 401 and 403 mean no permission, 404 that there is no such file',
    },
  },
  'range-ignored': {
    message: {
      zh: '服务器不支持分段读取（HTTP Range），只能整体下载',
      en: 'the server does not serve parts of files (HTTP Range): the file can only be had whole',
    },
    suggestion: {
      zh: '请管理员开启 Range（nginx、Apache 默认支持，且不要压缩 .fgb），或整体读取（上限 200 MB）',
      en: 'Have Range switched on (nginx and Apache do by default; .fgb must not be compressed), or read it whole (200 MB at most)',
    },
  },
  'range-broken': {
    message: {
      zh: '服务器的分段读取应答有误（Content-Range 与请求不符）',
      en: 'the server answers requests for parts wrongly (Content-Range is not what was asked)',
    },
    suggestion: {
      zh: '检查服务器或代理的设置，或下载后作为本地文件打开',
      en: 'Check the server or proxy, or download the file and open it as a local one',
    },
  },
  'range-cut': {
    message: { zh: '读取中断，数据不完整', en: 'reading broke off; the data is incomplete' },
    suggestion: { zh: '检查网络后重试', en: 'Check the network and try again' },
  },
  'layer-changed': {
    message: { zh: '文件在服务器上已更新', en: 'the file has changed on the server' },
    suggestion: {
      zh: '重新打开，以免新旧数据混用',
      en: 'Open it again, so that old and new data are not mixed',
    },
  },
  'layer-file-gone': {
    message: { zh: '文件已移动或改动（{detail}）', en: 'the file was moved or changed ({detail})' },
    suggestion: { zh: '重新选择文件', en: 'Choose the file again' },
  },
  'layer-crashed': {
    message: { zh: '读取程序意外停止（{detail}）', en: 'the reader stopped unexpectedly ({detail})' },
    suggestion: {
      zh: '重新打开；若再次出错，换用较小的文件',
      en: 'Open it again; if it fails again, use a smaller file',
    },
  },
  'whole-too-large': {
    message: {
      zh: '文件超过整体读取的上限 {mostMb} MB',
      en: 'the file is larger than the {mostMb} MB that are read whole',
    },
    suggestion: {
      zh: '请管理员开启分段读取（HTTP Range），或下载后作为本地文件打开',
      en: 'Have HTTP Range switched on, or download the file and open it as a local one',
    },
  },
  'fgb-not': {
    message: { zh: '不是 FlatGeobuf 文件', en: 'not a FlatGeobuf file' },
    suggestion: {
      zh: '用 ogr2ogr -f FlatGeobuf 转换后再打开；小文件可直接导入',
      en: 'Convert it with ogr2ogr -f FlatGeobuf; small files can simply be imported',
    },
  },
  'fgb-version': {
    message: { zh: 'FlatGeobuf 版本 {version} 无法读取', en: 'FlatGeobuf version {version} cannot be read' },
    suggestion: { zh: '另存为第 3 版（GDAL 3.1 及以上）', en: 'Save it as version 3 (GDAL 3.1 or later)' },
  },
  'fgb-damaged': {
    message: {
      zh: '文件已损坏或不完整（{part}）',
      en: 'the file is damaged or incomplete ({part})',
    },
    suggestion: { zh: '重新导出或重新上传文件', en: 'Export or upload the file again' },
  },
  'fgb-no-index': {
    message: {
      zh: '文件没有空间索引，无法按范围读取',
      en: 'the file has no spatial index and cannot be read by area',
    },
    suggestion: {
      zh: '导出时加 -lco SPATIAL_INDEX=YES',
      en: 'Export it with -lco SPATIAL_INDEX=YES',
    },
  },
  'fgb-empty': {
    message: { zh: '文件里没有要素', en: 'the file has no features' },
    suggestion: { zh: '检查导出时的筛选条件', en: 'Check what was selected for the export' },
  },
  'fgb-not-points': {
    message: { zh: '几何类型是 {type}，不是点', en: 'the geometries are {type}, not points' },
    suggestion: { zh: '锅炉应以点要素提供', en: 'Give each boiler as a point' },
  },
  'fgb-crs': {
    message: { zh: '坐标系是 {crs}，无法按经纬度检索', en: 'the coordinate system is {crs}, not degrees' },
    suggestion: {
      zh: '导出时加 -t_srs EPSG:4326 转为经纬度',
      en: 'Export it in degrees with -t_srs EPSG:4326',
    },
  },
};
