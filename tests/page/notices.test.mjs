// The notice that everything is filled in: it is as of the last report, and leads to what is left.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notices } from '../../www/workbench/notices.js';
import { finding, report } from './report.mjs';

/** Keeps the notices that a page would show. */
function page() {
  const shown = new Map();
  const visited = [];
  const banners = { show: (id, what) => shown.set(id, what), hide: (id) => shown.delete(id) };
  const places = () => ({ here: {}, goToRow: (one) => visited.push(one.line) });
  return { shown, visited, ...notices(banners, places) };
}

const filled = (fields) =>
  report({ completeness: { done: 2, total: 2, percent: 100 }, band: 'all-filled', ...fields });

test('when the last error is mended, the notice no longer speaks of errors', () => {
  const { shown, visited, render } = page();
  const error = { rule: 'x', category: 'structure' };
  render(filled({ findings: [finding({ ...error, line: 4 }), finding({ ...error, line: 9 })] }), true);
  assert.equal(shown.get('filled').detail, '2 errors left before it is ready.');

  render(filled({ findings: [finding({ ...error, line: 9 })] }), false);
  const { detail, actions } = shown.get('filled');
  assert.equal(detail, '1 error left before it is ready.');
  actions[0].run();
  assert.deepEqual(visited, [9]);

  render(filled({ findings: [], band: 'ready', ready: true }), false);
  assert.equal(shown.get('filled').detail, 'It is ready to be handed on.');
});

test('a notice that the author closed stays closed while nothing changes', () => {
  const { shown, render } = page();
  render(filled({ findings: [] }), true);
  shown.delete('filled');
  render(filled({ findings: [] }), false);
  assert.ok(!shown.has('filled'));
});
