// @ts-check
// Files, drafts, tabs, links, and the history of what is kept.

import { number, plural } from './english.js';

export const documents = {
  replace: {
    title: 'Replace the document?',
    /** @param {string} name may be empty */
    text: (name) => `${name || 'The document'} has changes that are not saved to a file.`,
    saveFirst: 'Save first',
    replace: 'Replace',
  },
  files: {
    notOpened: 'The file could not be opened.',
    noTemplate: 'The template could not be loaded.',
    chooseAgain: 'It may have been moved or locked: choose it again.',
    readOnly: 'This document is read-only: a dropped file does not replace it.',
    /** @param {string} name */
    saved: (name) => `Saved to ${name}`,
    /** @param {string} name */
    notWritten: (name) => `${name} could not be written: it may be locked, moved or protected.`,
    /** @param {string} name */
    downloaded: (name) => `Downloaded ${name}`,
    /** @param {string} src */
    otherOrigin: (src) => `${src} is not of this page’s origin`,
    /** @param {{src: string, status: string}} what */
    notLoaded: ({ src, status }) => `${src} could not be loaded: ${status}`,
    /** @param {{name: string, size: string}} file */
    tooLarge: ({ name, size }) => `${name} is ${size} MB; the most is 20 MB`,
    /** @param {string} name */
    notUtf8: (name) => `${name} is not a text file in UTF-8; save it as UTF-8 and open it again`,
    /** @param {string} name */
    printed: (name) => `${name} is no Markdown: open it in its own program, copy its text and paste it here`,
    /** @param {string} name */
    notText: (name) => `${name} is not a text file`,
    /** @param {string} name */
    emptyReport: (name) => `${name} is a report without its document: open the document itself`,
    report: 'Report of docgauge',
  },
  served: {
    ended: 'The program `docgauge serve` does not answer any more.',
    downloaded: 'The text was saved as a download instead.',
  },
  overwrite: {
    title: 'The file changed on disk',
    /** @param {string} name */
    text: (name) => `${name} was changed by somebody else since it was opened here.`,
    onlyDisk: 'Only on disk',
    onlyHere: 'Only here',
    copy: 'Save as another file',
    overwrite: 'Overwrite',
    version: 'Another version of the open document',
    /** @param {{name: string, time: string}} file `time`: of its last change; may be empty */
    isOpen: ({ name, time }) => `${name}${time && ` of ${time}`} differs from the text that is open here.`,
    another: 'Open beside it',
    /** @param {{title: string, count: number}} side */
    side: ({ title, count }) => `${title}: ${plural(count, 'line')}`,
    /** @param {number} count */
    more: (count) => `and ${plural(count, 'more line')}`,
  },
  follow: {
    /** @param {string} name */
    taken: (name) => `${name} changed on disk: this is the new text, Ctrl+Z brings the old one back`,
    /** @param {string} name */
    both: (name) => `${name} changed on disk, and here too.`,
    bothDetail: 'What you do not take can be had again: by undo, or from the file.',
    take: 'Take the file’s text',
    keepMine: 'Keep mine',
    off: 'The file is not followed any more',
    open: 'Open the file from disk to follow it',
    on: 'The file is followed: what changes on disk changes here',
  },
  draft: {
    kept: {
      /** @param {string} time */
      browser: (time) => `Draft kept in this browser, ${time}`,
      /** @param {string} time */
      tab: (time) => `Draft kept in this tab, ${time}`,
    },
    earlier: {
      browser: 'Earlier states kept in this browser',
      tab: 'Earlier states kept in this tab',
    },
    erased: 'What was kept in this browser was erased from outside.',
    erasedDetail: 'The text of this tab is kept again; its earlier states are gone.',
    notSaved: 'Not saved: use Save',
    cannot: 'The draft cannot be kept here.',
    cannotDetail: 'The text is in this tab only. Save it to a file before you close the tab.',
    saveAs: 'Save as file',
    refused: 'This browser does not let the page keep drafts.',
    refusedDetail:
      'What was kept before, if anything, is left as it is. What you write is in this tab only: use Save.',
    full: 'This browser’s store is full.',
    much: 'Much is kept in this browser.',
    /** @param {number} count */
    room: (count) => `The oldest ${plural(count, 'earlier state')} made room; every document is still there.`,
    ask: 'Keep drafts in this browser?',
    askDetail:
      'Then a closed tab loses nothing. All pages opened from disk share one store. Settings can change it.',
    keep: 'Keep drafts',
    no: 'No',
    /** @param {string} time */
    other: (time) => `A draft of ${time} is kept here.`,
    otherDetail: 'The page’s text has changed since.',
    /** @param {string} time */
    ofThis: (time) => `A draft of ${time} of this text is kept here.`,
    open: 'Open the draft',
    /** @param {string} time */
    restored: (time) => `Restored from ${time}.`,
    only: { browser: 'It is kept in this browser only.', tab: 'It is kept in this tab only.' },
    keepIt: 'Keep',
    discard: 'Discard',
    undoDiscard: 'Discarded: Ctrl+Z brings it back',
    /** @param {string} name may be empty */
    discarded: (name) => `Discarded${name ? `: ${name}` : ''}.`,
    /** @param {number} days */
    inHistory: (days) => `It is in History for ${days} days.`,
    notBack: 'It could not be brought back',
  },
  tabs: {
    erased: 'Another tab erased what was kept in this browser.',
    erasedDetail: 'The text here stays, and is kept again with your next change.',
    keepAgain: 'Keep it again now',
    together: 'Another tab has this document open too.',
    togetherDetail: 'Each tells the other when it changes something.',
    copy: 'Work on a copy here',
    changedShort: 'Another tab changed this document',
    changed: {
      written: 'Another tab changed this document.',
      discarded: 'Another tab discarded this document.',
    },
    conflictDetail:
      'Nothing is overwritten. What you write here is kept as a state of its own until you choose.',
    useTheirs: 'Use the other tab’s text',
    keepMine: 'Keep mine as a draft of its own',
    theirs: 'The other tab’s text: undo with Ctrl+Z',
    theirsShown: 'This is the other tab’s text.',
    mineInHistory: 'What you wrote here is in History.',
  },
  link: {
    /** @param {string} time */
    restored: (time) => `Restored from ${time}: your edits of this link’s document.`,
    show: 'Show the link’s text',
    again: 'Ask for it again, or for the file.',
    unreadable: 'The document in this link could not be read.',
    address: 'The document in this address could not be read.',
    isOpen: 'The link’s document is open.',
    before: 'The text before it is kept: see History.',
    back: 'Back to it',
    newer: 'It was made by a newer docgauge: reload this page, or open the link where it was made.',
    damaged: 'It is damaged or was cut off on its way: ask for it again, or for the file.',
    tooLarge: 'The document in it is larger than 20 MB: ask for the file.',
  },
  history: {
    title: 'History',
    unreadable: 'What this browser keeps could not be read just now. Nothing of it was touched: try again.',
    /** @param {string} name may be empty */
    states: (name) => `Earlier states of ${name || 'this document'}`,
    noStates: 'None yet: one is kept every few minutes of writing, and before much is cut.',
    discardThis: 'Discard this document',
    recent: 'Recent documents',
    noOther: 'No other document is kept.',
    open: 'Open',
    discarded: 'Discarded',
    /** @param {number} days */
    erasedAfter: (days) => `They are erased ${days} days after they were discarded.`,
    /** @param {string} time */
    discardedAt: (time) => `discarded ${time}`,
    bringBack: 'Bring back',
    /** @param {string} title */
    eraseOne: (title) => `Erase ${title} for good`,
    eraseForGood: 'Erase for good',
    note:
      'Kept in this browser only: a state every few minutes for some hours, every ten for a day, one a day for a ' +
      'week. Clearing the browsing data erases all of it.',
    erase: 'Erase everything kept here…',
    eraseTitle: 'Erase everything kept here?',
    /** @param {{documents: number, states: number, discarded: number}} counts */
    eraseText: ({ documents: kept, states, discarded }) =>
      `${plural(kept, 'document')} with their earlier states` +
      (states ? ` (${number(states)} of the open one)` : '') +
      `, and ${plural(discarded, 'discarded document')}, are erased from this browser for good. ` +
      'Your files on disk, your settings, and the text that is open in this tab stay.',
    eraseConfirm: 'Erase',
    empty: 'an empty document',
    show: 'Show',
    hide: 'Hide',
    then: 'Then: ',
    now: 'Now: ',
    same: 'It is the text that is open now.',
    signs: '− only in this state, + only in the text now',
    difference: 'Difference to the text now',
    /** @param {number} count */
    moreLines: (count) => `and ${plural(count, 'more line')}`,
    /** @param {number} count */
    unchanged: (count) => `… ${plural(count, 'unchanged line')}`,
    /** @param {number} count */
    words: (count) => plural(count, 'word'),
    nothingKept: 'Nothing is kept here: use Save',
    back: 'This is how it was: undo with Ctrl+Z',
    erased: 'Erased. The text in this tab is kept again with the next change',
  },
};
