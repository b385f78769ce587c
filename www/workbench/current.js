// @ts-check
// The current place. The caret decides it: the open row of the queue, the marked row of the outline and the marked
// block of the preview follow the caret. Several findings may have the same place, for example several missing
// sections. Then the one that the author chose is current, as long as the caret stays there.

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */

/**
 * The finding at a place of the report: the chosen one if it is there, else the shortest around the place, else the
 * first that begins on its line. A finding without text, such as a missing section, counts only if it was chosen.
 * @param {Finding[]} findings
 * @param {{from: number, to: number}} place
 * @param {{from: number, to: number}} line
 * @param {(finding: Finding) => boolean} chosen
 */
export function findingAt(findings, { from, to }, line, chosen) {
  /** @type {Finding | null} */
  let best = null;
  /** @type {Finding | null} */
  let beside = null;
  for (const one of findings) {
    if (one.from > line.to) break;
    if (one.from <= from && to <= one.to) {
      if (chosen(one)) return one;
      if (one.from < one.to && (!best || one.to - one.from < best.to - best.from)) best = one;
    } else if (!beside && line.from <= one.from && one.from < one.to) beside = one;
  }
  return best ?? beside;
}

/**
 * @param {object} parts
 * @param {import('../editor/editor.js').Editor} parts.editor
 * @param {() => Report | null} parts.report
 * @param {ReturnType<typeof import('../views/findings.js').findingsView>} parts.findings
 * @param {ReturnType<typeof import('../views/outline.js').outlineView>} parts.outline
 * @param {ReturnType<typeof import('../views/preview.js').previewView>} parts.preview
 */
export function currentPlace({ editor, report, findings, outline, preview }) {
  /** @type {{rule: string, message: string, section: string} | null} */
  let chosen = null;
  /** A missing section without a finding, as long as the caret is at its place. @type {Section | null} */
  let gap = null;

  /** @param {Finding} finding */
  const isChosen = ({ rule, message, section }) =>
    chosen !== null && rule === chosen.rule && section === chosen.section && message === chosen.message;

  /** Tells every view where the caret is. */
  function show() {
    const { caret, doc } = editor;
    const [from, to] = [editor.then(caret.from), editor.then(caret.to)];
    const its = doc.line(caret.line);
    const line = { from: editor.then(its.from), to: editor.then(its.to) };
    const finding = findingAt(findings.visible(), { from, to }, line, isChosen);
    if (!finding || !isChosen(finding)) chosen = null;
    if (gap && (gap.from !== from || from !== to)) gap = null;
    findings.follow(finding);
    if (!finding)
      findings.near(report()?.sections.findLast((one) => one.state !== 'missing' && one.from <= from)?.id);
    const missing = chosen?.rule === 'section-missing' ? chosen.section : null;
    outline.follow(caret.line, gap?.id ?? missing);
    preview.follow({ line: caret.line, from, to });
  }

  return {
    show,
    /** The author goes to this finding; the caret follows. @param {Finding} finding */
    choose(finding) {
      const { rule, message, section } = finding;
      [chosen, gap] = [{ rule, message, section }, null];
    },
    /** The author goes to the place of a missing section. @param {Section} section */
    chooseGap(section) {
      [chosen, gap] = [null, section];
    },
    /**
     * The finding about a missing section: its own, or that of the missing section that contains it.
     * @param {Section} section
     */
    missing(section) {
      const { sections = [], findings: all = [] } = report() ?? {};
      const own = all.filter(({ rule }) => rule === 'section-missing');
      let { level } = section;
      for (let at = sections.findIndex(({ id }) => id === section.id); at >= 0; at -= 1) {
        const { id, state, level: its } = sections[at];
        if (id !== section.id && (state !== 'missing' || its >= level)) continue;
        const found = own.find((finding) => finding.section === id);
        if (found) return found;
        level = its;
      }
      return null;
    },
  };
}
