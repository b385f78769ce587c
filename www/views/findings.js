// @ts-check
// The findings: grouped by section in document order, each with its severity as shape and word, what is
// wrong, what to do, and its fixes. Placeholders that wait for one and the same answer stand in one row.

import { SEVERITIES, severity } from '../kit/legend.js';
import { capitalised, grouped, h, icon, plural, setAttribute, setChildren, setText } from '../kit/dom.js';
import { inline, setInline } from '../kit/prose.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('../core/types.js').Report} Report */
/**
 * @typedef {{finding: Finding, others: Finding[]}} Entry A finding with those of its group that follow it.
 */

/** So many rows are laid out at once; a button brings the rest. */
const PAGE = 200;
/** Up to so many findings need no search field. */
const SEARCHED = 20;

/**
 * @typedef {object} Hooks
 * @property {(finding: Finding) => void} onselect
 * @property {(finding: Finding, fix: Fix) => void} onfix
 * @property {(finding: Finding, fixes: Fix[], anchor: HTMLElement) => void} onchoose
 * @property {(finding: Finding) => void} onhelp
 * @property {(finding: Finding) => void} onfill opens the one field that fills a whole group
 * @property {() => void} onfixall
 * @property {(direction: 1 | -1) => void} onnext
 */

/**
 * @param {HTMLElement} root
 * @param {Hooks} hooks
 */
