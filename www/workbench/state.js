// @ts-check
// The state of the document as a whole: whether its length allows a check, how far the author came since it was opened,
// and the notices about both.

import { lengthNotice } from './length.js';
import { notices } from './notices.js';
import { sinceOpened } from './since.js';

/**
 * @param {Parameters<typeof notices>[0]} banners
 * @param {Parameters<typeof notices>[1]} places
 */
export function documentState(banners, places) {
  const since = sinceOpened();
  const notice = notices(banners, places);
  let progress = { opened: false, done: 0, more: 0 };

  return {
    /** Whether a text of this length is to be checked now. */
    allows: lengthNotice(banners),
    /** The next report is about another document. */
    reset: since.reset,
    /** @param {import('../core/types.js').Report} report */
    render(report) {
      progress = since.of(report);
      notice.render(report, progress.opened);
    },
    /** What was done since the document was opened. */
    get progress() {
      return progress;
    },
  };
}
