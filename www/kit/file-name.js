// @ts-check
// The name of a document's file, for saving it and for the names of what is made of it.

/** A file name from the first heading. @param {string} markdown */
export function suggestedName(markdown) {
  const title = /^#{1,6}\s+(.+)$/m.exec(markdown)?.[1] ?? 'document';
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'document'}.md`;
}

/**
 * The name that a document has, or the one that it would be saved with.
 * @param {string} name
 * @param {string} markdown
 */
export const fileName = (name, markdown) => name || suggestedName(markdown);
