// @ts-check
// The template that came with a document in a share link. It is used while the document is open. After that the
// author's own choice is used again, unless the author has chosen another template in the meantime.

/** @typedef {{id?: string, name?: string, text?: string}} Template a built-in one by its id, or its own text */
/** @typedef {import('./host.js').Gauge} Gauge */

/** The chosen template; null for the best match. @param {Gauge} gauge @returns {Template | null} */
export function templateOf(gauge) {
  if (gauge.templateText !== null) return { name: gauge.templateName, text: gauge.templateText };
  const id = gauge.getAttribute('template');
  return id && id !== 'auto' ? { id } : null;
}

/** @param {Gauge} gauge @param {Template | null} template */
function choose(gauge, template) {
  if (template?.id) gauge.setAttribute('template', template.id);
  else gauge.removeAttribute('template');
  gauge.templateName = template?.name ?? '';
  gauge.templateText = template?.text ?? null;
}

/** @param {Template | null} a @param {Template | null} b */
const same = (a, b) => a?.id === b?.id && a?.text === b?.text;

/** @param {Gauge} gauge */
export function templates(gauge) {
  /** The template of the open document, and the author's. @type {{its: Template, before: Template | null} | null} */
  let lent = null;

  /** Another document is open. @param {Template | null | undefined} template that came with it */
  return (template) => {
    if (lent && same(templateOf(gauge), lent.its) && !same(lent.its, template ?? null))
      choose(gauge, lent.before);
    if (template && !same(templateOf(gauge), template)) {
      lent = { its: template, before: templateOf(gauge) };
      choose(gauge, template);
    } else if (!template) lent = null;
  };
}
