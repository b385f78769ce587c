// Bundles core.mjs with both engines and the other tools: node bundle.mjs WWW FOLDER

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [www, folder] = process.argv.slice(2).map((argument) => resolve(argument));
const { build } = createRequire(join(www, 'package.json'))('esbuild');

await build({
  entryPoints: [fileURLToPath(new URL('core.mjs', import.meta.url))],
  outfile: join(folder, 'core.mjs'),
  alias: { bare: join(folder, 'bare.js'), docgauge: join(www, 'pkg/docgauge.js') },
  // The tools are packages of www/, which is not above this file.
  nodePaths: [join(www, 'node_modules')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
