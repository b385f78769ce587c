// The part of a DOM that kit/dom.js needs to make elements, with their HTML for comparison. No browser.

class Element {
  attributes = new Map();
  children = [];

  constructor(name) {
    this.name = name;
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  addEventListener() {}

  append(...children) {
    this.children.push(...children);
  }
}

globalThis.document = { createElement: (name) => new Element(name) };

/** @param {(Element | string)[]} nodes */
export function html(nodes) {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
      return `<${node.name}${attributes}>${html(node.children)}</${node.name}>`;
    })
    .join('');
}
