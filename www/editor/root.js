// @ts-check
// The shadow root in which an editor is shown. CodeMirror keeps at the root which style sheet it has made for it. When
// a site moves the element into the document of a frame, the root comes along, but that document takes no sheet of
// another one; so the root has to be as new for each new editor. An editor in the same document finds its sheet again.

/** The name of the symbol under which CodeMirror's style-mod keeps the sheet. */
const KEPT = 'styleSet';

/** @param {HTMLElement} parent */
export function rootOf(parent) {
  const root = /** @type {ShadowRoot} */ (parent.getRootNode());
  for (const key of Object.getOwnPropertySymbols(root))
    if (key.description === KEPT) Reflect.deleteProperty(root, key);
  return root;
}
