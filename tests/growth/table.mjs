/**
 * `cargo xtask bench hostile`: for each operation the shapes whose steps grow the fastest, and those with the most
 * steps a byte. A shape that is over the limit is counted between two longer texts too: where the engine does something
 * else from a fixed length on, the growth ends there. So all of a text is parsed again at each edit if references repeat
 * 50,000 bytes of their addresses (`REPEATED` in `src/markdown/parts.rs`).
 */
import { MOST, exponent, operations, shapes } from './steps.mjs';

const LISTED = 5;

for (const operation of Object.keys(operations)) {
  const measured = shapes.map((shape) => ({ shape: shape.name, ...exponent(operation, shape), of: shape }));
  const most = (by) => measured.toSorted((a, b) => b[by] - a[by]).slice(0, LISTED);
  const over = measured.filter(({ exponent }) => MOST < exponent);
  console.log(`\n${operation}: ${over.length} of ${measured.length} are over an exponent of ${MOST}`);
  for (const { shape, of } of over) {
    const next = exponent(operation, of, 1).exponent;
    const told = MOST < next ? 'the growth goes on' : 'a border that is passed once';
    console.log(`  ${shape.padEnd(42)} ${next.toFixed(3)} for a text twice as long again: ${told}`);
  }
  for (const by of ['exponent', 'perByte']) {
    for (const { shape, exponent, perByte } of most(by)) {
      console.log(
        `  ${shape.padEnd(42)} ${exponent.toFixed(3)} ${perByte.toFixed(0).padStart(6)} steps a byte`,
      );
    }
  }
}