export function findingsView(root, hooks) {
  const count = h('output', { class: 'count', id: 'findings-count' });
  const next = h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      id: 'next-finding',
      title: 'Next finding (F8)',
      onclick: () => hooks.onnext(1),
    },
    icon('next'),
    'Next',
    h('kbd', {}, 'F8'),
  );
  const fixAll = h('button', {
    type: 'button',
    class: 'button',
    id: 'fix-all',
    onclick: () => hooks.onfixall(),
  });
  const chips = SEVERITIES.map(({ id, shape, word }) => {
    const number = h('span', { class: 'chip-count' });
    const chip = h(
      'button',
      { type: 'button', class: 'chip', 'data-severity': id, 'aria-pressed': 'true' },
      h('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
      `${word} `,
      number,
    );
    chip.addEventListener('click', () => {
      setAttribute(chip, 'aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      render(report);
    });
    return { id, chip, number };
  });
  const search = h('input', {
    type: 'search',
    class: 'field findings-search',
    placeholder: 'Filter findings',
    'aria-label': 'Filter findings',
    hidden: true,
    oninput: () => render(report),
  });
  const list = h('div', { class: 'findings-list', tabindex: '-1' });
  const more = h('button', {
    type: 'button',
    class: 'button',
    onclick: () => {
      shown += PAGE;
      render(report);
    },
  });
  const calm = h('p', { class: 'calm' });
  const tools = h(
    'div',
    { class: 'findings-tools', hidden: true },
    h(
      'div',
      { class: 'chips', role: 'group', 'aria-label': 'Show severities' },
      ...chips.map(({ chip }) => chip),
    ),
    fixAll,
    search,
  );
  root.append(
    h('div', { class: 'pane-head' }, h('h2', {}, 'Findings'), count, h('span', { class: 'spacer' }), next),
    tools,
    list,
  );
  for (const { chip } of chips) chip.hidden = true;
  fixAll.hidden = true;
  const rows = rowsView(list, hooks);
  /** @type {Report | null} */
  let report = null;
  let shown = PAGE;

  /** @param {Report | null} given */
  function render(given) {
    report = given;
    if (!given) return;
    const { findings } = given;
    setText(count, grouped(findings.length));
    for (const { id, chip, number } of chips) {
      const many = findings.filter((finding) => finding.severity === id).length;
      setText(number, grouped(many));
      chip.hidden = many === 0;
    }
    const safe = findings.filter((finding) => finding.fixes.some((fix) => fix.kind === 'safe')).length;
    fixAll.hidden = safe === 0;
    setText(fixAll, `Fix all safe (${safe})`);
    next.disabled = findings.length === 0;
    tools.hidden = findings.length === 0;
    const wanted = new Set(
      chips.filter(({ chip }) => chip.getAttribute('aria-pressed') === 'true').map(({ id }) => id),
    );
    search.hidden = findings.length <= SEARCHED && !search.value;
    const words = search.value.trim().toLowerCase();
    const entries = fold(
      findings.filter(
        (finding) =>
          wanted.has(finding.severity) &&
          (!words || `${finding.message} ${finding.text} ${finding.rule}`.toLowerCase().includes(words)),
      ),
    );
    const nodes = rows.render(entries.slice(0, shown), given.sections);
    more.hidden = entries.length <= shown;
    setText(more, `Show ${Math.min(PAGE, entries.length - shown)} more of ${entries.length}`);
    calm.hidden = entries.length > 0;
    setText(
      calm,
      findings.length
        ? 'No finding fits the filter'
        : given.completeness.total
          ? 'Nothing to mend. Everything reads well.'
          : 'What there is to do will stand here.',
    );
    setChildren(list, [calm, ...nodes, more]);
  }
  return { render };
}

/** @param {Finding[]} findings @returns {Entry[]} */
function fold(findings) {
  /** @type {Map<string, Entry>} */
  const groups = new Map();
  /** @type {Entry[]} */
  const entries = [];
  for (const finding of findings) {
    const known = finding.group === null ? undefined : groups.get(`${finding.rule} ${finding.group}`);
    if (known) {
      known.others.push(finding);
      continue;
    }
    const entry = { finding, others: [] };
    entries.push(entry);
    if (finding.group !== null) groups.set(`${finding.rule} ${finding.group}`, entry);
  }
  return entries;
}

/**
 * Keeps a row per finding across reports, so that a key rebuilds none.
 * @param {HTMLElement} list
 * @param {Hooks} hooks
 */
function rowsView(list, hooks) {
  /** @type {Map<string, ReturnType<typeof makeRow>>} */
  let rows = new Map();
  /** @type {Map<string, HTMLElement>} */
  let heads = new Map();
  /** @type {WeakMap<Element, ReturnType<typeof makeRow>>} */
  const byElement = new WeakMap();
  list.addEventListener('click', (event) => {
    const target = /** @type {HTMLElement} */ (event.target).closest('button');
    const element = target?.closest('.finding');
    const row = element && byElement.get(element);
    if (!row || !target) return;
    const { finding } = row.entry();
    if (target.classList.contains('finding-main')) hooks.onselect(finding);
    else if (target.classList.contains('finding-rule')) hooks.onhelp(finding);
    else if (target.classList.contains('finding-fill')) hooks.onfill(finding);
    else if (target.classList.contains('finding-choose')) hooks.onchoose(finding, finding.fixes, target);
    else if (target.dataset.fix) hooks.onfix(finding, finding.fixes[Number(target.dataset.fix)]);
    else if (target.dataset.other) hooks.onselect(row.entry().others[Number(target.dataset.other)]);
  });

  /** @param {Entry[]} entries @param {import('../core/types.js').Section[]} sections */
  function render(entries, sections) {
    const titles = new Map(
      sections.map((section) => [
        section.id,
        [section.number, section.title || section.template_title || 'Before the first heading']
          .filter(Boolean)
          .join(' '),
      ]),
    );
    const [oldRows, oldHeads] = [rows, heads];
    [rows, heads] = [new Map(), new Map()];
    /** @type {Node[]} */
    const nodes = [];
    let section = null;
    for (const entry of entries) {
      const { finding } = entry;
      if (finding.section !== section) {
        section = finding.section;
        let key = section;
        while (heads.has(key)) key += '\n';
        const head = oldHeads.get(key) ?? h('h3', { class: 'findings-section' });
        setText(head, titles.get(section) ?? 'Document');
        heads.set(key, head);
        nodes.push(head);
      }
      let key = `${finding.rule}\n${finding.section}\n${finding.text}`;
      while (rows.has(key)) key += '\n';
      const row = oldRows.get(key) ?? makeRow();
      byElement.set(row.element, row);
      rows.set(key, row);
      row.render(entry);
      nodes.push(row.element);
    }
    return nodes;
  }
  return { render };
}

/** Up to two lines that say something: no fences, no lines that are only drawn. @param {string} text */
function excerpt(text) {
  const lines = text
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(```|~~~)/.test(line));
  const shown = lines.slice(0, 2).map((line) => (line.length > 90 ? `${line.slice(0, 90)}…` : line));
  return shown.join('\n') + (lines.length > 2 ? ' …' : '');
}

function makeRow() {
  /** @type {Entry} */
  let current;
  let shown = '';
  let fixesKey = '';
  let othersKey = '';
  const shape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const word = h('span', { class: 'severity-word' });
  const message = h('span', { class: 'finding-message' });
  const text = h('code', { class: 'finding-text' });
  const help = h('span', { class: 'finding-help' });
  const place = h('span', { class: 'finding-place' });
  const main = h(
    'button',
    { type: 'button', class: 'finding-main', part: 'finding-button' },
    h('span', { class: 'finding-top' }, shape, word, place),
    message,
    text,
    help,
  );
  const rule = h('button', { type: 'button', class: 'finding-rule' });
  const fixes = h('span', { class: 'finding-fixes' });
  const others = h('span', { class: 'finding-others' });
  const element = h(
    'article',
    { class: 'finding', part: 'finding' },
    main,
    others,
    h('div', { class: 'finding-foot' }, fixes, rule),
  );

  /** @param {Entry} entry */
  function render(entry) {
    current = entry;
    const { finding } = entry;
    const key = [
      finding.from,
      finding.to,
      finding.line,
      finding.column,
      finding.severity,
      finding.message,
      finding.help,
    ].join('\n');
    renderFixes(finding.fixes, finding.input && entry.others.length ? entry.others.length + 1 : 0);
    renderOthers(entry.others);
    if (key === shown) return;
    shown = key;
    const { word: name, shape: sign } = severity(finding.severity);
    setAttribute(element, 'data-severity', finding.severity);
    setAttribute(element, 'data-rule', finding.rule);
    setAttribute(element, 'data-from', finding.from);
    setAttribute(element, 'data-to', finding.to);
    setText(shape, sign);
    setText(word, name);
    setInline(message, capitalised(finding.message));
    const shortened = finding.category === 'diagram' ? '' : excerpt(finding.text);
    setText(text, shortened);
    text.hidden = !shortened || finding.message.includes(finding.text);
    setInline(help, finding.help);
    setText(place, `Ln ${finding.line}, Col ${finding.column}`);
    setText(rule, finding.rule);
    setAttribute(rule, 'aria-label', `What is ${finding.rule}?`);
  }

  /**
   * @param {Fix[]} list
   * @param {number} together how many places wait for the same answer, 0 where it is one
   */
  function renderFixes(list, together) {
    const key = `${together} ` + list.map(({ kind, title }) => `${kind} ${title}`).join('\n');
    if (key === fixesKey) return;
    fixesKey = key;
    const choices = list.filter(({ kind }) => kind === 'choice');
    const buttons = list
      .map((fix, at) => ({ fix, at }))
      .filter(({ fix }) => choices.length < 2 || fix.kind !== 'choice')
      .map(({ fix, at }) =>
        h(
          'button',
          { type: 'button', class: 'button small', 'data-fix': at, 'data-kind': fix.kind },
          ...inline(fix.kind === 'preview' ? `${fix.title}…` : fix.title),
        ),
      );
    if (choices.length > 1) {
      buttons.unshift(
        h(
          'button',
          { type: 'button', class: 'button small finding-choose', 'aria-haspopup': 'menu' },
          `Choose one of ${choices.length}`,
          icon('chevron'),
        ),
      );
    }
    if (together)
      buttons.unshift(
        h('button', { type: 'button', class: 'button small finding-fill' }, `Fill all ${together}…`),
      );
    fixes.replaceChildren(...buttons);
  }

  /** @param {Finding[]} list */
  function renderOthers(list) {
    const key = list.map(({ line }) => line).join();
    if (key === othersKey) return;
    othersKey = key;
    others.replaceChildren(
      ...(list.length
        ? [
            `${plural(list.length, 'more place')}: `,
            ...list
              .slice(0, 12)
              .map(({ line }, at) =>
                h(
                  'button',
                  { type: 'button', class: 'line-link', 'data-other': at, 'aria-label': `Line ${line}` },
                  String(line),
                ),
              ),
          ]
        : []),
    );
  }
  return { element, render, entry: () => current };
}
