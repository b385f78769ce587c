// @ts-check
// The commands.

/** @type {typeof import('../en/commands.js').commands.names} */
const names = {
  'next-placeholder': { label: 'Nächster Platzhalter' },
  'previous-placeholder': { label: 'Vorheriger Platzhalter' },
  'next-finding': { label: 'Weiter', title: 'Nächster Befund' },
  'previous-finding': { label: 'Vorheriger Befund' },
  'fix-here': { label: 'Korrekturen an der Schreibmarke' },
  bold: { label: 'Fett' },
  italic: { label: 'Kursiv' },
  link: { label: 'Link' },
  'align-table': {
    label: 'Tabelle ausrichten',
    title: 'Tabelle ausrichten; Tab geht zur nächsten Zelle',
  },
  undo: { label: 'Rückgängig' },
  redo: { label: 'Wiederholen' },
  open: { label: 'Öffnen', title: 'Datei öffnen' },
  save: { label: 'Speichern', title: 'In eine Datei speichern' },
  'paste-plain': { label: 'Als reinen Text einfügen' },
  'mode-next': { label: 'Beide Bereiche, nur Editor, nur Vorschau' },
  keys: { label: 'Tasten' },
  'next-region': { label: 'Nächster Bereich' },
  'previous-region': { label: 'Vorheriger Bereich' },
  'mode-edit': { label: 'Editor', title: 'Nur Editor' },
  'mode-split': { label: 'Beide', title: 'Editor und Vorschau' },
  'mode-preview': { label: 'Vorschau', title: 'Nur Vorschau' },
  'view-text': { label: 'Text' },
  'view-form': { label: 'Formular' },
  'fill-mode': { label: 'Ausfüllen', title: 'Ausfüllmodus: Tab geht zum nächsten Platzhalter' },
  'fix-all': { label: 'Alles Sichere beheben' },
  outline: { label: 'Gliederung', title: 'Gliederung ein- oder ausblenden' },
  findings: { label: 'Befunde', title: 'Befunde ein- oder ausblenden' },
  template: { label: 'Vorlage' },
  'start-template': { label: 'Mit einer Vorlage beginnen' },
  example: { label: 'Beispiel laden' },
  export: { label: 'Export', title: 'Bericht exportieren' },
  clean: { label: 'Reines Dokument', title: 'Das Dokument ohne Anleitung und Anweisungen' },
  folder: { label: 'Mehrere Dokumente', title: 'Alle Dokumente eines Ordners als Tabelle' },
  compare: { label: 'Mit früherer Fassung vergleichen' },
  follow: { label: 'Dieser Datei folgen', title: 'Übernehmen, was andere Programme in die Datei schreiben' },
  share: { label: 'Teilen', title: 'Als Link teilen' },
  history: { label: 'Verlauf', title: 'Verlauf: frühere Stände, andere Dokumente, Papierkorb' },
  explain: { label: 'Wie wird gezählt?' },
  theme: { label: 'Farben' },
  settings: { label: 'Einstellungen' },
  privacy: { label: 'Kein Upload' },
  more: { label: 'Mehr' },
};

const themes = { auto: 'wie das System', light: 'hell', dark: 'dunkel' };

/** @type {typeof import('../en/commands.js').commands} */
export const commands = {
  names,
  keys: { control: 'Strg', alt: 'Alt', shift: 'Umschalt' },
  withKey: ({ title, key }) => `${title} (${key})`,
  follow: { on: 'an', off: 'aus' },
  colours: (theme) => `Farben: ${themes[theme]}`,
  change: 'ändern',
};
