// Makes a document to measure with, the same every time, similar to architecture documents written from templates:
// sections with fields, prose, lists, tables, diagrams, decisions, and placeholders in all of them.

const NOUNS = [
  'ledger',
  'gateway',
  'planner',
  'route',
  'booking',
  'queue',
  'index',
  'report',
  'session',
  'policy',
  'region',
  'replica',
];
const VERBS = [
  'records',
  'forwards',
  'checks',
  'rejects',
  'compresses',
  'publishes',
  'retries',
  'expires',
  'signs',
  'replays',
];
const PLACEHOLDERS = [
  '[Team name]',
  '[Describe the component]',
  'TBD',
  '{{OWNER}}',
  'YYYY-MM-DD',
  '[High/Medium/Low]',
  '[e.g., 99.9 %]',
];

/** A fixed sequence of pseudo-random numbers. */
function numbers() {
  let state = 20_240_229;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * At least `bytes` bytes of Markdown, cut at the end of a section.
 * @param {number} bytes
 */
export function makeDocument(bytes) {
  const number = numbers();
  const pick = (list) => list[number(list.length)];
  const sentence = () =>
    `The ${pick(NOUNS)} ${pick(VERBS)} every *${pick(NOUNS)}* and ${pick(VERBS)} ` +
    `the ${pick(NOUNS)} of \`${pick(NOUNS)}-${number(90) + 10}\`.`;
  const prose = () => Array.from({ length: 3 + number(4) }, sentence).join(' ');
  const value = () => (number(4) === 0 ? pick(PLACEHOLDERS) : `${pick(NOUNS)} ${number(100)}`);
  const row = () => `| ${value()} | ${value()} | ${value()} | ${number(100)} % |`;
  const parts = [
    '# Payments: architecture\n',
    '**Owner:** [Team name]  \n**Status:** Draft  \n**Date:** YYYY-MM-DD\n',
  ];
  let size = 0;
  for (let section = 1; size < bytes; section++) {
    const added = [
      `## ${section}. ${pick(NOUNS)} and ${pick(NOUNS)}\n`,
      `${prose()}\n`,
      `- **${pick(NOUNS)}:** ${sentence()}\n- **Owner:** ${value()}\n- [ ] ${sentence()}\n` +
        `- See [the ${pick(NOUNS)}](https://example.com/${section}) and [above](#1-${pick(NOUNS)}).\n`,
      `### ${section}.1 Risks\n`,
      `| Risk | Owner | Mitigation | Likelihood |\n|------|:-----:|------------|-----------:|\n` +
        `${Array.from({ length: 3 + number(5) }, row).join('\n')}\n`,
      `> **Note:** ${sentence()}\n`,
      `### ${section}.2 Decision\n`,
      `${prose()} ${number(3) === 0 ? pick(PLACEHOLDERS) : ''}\n`,
      `\`\`\`text\n[${pick(NOUNS)}] --> [${pick(NOUNS)}] --> [${pick(NOUNS)}]\n\`\`\`\n`,
    ];
    size += added.reduce((sum, part) => sum + part.length + 1, 0);
    parts.push(...added);
  }
  return parts.join('\n');
}
