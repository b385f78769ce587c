/**
 * `cargo xtask bench hostile`: for each operation the shapes whose steps grow the fastest, and those with the most
 * steps a byte.
 */
import { MOST, exceptions, exponent, operations, shapes } from './steps.mjs';

const LISTED = 5;

for (const operation of Object.keys(operations)) {
  const measured = shapes
    .filter(({ name }) => !exceptions[operation]?.includes(name))
    .map((shape) => ({ shape: shape.name, ...exponent(operation, shape) }));
  const most = (by) => measured.toSorted((a, b) => b[by] - a[by]).slice(0, LISTED);
  const over = measured.filter(({ exponent }) => MOST < exponent).length;
  console.log(`\n${operation}: ${over} of ${measured.length} are over an exponent of ${MOST}`);
  for (const by of ['exponent', 'perByte']) {
    for (const { shape, exponent, perByte } of most(by)) {
      console.log(
        `  ${shape.padEnd(42)} ${exponent.toFixed(3)} ${perByte.toFixed(0).padStart(6)} steps a byte`,
      );
    }
  }
}
