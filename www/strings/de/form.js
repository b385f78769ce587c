// @ts-check
// The form.

import { plural } from './german.js';

/** @type {typeof import('../en/form.js').form} */
export const form = {
  showInText: 'Im Text zeigen',
  done: 'erledigt',
  asked: (count) => plural(count, 'Frage', 'Fragen'),
  stillOpen: 'Das zählt noch als offen.',
  notWritten: 'Der Text hier hat sich geändert: Das ist nicht geschrieben.',
  choose: 'Auswählen…',
  today: 'Heute',
  use: (answer) => `„${answer}“ übernehmen`,
  kinds: {
    heading: 'Titel',
    paragraph: 'Text',
    'list-item': 'Listenpunkt',
    diagram: 'Diagramm',
    code: 'Code',
  },
  together: (count) => `und ${plural(count, 'weitere Stelle', 'weitere Stellen')}, zusammen ausgefüllt: `,
  kept: 'So belassen',
  keepAll: 'Alle Beispiele so belassen: sie stimmen hier',
  whyNot: (title) => `Warum „${title}“ entfällt`,
  write: 'Hier schreiben',
  excuse: 'Entfällt, weil…',
  addTemplate: 'Text der Vorlage einfügen',
  missing: 'Dieser Abschnitt fehlt.',
  unanswered: 'Dieser Abschnitt hat noch keine Antwort.',
  addRow: 'Zeile hinzufügen',
  rowAdded: 'Zeile hinzugefügt',
  removeRow: (row) => `Zeile ${row} entfernen`,
  removeThisRow: 'Diese Zeile entfernen',
  rowRemoved: (row) => `Zeile ${row} entfernt`,
  table: (section) => `Tabelle in ${section}`,
  column: (column) => `Spalte ${column}`,
  cell: ({ column, row, section }) => `${column} in Zeile ${row}, ${section}`,
  status: ({ status, errors, before }) =>
    `Mit ${status} ist alles Offene ein Fehler: ${errors} Fehler, vorher ${before}.`,
  more: (count) => `${plural(count, 'weitere Frage', 'weitere Fragen')}, wenn diese beantwortet sind.`,
  filled: 'Alles ist ausgefüllt.',
  nothing: 'Hier wartet nichts auf eine Antwort.',
  unread: 'Die Fragen kommen, sobald der Text geprüft ist.',
  noField: (left) => `Noch ${left} offen. Was fehlt, steht in den Befunden, denn es gibt kein Feld dafür.`,
  left: (left) => `Noch ${left} offen. Jede Eingabe steht sofort im Dokument.`,
  questions: (count) =>
    `Noch ${plural(count, 'Frage', 'Fragen')} offen. Jede Eingabe steht sofort im Dokument.`,
};
