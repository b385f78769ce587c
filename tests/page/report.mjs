// Reports for the tests, each with only the data that a test needs.

/** @param {object} [fields] */
export const finding = (fields) => ({
  rule: 'placeholder-bracket',
  category: 'placeholder',
  severity: 'error',
  message: '`[Name]` is a placeholder',
  help: 'write the name',
  section: 's1',
  from: 10,
  to: 16,
  line: 3,
  column: 1,
  text: '[Name]',
  end_line: 3,
  end_column: 7,
  evidence: 'certain',
  form: 'bracket',
  label: 'Name',
  group: null,
  input: { type: 'text' },
  fixes: [],
  ...fields,
});

/** @param {object} [fields] */
export const section = (fields) => ({
  id: 's1',
  title: 'Goals',
  template_title: null,
  number: null,
  level: 2,
  state: 'present',
  from: 0,
  to: 20,
  line: 1,
  own: { done: 1, total: 2 },
  completeness: { done: 1, total: 2, percent: 50 },
  items: [],
  tables: [],
  slot: null,
  skeleton: null,
  ...fields,
});

/** @param {object} [fields] */
export const report = (fields) => ({
  path: 'note.md',
  template: null,
  status: null,
  ready: false,
  completeness: { done: 1, total: 2, percent: 50 },
  band: 'in-progress',
  sections: [section()],
  findings: [finding()],
  metadata: {},
  ...fields,
});

/** @param {string} title @param {...[number, number, string]} edits */
export const fix = (title, ...edits) => ({
  title,
  kind: 'safe',
  edits: edits.map(([from, to, insert]) => ({ from, to, insert })),
});
