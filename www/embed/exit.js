// @ts-check
// The button with which an author leaves the frame, if its host wants one. What happens then is the host's business: it
// hears whether the text was changed since it was loaded or saved.

import { pushButton } from '../kit/dom.js';
import { strings } from '../strings/index.js';

/** @param {import('../element.js').DocGauge} element @param {boolean} wanted */
export function exitButton(element, wanted) {
  element.querySelector('.exit')?.remove();
  if (!wanted) return;
  const onclick = () => element.emit('exit', {});
  element.append(pushButton({ class: 'exit', slot: 'toolbar-end', onclick }, strings.legend.close));
}
