// What the interface says: the server puts the strings of the reader's language into the page.
const strings = JSON.parse(document.getElementById('strings').textContent);

/** The text of a key, with {0} and so on replaced. */
export function t(key, ...args) {
  const text = strings[key];
  if (text === undefined) throw new Error(`no string '${key}'`);
  return text.replace(/\{(\d)\}/g, (_, n) => args[n]);
}

/** The text of a key that may be unknown, else the other text. */
export const tOr = (key, other) => strings[key] ?? other;
