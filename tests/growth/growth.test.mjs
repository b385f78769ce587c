/**
 * The steps of each operation grow no faster than the text, whatever the text is. What is linear stays under 1.03.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MOST, exponent, operations, shapes } from './steps.mjs';

for (const operation of Object.keys(operations)) {
  test(`${operation}: linear in the length of every hostile text`, () => {
    const over = shapes
      .map((shape) => ({ shape: shape.name, exponent: exponent(operation, shape).exponent }))
      .filter(({ exponent }) => MOST < exponent);
    assert.deepEqual(over, []);
  });
}

test('the counter counts', () => {
  const [shape] = shapes;
  assert.ok(shape.texts[0].length < operations.check(shape.texts[0]));
});
