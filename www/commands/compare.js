// @ts-check
// Compares the document with an earlier version from a file. It changes nothing.

import { compared } from '../export/compare.js';
import { documentBand } from '../kit/legend.js';
import { compareDialog } from '../views/compare-dialog.js';

/** @param {import('./context.js').Context} context */
export async function compare({ gauge, bench, documents }) {
  const other = await documents.choose();
  const now = bench.report;
  if (!other || !now) return;
  const before = await bench.core.ask({ type: 'check', text: other.text, options: gauge.options });
  compareDialog(
    bench.parts.workbench,
    {
      name: other.name,
      changes: compared(before, now),
      before: shareOf(before),
      after: shareOf(now),
    },
    (line) => bench.places.goToLine(line),
  );
}

/** The percentage; null where no template measures it. @param {import('../core/types.js').Report} report */
const shareOf = (report) => (documentBand(report) ? report.completeness.percent : null);
