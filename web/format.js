// Figures and dates as a Chinese reader writes them.
const figures = new Intl.NumberFormat('zh-CN');

export const number = (n) => figures.format(n);

/** 2022-11-30 as 2022年11月30日, as far as it is known. */
export function date(text) {
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** The last step of a path: 河南省/郑州市 as 郑州市. */
export const leaf = (path) => path.slice(path.lastIndexOf('/') + 1);
