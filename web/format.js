// Figures and dates as the reader writes them.
const language = document.documentElement.lang;
const figures = new Intl.NumberFormat(language);
export const isChinese = language.startsWith('zh');

export const number = (n) => figures.format(n);

/** 2022-11-30 as 2022年11月30日, as far as it is known; in other languages as it is. */
export function date(text) {
  if (!isChinese) return text;
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** The last step of a path: 河南省/郑州市 as 郑州市. */
export const leaf = (path) => path.slice(path.lastIndexOf('/') + 1);
