// The report of a wrong split: made here, as the file that the archive's operator puts beside the page. Nothing is sent.
import {t} from './strings.js';

/** First words by which the file names a text; the indexer compares as many as it is given. */
const WORDS = 24;
/** With fewer nothing can be told apart. */
const FEWEST = 4;

const words = (element) => [...element.textContent.trim()].slice(0, WORDS).join('');
const telling = (text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** What begins the article in print, long enough to be told from others. */
function own(sheet) {
  const heading = sheet.querySelector('h1:not(.untitled)');
  return [heading, ...sheet.querySelectorAll('.body > *')].filter(Boolean).map(words).find(telling);
}

const options = (name, entries) =>
  element('select', {name}, ...entries.map(([value, text]) => element('option', {value}, text)));

/** Adds the form under an article's facts, where its words can name it. */
export function reporting(sheet, about) {
  const article = own(sheet);
  if (!article) return;
  const paragraphs = [...sheet.querySelectorAll('.body > *')].slice(1).map(words).filter(telling);
  const others = [...document.querySelectorAll('nav.neighbours li a:not([aria-current])')].map(words).filter(telling);
  const fields = {
    title: element('input', {name: 'title', required: true, maxLength: 200, value: sheet.querySelector('h1:not(.untitled)')?.textContent ?? ''}),
    merge: others.length ? options('merge', others.map((text) => [text, text])) : null,
    cut: paragraphs.length ? options('cut', paragraphs.map((text) => [text, text])) : null,
    drop: element('span', {}),
  };
  const kinds = Object.keys(fields).filter((kind) => fields[kind]);
  const kind = options('kind', kinds.map((name) => [name, t(`wrong.${name}`)]));
  const rows = kinds.map((name) => element('label', {hidden: name !== kinds[0]}, t(`wrong.${name}.ask`), fields[name]));
  const form = element('form', {}, element('label', {}, t('wrong.what'), kind), ...rows,
    element('p', {className: 'hint'}, t('wrong.hint')), element('button', {}, t('wrong.download')));
  kind.addEventListener('change', () => rows.forEach((row, i) => {
    row.hidden = kinds[i] !== kind.value;
    fields[kinds[i]].disabled = row.hidden;
  }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const {value} = fields[kind.value];
    download({
      title: {article, title: value},
      merge: {article, merge: value},
      cut: {cut: value},
      drop: {article, drop: true},
    }[kind.value]);
  });
  about.append(element('details', {className: 'wrong'}, element('summary', {}, t('wrong')), form));
}

function download(correction) {
  const text = `${JSON.stringify({corrections: [correction]}, null, 2)}\n`;
  const link = element('a', {
    href: URL.createObjectURL(new Blob([text], {type: 'application/json'})),
    download: `${document.querySelector('.where time')?.dateTime ?? 'page'}.corrections.json`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}
