// @ts-check
// Loads a file of the core, and finds out why it cannot be loaded. The browser tells a page no more than that a request
// failed; the reason is in an event of the policy, or in a second request that asks for nothing readable.

/** The browser reports a violated policy after the request has failed. */
const REPORTED = 50;

/** The reason why the core could not start, in words for the author. */
export class EngineError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}

/**
 * The answer of a server that has the file.
 * @param {string} what @param {URL} url
 */
export async function load(what, url) {
  let policy = false;
  /** @param {SecurityPolicyViolationEvent} event */
  const violated = ({ effectiveDirective, blockedURI }) => {
    policy ||= effectiveDirective === 'connect-src' && url.href.startsWith(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', violated);
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new EngineError('not-found', `${what} is not at ${url.href} (status ${response.status})`);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    await new Promise((done) => {
      setTimeout(done, REPORTED);
    });
    if (policy)
      throw new EngineError(
        'policy',
        `${what} may not be loaded from ${url.href}: the page's content security policy lacks it in 'connect-src'`,
        error,
      );
    if (await isKeptBack(url))
      throw new EngineError(
        'other-origin',
        `${what} may not be read from ${url.href}: its server does not send Access-Control-Allow-Origin`,
        error,
      );
    throw new EngineError('unreachable', `${what} could not be loaded from ${url.href}`, error);
  } finally {
    document.removeEventListener('securitypolicyviolation', violated);
  }
}

/** Whether another origin has the file, but does not let this page read it. @param {URL} url */
async function isKeptBack(url) {
  if (url.origin === location.origin || !/^https?:$/.test(url.protocol)) return false;
  return fetch(url, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
}
