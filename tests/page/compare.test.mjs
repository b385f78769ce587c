// Two versions of a document, from their reports alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared } from '../../www/export/compare.js';
import { finding, report, section } from './report.mjs';

const share = (percent) => ({ done: percent, total: 100, percent });

test('a version is compared section by section, wherever a section stands', () => {
  const before = report({
    sections: [
      section({ completeness: share(40) }),
      section({ id: 's2', title: 'Risks', completeness: share(100) }),
      section({ id: 's3', title: 'Old', completeness: share(0) }),
      section({ id: 'missing-x', title: 'Approval', state: 'missing', completeness: share(0) }),
    ],
    findings: [finding(), finding({ line: 9 }), finding({ message: 'a date', line: 10 })],
  });
  const after = report({
    sections: [
      section({ id: 's2', title: 'Risks', completeness: share(100) }),
      section({ completeness: share(90), line: 7 }),
      section({ id: 's9', title: 'Approval', completeness: share(50), line: 9 }),
    ],
    findings: [finding({ line: 30 }), finding({ message: 'another' })],
  });
  assert.deepEqual(
    compared(before, after).map(({ label, kind, before: was, after: is, gone, come, line }) => ({
      label,
      kind,
      share: [was, is],
      gone,
      come,
      line,
    })),
    [
      { label: 'Risks', kind: 'same', share: [100, 100], gone: [], come: [], line: 1 },
      {
        label: 'Goals',
        kind: 'changed',
        share: [40, 90],
        gone: ['`[Name]` is a placeholder', 'a date'],
        come: ['another'],
        line: 7,
      },
      { label: 'Approval', kind: 'new', share: [null, 50], gone: [], come: [], line: 9 },
      { label: 'Old', kind: 'removed', share: [0, null], gone: [], come: [], line: null },
    ],
  );
});
