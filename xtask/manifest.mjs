// The custom elements manifest (custom-elements.json) of the npm package, which editors and documentation tools read. It is
// made from docs/element.md, which has every attribute, member and event with its meaning, and from the declarations that
// TypeScript makes of the class, which have the types. A name in the documentation that the class does not have is an
// error.

/** The rows of the table under a heading, without its head. @param {string} docs @param {string} heading */
function rows(docs, heading) {
  const [, section = ''] = docs.split(`\n## ${heading}\n`);
  const lines = section.split('\n## ')[0].split('\n');
  const table = lines.filter((line) => line.startsWith('|')).slice(2);
  const found = table.map((line) => line.split('|').slice(1, -1).map(plain));
  if (!found.length) throw new Error(`docs/element.md has no table under ${heading}`);
  return found;
}

/** @param {string} cell */
const plain = (cell) => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
/** The names in a cell: what stands in code. @param {string} text */
const names = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
/** @param {string} text */
const sentence = (text) => text.replaceAll('`', '');

/**
 * @param {string} docs the text of docs/element.md
 * @param {string[]} declarations the declarations of the class and of those that it extends
 */
export function manifest(docs, declarations) {
  const declared = declarations.join('\n');
  /** @param {string} name */
  const typeOf = (name) => {
    const found = new RegExp(`^ {4}(?:get )?${name}\\(\\): (.*);$`, 'm').exec(declared);
    return found && { text: found[1] };
  };

  /** @param {string} name */
  const isSet = (name) => new RegExp(`^ {4}set ${name}\\(`, 'm').test(declared);

  const attributes = rows(docs, 'Attributes').map(([name, values, initial]) => ({
    name: names(name)[0],
    description: sentence(values),
    default: names(initial)[0],
    type: { text: 'string' },
  }));
  const members = rows(docs, 'Properties and methods').flatMap(([cell, meaning]) =>
    [...new Set(names(cell).map((name) => name.replace(/\(.*/s, '')))].map((name) => {
      if (!new RegExp(`^ {4}(?:get )?${name}\\(`, 'm').test(declared))
        throw new Error(`docs/element.md describes ${name}, which the class does not have`);
      const description = sentence(meaning);
      return names(cell).some((shown) => shown.startsWith(`${name}(`))
        ? { kind: 'method', name, description }
        : { kind: 'field', name, description, readonly: !isSet(name), type: typeOf(name) ?? undefined };
    }),
  );
  const events = rows(docs, 'Events').map(([name, when, detail]) => ({
    name: names(name)[0],
    description: sentence(detail ? `${when}; detail: ${detail}` : when),
    type: { text: detail ? 'CustomEvent' : 'Event' },
  }));
  const slots = rows(docs, 'Slots').map(([name, meaning]) => ({
    name: names(name)[0],
    description: sentence(meaning),
  }));
  const styles = rows(docs, 'Styles').flatMap(([cell, meaning]) =>
    names(cell).map((name) => ({ name, description: sentence(meaning) })),
  );
  const styled = (/** @type {RegExp} */ kind) =>
    styles
      .map(({ name, description }) => ({ name: kind.exec(name)?.[1], description }))
      .filter(({ name }) => name);

  const declaration = {
    kind: 'class',
    name: 'DocGauge',
    tagName: 'doc-gauge',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: 'One document with its outline, editor, preview and findings.',
    attributes,
    members,
    events,
    slots,
    cssParts: styled(/^::part\(([\w-]+)\)$/),
    cssStates: styled(/^:state\(([\w-]+)\)$/),
    cssProperties: styled(/^(--[\w-]+)$/),
  };
  const own = (/** @type {string} */ module, /** @type {string} */ name) => ({ name, module });
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'index.js',
        declarations: [declaration],
        exports: [{ kind: 'js', name: 'DocGauge', declaration: own('index.js', 'DocGauge') }],
      },
      {
        kind: 'javascript-module',
        path: 'define.js',
        exports: [
          { kind: 'custom-element-definition', name: 'doc-gauge', declaration: own('index.js', 'DocGauge') },
        ],
      },
    ],
  };
}

/**
 * The declarations that JSX of React 19 needs: attributes, properties and events as React passes them to an element. Their
 * names are not those of React, whose interfaces are in scope inside `declare module`.
 * @param {any} element its declaration in the manifest
 */
export function ofReact({ attributes, members, events }) {
  const names = members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => name);
  const key = (/** @type {string} */ name) => (/^\w+$/.test(name) ? name : `'${name}'`);
  const native = ['lang', 'dir'];
  const own = attributes.filter(({ name }) => !native.includes(name) && !names.includes(name));
  const heard = events.filter(({ name }) => name.startsWith('docgauge-'));
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import './define.js';
import type { DocGauge } from './index.js';

interface GaugeAttributes {
${own.map(({ name }) => `  ${key(name)}?: string | number | boolean;`).join('\n')}
}
interface GaugeEvents {
${heard.map(({ name }) => `  ${key(`on${name}`)}?: (event: CustomEvent) => void;`).join('\n')}
}
type GaugeProperties = Partial<Pick<DocGauge, ${names.map((name) => `'${name}'`).join(' | ')}>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'doc-gauge': DetailedHTMLProps<HTMLAttributes<DocGauge>, DocGauge> & GaugeAttributes &
        GaugeEvents &
        GaugeProperties;
    }
  }
}
`;
}
