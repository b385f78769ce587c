// @ts-check
// Print: the document with its report, the report, or the document alone, each with its title, its file and the day.
// The browser's own print command prints both.

import { h } from '../kit/dom.js';
import { isoDay } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function printing({ gauge, bench }, signal) {
  const root = bench.parts.workbench;
  /** @type {HTMLElement | null} */
  let head = null;

  function begin() {
    const { report } = bench;
    const title = report?.sections.find(({ level, title: own }) => level === 1 && own)?.title;
    const name = gauge.fileName;
    head?.remove();
    head = h(
      'header',
      { class: 'print-head' },
      h('p', { class: 'print-title' }, title || name || strings.legend.document),
      h('p', {}, [title && name, report?.status, isoDay(new Date())].filter(Boolean).join(' · ')),
    );
    root.prepend(head);
  }
  function end() {
    head?.remove();
    head = null;
    root.removeAttribute('data-print');
  }
  addEventListener('beforeprint', begin, { signal });
  addEventListener('afterprint', end, { signal });

  /** @param {'both' | 'report' | 'document'} what */
  return (what) => {
    if (what !== 'both') root.setAttribute('data-print', what);
    print();
  };
}
