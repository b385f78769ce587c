// @ts-check
// The report in SARIF 2.1.0, for code scanning: one run, its rules, a result for each finding. Columns count
// UTF-16 code units. A fingerprint is made of what a finding says and of the section it stands in, as the
// command line makes it, so that an edit elsewhere does not make a known finding a new one.

import { version } from 'docgauge:build';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Rule} Rule */

const LEVELS = { error: 'error', warning: 'warning', info: 'note' };

/**
 * @param {Report} report
 * @param {Rule[]} rules every rule
 * @param {string} text that the report is about
 * @param {string} name of the document
 */
export function asSarif(report, rules, text, name) {
  const region = regions(text);
  const location = { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  const titles = new Map(report.sections.map(({ id, title }) => [id, title]));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  /** @type {Map<string, number>} */
  const seen = new Map();
  const results = report.findings.map((finding) => {
    const print = fingerprint(finding, titles.get(finding.section) ?? '');
    const nth = (seen.get(print) ?? 0) + 1;
    seen.set(print, nth);
    const result = {
      ruleId: finding.rule,
      ruleIndex: indices.get(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: finding.help ? `${finding.message}. ${finding.help}` : finding.message },
      locations: [{ physicalLocation: { artifactLocation: location, region: region(finding) } }],
      partialFingerprints: { 'docgauge/v1': `${print}:${nth}` },
    };
    if (!finding.fixes.length) return result;
    const fixes = finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: location,
          replacements: edits.map((edit) => ({
            deletedRegion: region(edit),
            insertedContent: { text: edit.insert },
          })),
        },
      ],
    }));
    return { ...result, fixes };
  });
  const driver = {
    name: 'docgauge',
    semanticVersion: version.replace(/\+.*/, ''),
    rules: rules.map(({ id, category, severity, summary, why }) => ({
      id,
      shortDescription: { text: summary },
      help: { text: why || summary, markdown: why || summary },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { tags: [category] },
    })),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results,
    invocations: [{ executionSuccessful: true }],
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 1)}\n`;
}

/** Lines and columns, counted from 1, of places in a text. @param {string} text */
function regions(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  /** @param {number} at */
  const place = (at) => {
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle;
    }
    return [low + 1, at - starts[low] + 1];
  };
  /** @param {{from: number, to: number}} span */
  return ({ from, to }) => {
    const [[startLine, startColumn], [endLine, endColumn]] = [place(from), place(to)];
    return { startLine, startColumn, endLine, endColumn };
  };
}

/** 64-bit FNV-1a over rule, section and text. @param {Finding} finding @param {string} section */
function fingerprint({ rule, text, message }, section) {
  const encoder = new TextEncoder();
  let hash = 0xcbf29ce484222325n;
  for (const part of [rule, section, text || message]) {
    for (const byte of [...encoder.encode(part), 0])
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
