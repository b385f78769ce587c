// @ts-check
// The dialogs about keys, privacy, a rule, the count, a fix, a comparison, several documents and a learned template.

import { number, plural } from './english.js';

export const dialogs = {
  keys: {
    title: 'Keys',
    fillMode: 'In fill mode: next and previous placeholder',
    leave: 'Leave fill mode, close what is open',
    find: 'Find and replace',
    or: ' or ',
    /** @param {string} version */
    note: (version) =>
      'They work while the focus is inside docgauge. Outside of fill mode Tab leaves the editor. docgauge ' +
      `${version}.`,
  },
  licences: {
    open: 'Licences',
    title: 'Licences',
    intro:
      'docgauge contains these works of other people. Their licences ask that this text goes with every copy.',
    loading: 'Loading…',
    notLoaded: 'The licences could not be loaded. They are in “licences.txt” beside the page.',
  },
  privacy: {
    title: 'Nothing is uploaded',
    intro:
      'Your text is checked by a program that runs inside this tab. There is no server that could ' +
      'receive it, no account, no counting of visits.',
    what: 'What is stored, and where',
    stored: {
      browser:
        'Your documents, and earlier states of them, are kept in this browser’s own store (IndexedDB) so that a ' +
        'closed ' +
        'tab loses nothing; “History” shows all of them. The page’s own files are kept too, so that it opens ' +
        'without a ' +
        'network. Clearing the browsing data erases all of it.',
      tab:
        'The text is kept in this tab’s own store, so that a reload loses nothing. It is gone when the tab ' +
        'closes.',
      nowhere:
        'No text is stored here: it lives in this tab and is gone when the tab closes, unless you save it to a file.',
    },
    settings: 'Your choices (colours, panes, template) are remembered in its small store (localStorage).',
    show: 'Show what is kept',
    erase: 'Erase everything kept here…',
    verify: 'How to verify it',
    network:
      'Turn the network off after the page has loaded: everything goes on working; only new drawings stay as text.',
    panel: "Open the browser's network panel: nothing is sent while you type, check, fix or export.",
    policy:
      'The page’s content security policy forbids it; the offline file may not connect to anything at all.',
    leaves: 'What leaves when you say so',
    link:
      'A share link carries the text in itself, behind the #, which browsers send to no server; who ' +
      'has the link has the text. Pictures from elsewhere are never loaded.',
  },
  rule: {
    fixed: ' whatever the document’s status',
    byStatus: ' in a document under review; a step lower in a draft, a step higher once approved',
    onRequest: ' (on request)',
    hint: 'why it is fine here',
    ask: 'Not wanted? Say why, for the next reader:',
    file: 'Ignore in this document',
    here: 'Ignore here',
    otherVersion: 'The page about the rules is of another version',
    notLoaded: 'The page about the rules could not be loaded',
    /** @param {string} reason */
    noMore: (reason) => `There is no more about it: ${reason}`,
  },
  explain: {
    title: 'How is this counted?',
    /** @param {{done: number, total: number}} items */
    sum: ({ done, total }) => `${done} of ${plural(total, 'item')} done`,
    rounded: ', rounded down. ',
    unmeasured: '. No template measures this document, so there is no percentage. ',
    /** @param {{left: number, breakdown: string}} about */
    left: ({ left, breakdown }) => `${number(left)} to do: ${breakdown}. `,
    /** @param {string} found */
    found: (found) => `Found: ${found || 'no placeholder and no fault'}.`,
    item:
      'An item is the smallest thing an author fills: a field, a table row, a list item, a paragraph, a ' +
      'diagram. ',
    /** Why the total is what it is, and when it moves. @param {number} total */
    counting: (total) =>
      `The ${number(total)} are those that the template asks for, and those that you added. A new row, list ` +
      'item or ' +
      'paragraph is one more; a section that is not applicable, with its reason, takes its items away. What the ' +
      'template ' +
      'keeps as it is does not count.',
    meanings: {
      done: 'written',
      open: 'holds a placeholder, or is empty',
      unchanged: "still the template's sample",
      missing: 'expected by the template, absent',
    },
    /** @param {string} name */
    template: (name) => `Template: ${name}`,
    filter: ' Show only what is left to do',
    /** @param {{count: number, percent: number}} about */
    next: ({ count, percent }) =>
      `${count === 1 ? 'This one brings' : `These ${count} bring`} it to ${percent}%`,
    /** @param {{done: number, total: number}} items */
    below: ({ done, total }) => `with its subsections ${done} of ${total}`,
    /** @param {{done: number, total: number}} items */
    own: ({ done, total }) => `${done} of ${total}`,
    excused: 'Not applicable, with a reason: not counted',
    nothing: 'Nothing of its own',
    noText: '(no text)',
  },
  fix: {
    /** @param {number} line */
    before: (line) => `Before line ${line}`,
    /** @param {number} count */
    more: (count) => `And ${plural(count, 'more place')}.`,
    /** @param {number} count */
    moreLines: (count) => `… ${count} more lines`,
    was: 'Before: ',
    is: 'After: ',
  },
  compare: {
    /** @param {string} name */
    title: (name) => `Since ${name}`,
    /** @param {{before: string, after: string}} shares */
    whole: ({ before, after }) => `${before} then, ${after} now; `,
    /** @param {{gone: number, come: number, changed: number, all: number}} counts */
    head: ({ gone, come, changed, all }) =>
      `${plural(gone, 'finding')} gone, ${come} new; ${plural(changed, 'section')} of ${all} changed.`,
    kinds: { new: 'new', removed: 'removed', changed: '', same: 'same' },
    section: 'Section',
    then: 'Then',
    now: 'Now',
    findings: 'Findings',
    nothing: 'No section differs in what is done or found.',
    /** @param {{sign: string, count: number}} about */
    more: ({ sign, count }) => `${sign} ${count} more`,
  },
  clean: {
    title: 'Clean document',
    /** @param {number} removed */
    offered: (removed) =>
      removed
        ? `The document as it is handed on: ${plural(removed, 'comment')} with guidance or for docgauge ` +
          `${removed === 1 ? 'is' : 'are'} left out. Your own text stays as it is.`
        : 'The document as it is handed on. It has no comment with guidance or for docgauge.',
    refused: 'It is not ready yet. These gaps have to be closed first:',
    nothing: 'There is nothing to hand on yet: the document has no item.',
    /** @param {number} count */
    gaps: (count) => plural(count, 'gap'),
    /** @param {number} count */
    rest: (count) => `${number(count)} left in optional or added sections`,
    save: 'Save the clean document',
    copy: 'Copy as Markdown',
    copied: 'Copied as Markdown',
  },
  folder: {
    columns: { path: 'Document', percent: 'Complete', findings: 'Findings', status: 'Status' },
    none: 'none',
    ready: 'ready',
    /** @param {number} count */
    title: (count) => plural(count, 'document'),
    /** @param {{ready: number, all: number}} about */
    summary: ({ ready, all }) => `${ready} of ${all} ready.`,
    notRead: 'Not read',
    notMarkdown: 'Not Markdown',
    /** @param {{title: string, count: number}} group */
    group: ({ title, count }) => `${title}: ${plural(count, 'file')}`,
    /** @param {number} count */
    more: (count) => `and ${count} more`,
    /** @param {number} count */
    reading: (count) => `Reading ${plural(count, 'file')}…`,
    /** @param {number} count */
    oneOf: (count) => `One of ${plural(count, 'document')}.`,
    all: 'All documents',
    tool: 'in a folder of a tool',
    /** @param {number} most */
    tooMany: (most) => `more than ${most} documents`,
    unreadable: 'it could not be read',
    /** @param {number} count */
    links: (count) => plural(count, 'broken link'),
    /** @param {number} count */
    numbers: (count) => `${plural(count, 'number')} of decisions given twice`,
    /** @param {{path: string, line: number}} about */
    place: ({ path, line }) => `${path}, line ${line}`,
    loose: 'Links to files that are not among these are not checked; drop the whole folder to check them.',
  },
  learn: {
    /** @param {string} name */
    title: (name) => `What was learned from ${name}`,
    theTemplate: 'the template',
    classes: {
      placeholder: { word: 'to fill', help: 'a placeholder: open until it is replaced' },
      sample: {
        word: 'sample',
        help: 'text of the template: open until it is changed or kept on purpose',
      },
      keep: { word: 'kept', help: 'stays as it is, and does not count' },
    },
    /** @param {{sections: number, items: number}} counts */
    sum: ({ sections, items }) => `${plural(sections, 'section')}, ${plural(items, 'item')}`,
    /** @param {{fill: number, samples: number, kept: number}} counts */
    parts: ({ fill, samples, kept }) =>
      `: ${fill} to fill, ${plural(samples, 'sample')} to replace, ${kept} kept as they are.`,
    optional: 'optional',
    repeats: 'repeats',
    /** @param {string} titles */
    also: (titles) => `also: ${titles}`,
    setOptional: 'Optional',
    setRepeats: 'Repeats',
    setKeep: 'Keep',
    save: 'Save the annotated template',
    use: 'Use it',
  },
  template: {
    best: 'best match',
    none: 'say what is found, without a percentage',
    learned: 'see what was learned',
    file: 'From file…',
    any: 'any Markdown template',
  },
};
