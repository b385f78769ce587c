// @ts-check
// The surroundings of a placeholder: the rest of its line, and for a row of a table its header.

/** A table's header is looked for in so many lines above a row. */
const FAR = 200;

/**
 * @param {import('@codemirror/state').Text} doc
 * @param {{from: number, to: number}} place
 */
export function around(doc, { from, to }) {
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  return {
    before: doc.sliceString(first.from, from),
    after: doc.sliceString(to, last.to),
    head: first.text.includes('|') ? headOf(doc, first.number) : '',
  };
}

/**
 * The header of the table that a row stands in.
 * @param {import('@codemirror/state').Text} doc
 * @param {number} row
 */
function headOf(doc, row) {
  for (let at = row - 1; at > 1 && row - at < FAR; at -= 1) {
    const { text } = doc.line(at);
    if (!text.includes('|')) return '';
    if (/^[\s|:-]+$/.test(text)) return doc.line(at - 1).text;
  }
  return '';
}
