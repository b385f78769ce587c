// The whole network of an engine under test: a proxy that serves the built pages at every port of the loopback address
// and refuses all other hosts. It records every request, so that a test can say what an engine asked for.
//
// Each port is an origin of its own, without a server that listens there: the engine sends everything to the proxy.

import { readFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { extname } from 'node:path';
import { TYPES } from '../browser/browser.mjs';

const DIST = new URL('../../dist/', import.meta.url);
/** Hosts that an engine asks by itself, whatever page it shows: updates, lists of bad sites, experiments. */
const VENDORS =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

export class Host {
  #server = createServer((request, response) => this.#answer(request, response));
  /** @type {string[]} method and address of all requests, those to the engine's vendor left out */
  requests = [];
  /** @type {string[]} those for another host, or for a file that is not there */
  refused = [];
  #port = 20000;
  /** Whether the network is gone. */
  down = false;
  /** @type {Record<string, string>} */ #pages;
  /** The ports at which a program of a test listens. @type {Set<string>} */ #others = new Set();

  /** @param {Record<string, string>} pages the test's own HTML, by its path */
  constructor(pages) {
    this.#pages = pages;
    // An encrypted connection; its path is hidden, and its host is enough.
    this.#server.on('connect', (request, socket) => {
      this.#refuse(`CONNECT https://${request.url}/`);
      socket.on('error', () => {});
      socket.end('HTTP/1.1 502 refused\r\n\r\n');
    });
  }

  async start() {
    await new Promise((done) => {
      this.#server.listen(0, '127.0.0.1', () => done(null));
    });
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => {
      this.#server.close(done);
    });
  }

  get proxy() {
    const { port } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return { host: '127.0.0.1', port };
  }

  /** An origin that no page has used. */
  origin() {
    this.#port += 1;
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The requests for a port go to the program that listens there. @param {string} port */
  passesOn(port) {
    this.#others.add(port);
  }

  /** @param {string} asked method and address */
  #refuse(asked) {
    const { hostname } = new URL(asked.split(' ')[1]);
    if (VENDORS.test(hostname)) return;
    this.requests.push(asked);
    this.refused.push(asked);
  }

  async #answer(request, response) {
    // A request that is not for a proxy names no host: somebody else, on this machine.
    if (!URL.canParse(request.url)) return response.writeHead(400).end();
    const asked = `${request.method} ${request.url}`;
    if (this.down) return request.socket.destroy();
    const { hostname, pathname, search, port } = new URL(request.url);
    if (hostname === '127.0.0.1' && this.#others.has(port)) {
      const { method, headers } = request;
      const passed = ask({ host: hostname, port, path: pathname + search, method, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      passed.on('error', () => request.socket.destroy());
      return request.pipe(passed);
    }
    try {
      if (hostname !== '127.0.0.1') throw new Error('there is no such host');
      const path = pathname.replace(/\/$/, '/index.html');
      const body = await this.#body(path);
      this.requests.push(asked);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      this.#refuse(asked);
      response.writeHead(502).end();
    }
  }

  async #body(path) {
    if (path in this.#pages) return this.#pages[path];
    // `/open/…` is the same site, with its page without the policy, which is a tag of its head.
    const file = await readFile(new URL(`site${path.replace(/^\/open\//, '/')}`, DIST));
    if (path !== '/open/index.html') return file;
    const [tag] = /<meta http-equiv="Content-Security-Policy"[^>]*>\s*/.exec(String(file)) ?? [];
    if (!tag) throw new Error('the page has no policy to take away');
    return String(file).replace(tag, '');
  }
}

export const offlineFile = new URL('docgauge.html', DIST).href;
