// The pages of other sites that the tests open, and the documents that they write.

import { readFile } from 'node:fs/promises';

export const sample = await readFile(new URL('../browser/sample.md', import.meta.url), 'utf8');

export const NOTE = '# Note\n\n**Owner:** [Team name]\n';

export const STATION = `# [System Name] handbook

The cafÃ© crew runs it.

**State:** [Proposed | Accepted | Superseded]

## Pumps of the [System Name]

| What | Where |
|---|---|
| Code | \`[System Name]\` |
| Crew | [Name] |
`;

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>';
const icon = '<link rel="icon" href="data:,">';

/** A wiki's page with the element twice, in a form and outside, under the strictest policy that can run wasm. */
const host = `${head}${icon}<meta http-equiv="Content-Security-Policy" content="default-src 'none';
style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; img-src data:">
<script src="/docgauge.js"></script></head><body>
<form action="/sent.html"><input name="title" value="A page"><doc-gauge id="one"><textarea name="text">${NOTE}</textarea></doc-gauge></form>
<doc-gauge id="two"><textarea># Other</textarea></doc-gauge></body></html>`;

/** A wiki with a place for a frame, which keeps what the frame says. */
const wiki = `${head}${icon}</head><body><script>
const { port1, port2 } = new MessageChannel();
window.heard = [];
const waiting = new Map();
port1.onmessage = ({ data }) => (waiting.get(data.id) ?? ((it) => heard.push(it)))(data);
addEventListener('message', ({ data, source, origin }) => {
  if (source !== frames[0] || data.docgauge !== 1 || data.type !== 'hello') return;
  heard.push({ ...data, origin });
  source.postMessage({ docgauge: 1, type: 'connect', config: { template: 'none' } }, '*', [port2]);
});
window.ask = (request) => new Promise((resolve) => {
  waiting.set(waiting.size + 1, resolve);
  port1.postMessage({ id: waiting.size, ...request });
});
window.show = (address) => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { sandbox: 'allow-scripts', title: 'docgauge', width: 1000, height: 600, src: address });
  document.body.append(frame);
};
</script></body></html>`;

const sent = `${head}${icon}</head><body>Your session has ended.</body></html>`;

export const pages = { '/host.html': host, '/sent.html': sent, '/wiki.html': wiki };
