// @ts-check
// The queue of findings, and what its rows do.

import { number, plural } from './german.js';

const SEVERITIES = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' };

/** @type {typeof import('../en/queue.js').queue} */
export const queue = {
  name: 'Liste der Befunde',
  rulesNote: 'Die Meldungen zu den Regeln sind englisch.',
  noFit: 'Kein Befund passt zum Filter',
  allWell: 'Nichts zu beheben. Alles liest sich gut.',
  nothingYet: 'Hier steht, was zu tun ist.',
  category: 'Art',
  allKinds: 'Alle Arten',
  order: 'Reihenfolge',
  inOrder: 'Wie im Text',
  byWeight: 'Nach Gewicht',
  filterHint: 'Filter: Wörter oder ein Abschnitt',
  filterName: 'Befunde filtern',
  severities: 'Angezeigte Schweregrade',
  before: (count) => `${plural(count, 'früheren Abschnitt', 'frühere Abschnitte')} anzeigen`,
  more: (count) => `${plural(count, 'weiteren Abschnitt', 'weitere Abschnitte')} anzeigen`,
  section: ({ title, count }) => `${title}, ${plural(count, 'Zeile', 'Zeilen')}`,
  moreOf: (count) => `Mehr von ${number(count)} anzeigen`,
  worth: 'So viele Punkte Vollständigkeit bringt es',
  excuse: 'Entfällt, weil…',
  ignore: 'Ignorieren, weil…',
  why: 'Warum diese Regel',
  show: (line) => `Im Text zeigen, Z. ${line}`,
  morePlaces: (count) => `${plural(count, 'weitere Stelle', 'weitere Stellen')}: `,
  fillAll: (count) => `Alle ${count} ausfüllen`,
  answer: 'Antwort',
  other: 'Oder eine andere Antwort',
  sentence: 'Ein Satz dazu',
  change: 'Im Text ändern',
  chooseOne: (count) => `Eine von ${count} wählen`,
  whyFine: 'Warum ist es hier in Ordnung?',
  whyNot: (what) => `Warum entfällt ${what}?`,
  it: 'es',
  ignoreHere: 'Hier ignorieren',
  notApplicable: 'Entfällt',
  ignoreFile: 'Im ganzen Dokument',
  callNotApplicable: (what) => `${what} entfallen lassen`,
  quoted: (title) => `„${title}“`,
  none: 'Keine Befunde',
  spoken: ({ at, count, severity, line, message }) =>
    `Befund ${at} von ${count}, ${SEVERITIES[severity]}, Zeile ${line}, ${message}`,
  next: ({ line, message }) => `Weiter: Zeile ${line}, ${message}`,
  filled: (value) => `Ausgefüllt: ${value}`,
  gone: 'Dieser Text hat sich inzwischen geändert',
  later: 'Die Prüfung steht gerade nicht zur Verfügung',
  filledMore: (count) =>
    `${plural(count, 'weitere Stelle', 'weitere Stellen')} ausgefüllt, rückgängig mit Strg+Z`,
  ignored: ({ rule, file }) =>
    `${rule} wird ${file ? 'in diesem Dokument' : 'hier'} ignoriert, rückgängig mit Strg+Z`,
  fixed: (title) => `Behoben: ${title}`,
  brought: ({ said, count }) =>
    `${said}. Es ist jetzt eigener Text, mit ${plural(count, 'neuem Befund', 'neuen Befunden')}`,
  fixedAll: (count) =>
    `${plural(count, 'sichere Korrektur', 'sichere Korrekturen')} in einem Schritt gemacht.`,
  fixedAllSpoken: (count) =>
    `${plural(count, 'sichere Korrektur', 'sichere Korrekturen')} in einem Schritt gemacht, rückgängig mit Strg+Z`,
  writtenSince: 'Seitdem wurde weitergeschrieben: rückgängig mit Strg+Z',
  noFix: 'Keine Korrektur in dieser Zeile',
  placeholder: ({ at, count }) => `Platzhalter ${at} von ${count}`,
  noPlaceholder: 'Kein Platzhalter mehr',
};
