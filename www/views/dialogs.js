// @ts-check
// The small dialogs: keys, privacy, a rule's text.

import { h, pushButton } from '../kit/dom.js';
import { capitalised } from '../kit/text.js';
import { keyRows, written } from '../kit/command-names.js';
import { showDialog } from '../kit/dialog.js';
import { inline, prose } from '../kit/prose.js';

/** @param {Node} root @param {string} version of the engine */
export function keysDialog(root, version) {
  const rows = [
    ...keyRows(),
    { title: 'In fill mode: next and previous placeholder', keys: ['Tab', 'Shift+Tab'] },
    { title: 'Leave fill mode, close what is open', keys: ['Esc'] },
    { title: 'Find and replace', keys: [written({ key: 'f', mod: true })] },
  ];
  showDialog(
    root,
    { id: 'keys-dialog', title: 'Keys' },
    h(
      'table',
      { class: 'keys-table' },
      h(
        'tbody',
        {},
        ...rows.map(({ title, keys }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, title),
            h('td', {}, ...keys.flatMap((key, at) => [at ? ' or ' : '', h('kbd', {}, key)])),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'dialog-note' },
      `They work while the focus is inside docgauge. Outside of fill mode Tab leaves the editor. docgauge ${version}.`,
    ),
  );
}

/** What is stored, by the kind of store. */
const STORED = {
  browser:
    'Your documents, and earlier states of them, are kept in this browser’s own store (IndexedDB) so that a closed ' +
    'tab loses nothing; “History” shows all of them. The page’s own files are kept too, so that it opens without a ' +
    'network. Clearing the browsing data erases all of it.',
  tab: 'The text is kept in this tab’s own store, so that a reload loses nothing. It is gone when the tab closes.',
  nowhere:
    'No text is stored here: it lives in this tab and is gone when the tab closes, unless you save it to a file.',
};

/**
 * @param {Node} root
 * @param {object} what
 * @param {keyof typeof STORED} what.place
 * @param {boolean} what.settings whether settings are remembered
 * @param {(() => unknown) | null} what.show everything that is kept
 * @param {(() => unknown) | null} what.erase asks, and erases everything
 */
export function privacyDialog(root, { place, settings, show, erase }) {
  /** @param {string} label @param {() => unknown} go */
  const button = (label, go) =>
    pushButton(
      {
        class: 'button',
        onclick: () => {
          dialog.close();
          go();
        },
      },
      label,
    );
  const dialog = showDialog(
    root,
    { id: 'privacy-dialog', title: 'Nothing is uploaded' },
    h(
      'p',
      {},
      'Your text is checked by a program that runs inside this tab. There is no server that could ' +
        'receive it, no account, no counting of visits.',
    ),
    h('h3', {}, 'What is stored, and where'),
    h('p', {}, STORED[place]),
    settings
      ? h(
          'p',
          {},
          'Your choices (colours, panes, template) are remembered in its small store (localStorage).',
        )
      : null,
    show && erase
      ? h(
          'div',
          { class: 'dialog-actions' },
          button('Show what is kept', show),
          button('Erase everything kept here…', erase),
        )
      : null,
    h('h3', {}, 'How to verify it'),
    h(
      'ul',
      {},
      h('li', {}, 'Turn the network off after the page has loaded: everything goes on working.'),
      h('li', {}, "Open the browser's network panel: nothing is sent while you type, check, fix or export."),
      h(
        'li',
        {},
        'The page’s content security policy forbids it; the offline file may not connect to anything at all.',
      ),
    ),
    h('h3', {}, 'What leaves when you say so'),
    h(
      'p',
      {},
      'A share link carries the text in itself, behind the #, which browsers send to no server; who ' +
        'has the link has the text. Pictures from elsewhere are never loaded.',
    ),
  );
}

/** How the status changes a severity. @param {boolean | undefined} fixed */
function severityNote(fixed) {
  if (fixed === undefined) return '';
  return fixed
    ? ' whatever the document’s status'
    : ' in a document under review; a step lower in a draft, a step higher once approved';
}

/**
 * @typedef {import('../core/types.js').Rule} Rule
 * @param {Node} root
 * @param {Omit<Rule, 'fixed' | 'on_request'> & Partial<Rule>} rule
 * @param {((how: {file: boolean, reason: string}) => void) | null} ignore
 */
export function ruleDialog(root, rule, ignore) {
  const reason = h('input', {
    type: 'text',
    class: 'field',
    id: 'ignore-reason',
    autocomplete: 'off',
    placeholder: 'why it is fine here',
  });
  /** @param {boolean} file */
  const silence = (file) => {
    dialog.close();
    ignore?.({ file, reason: reason.value });
  };
  const dialog = showDialog(
    root,
    { id: 'rule-dialog', title: rule.id },
    h(
      'p',
      { class: 'rule-summary' },
      ...inline(capitalised(rule.summary + (rule.on_request ? ' (on request)' : ''))),
    ),
    h(
      'p',
      { class: 'dialog-note' },
      `${capitalised(rule.category)}, ${rule.severity}${severityNote(rule.fixed)}`,
    ),
    ...prose(rule.why),
    ignore
      ? h(
          'form',
          {
            class: 'ignore',
            onsubmit: (/** @type {Event} */ event) => {
              event.preventDefault();
              silence(false);
            },
          },
          h('label', { for: 'ignore-reason' }, 'Not wanted? Say why, for the next reader:'),
          reason,
          h(
            'div',
            { class: 'dialog-foot' },
            pushButton(
              { class: 'button', id: 'ignore-file', onclick: () => silence(true) },
              'Ignore in this document',
            ),
            h('button', { type: 'submit', class: 'button', id: 'ignore-here' }, 'Ignore here'),
          ),
        )
      : null,
  );
}
