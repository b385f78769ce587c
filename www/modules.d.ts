// What the bundler provides and TypeScript cannot see (xtask/bundle.mjs).

/** The worker, bundled as one classic script: its text, for a blob URL. */
declare module 'docgauge:worker' {
  const source: string;
  export default source;
}

/** What this bundle was built from. */
declare module 'docgauge:build' {
  /** The version of the docgauge crate, and the digits of the build. */
  export const version: string;
  /** The names of the engine's file and of that with the texts about the rules. */
  export const engine: string;
  export const rules: string;
  /** The files that the program itself carries, in gzip and base64: those of the npm package's `inline.js`. */
  export const inside: { wasm?: string; rules?: string };
  /** The names of the tables of texts beside the script, by language. */
  export const tables: { en?: string; de?: string };
  /** The names of the pages that draw (www/draw), where they are beside the script. */
  export const draw: { mermaid?: string; code?: string; math?: string };
}

/** The example behind "Load example": half done in one of the templates, with most of what docgauge marks. */
declare module '*.md' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}
