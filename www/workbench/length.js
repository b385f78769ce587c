// @ts-check
// What a text's length means for its checks: a long text is checked at every change but slowly, and a very long one
// only on request, since checks could not keep up with typing.

/** UTF-16 units above which a check is noticed, and above which it is made only on request. */
export const LONG = 512 * 1024;
export const HUGE = 5_000_000;

/** @param {number} length */
const size = (length) => `${(length / 1_000_000).toFixed(1)} MB`;

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
        text: `This document is longer than 5 MB (${size(length)}).`,
        detail: 'It is checked when you say so. Editing, opening and saving work as ever.',
        closable: false,
        actions: [{ label: 'Check now', run: check }],
      });
      return false;
    }
    if (now !== 'long') banners.hide('large');
    else if (told !== now || fresh)
      banners.show('large', {
        tone: 'note',
        text: `A long document (${size(length)}).`,
        detail: 'Its results follow when you pause; above 5 MB it is checked only on request.',
      });
    told = now;
    return true;
  };
}
