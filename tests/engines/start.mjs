// Starts an engine with its driver, and with settings that make it ask nobody but the page's host. Each has a home folder
// of its own, which is removed with it.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { overHttp, overSocket } from './protocol.mjs';

/** Preferences that make Firefox quiet, beside the many that automation itself sets. */
const FIREFOX = {
  'network.proxy.type': 1,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.unified': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.shell.checkDefaultBrowser': false,
  'ui.prefersReducedMotion': 1,
  'javascript.options.wasm_optimizingjit': false,
};

/** The second makes a release take another server of settings. */
const QUIET = { MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

const STARTS = { chromium, firefox, webkit };

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{host: string, port: number}} proxy
 */
export async function start(engine, proxy) {
  const home = await mkdtemp(join(tmpdir(), `docgauge-${engine}-`));
  const programs = [];
  const run = (program, args, options = {}) => {
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
    };
    const child = spawn(program, args, {
      stdio: process.env.ENGINE_OUTPUT ? 'inherit' : 'ignore',
      ...options,
      env: { ...env, ...options.env },
    });
    child.on('error', (error) => console.error(String(error)));
    programs.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of programs.reverse()) {
      const ended = child.exitCode !== null || new Promise((done) => child.once('exit', done));
      child.kill();
      await Promise.race([ended, pause(3000)]);
      child.kill('SIGKILL');
    }
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const { connection, capabilities } = await STARTS[engine](run, proxy, home);
    await connection.send('start', { capabilities: { alwaysMatch: capabilities } });
    return {
      send: connection.send,
      stop: async () => {
        await connection.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw new Error(`${engine} does not start: ${error}`);
  }
}

async function chromium(run, { host, port }) {
  const own = await freePort();
  run(process.env.CHROMEDRIVER ?? 'chromedriver', [`--port=${own}`]);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--window-size=1440,900',
    '--force-prefers-reduced-motion',
    '--js-flags=--liftoff-only',
    `--proxy-server=http://${host}:${port}`,
    // Without this, Chromium asks the loopback address without the proxy.
    '--proxy-bypass-list=<-loopback>',
  ];
  const options = { binary: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args };
  const connection = await driver(own);
  const stop = async () => {
    // Debian's program is a script that starts the browser, and the driver would end the script alone.
    await connection.send('ask', { cmd: 'Browser.close', params: {} }).catch((error) => {
      // The answer of a browser that is gone.
      if (!/disconnected|not reachable|closed/.test(error.message)) throw error;
    });
    await connection.stop();
  };
  return { connection: { ...connection, stop }, capabilities: { 'goog:chromeOptions': options } };
}

async function firefox(run, { host, port }, home) {
  const own = await freePort();
  const preferences = {
    ...FIREFOX,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'marionette.port': own,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(home, 'user.js'), lines.join(''));
  const args = [
    '--marionette',
    '--headless',
    '--no-remote',
    '--profile',
    home,
    '--width=1440',
    '--height=900',
  ];
  run(process.env.FIREFOX ?? 'firefox-esr', args, { env: QUIET });
  return { connection: await eventually(() => overSocket(own)), capabilities: {} };
}

async function webkit(run, { host, port }) {
  const own = await freePort();
  // The screen writes its number to the fourth stream.
  const screen = run(
    process.env.XVFB ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise((done, failed) => {
    screen.stdio[3].once('data', (bytes) => done(String(bytes).trim()));
    screen.once('exit', () => failed(new Error('Xvfb has ended')));
  });
  run(process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', [`--port=${own}`], {
    env: {
      DISPLAY: `:${number}`,
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      LC_ALL: 'C.UTF-8',
      JSC_useOMGJIT: '0',
      JSC_useFTLJIT: '0',
    },
  });
  const address = `${host}:${port}`;
  const proxy = { proxyType: 'manual', httpProxy: address, sslProxy: address };
  return { connection: await driver(own), capabilities: { proxy } };
}

/** A driver that listens. @param {number} port */
async function driver(port) {
  await eventually(() => fetch(`http://127.0.0.1:${port}/status`));
  return overHttp(port);
}

/** Tries again until it does not fail; a loaded machine needs its time. */
async function eventually(attempt) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 300) throw error;
      await pause(200);
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(null));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}
