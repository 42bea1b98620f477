/** The order of a Chinese index, by pinyin; figures in texts by their size. */
export const zhCollator = new Intl.Collator('zh-CN', { numeric: true });
