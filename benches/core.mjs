// Measures the engines and the other tools in Node and prints the measures as JSON: node core.mjs WASM FIXTURES CORPUS
//
// Time is the CPU time of this process: other programs on the machine change it little, and a browser cannot measure
// it. All tools take turns, so the load of the machine is the same for all. A time is the lower quartile of its rounds;
// in each round a short task is repeated until it can be measured.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { makeDocument } from './document.mjs';
import { TOOLS, start, typist } from './tools.mjs';

const [wasm, ...folders] = process.argv.slice(2);
/** The sizes of the chart, in bytes; the budgets are about three of them. */
const SIZES = [1_000, 16_000, 62_000, 256_000, 1_000_000, 2_500_000, 5_000_000];
const [SMALL, LARGE, HUGE] = [62_000, 1_000_000, 2_500_000];
/** Milliseconds of one measurement, at least, and of all measurements of a task, at most. */
const [TICK, PATIENCE] = [4, 1200];
const [LEAST_ROUNDS, MOST_ROUNDS] = [3, 40];
const EDITS = 10_000;

// The optimising compiler runs before the measurement. Otherwise it would run in the background for seconds and be part
// of the times.
setFlagsFromString('--no-liftoff');

/** Milliseconds of CPU that this process has taken. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Other programs can only make a time longer: the lower quarter is disturbed least. */
const undisturbed = (list) => list.toSorted((a, b) => a - b)[list.length >> 2];

/**
 * Milliseconds of each task, measured in turns.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} tasks
 * @returns {Record<Name, number>}
 */
function measure(tasks) {
  const names = Object.keys(tasks);
  const its = Object.fromEntries(names.map((name) => [name, { times: [], repeat: 1, spent: 0 }]));
  // The first rounds let Node compile what is used, and are not counted.
  for (const counted of [false, true]) {
    for (const one of Object.values(its)) one.spent = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      for (const name of names) {
        const one = its[name];
        const enough = counted ? LEAST_ROUNDS <= round && PATIENCE < one.spent : PATIENCE < one.spent;
        if (enough) continue;
        const begin = cpu();
        for (let pass = 0; pass < one.repeat; pass++) tasks[name]();
        const taken = cpu() - begin;
        one.spent += taken;
        if (counted) one.times.push(taken / one.repeat);
        else if (taken < TICK) one.repeat *= 2;
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, undisturbed(its[name].times)]));
}

/** One size of the generated document: all tools at the small one, fewer at the others. */
function size(bytes) {
  const text = makeDocument(bytes);
  const { type, close } = typist(text);
  const { bare, docgauge, marked, 'markdown-it': plain, markdownlint } = TOOLS;
  const tools = { bare, docgauge };
  if (bytes === SMALL || bytes === HUGE) Object.assign(tools, { marked, 'markdown-it': plain });
  if (bytes === SMALL) Object.assign(tools, { markdownlint });
  const tasks = Object.fromEntries(Object.entries(tools).map(([name, run]) => [name, () => run(text)]));
  const times = measure({ ...tasks, edit: type });
  close();
  return { bytes: text.length, times };
}

/** The Markdown files of a folder, each checked on its own, and the sum of their times. */
async function folder(path) {
  const names = (await readdir(path)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const texts = await Promise.all(names.sort().map((name) => readFile(join(path, name), 'utf8')));
  const all = (run) => () => texts.forEach(run);
  const typists = texts.map(typist);
  const times = measure({
    bare: all((text) => TOOLS.bare(text)),
    docgauge: all((text) => TOOLS.docgauge(text)),
    edit: () => typists.forEach(({ type }) => type()),
  });
  typists.forEach(({ close }) => close());
  return { documents: texts.length, bytes: texts.join('').length, times };
}

/** The engine's memory after many edits, against that after the first tenth of them. */
function memoryAfterEdits(memory) {
  const { type, close } = typist(makeDocument(SMALL));
  const edit = (times) => {
    for (let count = 0; count < times; count++) type();
    return memory.buffer.byteLength;
  };
  const early = edit(EDITS / 10);
  const late = edit(EDITS - EDITS / 10);
  close();
  return late / early;
}

const memory = await start(wasm);
const growth = memoryAfterEdits(memory);
const sizes = Object.fromEntries(SIZES.map((bytes) => [bytes, size(bytes)]));
const [fixtures, corpus] = await Promise.all(folders.map(folder));
const [small, large, huge] = [SMALL, LARGE, HUGE].map((bytes) => sizes[bytes]);
const ratio = ({ times }, of, by) => times[of] / times[by];

const measures = {
  'edit-small': ratio(small, 'edit', 'bare'),
  'edit-large': ratio(large, 'edit', 'bare'),
  'full-generated': ratio(small, 'docgauge', 'bare'),
  'full-fixtures': ratio(fixtures, 'docgauge', 'bare'),
  'full-corpus': ratio(corpus, 'docgauge', 'bare'),
  marked: ratio(small, 'docgauge', 'marked'),
  markdownlint: ratio(small, 'markdownlint', 'docgauge'),
  growth: huge.times.docgauge / small.times.docgauge / (huge.bytes / small.bytes),
  'engine-memory': growth,
};
console.log(JSON.stringify({ measures, sizes: Object.values(sizes), folders: { fixtures, corpus } }));
