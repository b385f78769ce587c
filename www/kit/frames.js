// @ts-check
// The sandboxed frames of the hosted page: each is a page of www/draw, loaded when the first document needs it. What
// comes back is an image or pieces of text, never HTML. A page in one file has no such pages.

import * as names from 'docgauge:build';
import { base } from './base.js';
import { h } from './dom.js';

/** @typedef {'mermaid' | 'code' | 'math'} Kind */
/** @typedef {{answer?: any, fault?: string}} Reply */

/** Milliseconds after which the source stays as it is. */
const PATIENCE = 20_000;
/** The most answers that are kept. */
const KEPT = 200;

/** @type {Map<Kind, Promise<(question: unknown) => Promise<Reply>>>} */
const frames = new Map();
/** Answers by their questions. @type {Map<string, Promise<Reply>>} */
const known = new Map();

/** Opens the frame of a kind. @param {Kind} kind */
function frame(kind) {
  let open = frames.get(kind);
  if (!open) frames.set(kind, (open = start(kind)));
  return open;
}

/** @param {Kind} kind @returns {Promise<(question: unknown) => Promise<Reply>>} */
async function start(kind) {
  const element = h('iframe', {
    sandbox: 'allow-scripts',
    'aria-hidden': 'true',
    tabindex: '-1',
    src: new URL(names.draw[kind] ?? '', base || document.baseURI).href,
  });
  // Mermaid measures its texts, so the frame has a size, out of sight.
  const [width, height] = ['100vw', '100vh'];
  Object.assign(element.style, { position: 'fixed', top: 0, left: '-200vw', width, height });
  element.style.visibility = 'hidden';
  const loaded = new Promise((done) => {
    element.addEventListener('load', done, { once: true });
  });
  document.body.append(element);
  await loaded;
  const { port1, port2 } = new MessageChannel();
  element.contentWindow?.postMessage('', '*', [port2]);
  /** @type {Map<number, (reply: Reply) => void>} */
  const waiting = new Map();
  let last = 0;
  port1.onmessage = ({ data }) => waiting.get(data.id)?.(data);
  return (question) =>
    new Promise((done) => {
      const id = (last += 1);
      const end = (/** @type {Reply} */ reply) => {
        waiting.delete(id);
        done(reply);
      };
      waiting.set(id, end);
      setTimeout(() => end({}), PATIENCE);
      port1.postMessage({ id, question });
    });
}

const keyOf = (/** @type {Kind} */ kind, /** @type {unknown} */ question) => JSON.stringify([kind, question]);

/** Whether an answer is there, or on its way. @param {Kind} kind @param {unknown} question */
export const isAsked = (kind, question) => known.has(keyOf(kind, question));

/** @param {Kind} kind @param {unknown} question @returns {Promise<Reply>} */
export function ask(kind, question) {
  const key = keyOf(kind, question);
  let reply = known.get(key);
  if (!reply) {
    reply = frame(kind).then((answer) => answer(question));
    known.set(key, reply);
    reply.then(({ answer, fault }) => answer ?? fault ?? known.delete(key));
    const oldest = known.keys().next().value;
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  }
  return reply;
}

/** Whether this page has the files. */
export const able = () =>
  location.protocol !== 'file:' &&
  !document.getElementById('docgauge-program') &&
  Boolean(names.draw.mermaid);
