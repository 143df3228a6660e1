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

/** A place by a name that is not another's too: 江苏省/徐州市/鼓楼区 as 徐州市鼓楼区, but a city of a province by its own alone. */
export function place(path) {
  const [own, above] = path.split('/').reverse();
  return !above || /(省|自治区)$/.test(above) ? own : above + own;
}

const BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)/gu;
const MARKS = /(?<=[\p{Script=Han}”’》」』）】〕])[,;:?!]|[,;:?!](?=[\p{Script=Han}“‘《「『（【〔])/gu;

/** Marks of ASCII among Chinese as Chinese print has them, sign for sign, as the server's Punctuation does. */
export const wide = (text) =>
  text.replace(BRACKETS, '（$1）').replace(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xFEE0));
