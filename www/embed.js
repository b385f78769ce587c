// @ts-check
// The element in a frame, controlled by messages (docs/frame.md). The frame sends a hello, the parent answers with a
// channel, and after that only this channel is used. The parent is recognised by its window and its first origin; the
// origin alone is not enough, because in a sandbox it is "null". No message is run as code, no address from a message
// is fetched, and unknown or too large messages are refused.

import { version } from 'docgauge:build';
import { FORMATS, isFormat } from './export/files.js';
import { decode } from './documents/share.js';
import { settled } from './element/benches.js';
import { isAddress } from './element/settings.js';
import { messageOf } from './kit/errors.js';
import { strings } from './strings/index.js';
import { exitButton } from './embed/exit.js';
import { heightOf } from './embed/height.js';

/** @typedef {import('./element.js').DocGauge} DocGauge */

/** In UTF-16 units of a message's text. */
const LARGEST = 10 * 1024 * 1024;
/** Milliseconds between two results, and between two heights. */
const APART = 250;
const CONFIG = ['template', 'theme', 'mode', 'readonly', 'lang'];
/** The levels of rules; others are ignored. */
const LEVELS = /** @type {const} */ (['off', 'on', 'info', 'warning', 'error']);

/** The reason why a message is refused. */
class Refused extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The element of the page for frames. */
const framed = () =>
  document.documentElement.dataset.page === 'embed'
    ? /** @type {DocGauge | null} */ (document.querySelector('doc-gauge'))
    : null;

/** Sets what the address says, before the element shows anything. */
export function configureEmbed() {
  const element = framed();
  const query = [...new URLSearchParams(location.search)];
  if (element) configure(element, Object.fromEntries(query.filter(([name]) => CONFIG.includes(name))));
}

/** Fulfilled when the document in the address is open, if there is one. */
let opened = Promise.resolve();

export function startEmbed() {
  const element = framed();
  if (!element) return;
  listen(element, new URLSearchParams(location.search).getAll('origin'));
  opened = openLink(element);
}

/** @param {DocGauge} element */
async function openLink(element) {
  try {
    const link = await decode(location.hash);
    if (!link) return;
    element.load(link.text);
    element.fileName = link.name;
  } catch (error) {
    element.notify('link', strings.documents.link.address, messageOf(error));
  }
}

/** @param {DocGauge} element @param {string[]} allowed origins; none means any parent */
function listen(element, allowed) {
  if (parent === window) return;
  let connected = false;
  /** The failures before the parent can hear of them. @type {object[]} */
  const failures = [];
  const keep = (/** @type {Event} */ event) => failures.push(/** @type {CustomEvent} */ (event).detail);
  element.addEventListener('docgauge-error', keep);
  addEventListener('message', (event) => {
    const { data, source, origin, ports } = event;
    if (connected || source !== parent || data?.docgauge !== 1 || data.type !== 'connect' || !ports[0])
      return;
    if (allowed.length && !allowed.includes(origin)) {
      console.warn(`docgauge: ${origin} may not connect; ?origin= allows ${allowed.join(', ')}`);
      return;
    }
    connected = true;
    element.removeEventListener('docgauge-error', keep);
    for (const failure of failures) ports[0].postMessage({ type: 'error', ...failure });
    talk(element, ports[0]);
    measure(element, ports[0]);
    if (isObject(data.config)) configure(element, data.config);
  });
  // The message has no content, so every origin may receive it.
  parent.postMessage(
    {
      docgauge: 1,
      type: 'hello',
      version,
      capabilities: ['load', 'get', 'export', 'analyze', 'configure', 'reveal', 'focus'],
    },
    '*',
  );
}

/** @param {DocGauge} element @param {MessagePort} port */
function talk(element, port) {
  let last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let revision = 0;
  const send = () => {
    timer = undefined;
    last = performance.now();
    if (element.report) port.postMessage({ type: 'result', revision, ...summary(element) });
  };
  port.addEventListener('message', async ({ data }) => {
    if (!isObject(data) || typeof data.type !== 'string') return;
    try {
      port.postMessage({ id: data.id, ok: true, data: await answer(element, data) });
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('failed', messageOf(error));
      port.postMessage({ id: data.id, ok: false, error: { code: refused.code, message: refused.message } });
    }
  });
  port.start();
  element.addEventListener('docgauge-report', (event) => {
    revision = /** @type {CustomEvent} */ (event).detail.revision;
    timer ??= setTimeout(send, Math.max(0, last + APART - performance.now()));
  });
  element.addEventListener('input', () =>
    port.postMessage({ type: 'change', revision, dirty: element.dirty }),
  );
  element.addEventListener('docgauge-save', (event) => {
    event.preventDefault();
    port.postMessage({ type: 'save', markdown: /** @type {CustomEvent} */ (event).detail.markdown });
  });
  element.addEventListener('docgauge-exit', () =>
    port.postMessage({ type: 'exit', modified: element.dirty }),
  );
  element.addEventListener('docgauge-link', (event) => {
    event.preventDefault();
    port.postMessage({ type: 'link', href: /** @type {CustomEvent} */ (event).detail.href });
  });
  element.addEventListener('docgauge-error', (event) =>
    port.postMessage({ type: 'error', .../** @type {CustomEvent} */ (event).detail }),
  );
  element.ready.then(
    async () => {
      port.postMessage({ type: 'ready', engine: version, templates: await element.templates() });
      send();
    },
    () => {},
  );
}

