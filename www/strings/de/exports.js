// @ts-check
// Exports: the menu, the HTML report, the summary, the checklists, print.

import { plural, word } from './german.js';

/** @type {typeof import('../en/exports.js').exports} */
export const exports = {
  menu: {
    clean: { label: 'Reines Dokument', detail: 'ohne Anleitung' },
    html: { label: 'Bericht als HTML', detail: 'eine Seite zum Senden' },
    markdown: { label: 'Zusammenfassung als Markdown', detail: 'für einen Pull Request' },
    checklist: { label: 'Checkliste als Markdown', detail: 'was offen ist' },
    csv: { label: 'Checkliste als CSV', detail: 'für eine Tabelle' },
    json: { label: 'Bericht als JSON', detail: 'für Programme' },
    sarif: { label: 'Bericht als SARIF', detail: 'für Code-Scans' },
    copy: { label: 'Formatiert kopieren', detail: 'für Wiki oder Mail' },
    print: { label: 'Drucken', detail: 'Bericht und Dokument' },
    printReport: 'Bericht drucken',
    printDocument: 'Dokument drucken',
  },
  copied: 'Kopiert: in ein Wiki, eine Mail oder eine Textverarbeitung einfügen',
  refused: 'Der Browser hat die Zwischenablage verweigert',
  noFile: 'Es entstand keine Datei: Die Seite über die Regeln konnte nicht geladen werden',
  states: { done: 'erledigt', notStarted: 'nicht begonnen', inProgress: 'in Arbeit' },
  lines: (lines) => `${word(lines.length, 'Zeile', 'Zeilen')} ${lines.join(', ')}`,
  unmeasured: (found) => `Keine Vorlage misst es. Gefunden: ${found || 'nichts'}`,
  headline: ({ band, percent, done, total }) =>
    `${band}: ${percent} %, ${done} von ${plural(total, 'Punkt', 'Punkten')} erledigt`,
  follows: (name) => `, Vorlage ${name}`,
  template: (name) => `Vorlage ${name}`,
  status: (status) => `Status ${status}`,
  made: ({ version, date }) => `Erstellt mit docgauge ${version}${date ? ` am ${date}` : ''}.`,
  again: ' Diese Seite in docgauge öffnen, um am Dokument weiterzuarbeiten.',
  left: 'Was offen ist',
  noTemplate: 'Keine Vorlage misst dieses Dokument.',
  found: (found) => `Gefunden: ${found || 'nichts'}`,
  completeness: 'Vollständigkeit',
  percent: (percent) => `${percent} Prozent`,
  sum: ({ done, total, ready }) =>
    `${done} von ${plural(total, 'Punkt', 'Punkten')} erledigt, ${ready ? 'fertig' : 'nicht fertig'}`,
  sections: 'Abschnitte',
  section: 'Abschnitt',
  state: 'Stand',
  done: 'Erledigt',
  items: 'Punkte',
  own: ({ done, total }) => `${done} von ${total}`,
  points: (count) => plural(count, 'offener Punkt', 'offene Punkte'),
  none: 'Keine.',
  todo: (name) => `Zu tun in ${name || 'diesem Dokument'}`,
  nothingLeft: 'Nichts ist mehr zu tun.',
  columns: { kind: 'Art', todo: 'Zu tun', lines: 'Zeilen', help: 'Hilfe', rule: 'Regel' },
};
