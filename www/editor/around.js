// @ts-check
// The rest of the line around a place.

/**
 * @param {import('@codemirror/state').Text} doc
 * @param {{from: number, to: number}} place
 */
export function around(doc, { from, to }) {
  return {
    before: doc.sliceString(doc.lineAt(from).from, from),
    after: doc.sliceString(to, doc.lineAt(to).to),
  };
}
