// @ts-check
// The dialog before a text is replaced that is saved nowhere. It replaces nothing by itself.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { strings } from '../strings/index.js';

/**
 * @param {HTMLElement} root
 * @param {string} name of the open document
 * @param {{save: () => Promise<boolean>, go: () => void}} hooks `go` replaces the text
 */
export function askToReplace(root, name, { save, go }) {
  /** @param {string} label @param {() => void} onclick @param {object} [attributes] */
  const button = (label, onclick, attributes) =>
    pushButton({ class: 'button', onclick, ...attributes }, label);
  const replace = () => {
    dialog.close();
    go();
  };
  const saveFirst = async () => {
    if (await save()) replace();
  };
  const dialog = showDialog(
    root,
    { id: 'replace-dialog', title: strings.documents.replace.title },
    h('p', {}, strings.documents.replace.text(name)),
    h(
      'div',
      { class: 'dialog-foot' },
      button(strings.legend.cancel, () => dialog.close()),
      button(strings.documents.replace.saveFirst, saveFirst),
      button(strings.documents.replace.replace, replace, { class: 'button primary', id: 'replace-confirm' }),
    ),
  );
}
