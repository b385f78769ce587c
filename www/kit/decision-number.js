// @ts-check
// The number of a decision record, where the files of its folder are known: for `ADR-XXX`, and for `[number]` in its
// title. It is that at the beginning of its own name, as in `0007-queues.md`, or the next one that is free. The others
// have theirs in their titles, as in `# ADR-7: Queues`, or in their names. Without a folder nothing is proposed, since
// a number made up here would be wrong.

import { strings } from '../strings/index.js';

/** The number at the beginning of a record's name. */
const NUMBERED = /^(?:adr[-_ ]?)?(\d{1,5})[-_ ]/i;
/** The number in a record's title, near the beginning of its text. */
const TITLED = /^# ADR[-_ ]?(\d{1,5})\b/im;
const BEGINNING = 2000;
/** What stands for a number, behind what stays: `ADR-XXX`, `[NNN]`, `{number}`. */
const OPEN = /^(ADR[- ])?[[{<]?(?:(?:ADR )?number|[XN#]{2,5}|0+[XN#]+)[\]}>]?$/i;

/** @param {string} path @returns {[folder: string, name: string]} */
const parts = (path) => {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
};

/**
 * The document's own number, or the one behind the highest of the folder, with as many digits; null if there is none.
 * @param {Record<string, string | null>} files the texts of all known files, by path
 * @param {string} own the path of the document
 */
export function numberOf(files, own) {
  const [folder, name] = parts(own);
  const its = NUMBERED.exec(name)?.[1];
  if (its) return its;
  const numbers = Object.keys(files)
    .filter((path) => path !== own && parts(path)[0] === folder)
    .flatMap((path) => {
      const titled = TITLED.exec(files[path]?.slice(0, BEGINNING) ?? '');
      return (titled ?? NUMBERED.exec(parts(path)[1]))?.[1] ?? [];
    });
  if (!numbers.length) return null;
  const last = Math.max(...numbers.map(Number));
  return String(last + 1).padStart(Math.max(...numbers.map((one) => one.length)), '0');
}

/**
 * Adds the proposal to the findings that ask for the number of the document.
 * @param {import('../core/types.js').Report} report
 * @param {Record<string, string | null> | null} files by path
 * @param {string} own the document's path
 */
export function proposeNumber({ findings, sections }, files, own) {
  if (!files || !Object.hasOwn(files, own)) return;
  /** @type {string | null | undefined} */
  let number;
  const title = sections.find(({ level }) => level === 1)?.line;
  for (const { text, from, to, fixes, line } of findings) {
    const [whole, before = ''] = OPEN.exec(text) ?? [];
    if (!whole || !(before || line === title) || fixes.length) continue;
    number ??= numberOf(files, own);
    if (number === null) return;
    const insert = before + number;
    fixes.push({ kind: 'choice', title: strings.form.use(insert), edits: [{ from, to, insert }] });
  }
}
