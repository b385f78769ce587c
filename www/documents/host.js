// @ts-check
// The parts of the page that the documents use. Types only.

/**
 * The element, which has the text and its name.
 * @typedef {HTMLElement & {value: string, fileName: string, dirty: boolean, readOnly: boolean, templateName: string,
 *   templateText: string | null, config: import('../core/types.js').Settings, ready: Promise<unknown>,
 *   tell: (code: string, message: string) => void}} Gauge
 */

/**
 * The workbench, which shows them.
 * @typedef {object} Bench
 * @property {{workbench: HTMLElement}} parts
 * @property {(text: string, place?: import('./places.js').At | null,
 *   left?: import('@codemirror/state').EditorState) => void} load opens another text, where the author `left` it
 * @property {{text: string, length: number, view: import('@codemirror/view').EditorView, focus: () => void,
 *   replace: (text: string) => void}} editor
 * @property {{settled: () => Promise<void>, waiting: () => boolean}} form `settled`: when all that was typed there is
 *   in the text; `waiting`: whether something is not
 * @property {{here: import('./places.js').At}} places where the author is
 * @property {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @property {ReturnType<typeof import('../kit/menu.js').menuView>} menu
 * @property {{set: (find: import('./pictures.js').Find) => void}} pictures
 * @property {{kept: (text: string, how?: {history?: boolean}) => void, tell: (text: string) => void}} status
 */

export {};
