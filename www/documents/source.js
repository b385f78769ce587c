// @ts-check
// A text file of the same origin, which an attribute of the element names. Never one of another site: whoever writes
// the address must not make the reader's browser ask others.

import { FileError, readText } from './files.js';
import { strings } from '../strings/index.js';

/**
 * @param {string} src relative to the page
 * @param {AbortSignal} [signal]
 */
export async function fetchText(src, signal) {
  const url = new URL(src, document.baseURI);
  if (url.origin !== location.origin || url.protocol === 'file:')
    throw new FileError(strings.documents.files.otherOrigin(src));
  const response = await fetch(url, { signal });
  if (!response.ok)
    throw new FileError(
      strings.documents.files.notLoaded({ src, status: `${response.status} ${response.statusText}` }),
    );
  const name = decodeURIComponent(url.pathname.split('/').pop() ?? '');
  return { ...(await readText(new File([await response.blob()], name))), name };
}
