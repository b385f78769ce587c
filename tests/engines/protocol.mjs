// The commands of WebDriver, over the two ways in which the engines take them: HTTP (chromedriver, WebKitWebDriver), and
// Firefox's own socket, which geckodriver would only translate. The parameters are the same.

import { connect } from 'node:net';

/** Command: the path of HTTP, the name on Firefox's socket, and the method of HTTP if it is not POST. */
const COMMANDS = {
  start: ['', 'NewSession'],
  navigate: ['/url', 'Navigate'],
  reload: ['/refresh', 'Refresh'],
  run: ['/execute/async', 'ExecuteAsyncScript'],
  act: ['/actions', 'PerformActions'],
  limits: ['/timeouts', 'SetTimeouts'],
  size: ['/window/rect', 'SetWindowRect'],
  picture: ['/screenshot', 'TakeScreenshot', 'GET'],
  frame: ['/frame', 'SwitchToFrame'],
  address: ['/url', 'GetCurrentURL', 'GET'],
  // Chromium's own.
  ask: ['/goog/cdp/execute'],
};

/** An engine that answers no command for so long, in milliseconds, has lost it: every limit of its own is shorter. */
const LOST = 60000;

/** @param {number} port of a driver that speaks HTTP */
export function overHttp(port) {
  let session = '';
  return {
    /** @param {string} command @param {object} parameters */
    async send(command, parameters) {
      const [path, , method = 'POST'] = COMMANDS[command];
      const body = method === 'POST' ? JSON.stringify(parameters) : undefined;
      const signal = AbortSignal.timeout(LOST);
      const answer = await fetch(`http://127.0.0.1:${port}/session${session}${path}`, {
        method,
        body,
        signal,
      });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
      if (command === 'start') session = `/${value.sessionId}`;
      return value;
    },
    stop: () => fetch(`http://127.0.0.1:${port}/session${session}`, { method: 'DELETE' }),
  };
}

/**
 * Firefox writes and reads `LENGTH:[type, id, …]`: a command is `[0, id, name, parameters]`, its answer
 * `[1, id, error, result]`.
 * @param {number} port
 */
export async function overSocket(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let id = 0;
  let read = Buffer.alloc(0);
  const hello = new Promise((done, failed) => {
    waiting.set('hello', done);
    socket.once('error', failed);
  });
  socket.on('data', (bytes) => {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const colon = read.indexOf(':');
      const end = colon + 1 + Number(read.subarray(0, colon));
      if (colon < 0 || read.length < end) return;
      const message = JSON.parse(String(read.subarray(colon + 1, end)));
      read = read.subarray(end);
      const key = Array.isArray(message) ? message[1] : 'hello';
      waiting.get(key)?.(message);
      waiting.delete(key);
    }
  });
  socket.on('close', () => waiting.forEach((done) => done([1, 0, { error: 'Firefox has closed' }])));
  await hello;
  return {
    /** @param {string} command @param {object} parameters */
    async send(command, parameters) {
      const message = JSON.stringify([0, ++id, `WebDriver:${COMMANDS[command][1]}`, parameters]);
      const answer = new Promise((done) => {
        waiting.set(id, done);
      });
      socket.write(`${Buffer.byteLength(message)}:${message}`);
      const [, , error, result] = await answer;
      if (error) throw new Error(`${command}: ${error.error}: ${error.message}`);
      return result && 'value' in result ? result.value : result;
    },
    stop: async () => {
      socket.destroy();
    },
  };
}
