// @ts-check
// The template picker: recognised, one of the built-in ones, none, or the author's own file. Choosing never
// edits the text.

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').TemplateSummary} TemplateSummary */

/** Below this confidence a match is no more than a guess. */
export const SURE = 0.6;

/**
 * What the button says.
 * @param {string} chosen the attribute: auto, none or an id
 * @param {string | null} custom the name of a custom template
 * @param {Report | null} report
 */
export function templateLabel(chosen, custom, report) {
  const match = report?.template;
  const percent = match ? `${Math.floor(match.confidence * 100)}%` : '';
  if (custom) return { name: custom, match: 'your file' };
  if (chosen === 'none') return { name: 'None', match: '' };
  if (chosen === 'auto' || !chosen)
    return match
      ? {
          name: match.name,
          match: match.confidence < SURE ? `perhaps, ${percent}` : `recognised, ${percent}`,
        }
      : { name: 'Auto', match: report?.completeness.total ? 'none recognised' : '' };
  return { name: match?.name ?? chosen, match: '' };
}

/**
 * @param {TemplateSummary[]} templates
 * @param {{chosen: string, custom: string | null, report: Report | null}} now
 * @param {{onchoose: (id: string) => void, onfile: () => void, onlearned: () => void}} hooks
 * @returns {import('../kit/menu.js').Entry[]}
 */
export function pickerEntries(templates, { chosen, custom, report }, { onchoose, onfile, onlearned }) {
  const match = report?.template;
  const auto = chosen === 'auto' || chosen === '';
  return [
    {
      id: 'auto',
      label: 'Auto',
      detail: auto && match ? `${match.name}, ${Math.floor(match.confidence * 100)}%` : 'best match',
      checked: auto && !custom,
      run: () => onchoose('auto'),
    },
    'line',
    ...templates.map(({ id, name, summary }) => ({
      id,
      label: name,
      detail: summary,
      checked: chosen === id && !custom,
      run: () => onchoose(id),
    })),
    'line',
    {
      id: 'none',
      label: 'None',
      detail: 'count what is there',
      checked: chosen === 'none' && !custom,
      run: () => onchoose('none'),
    },
    ...(custom
      ? [{ id: 'learned', label: custom, detail: 'see what was learned', checked: true, run: onlearned }]
      : []),
    { id: 'file', label: 'From file…', detail: 'any Markdown template', checked: false, run: onfile },
  ];
}
