// @ts-check
// The dialogs about keys, privacy, a rule, the count, a fix, a comparison, several documents and a learned template.

import { number, plural, word } from './german.js';

/** @type {typeof import('../en/dialogs.js').dialogs} */
export const dialogs = {
  keys: {
    title: 'Tasten',
    fillMode: 'Im Ausfüllmodus: nächster und vorheriger Platzhalter',
    leave: 'Ausfüllmodus verlassen, Geöffnetes schließen',
    find: 'Suchen und ersetzen',
    or: ' oder ',
    note: (version) =>
      'Die Tasten wirken, solange der Fokus in docgauge ist. Außerhalb des Ausfüllmodus verlässt Tab den Editor. ' +
      `docgauge ${version}.`,
  },
  licences: {
    open: 'Lizenzen',
    title: 'Lizenzen',
    intro:
      'docgauge enthält diese Werke anderer. Ihre Lizenzen verlangen, dass dieser Text jeder Kopie beiliegt.',
    loading: 'Wird geladen …',
    notLoaded: 'Die Lizenzen konnten nicht geladen werden. Sie stehen in „licences.txt“ neben der Seite.',
  },
  privacy: {
    title: 'Nichts wird hochgeladen',
    intro:
      'Der Text wird von einem Programm geprüft, das in diesem Tab läuft. Es gibt keinen Server, der ihn ' +
      'erhalten könnte, kein Konto, keine Zählung von Besuchen.',
    what: 'Was wo gespeichert wird',
    stored: {
      browser:
        'Dokumente und ihre früheren Stände liegen im eigenen Speicher dieses Browsers (IndexedDB), damit mit ' +
        'einem ' +
        'geschlossenen Tab nichts verloren geht; „Verlauf“ zeigt alle. Auch die Dateien der Seite selbst liegen ' +
        'dort, ' +
        'damit sie ohne Netz öffnet. Das Löschen der Browserdaten löscht alles.',
      tab:
        'Der Text liegt im Speicher dieses Tabs, damit ein Neuladen nichts kostet. Beim Schließen des Tabs ' +
        'ist er weg.',
      nowhere:
        'Hier wird kein Text gespeichert: Er lebt in diesem Tab und ist weg, wenn der Tab schließt, außer er ' +
        'wurde in ' +
        'einer Datei gespeichert.',
    },
    settings: 'Die Einstellungen (Farben, Bereiche, Vorlage) merkt sich der kleine Speicher (localStorage).',
    show: 'Zeigen, was gespeichert ist',
    erase: 'Alles hier Gespeicherte löschen…',
    verify: 'So lässt es sich nachprüfen',
    network:
      'Nach dem Laden der Seite das Netz ausschalten: Alles funktioniert weiter; nur neue Zeichnungen bleiben Text.',
    panel:
      'Die Netzwerkanalyse des Browsers öffnen: Beim Tippen, Prüfen, Beheben und Exportieren wird nichts gesendet.',
    policy:
      'Die Content Security Policy der Seite verbietet es; die Offline-Datei darf sich mit gar nichts verbinden.',
    leaves: 'Was auf Wunsch hinausgeht',
    link:
      'Ein Link zum Teilen trägt den Text in sich, hinter dem #, das Browser an keinen Server senden; wer den Link ' +
      'hat, hat den Text. Bilder von anderswo werden nie geladen.',
  },
  rule: {
    fixed: ' bei jedem Status des Dokuments',
    byStatus:
      ' in einem Dokument in Prüfung; eine Stufe leichter im Entwurf, eine Stufe schwerer nach der Freigabe',
    onRequest: ' (auf Wunsch)',
    hint: 'warum es hier in Ordnung ist',
    ask: 'Nicht gewünscht? Den Grund nennen, für die nächsten Leser:',
    file: 'In diesem Dokument ignorieren',
    here: 'Hier ignorieren',
    otherVersion: 'Die Seite über die Regeln gehört zu einer anderen Version',
    notLoaded: 'Die Seite über die Regeln konnte nicht geladen werden',
    noMore: (reason) => `Mehr gibt es dazu nicht: ${reason}`,
  },
  explain: {
    title: 'Wie wird gezählt?',
    sum: ({ done, total }) => `${done} von ${plural(total, 'Punkt', 'Punkten')} erledigt`,
    rounded: ', abgerundet. ',
    unmeasured: '. Keine Vorlage misst dieses Dokument, darum gibt es keine Prozentzahl. ',
    left: ({ left, breakdown }) => `Noch ${number(left)} offen: ${breakdown}. `,
    found: (found) => `Gefunden: ${found || 'kein Platzhalter und kein Fehler'}.`,
    item:
      'Ein Punkt ist das Kleinste, das auszufüllen ist: ein Feld, eine Tabellenzeile, ein Listenpunkt, ein ' +
      'Absatz, ein ' +
      'Diagramm. ',
    counting: (total) =>
      `Die ${number(total)} sind jene, die die Vorlage verlangt, und die hinzugefügten. Eine neue Zeile, ein neuer ` +
      'Listenpunkt oder Absatz ist einer mehr; ein Abschnitt, der mit Begründung entfällt, nimmt seine Punkte ' +
      'mit. Was ' +
      'die Vorlage so belässt, zählt nicht.',
    meanings: {
      done: 'geschrieben',
      open: 'hat einen Platzhalter oder ist leer',
      unchanged: 'noch der Beispieltext der Vorlage',
      missing: 'von der Vorlage erwartet, nicht vorhanden',
    },
    template: (name) => `Vorlage: ${name}`,
    filter: ' Nur zeigen, was noch offen ist',
    next: ({ count, percent }) =>
      `${word(count, 'Dieser eine bringt', `Diese ${count} bringen`)} es auf ${percent} %`,
    below: ({ done, total }) => `mit Unterabschnitten ${done} von ${total}`,
    own: ({ done, total }) => `${done} von ${total}`,
    excused: 'Entfällt mit Begründung: nicht gezählt',
    nothing: 'Nichts Eigenes',
    noText: '(kein Text)',
  },
  fix: {
    before: (line) => `Vor Zeile ${line}`,
    more: (count) => `Und ${plural(count, 'weitere Stelle', 'weitere Stellen')}.`,
    moreLines: (count) => `… ${plural(count, 'weitere Zeile', 'weitere Zeilen')}`,
    was: 'Vorher: ',
    is: 'Nachher: ',
  },
  compare: {
    title: (name) => `Seit ${name}`,
    whole: ({ before, after }) => `${before} damals, ${after} jetzt; `,
    head: ({ gone, come, changed, all }) =>
      `${plural(gone, 'Befund', 'Befunde')} weg, ${come} neu; ${changed} von ` +
      `${plural(all, 'Abschnitt', 'Abschnitten')} geändert.`,
    kinds: { new: 'neu', removed: 'entfernt', changed: '', same: 'gleich' },
    section: 'Abschnitt',
    then: 'Damals',
    now: 'Jetzt',
    findings: 'Befunde',
    nothing: 'Kein Abschnitt unterscheidet sich in dem, was erledigt oder gefunden ist.',
    more: ({ sign, count }) => `${sign} ${count} weitere`,
  },
  clean: {
    title: 'Reines Dokument',
    offered: (removed) =>
      removed
        ? 'Das Dokument, wie es weitergegeben wird: ' +
          `${plural(removed, 'Kommentar', 'Kommentare')} mit Anleitung oder für docgauge ` +
          `${word(removed, 'fehlt', 'fehlen')} darin. Der eigene Text bleibt, wie er ist.`
        : 'Das Dokument, wie es weitergegeben wird. Es hat keinen Kommentar mit Anleitung oder für docgauge.',
    refused: 'Es ist noch nicht fertig. Diese Lücken sind zuerst zu schließen:',
    nothing: 'Noch gibt es nichts weiterzugeben: Das Dokument hat keinen Punkt.',
    gaps: (count) => plural(count, 'Lücke', 'Lücken'),
    rest: (count) => `${number(count)} offen in optionalen oder hinzugefügten Abschnitten`,
    save: 'Reines Dokument speichern',
    copy: 'Als Markdown kopieren',
    copied: 'Als Markdown kopiert',
  },
  folder: {
    columns: { path: 'Dokument', percent: 'Vollständig', findings: 'Befunde', status: 'Status' },
    none: 'keine',
    ready: 'fertig',
    title: (count) => plural(count, 'Dokument', 'Dokumente'),
    summary: ({ ready, all }) => `${ready} von ${all} fertig.`,
    notRead: 'Nicht gelesen',
    notMarkdown: 'Kein Markdown',
    group: ({ title, count }) => `${title}: ${plural(count, 'Datei', 'Dateien')}`,
    more: (count) => `und ${count} weitere`,
    reading: (count) => `${plural(count, 'Datei wird', 'Dateien werden')} gelesen…`,
    oneOf: (count) => `Eines von ${plural(count, 'Dokument', 'Dokumenten')}.`,
    all: 'Alle Dokumente',
    tool: 'im Ordner eines Werkzeugs',
    tooMany: (most) => `mehr als ${most} Dokumente`,
    unreadable: 'nicht lesbar',
    links: (count) => plural(count, 'defekter Link', 'defekte Links'),
    numbers: (count) => `${plural(count, 'Nummer', 'Nummern')} von Entscheidungen doppelt vergeben`,
    place: ({ path, line }) => `${path}, Zeile ${line}`,
    loose: 'Links zu Dateien, die nicht dabei sind, sind nicht geprüft; mit dem ganzen Ordner werden sie es.',
  },
  learn: {
    title: (name) => `Gelernt aus ${name}`,
    theTemplate: 'der Vorlage',
    classes: {
      placeholder: { word: 'auszufüllen', help: 'ein Platzhalter: offen, bis er ersetzt ist' },
      sample: {
        word: 'Beispiel',
        help: 'Text der Vorlage: offen, bis er geändert oder bewusst belassen ist',
      },
      keep: { word: 'bleibt', help: 'bleibt, wie es ist, und zählt nicht' },
    },
    sum: ({ sections, items }) =>
      `${plural(sections, 'Abschnitt', 'Abschnitte')}, ${plural(items, 'Punkt', 'Punkte')}`,
    parts: ({ fill, samples, kept }) =>
      `: ${fill} auszufüllen, ${plural(samples, 'Beispiel', 'Beispiele')} zu ersetzen, ${kept} ` +
      `${word(kept, 'bleibt', 'bleiben')}.`,
    optional: 'optional',
    repeats: 'wiederholbar',
    also: (titles) => `auch: ${titles}`,
    setOptional: 'Optional',
    setRepeats: 'Wiederholbar',
    setKeep: 'Belassen',
    save: 'Vorlage mit Anmerkungen speichern',
    use: 'Verwenden',
  },
  template: {
    best: 'die ähnlichste',
    none: 'sagt, was gefunden ist, ohne Prozentzahl',
    learned: 'zeigen, was gelernt wurde',
    file: 'Aus Datei…',
    any: 'jede Vorlage in Markdown',
  },
};
