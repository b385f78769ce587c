// @ts-check
// The words for states, kinds and numbers that all views and exports share.

import { number, plural, word } from './german.js';

/** One and many of each severity. */
const SEVERITIES = {
  error: { one: 'Fehler', many: 'Fehler' },
  warning: { one: 'Warnung', many: 'Warnungen' },
  info: { one: 'Hinweis', many: 'Hinweise' },
};

/** @type {typeof import('../en/legend.js').legend} */
export const legend = {
  /** @param {number} value */
  percent: (value) => `${value}\u00a0%`,
  number,
  severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  severityWord: ({ id, count }) => word(count, SEVERITIES[id].one, SEVERITIES[id].many),
  sections: {
    present: '',
    missing: 'fehlt',
    empty: 'leer',
    'not-applicable': 'entfällt',
    extra: 'nicht in der Vorlage',
  },
  items: { done: 'erledigt', open: 'offen', unchanged: 'unverändert', missing: 'fehlt' },
  kinds: {
    field: 'Feld',
    row: 'Tabellenzeile',
    'list-item': 'Listenpunkt',
    paragraph: 'Absatz',
    diagram: 'Diagramm',
    code: 'Codeblock',
    heading: 'Überschrift',
  },
  bands: {
    'not-started': { word: 'Nicht begonnen', meaning: '0 %' },
    'in-progress': { word: 'In Arbeit', meaning: '1–99 %' },
    'all-filled': { word: 'Alles ausgefüllt', meaning: '100 %' },
    ready: { word: 'Fertig', meaning: 'nichts Erforderliches ist offen, und kein Fehler ist übrig' },
  },
  categories: {
    placeholder: 'Platzhalter',
    template: 'Vorlage',
    structure: 'Aufbau',
    table: 'Tabelle',
    metadata: 'Metadaten',
    link: 'Link',
    decision: 'Entscheidung',
    diagram: 'Diagramm',
    text: 'Text',
    accessibility: 'Barrierefreiheit',
    consistency: 'Stimmigkeit',
  },
  document: 'Dokument',
  beforeFirst: 'Vor der ersten Überschrift',
  line: (line) => `Zeile ${line}`,
  shortLine: (line) => `Z. ${line}`,
  lineColumn: ({ line, column }) => `Zeile ${line}, Spalte ${column}`,
  todo: (count) => `Noch ${number(count)} offen`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  behind: (count) => plural(count, 'weiterer Hinweis', 'weitere Hinweise'),
  apply: 'Anwenden',
  undo: 'Rückgängig',
  reload: 'Neu laden',
};
