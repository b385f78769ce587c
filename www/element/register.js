// @ts-check
// Registers the element under a name. A registry takes a class for one name only, so each further name gets a class of
// its own that adds nothing.

/** The registries that have the class itself. @type {WeakSet<CustomElementRegistry>} */
const taken = new WeakSet();

/**
 * @template {CustomElementConstructor} T
 * @param {T} element
 * @param {string} tag
 * @param {CustomElementRegistry | undefined} registry none on a server
 * @returns {T} the same class
 */
export function register(element, tag, registry) {
  if (registry && !registry.get(tag)) {
    registry.define(tag, taken.has(registry) ? class extends element {} : element);
    taken.add(registry);
  }
  return element;
}
