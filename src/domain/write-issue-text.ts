import type { IssueText } from './issue-text.ts';

/** What a format cannot hold, and what is to be said of a file that was written. */
export const WRITE_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'write-needs-geometry': {
    message: { zh: '这张表没有几何，不能写成 {format}', en: 'the table has no geometry for {format}' },
    suggestion: { zh: '改选 CSV 或 XLSX', en: 'Choose CSV or XLSX' },
  },
  'write-row-without-geometry': {
    message: {
      zh: '第 {row} 行没有 {format} 能存的几何（缺坐标或为几何集合）',
      en: 'row {row} has no geometry that {format} can hold (none, or a collection)',
    },
    suggestion: { zh: '补全坐标，或改选 CSV、GeoJSON', en: 'Give it a position, or choose CSV or GeoJSON' },
  },
  'write-too-many-columns': {
    message: { zh: '有 {count} 列，格式最多 {limit} 列', en: '{count} columns; the format holds {limit}' },
    suggestion: { zh: '改选 CSV 或 FlatGeobuf', en: 'Choose CSV or FlatGeobuf' },
  },
  'write-cell-too-long': {
    message: {
      zh: '第 {row} 行“{column}”超过单元格上限 {limit} 字',
      en: 'row {row}, “{column}”: longer than the {limit} characters that a cell holds',
    },
    suggestion: { zh: '改选 CSV、GeoJSON 或 FlatGeobuf', en: 'Choose CSV, GeoJSON or FlatGeobuf' },
  },
  'write-record-too-long': {
    message: {
      zh: '一条记录需 {bytes} 字节，Shapefile 上限为 {limit}',
      en: 'a record takes {bytes} bytes; a shapefile holds {limit}',
    },
    suggestion: { zh: '改选 GeoJSON 或 FlatGeobuf', en: 'Choose GeoJSON or FlatGeobuf' },
  },
  'write-file-too-large': {
    message: { zh: '{format} 文件超过 {limitMb} MB', en: 'the {format} would exceed {limitMb} MB' },
    suggestion: { zh: '改选 FlatGeobuf，或分批导出', en: 'Choose FlatGeobuf, or export in parts' },
  },
  'write-kml-needs-degrees': {
    message: { zh: 'KML 只能用经纬度，不能用 {system}', en: 'KML holds degrees only, not {system}' },
    suggestion: { zh: '坐标系改选 WGS-84', en: 'Choose WGS-84' },
  },
  'write-kml-not-wgs84': {
    message: {
      zh: 'KML 标准为 WGS-84；此文件用 {system}，其他软件会按 WGS-84 显示而偏移',
      en: 'KML means WGS-84; this file is in {system}, and other programs will draw it displaced',
    },
    suggestion: { zh: '除非对方要求，请用 WGS-84', en: 'Use WGS-84 unless the receiver asks otherwise' },
  },
  'write-geojson-not-wgs84': {
    message: {
      zh: 'GeoJSON 标准（RFC 7946）为 WGS-84；此文件用 {system}，其他软件会按 WGS-84 显示而偏移',
      en: 'GeoJSON (RFC 7946) means WGS-84; this file is in {system}, and other programs will draw it displaced',
    },
    suggestion: { zh: '除非对方要求，请用 WGS-84', en: 'Use WGS-84 unless the receiver asks otherwise' },
  },
  'write-fields-renamed': {
    message: {
      zh: 'Shapefile 字段名限 10 字节：{count} 个字段改名或拆分，对照表在压缩包内 fields.csv',
      en: 'shapefile names have 10 bytes: {count} fields were renamed or split; fields.csv in the zip lists them',
    },
    suggestion: { zh: '转交时连同 fields.csv', en: 'Hand fields.csv on with it' },
  },
  'write-far-from-meridian': {
    message: {
      zh: '有数据距中央经线 {meridian}°E 达 {degrees}°，投影变形较大',
      en: 'some rows lie {degrees}° from the central meridian {meridian}°E, where the projection stretches',
    },
    suggestion: { zh: '改用经纬度，或按带分别导出', en: 'Use degrees, or export zone by zone' },
  },
};
