// @ts-check
// What the length of a text means for its checks. A long text is checked at every change, but slowly. A very long text
// is checked only on request, because checks would be slower than typing.

import { strings } from '../strings/index.js';

/** UTF-16 units above which a check is noticed, and above which it is made only on request. */
export const LONG = 512 * 1024;
export const HUGE = 5_000_000;

/** In MB. @param {number} length */
const size = (length) => (length / 1_000_000).toFixed(1);

/** @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners */
export function lengthNotice(banners) {
  /** The notice that is shown, or was dismissed. */
  let told = '';

  /**
   * Whether a text is to be checked now; tells the author what its length means.
   * @param {number} length
   * @param {{asked: boolean, fresh: boolean, check: () => void}} how `asked`: by the author; `fresh`: another text
   */
  return (length, { asked, fresh, check }) => {
    const now = length > HUGE ? 'huge' : length > LONG ? 'long' : '';
    if (now === 'huge' && !asked) {
      told = now;
      banners.show('large', {
        tone: 'note',
        text: strings.notices.huge(size(length)),
        detail: strings.notices.hugeDetail,
        closable: false,
        actions: [{ label: strings.notices.check, run: check }],
      });
      return false;
    }
    if (now !== 'long') banners.hide('large');
    else if (told !== now || fresh)
      banners.show('large', {
        tone: 'note',
        text: strings.notices.long(size(length)),
        detail: strings.notices.longDetail,
      });
    told = now;
    return true;
  };
}
