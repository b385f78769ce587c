// @ts-check
// The small dialogs: keys, privacy, a rule's text.

import { h, pushButton } from '../kit/dom.js';
import { capitalised } from '../kit/text.js';
import { keyRows, written } from '../kit/command-names.js';
import { showDialog } from '../kit/dialog.js';
import { inline, prose } from '../kit/prose.js';
import { CORE, strings } from '../strings/index.js';

/**
 * @param {Node} root
 * @param {{version: string, licences: () => Promise<string>}} about `version` of the engine, `licences` of its parts
 */
export function keysDialog(root, { version, licences }) {
  const rows = [
    ...keyRows(),
    {
      title: strings.dialogs.keys.fillMode,
      keys: [written({ key: 'Tab' }), written({ key: 'Tab', shift: true })],
    },
    { title: strings.dialogs.keys.leave, keys: ['Esc'] },
    { title: strings.dialogs.keys.find, keys: [written({ key: 'f', mod: true })] },
  ];
  showDialog(
    root,
    { id: 'keys-dialog', title: strings.dialogs.keys.title },
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
            h('td', {}, ...keys.flatMap((key, at) => [at ? strings.dialogs.keys.or : '', h('kbd', {}, key)])),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'dialog-note' },
      strings.dialogs.keys.note(version),
      ' ',
      pushButton(
        { class: 'link', id: 'licences', onclick: () => licencesDialog(root, licences) },
        strings.dialogs.licences.open,
      ),
    ),
  );
}

/** @param {Node} root @param {() => Promise<string>} licences */
function licencesDialog(root, licences) {
  const text = h('pre', { class: 'licences', tabindex: '0', lang: CORE }, strings.dialogs.licences.loading);
  showDialog(
    root,
    { id: 'licences-dialog', title: strings.dialogs.licences.title, wide: true },
    h('p', {}, strings.dialogs.licences.intro),
    text,
  );
  licences().then(
    (found) => text.replaceChildren(found),
    () => text.replaceChildren(strings.dialogs.licences.notLoaded),
  );
}

/** @typedef {keyof import('../strings/index.js').Strings['dialogs']['privacy']['stored']} Store */

/**
 * @param {Node} root
 * @param {object} what
 * @param {Store} what.place
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
    { id: 'privacy-dialog', title: strings.dialogs.privacy.title },
    h('p', {}, strings.dialogs.privacy.intro),
    h('h3', {}, strings.dialogs.privacy.what),
    h('p', {}, strings.dialogs.privacy.stored[place]),
    settings ? h('p', {}, strings.dialogs.privacy.settings) : null,
    show && erase
      ? h(
          'div',
          { class: 'dialog-actions' },
          button(strings.dialogs.privacy.show, show),
          button(strings.dialogs.privacy.erase, erase),
        )
      : null,
    h('h3', {}, strings.dialogs.privacy.verify),
    h(
      'ul',
      {},
      h('li', {}, strings.dialogs.privacy.network),
      h('li', {}, strings.dialogs.privacy.panel),
      h('li', {}, strings.dialogs.privacy.policy),
    ),
    h('h3', {}, strings.dialogs.privacy.leaves),
    h('p', {}, strings.dialogs.privacy.link),
  );
}

/** How the status changes a severity. @param {boolean | undefined} fixed */
function severityNote(fixed) {
  if (fixed === undefined) return '';
  return fixed ? strings.dialogs.rule.fixed : strings.dialogs.rule.byStatus;
}

/** Says that the core wrote the text of an element. @param {HTMLElement} element */
function ofCore(element) {
  element.lang = CORE;
  return element;
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
    placeholder: strings.dialogs.rule.hint,
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
      { class: 'rule-summary', lang: CORE },
      ...inline(capitalised(rule.summary + (rule.on_request ? strings.dialogs.rule.onRequest : ''))),
    ),
    h(
      'p',
      { class: 'dialog-note' },
      `${strings.legend.categories[rule.category]}, ${strings.legend.severityWord({ id: rule.severity, count: 1 })}` +
        severityNote(rule.fixed),
    ),
    ...prose(rule.why).map(ofCore),
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
          h('label', { for: 'ignore-reason' }, strings.dialogs.rule.ask),
          reason,
          h(
            'div',
            { class: 'dialog-foot' },
            pushButton(
              { class: 'button', id: 'ignore-file', onclick: () => silence(true) },
              strings.dialogs.rule.file,
            ),
            h('button', { type: 'submit', class: 'button', id: 'ignore-here' }, strings.dialogs.rule.here),
          ),
        )
      : null,
  );
}