/**
 * Tells with which height of the frame the document needs no scrolling, whenever that changes.
 * @param {DocGauge} element @param {MessagePort} port
 */
function measure(element, port) {
  let last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const send = () => {
    timer = undefined;
    const { height, parts } = heightOf(element);
    // The language and the mode `badge` make new parts.
    for (const part of parts) changes.observe(part);
    if (height && height !== last) port.postMessage({ type: 'resize', height });
    last = height || last;
  };
  const later = () => (timer ??= setTimeout(send, APART));
  const changes = new ResizeObserver(later);
  changes.observe(element);
  element.addEventListener('docgauge-report', later);
}

/** @param {DocGauge} element @param {Record<string, unknown>} message */
async function answer(element, message) {
  await opened;
  switch (message.type) {
    case 'load': {
      // A wrong message changes nothing.
      const { readonly = element.readOnly } = message;
      const markdown = text(message.markdown, 'markdown');
      const name = text(message.name ?? element.fileName, 'name');
      if (typeof readonly !== 'boolean') throw new Refused('bad-message', '`readonly` is true or false');
      element.load(markdown);
      element.fileName = name;
      element.readOnly = readonly;
      return null;
    }
    case 'get':
      // The text does not wait for the engine, which may have failed; only for answers that are being written into it.
      await settled(element).catch(() => {});
      return { markdown: element.value, dirty: element.dirty };
    case 'analyze':
      return element.analyze();
    case 'export': {
      const format = String(message.format);
      if (!isFormat(format))
        throw new Refused(
          'unknown-format',
          `There is no export format ${JSON.stringify(format)}; there are ${Object.keys(FORMATS).join(', ')}`,
        );
      return (await element.export(format)).text();
    }
    case 'configure':
      configure(element, isObject(message.config) ? message.config : message);
      return null;
    case 'reveal':
      if (typeof message.line !== 'number')
        throw new Refused('bad-message', '`line` is a number, counted from 1');
      element.reveal({ line: message.line });
      return null;
    case 'focus':
      element.focus();
      return null;
    default:
      throw new Refused('unknown-type', `There is no message of type ${JSON.stringify(message.type)}`);
  }
}

/** @param {DocGauge} element */
function summary(element) {
  const { report } = element;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of report?.findings ?? []) counts[severity] += 1;
  return {
    completeness: report?.completeness,
    ready: report?.ready,
    counts,
    template: report?.template,
    sections: report?.sections.map(({ id, title, number, state, completeness }) => ({
      id,
      title,
      number,
      state,
      completeness,
    })),
  };
}

/**
 * Sets the attributes that a host may set; others are ignored.
 * @param {DocGauge} element
 * @param {Record<string, unknown>} config
 */
function configure(element, config) {
  if (isObject(config.rules)) {
    const rules = Object.entries(config.rules).flatMap(([rule, wanted]) => {
      const level = LEVELS.find((one) => one === wanted);
      return level ? [[rule, level]] : [];
    });
    element.config = { ...element.config, rules: Object.fromEntries(rules) };
  }
  if (typeof config.exit === 'boolean') exitButton(element, config.exit);
  for (const name of CONFIG) {
    const value = config[name];
    // A frame fetches no address that somebody else names.
    if (name === 'template' && isAddress(String(value))) continue;
    if (typeof value === 'string' && value.length < 200) element.setAttribute(name, value);
    else if (value === false || value === null) element.removeAttribute(name);
    else if (value === true) element.setAttribute(name, '');
  }
}

/** @param {unknown} value @param {string} name */
function text(value, name) {
  if (typeof value !== 'string') throw new Refused('bad-message', `\`${name}\` is a string`);
  if (value.length > LARGEST) throw new Refused('too-large', `\`${name}\` is larger than 10 MB`);
  return value.replace(/\r\n?/g, '\n');
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
