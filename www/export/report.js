// @ts-check
// Exports of the report: JSON for programs, Markdown for a pull request, and one HTML page to read in any browser.

import { found } from '../kit/counts.js';
import { ITEM_STATES, SECTION_STATES, SEVERITIES, documentBand, severity } from '../kit/legend.js';
import { sectionLabel } from '../kit/sections.js';
import { plural } from '../kit/text.js';

/** @typedef {import('../core/types.js').Report} Report */

/** The same format as the command line's. @param {Report} report */
export function asJson(report) {
  return `${JSON.stringify({ version: 1, documents: [report] }, null, 2)}\n`;
}

/** @param {Report} report */
function headline(report) {
  const { completeness, template } = report;
  const { done, total, percent } = completeness;
  const band = documentBand(report);
  if (!band) return `No template measures it. Found: ${found(report) || 'nothing'}`;
  const follows = template ? `, template ${template.name}` : '';
  return `${band.word}: ${percent}%, ${done} of ${plural(total, 'item')} done${follows}`;
}

/** @param {string} text for one cell or one line */
const flat = (text) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('|', '\\|')
    .replace(/[<>]/g, (one) => ({ '<': '&lt;', '>': '&gt;' })[one] ?? one);

/**
 * A summary and a checklist, as Markdown.
 * @param {Report} report
 * @param {string} name
 * @param {string} version of the engine
 */
export function asMarkdown(report, name, version) {
  const rows = report.sections
    .filter(({ completeness, state }) => completeness.total > 0 || state === 'missing')
    .map((section) => {
      const { done, total, percent } = section.completeness;
      const state = SECTION_STATES[section.state] ?? (percent === 100 ? 'done' : 'in progress');
      return `| ${flat(sectionLabel(section))} | ${state} | ${done} of ${total} | ${percent}% |`;
    });
  const findings = report.findings.map(
    ({ severity: id, line, message, rule }) =>
      `- [ ] ${severity(id).shape} ${severity(id).word}, line ${line}: ${flat(message)} (\`${rule}\`)`,
  );
  return [
    `## ${flat(name) || 'Document'}`,
    '',
    headline(report),
    '',
    '| Section | State | Items | Done |',
    '|---|---|---:|---:|',
    ...rows,
    '',
    `### ${plural(report.findings.length, 'finding')}`,
    '',
    ...(findings.length ? findings : ['None.']),
    '',
    `*docgauge ${version}*`,
    '',
  ].join('\n');
}

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);

/** @param {import('../core/types.js').Item} item */
function itemLine({ state, label, line }) {
  const { shape, word } = ITEM_STATES[state];
  return `<li>${shape} ${word}: ${escape(label)} <small>line ${line}</small></li>`;
}

/** @param {import('../core/types.js').Finding} finding */
function findingLine({ severity: id, message, line, rule, help }) {
  const { shape, word } = severity(id);
  const place = `<small>line ${line}, ${rule}</small>`;
  return `<li>${shape} ${word}: ${escape(message)} ${place}<br><small>${escape(help)}</small></li>`;
}

const STYLE =
  'body{max-width:48rem;margin:3rem auto;padding:0 1.5rem;font:1rem/1.55 system-ui,sans-serif}' +
  'h1{letter-spacing:-.02em;margin-bottom:0}' +
  'summary{display:flex;justify-content:space-between;gap:1rem}' +
  'summary{padding:.5rem 0;border-top:1px solid #8886;cursor:pointer}' +
  'small{opacity:.75}meter{width:100%;height:1.25rem}li{margin:.25rem 0}';

/**
 * One page without script, which contains the report as data.
 * @param {Report} report
 * @param {string} name
 * @param {string} version of the engine
 */
export function asHtml(report, name, version) {
  const counts = SEVERITIES.map(
    ({ id, word, shape }) =>
      `${shape} ${word} ${report.findings.filter((finding) => finding.severity === id).length}`,
  ).join(' &nbsp; ');
  const sections = report.sections.map((section) => {
    const findings = report.findings.filter((finding) => finding.section === section.id);
    const left = section.items.filter(({ state }) => state !== 'done');
    const { done, total, percent } = section.completeness;
    if (!total && !findings.length && !SECTION_STATES[section.state]) return '';
    const open = left.length || findings.length ? ' open' : '';
    const counted = `${SECTION_STATES[section.state] ?? ''} ${total ? `${percent}% (${done} of ${total})` : ''}`;
    return `<details${open}><summary><b>${escape(sectionLabel(section))}</b> <span>${counted}</span></summary>
<ul>${left.map(itemLine).join('')}${findings.map(findingLine).join('')}</ul></details>`;
  });
  const data = JSON.stringify({ version: 1, documents: [report] }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(name || 'Document')}: ${report.completeness.percent}%</title>
<style>${STYLE}</style></head>
<body><h1>${escape(name || 'Document')}</h1><p>${escape(headline(report))}</p>
<meter min="0" max="100" value="${report.completeness.percent}">${report.completeness.percent}%</meter><p>${counts}</p>
${sections.join('\n')}
<p><small>docgauge ${escape(version)}</small></p>
<script type="application/json" id="docgauge-report">${data}</script></body></html>
`;
}
