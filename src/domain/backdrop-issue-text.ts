import type { IssueText } from './issue-text.ts';

/** Texts for backdrops that cannot be used, and for tiles that do not come. */
export const BACKDROP_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'backdrop-address-invalid': {
    message: { zh: '地址无效', en: 'the address is not valid' },
    suggestion: {
      zh: '请填以 http 或 https 开头的瓦片地址，或本应用目录下的相对地址',
      en: 'Give an address that begins with http or https, or one relative to this app',
    },
  },
  'backdrop-bd09': {
    message: {
      zh: '{host} 使用百度自有的坐标与瓦片网格（BD-09），无法叠加在本图上',
      en: '{host} uses the coordinates and tile grid of Baidu (BD-09), which cannot be laid under this map',
    },
    suggestion: {
      zh: '请改用天地图等 CGCS2000 或 WGS-84 的服务',
      en: 'Use a service in CGCS2000 or WGS-84, such as Tianditu',
    },
  },
  'backdrop-mixed': {
    message: {
      zh: '本页面经 https 打开，浏览器不允许读取 http 地址（{host}）',
      en: 'this page came by https: the browser does not read from http addresses ({host})',
    },
    suggestion: { zh: '改用该服务的 https 地址', en: 'Use the https address of the service' },
  },
  'backdrop-wms': {
    message: {
      zh: '这是 WMS 地址；只支持 XYZ、WMTS 和 PMTiles 瓦片',
      en: 'this is a WMS; only XYZ, WMTS and PMTiles are supported',
    },
    suggestion: {
      zh: '向提供方索取同一地图的 WMTS 地址',
      en: 'Ask the provider for the WMTS of the same map',
    },
  },
  'backdrop-capabilities': {
    message: {
      zh: '这是 WMTS 的能力文档地址，不是瓦片地址',
      en: 'this is the capabilities document of a WMTS, not the address of its tiles',
    },
    suggestion: {
      zh: '请填 GetTile 地址，含 LAYER 和 TILEMATRIXSET（Web 墨卡托）',
      en: 'Give the GetTile address with LAYER and TILEMATRIXSET (Web Mercator)',
    },
  },
  'backdrop-degree-grid': {
    message: {
      zh: '瓦片网格“{grid}”按经纬度划分，本图只能叠加 Web 墨卡托网格',
      en: 'the tile grid “{grid}” is in degrees; only Web Mercator grids can be laid under this map',
    },
    suggestion: {
      zh: '改用该服务的 Web 墨卡托网格（天地图为 _w，其他常为 EPSG:3857 或 GoogleMapsCompatible）',
      en: 'Use its Web Mercator grid (_w at Tianditu, elsewhere EPSG:3857 or GoogleMapsCompatible)',
    },
  },
  'backdrop-no-blanks': {
    message: { zh: '地址中缺少瓦片编号的位置', en: 'the address has no places for the number of a tile' },
    suggestion: {
      zh: 'XYZ 用 {xyz}；WMTS 用 {wmts}；或填 .pmtiles 文件地址',
      en: 'XYZ: {xyz}; WMTS: {wmts}; or the address of a .pmtiles file',
    },
  },
  'backdrop-unknown-blank': {
    message: { zh: '地址中的 {blank} 无法识别', en: '{blank} in the address is unknown' },
    suggestion: { zh: '换成具体的值', en: 'Put its value in its place' },
  },
  'backdrop-refused': {
    message: {
      zh: '底图服务拒绝了请求（{host}，HTTP {status}）',
      en: 'the backdrop server refused ({host}, HTTP {status})',
    },
    suggestion: {
      zh: '核对密钥及其类型（应为浏览器端）、允许的域名，以及当日调用量',
      en: 'Check the key and its type (for browsers), the domains it allows, and the quota of the day',
    },
  },
  'backdrop-too-many': {
    message: {
      zh: '底图服务限流（{host}，HTTP {status}）',
      en: 'the backdrop server asks to slow down ({host}, HTTP {status})',
    },
    suggestion: {
      zh: '稍后重试，或核对密钥的调用配额',
      en: 'Try again later, or check the quota of the key',
    },
  },
  'backdrop-server': {
    message: {
      zh: '底图服务出错（{host}，HTTP {status}）',
      en: 'the backdrop server failed ({host}, HTTP {status})',
    },
    suggestion: { zh: '稍后重试，或联系该服务的管理方', en: 'Try again later, or tell whoever runs it' },
  },
  'backdrop-none-here': {
    message: { zh: '该底图在此范围或级别没有瓦片', en: 'the backdrop has no tiles here or at this zoom' },
    suggestion: {
      zh: '移动或缩放地图；若处处如此，请核对地址',
      en: 'Move or zoom the map; where it is so everywhere, check the address',
    },
  },
  'backdrop-offline': {
    message: { zh: '计算机未联网，底图无法读取', en: 'this machine is offline: the backdrop cannot be read' },
    suggestion: {
      zh: '联网后重试；其他功能不受影响',
      en: 'Try again once it is online; nothing else depends on it',
    },
  },
  'backdrop-unreachable': {
    message: { zh: '连不上底图服务（{host}）', en: 'the backdrop server cannot be reached ({host})' },
    suggestion: {
      zh: '核对地址与网络；内网环境请改用内网瓦片',
      en: 'Check the address and the network; inside an intranet use its own tiles',
    },
  },
  'backdrop-cors': {
    message: {
      zh: '底图服务（{host}）可以连通，但不允许其他网页读取（缺少跨域许可 CORS）',
      en: 'the backdrop server ({host}) answers, but lets no other page read (no CORS header)',
    },
    suggestion: {
      zh: '请服务管理方添加 Access-Control-Allow-Origin，或把瓦片放到本应用所在服务器',
      en: 'Have it send Access-Control-Allow-Origin, or put the tiles on the server of this app',
    },
  },
  'backdrop-not-image': {
    message: {
      zh: '底图服务（{host}）返回的不是图片（{type}）',
      en: 'the backdrop server ({host}) answered something that is no picture ({type})',
    },
    suggestion: {
      zh: '核对地址；可能是登录页、错误信息，或本图不支持的矢量瓦片',
      en: 'Check the address: a login page, an error text, or vector tiles, which are not supported',
    },
  },
  'backdrop-pmtiles-vector': {
    message: {
      zh: '该 PMTiles 是矢量瓦片，没有样式不能如实显示；只支持栅格',
      en: 'this PMTiles holds vector tiles, which cannot be shown without their style; raster only',
    },
    suggestion: {
      zh: '请提供栅格（PNG、JPEG、WebP）的 PMTiles',
      en: 'Give a PMTiles of raster tiles (PNG, JPEG, WebP)',
    },
  },
  'backdrop-pmtiles-failed': {
    message: {
      zh: 'PMTiles 文件未能读取（{host}）：{detail}',
      en: 'the PMTiles file cannot be read ({host}): {detail}',
    },
    suggestion: {
      zh: '核对地址；服务器须支持分段读取（Range）',
      en: 'Check the address; its server must serve parts of files (Range)',
    },
  },
};
