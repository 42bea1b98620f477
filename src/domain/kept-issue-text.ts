import type { IssueText } from './issue-text.ts';

/** What can be wrong with a saved project, in the browser or in a `.lantu` file. */
export const KEPT_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'project-newer': {
    message: {
      zh: '项目由更新版本的蓝图保存（格式 {version}，本版本只认到 {known}）',
      en: 'the project was saved by a newer version of Lantu (format {version}, this one knows up to {known})',
    },
    suggestion: {
      zh: '更新蓝图后再打开；项目内容未作任何改动',
      en: 'Update Lantu and open it again; nothing in it was changed',
    },
  },
  'project-version-unknown': {
    message: {
      zh: '项目的格式版本无效（{version}）',
      en: 'the project names no valid format version ({version})',
    },
    suggestion: { zh: '换用此前导出的项目文件', en: 'Use a project file that was saved earlier' },
  },
  'project-record-damaged': {
    message: { zh: '浏览器中的项目记录已损坏', en: 'the project’s record in the browser is damaged' },
    suggestion: {
      zh: '已搁置，不再自动打开；可打开此前保存的 .lantu 文件，或重新导入台账',
      en: 'It was set aside and is not opened by itself any more; open a .lantu file saved earlier, or import the ledger again',
    },
  },
  'project-part-missing': {
    message: { zh: '缺少数据部分“{part}”', en: 'the part “{part}” is missing' },
    suggestion: { zh: '项目不完整，请换用另一份副本', en: 'The project is incomplete; use another copy' },
  },
  'project-part-twice': {
    message: { zh: '数据部分“{part}”被重复引用', en: 'the part “{part}” is used twice' },
    suggestion: {
      zh: '文件不是由蓝图写成的，请换用另一份副本',
      en: 'Lantu does not write that; use another copy',
    },
  },
  'project-part-type': {
    message: { zh: '数据部分“{part}”的类型未知', en: 'the type of the part “{part}” is not known' },
    suggestion: { zh: '请换用另一份副本', en: 'Use another copy' },
  },
  'project-part-size': {
    message: {
      zh: '数据部分“{part}”的长度（{bytes} 字节）不成整列',
      en: 'the part “{part}” has {bytes} bytes, which are no whole values',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'project-line-invalid': {
    message: {
      zh: '数据部分“{part}”第 {line} 行无法识别',
      en: 'line {line} of the part “{part}” cannot be read',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'project-too-deep': {
    message: { zh: '项目内容嵌套超过 {limit} 层', en: 'the project is nested more than {limit} deep' },
    suggestion: {
      zh: '文件不是由蓝图写成的，请换用另一份副本',
      en: 'Lantu does not write that; use another copy',
    },
  },
  'project-unsafe-key': {
    message: {
      zh: '项目含有不允许的字段名“{key}”',
      en: 'the project has a field of the forbidden name “{key}”',
    },
    suggestion: { zh: '文件可能被篡改，请勿使用', en: 'The file may have been tampered with; do not use it' },
  },
  'project-content-invalid': {
    message: {
      zh: '项目内容“{path}”无效',
      en: '“{path}” in the project is not valid',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'project-column-length': {
    message: {
      zh: '列“{column}”有 {length} 个值，应为 {expected} 个',
      en: 'column “{column}” has {length} values instead of {expected}',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'project-column-value': {
    message: {
      zh: '列“{column}”第 {row} 行的值“{value}”不在允许范围',
      en: 'column “{column}”, row {row}: “{value}” is not allowed',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'project-too-large': {
    message: { zh: '内存不足，无法打开项目', en: 'there is not enough memory to open the project' },
    suggestion: { zh: '关闭其他标签页后再试', en: 'Close other tabs and try again' },
  },
  'lantu-not-zip': {
    message: { zh: '不是 .lantu 项目文件', en: 'this is not a .lantu project file' },
    suggestion: {
      zh: '请选择由蓝图“保存为文件”得到的 .lantu 文件',
      en: 'Choose a .lantu file that Lantu saved',
    },
  },
  'lantu-truncated': {
    message: { zh: '项目文件不完整，末尾缺失', en: 'the project file is cut off: its end is missing' },
    suggestion: { zh: '重新复制或下载该文件', en: 'Copy or download the file again' },
  },
  'lantu-foreign': {
    message: { zh: '压缩包内没有蓝图项目', en: 'the zip holds no Lantu project' },
    suggestion: {
      zh: '请选择由蓝图“保存为文件”得到的 .lantu 文件',
      en: 'Choose a .lantu file that Lantu saved',
    },
  },
  'lantu-manifest-invalid': {
    message: {
      zh: '项目文件的清单无效（{path}）',
      en: 'the project file’s manifest is not valid ({path})',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'lantu-path-unsafe': {
    message: {
      zh: '项目文件含有不允许的路径“{entry}”',
      en: 'the project file has the forbidden path “{entry}”',
    },
    suggestion: { zh: '文件可能被篡改，请勿使用', en: 'The file may have been tampered with; do not use it' },
  },
  'lantu-entry-twice': {
    message: { zh: '项目文件中“{part}”出现两次', en: 'the project file has “{part}” twice' },
    suggestion: { zh: '文件可能被篡改，请勿使用', en: 'The file may have been tampered with; do not use it' },
  },
  'lantu-part-size': {
    message: {
      zh: '“{part}”的大小与清单（{bytes} 字节）不符',
      en: '“{part}” is not of the size that the manifest states ({bytes} bytes)',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'lantu-part-damaged': {
    message: {
      zh: '“{part}”的校验和与清单不符，内容已被改动',
      en: '“{part}” does not match its checksum: it was changed',
    },
    suggestion: { zh: '文件已损坏，请换用另一份副本', en: 'The file is damaged; use another copy' },
  },
  'lantu-too-large': {
    message: { zh: '项目文件超过 {limitMb} MB', en: 'the project file is larger than {limitMb} MB' },
    suggestion: { zh: '在原处拆分台账后再保存', en: 'Split the ledger where it was saved' },
  },
};
