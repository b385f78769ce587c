// @ts-check
// The report as one HTML page without a script: a ring, bars, and what is left in each section. The page contains the
// report and, if it is given, the document, so that docgauge can open it again.

import { found } from '../kit/counts.js';
import { SEVERITIES, documentBand, severity } from '../kit/legend.js';
import { toneOf } from './headline.js';
import { STYLE } from './page-style.js';
import { linesOf, todo } from './todo.js';
import { CORE, language, strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);

/** Text with its inline code. @param {string} text */
const inline = (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 ? `<code>${escape(part.slice(1, -1))}</code>` : escape(part)))
    .join('');

/** Data in the page; a `<` in it could end the element. @param {string} id @param {unknown} data */
const script = (id, data) =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/**
 * @param {Report} report
 * @param {string} name of the document's file
 * @param {string} version of the engine
 * @param {{text?: string, date?: string}} [more] the document's text, and the day as `2026-03-01`
 */
export function asHtml(report, name, version, { text, date } = {}) {
  const parts = todo(report);
  const title =
    report.sections.find(({ title: own, level }) => own && level === 1)?.title ||
    name ||
    strings.legend.document;
  const { percent } = report.completeness;
  const facts = [
    title === name ? '' : name,
    report.template ? strings.exports.template(report.template.name) : '',
    report.status ? strings.exports.status(report.status) : '',
    date ?? '',
  ].filter(Boolean);
  const data = { version: 1, documents: [{ ...report, path: name || report.path }] };
  const document = text === undefined ? '' : script('docgauge-document', { name, text });
  const made = escape(strings.exports.made({ version, date: date ?? '' }));
  const again = text === undefined ? '' : strings.exports.again;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta name="generator" content="docgauge ${escape(version)}">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}${documentBand(report) ? `: ${strings.legend.percent(percent)}` : ''}</title>
<style>${STYLE}</style></head>
<body><header><h1>${escape(title)}</h1>
<p class="about">${facts.map(escape).join(' · ')}</p>
${standing(report)}</header>
<main>${overview(parts, report)}
<h2>${strings.exports.left}</h2>
${parts.map((part, at) => details(part, at, report)).join('\n')}</main>
<footer>${made}${again}</footer>
${script('docgauge-report', data)}${document}</body></html>
`;
}

/** The ring with its number, and the counts beside it. @param {Report} report */
function standing(report) {
  const { percent, done, total } = report.completeness;
  const band = documentBand(report);
  const share = strings.legend.percent(percent);
  const arc = 'M27.47 92.53A46 46 0 1 1 92.53 92.53';
  const value = percent
    ? `<path class="value" d="${arc}" pathLength="100" stroke-dasharray="${percent} 200"/>`
    : '';
  const counts = SEVERITIES.map((id) => {
    const count = report.findings.filter((finding) => finding.severity === id).length;
    const words = strings.legend.severityWord({ id, count });
    return `<span class="${id}"><span class="kind">${severity(id).shape} ${count}</span> ${words}</span>`;
  }).join(' &nbsp; ');
  if (!band)
    return `<section class="standing"><div><p>${strings.exports.noTemplate}</p>
<p>${escape(strings.exports.found(found(report)))}</p></div></section>`;
  return `<section class="standing ${toneOf(percent)}" aria-label="${strings.exports.completeness}">
<svg class="ring" viewBox="0 0 120 104" role="img" aria-label="${strings.exports.percent(percent)}">
<path class="track" d="${arc}" pathLength="100"/>${value}<text x="60" y="69">${share}</text></svg>
<div><p class="word">${band.shape} ${band.word}</p>
<p>${strings.exports.sum({ done, total, ready: report.ready })}</p>
<p>${counts}</p></div></section>`;
}

/** A bar for each section, if there is a template. @param {import('./todo.js').Part[]} parts @param {Report} report */
function overview(parts, { band }) {
  /** @param {import('./todo.js').Part} part @param {number} at */
  const row = ({ section, label, state, entries }, at) => {
    const { done, total, percent } = section.completeness;
    const depth = section.level < 3 ? '' : ` class="${section.level === 3 ? 'deep' : 'deeper'}"`;
    const name = entries.length ? `<a href="#s${at}">${escape(label)}</a>` : escape(label);
    const bar =
      total && band
        ? '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">' +
          `<rect class="whole" width="100" height="8"/><rect class="part" width="${percent}" height="8"/></svg>`
        : '';
    const share = total && band ? strings.legend.percent(percent) : '';
    const items = total ? strings.exports.own({ done, total }) : '';
    return `<tr><td${depth}>${name}</td><td>${state}</td><td class="bar ${toneOf(percent)}">${bar}</td>
<td class="number">${share}</td><td class="number">${items}</td></tr>`;
  };
  const { sections, section: head, state: its, done: share, items: count } = strings.exports;
  return `<h2>${sections}</h2>
<table><thead><tr><th>${head}</th><th>${its}</th><th class="bar"></th>
<th class="number">${share}</th><th class="number">${count}</th></tr></thead>
<tbody>${parts.map(row).join('\n')}</tbody></table>`;
}

/** What is left in a section. @param {import('./todo.js').Part} part @param {number} at @param {Report} report */
function details({ section, label, state, entries }, at, { band }) {
  if (!entries.length) return '';
  const { percent, total } = section.completeness;
  const rows = entries.map(({ shape, kind, tone, text, help, lines, rule }) => {
    // A finding's text is the core's, an item's is the document's.
    const foreign = rule ? CORE : '';
    const place = `<small>${linesOf(lines)}${rule ? `, ${escape(rule)}` : ''}</small>`;
    const advice = help ? `<small class="help" lang="${CORE}">${inline(help)}</small>` : '';
    return (
      `<li><span class="kind ${tone}">${shape} ${kind}</span> <span ` +
      `lang="${foreign}">${inline(text)}</span> ${place}${advice}</li>`
    );
  });
  const facts = [
    state,
    total && band ? strings.legend.percent(percent) : '',
    strings.exports.points(entries.length),
  ];
  return `<details open id="s${at}"><summary><b>${escape(label)}</b>
<small>${facts.filter(Boolean).join(', ')}</small></summary>
<ul>${rows.join('\n')}</ul></details>`;
}
