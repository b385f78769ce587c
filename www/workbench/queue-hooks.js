// @ts-check
// What a click in the queue does. The parts are looked up at each click, because the queue is made before them.

/**
 * @param {() => {
 *   places: ReturnType<typeof import('./places.js').places>,
 *   editor: import('../editor/editor.js').Editor,
 *   menu: ReturnType<typeof import('../kit/menu.js').menuView>,
 *   findings: ReturnType<typeof import('../views/findings.js').findingsView>,
 *   actions: ReturnType<typeof import('./queue-actions.js').queueActions>,
 *   onselect: (finding: import('../core/types.js').Finding) => void,
 * }} parts
 * @returns {import('../views/findings.js').Hooks}
 */
export function queueHooks(parts) {
  return {
    onselect(finding) {
      parts().places.stay(finding);
      parts().onselect(finding);
      // On a touch screen the field would bring up the keyboard at every row.
      if (!matchMedia('(pointer: coarse)').matches) parts().findings.focus();
    },
    onshow: (finding) => parts().places.goToFinding(finding),
    onfix: (finding, fix) => parts().actions.fix(finding, fix),
    onchoose: (finding, fixes, anchor) =>
      parts().menu.open(
        anchor,
        fixes.map((fix) => ({ label: fix.title, run: () => parts().actions.fix(finding, fix) })),
      ),
    onanswer: (finding, value) => parts().actions.answer(finding, value),
    onhelp: (finding) => parts().actions.help(finding),
    onignore: (finding, how) => parts().actions.ignore(finding, how),
    onexcuse: (finding, reason) => parts().actions.notApplicable(finding, reason),
    item: (finding) => parts().actions.item(finding),
    isSource: (finding) => Boolean(parts().places.source(finding)),
    excuse: (finding) => parts().actions.excuse(finding),
    readonly: () => parts().editor.readonly,
  };
}
