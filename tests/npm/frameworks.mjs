// The npm package in webpack, React and Vue: `node --test tests/npm/frameworks.mjs`, after `cargo xtask dist`. It is no part
// of `cargo xtask test`, because it installs some 150 MB of other packages.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NOTE, ROOT, projects, run } from './project.mjs';

const { project, shown } = projects();

const page = (body, script = '') =>
  `<!doctype html><title>Page</title><link rel="icon" href="data:,"><body>${body}${script}</body>`;
const vite = (where) => run(where, join(where, 'node_modules/.bin/vite'), 'build', '--logLevel', 'error');

/** Types in the middle and takes it back, then types at the end, and waits until the page has the text as it is typed. */
async function types(its) {
  const is = (text) =>
    its.waitForFunction(
      (text) =>
        [document.querySelector('doc-gauge').value, document.querySelector('output').textContent].every(
          (one) => one === text,
        ),
      text,
    );
  await its.evaluate((at) => {
    document.querySelector('doc-gauge').selection = { from: at, to: at };
  }, NOTE.indexOf('[Team'));
  await its.locator('doc-gauge .cm-content').focus();
  await its.keyboard.type('The quick brown fox jumps over the lazy dog ');
  await is(NOTE.replace('[Team', 'The quick brown fox jumps over the lazy dog [Team'));
  await its.keyboard.press('Control+z');
  await is(NOTE);
  await its.locator('doc-gauge .cm-content').focus();
  await its.keyboard.press('Control+End');
  await its.keyboard.type('Typed here.');
  await its.waitForFunction(() => document.querySelector('output').textContent.endsWith('Typed here.'));
  assert.equal(await its.evaluate(() => document.querySelector('doc-gauge').value), `${NOTE}Typed here.`);
}

describe('the package', () => {
  test('in webpack 5', async () => {
    const where = await project(
      'webpack',
      {
        'main.js': "import 'docgauge/define';",
        'webpack.config.js': `export default { mode: 'production', entry: './main.js', performance: false,
          output: { path: import.meta.dirname + '/dist' } };`,
      },
      ['webpack@5.113.0', 'webpack-cli@7.3.1'],
    );
    run(where, join(where, 'node_modules/.bin/webpack'));
    await writeFile(
      join(where, 'dist/index.html'),
      page(`<doc-gauge><textarea>${NOTE}</textarea></doc-gauge>`, '<script defer src="main.js"></script>'),
    );
    await shown(join(where, 'dist'));
  });

  test('in a component of React 19, with a controlled value', async () => {
    const main = `import { StrictMode, createElement as h, useState } from 'react';
      import { createRoot } from 'react-dom/client';
      import 'docgauge/define';
      function App() {
        const [text, setText] = useState(${JSON.stringify(NOTE)});
        return h('div', {}, h('doc-gauge', { template: 'none', value: text, onInput: (event) => setText(event.target.value) }),
          h('output', {}, text));
      }
      createRoot(document.getElementById('app')).render(h(StrictMode, {}, h(App)));`;
    const index = page('<div id="app"></div>', '<script type="module" src="./main.js"></script>');
    const where = await project('react', { 'index.html': index, 'main.js': main }, [
      'vite@8.4.0',
      'react@19.3.1',
      'react-dom@19.3.1',
    ]);
    vite(where);
    await shown(join(where, 'dist'), types);
  });

  test('in JSX of React 19, with the types of docgauge/react', async () => {
    const main = `import { useState } from 'react';
      import 'docgauge/react';
      import type { DocGauge } from 'docgauge';
      export function App() {
        const [text, setText] = useState('');
        return <doc-gauge template="none" min-score={80} value={text} templateObject={{ name: 'a.md', text }}
          onInput={(event) => setText((event.target as DocGauge).value)}
          ondocgauge-report={({ detail }) => console.log(detail.report)} />;
      }
      // @ts-expect-error the value is a text
      export const Wrong = () => <doc-gauge value={3} />;
      // @ts-expect-error there is no such element
      export const Other = () => <doc-gauges />;`;
    const compilerOptions = {
      ...{ strict: true, noEmit: true, jsx: 'react-jsx', module: 'esnext', moduleResolution: 'bundler' },
      ...{ target: 'es2022', lib: ['es2022', 'dom'], types: [] },
    };
    const where = await project(
      'jsx',
      { 'main.tsx': main, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['main.tsx'] }) },
      ['react@19.3.1', '@types/react@19.3.3'],
    );
    run(where, join(ROOT, 'www/node_modules/.bin/tsc'), '-p', '.');
  });

  test('with Mermaid, handed over as the README says', async () => {
    const readme = await readFile(join(ROOT, 'www/npm/README.md'), 'utf8');
    const [, snippet] = /```js\n([^`]*mermaid\.render.*?)```/s.exec(readme);
    const main = `import mermaid from 'mermaid';
      import 'docgauge/define';
      const element = document.querySelector('doc-gauge');
      ${snippet}`;
    const index = page(
      `<doc-gauge><textarea>${NOTE}</textarea></doc-gauge>`,
      '<script type="module" src="./main.js"></script>',
    );
    const where = await project('mermaid', { 'index.html': index, 'main.js': main }, [
      'vite@8.4.0',
      'mermaid@11.17.2',
    ]);
    vite(where);
    await shown(join(where, 'dist'), async (its) => {
      await its.evaluate(() => {
        document.querySelector('doc-gauge').value += '\n```mermaid\nflowchart LR\n  first --> second\n```\n';
      });
      await its.locator('doc-gauge .document .drawing svg', { hasText: 'second' }).waitFor();
    });
  });

  test('in a component of Vue 3, with a controlled value', async () => {
    const main = `import { createApp, ref, h } from 'vue';
      import 'docgauge/define';
      const text = ref(${JSON.stringify(NOTE)});
      createApp({ render: () => [
        h('doc-gauge', { template: 'none', value: text.value, onInput: (event) => { text.value = event.target.value; } }),
        h('output', {}, text.value) ] }).mount('#app');`;
    const index = page('<div id="app"></div>', '<script type="module" src="./main.js"></script>');
    const where = await project('vue', { 'index.html': index, 'main.js': main }, [
      'vite@8.4.0',
      'vue@3.5.45',
    ]);
    vite(where);
    await shown(join(where, 'dist'), types);
  });
});
