// @ts-check
// Files, drafts, tabs, links, and the history of what is kept.

import { number, plural } from './german.js';

/** @type {typeof import('../en/documents.js').documents} */
export const documents = {
  replace: {
    title: 'Dokument ersetzen?',
    text: (name) => `${name || 'Das Dokument'} hat Änderungen, die in keiner Datei gespeichert sind.`,
    saveFirst: 'Erst speichern',
    replace: 'Ersetzen',
  },
  files: {
    notOpened: 'Die Datei konnte nicht geöffnet werden.',
    noTemplate: 'Die Vorlage konnte nicht geladen werden.',
    chooseAgain: 'Vielleicht wurde sie verschoben oder gesperrt: noch einmal auswählen.',
    readOnly: 'Dieses Dokument ist schreibgeschützt: Eine abgelegte Datei ersetzt es nicht.',
    saved: (name) => `Gespeichert in ${name}`,
    notWritten: (name) => `${name} konnte nicht geschrieben werden: gesperrt, verschoben oder geschützt.`,
    downloaded: (name) => `${name} heruntergeladen`,
    otherOrigin: (src) => `${src} stammt nicht vom Ursprung dieser Seite`,
    notLoaded: ({ src, status }) => `${src} konnte nicht geladen werden: ${status}`,
    tooLarge: ({ name, size }) => `${name} hat ${size.replace('.', ',')} MB; höchstens 20 MB sind möglich`,
    notUtf8: (name) => `${name} ist keine Textdatei in UTF-8; als UTF-8 speichern und noch einmal öffnen`,
    printed: (name) =>
      `${name} ist kein Markdown: im eigenen Programm öffnen, den Text kopieren und hier einfügen`,
    notText: (name) => `${name} ist keine Textdatei`,
    emptyReport: (name) => `${name} ist ein Bericht ohne sein Dokument: das Dokument selbst öffnen`,
    report: 'Bericht von docgauge',
  },
  served: {
    ended: 'Das Programm `docgauge serve` antwortet nicht mehr.',
    downloaded: 'Der Text wurde stattdessen heruntergeladen.',
  },
  overwrite: {
    title: 'Die Datei wurde auf der Festplatte geändert',
    text: (name) => `${name} wurde seit dem Öffnen von jemand anderem geändert.`,
    onlyDisk: 'Nur auf der Festplatte',
    onlyHere: 'Nur hier',
    copy: 'Als andere Datei speichern',
    overwrite: 'Überschreiben',
    version: 'Eine andere Fassung des offenen Dokuments',
    isOpen: ({ name, time }) =>
      `${name}${time && ` vom ${time}`} unterscheidet sich vom Text, der hier offen ist.`,
    another: 'Daneben öffnen',
    side: ({ title, count }) => `${title}: ${plural(count, 'Zeile', 'Zeilen')}`,
    more: (count) => `und ${plural(count, 'weitere Zeile', 'weitere Zeilen')}`,
  },
  follow: {
    taken: (name) =>
      `${name} wurde auf der Festplatte geändert: Das ist der neue Text, Strg+Z holt den alten zurück`,
    both: (name) => `${name} wurde auf der Festplatte geändert, und hier auch.`,
    bothDetail: 'Was nicht übernommen wird, bleibt erreichbar: rückgängig machen oder aus der Datei holen.',
    take: 'Text der Datei übernehmen',
    keepMine: 'Meinen behalten',
    off: 'Der Datei wird nicht mehr gefolgt',
    open: 'Zum Folgen die Datei von der Festplatte öffnen',
    on: 'Der Datei wird gefolgt: Was sich auf der Festplatte ändert, ändert sich hier',
  },
  draft: {
    kept: {
      browser: (time) => `Entwurf in diesem Browser aufbewahrt, ${time}`,
      tab: (time) => `Entwurf in diesem Tab aufbewahrt, ${time}`,
    },
    earlier: {
      browser: 'Frühere Stände in diesem Browser aufbewahrt',
      tab: 'Frühere Stände in diesem Tab aufbewahrt',
    },
    erased: 'Was in diesem Browser aufbewahrt war, wurde von außen gelöscht.',
    erasedDetail: 'Der Text dieses Tabs wird wieder aufbewahrt; seine früheren Stände sind weg.',
    notSaved: 'Nicht gesichert: in eine Datei speichern',
    cannot: 'Der Entwurf kann hier nicht aufbewahrt werden.',
    cannotDetail: 'Der Text ist nur in diesem Tab. Vor dem Schließen in eine Datei speichern.',
    saveAs: 'Als Datei speichern',
    refused: 'Dieser Browser erlaubt der Seite nicht, Entwürfe aufzubewahren.',
    refusedDetail:
      'Was früher aufbewahrt wurde, bleibt, wie es ist. Neuer Text ist nur in diesem Tab: in eine Datei speichern.',
    full: 'Der Speicher dieses Browsers ist voll.',
    much: 'In diesem Browser ist viel aufbewahrt.',
    room: (count) =>
      (count === 1
        ? 'Der älteste Stand machte Platz'
        : `Die ${number(count)} ältesten Stände machten Platz`) + '; jedes Dokument ist noch da.',
    ask: 'Entwürfe in diesem Browser aufbewahren?',
    askDetail:
      'Dann geht mit einem geschlossenen Tab nichts verloren. Alle von der Festplatte geöffneten Seiten teilen ' +
      'einen ' +
      'Speicher. In den Einstellungen lässt es sich ändern.',
    keep: 'Aufbewahren',
    no: 'Nein',
    other: (time) => `Ein Entwurf vom ${time} ist hier aufbewahrt.`,
    otherDetail: 'Der Text der Seite hat sich seitdem geändert.',
    ofThis: (time) => `Ein Entwurf dieses Textes vom ${time} ist hier aufbewahrt.`,
    open: 'Entwurf öffnen',
    restored: (time) => `Wiederhergestellt, Stand ${time}.`,
    only: {
      browser: 'Er ist nur in diesem Browser aufbewahrt.',
      tab: 'Er ist nur in diesem Tab aufbewahrt.',
    },
    keepIt: 'Behalten',
    discard: 'Verwerfen',
    undoDiscard: 'Verworfen: Strg+Z holt es zurück',
    discarded: (name) => `Verworfen${name ? `: ${name}` : ''}.`,
    inHistory: (days) => `Es steht noch ${days} Tage im Verlauf.`,
    notBack: 'Es konnte nicht zurückgeholt werden',
  },
  tabs: {
    erased: 'Ein anderer Tab hat gelöscht, was in diesem Browser aufbewahrt war.',
    erasedDetail: 'Der Text hier bleibt und wird mit der nächsten Änderung wieder aufbewahrt.',
    keepAgain: 'Jetzt wieder aufbewahren',
    together: 'Ein anderer Tab hat dieses Dokument auch offen.',
    togetherDetail: 'Jeder meldet dem anderen, wenn er etwas ändert.',
    copy: 'Hier an einer Kopie arbeiten',
    changedShort: 'Ein anderer Tab hat dieses Dokument geändert',
    changed: {
      written: 'Ein anderer Tab hat dieses Dokument geändert.',
      discarded: 'Ein anderer Tab hat dieses Dokument verworfen.',
    },
    conflictDetail:
      'Nichts wird überschrieben. Bis zur Entscheidung wird der Text hier als eigener Stand aufbewahrt.',
    useTheirs: 'Text des anderen Tabs verwenden',
    keepMine: 'Meinen als eigenen Entwurf behalten',
    theirs: 'Text des anderen Tabs: rückgängig mit Strg+Z',
    theirsShown: 'Das ist der Text des anderen Tabs.',
    mineInHistory: 'Was Sie hier geschrieben haben, steht im Verlauf.',
  },
  link: {
    restored: (time) => `Wiederhergestellt, Stand ${time}: die Änderungen am Dokument dieses Links.`,
    show: 'Text des Links zeigen',
    again: 'Noch einmal darum bitten, oder um die Datei.',
    unreadable: 'Das Dokument in diesem Link konnte nicht gelesen werden.',
    address: 'Das Dokument in dieser Adresse konnte nicht gelesen werden.',
    isOpen: 'Das Dokument des Links ist offen.',
    before: 'Der Text davor ist aufbewahrt: siehe Verlauf.',
    back: 'Dorthin zurück',
    newer:
      'Er stammt von einem neueren docgauge: diese Seite neu laden oder den Link dort öffnen, wo er entstand.',
    damaged:
      'Er ist beschädigt oder wurde unterwegs abgeschnitten: noch einmal darum bitten, oder um die Datei.',
    tooLarge: 'Das Dokument darin ist größer als 20 MB: um die Datei bitten.',
  },
  history: {
    title: 'Verlauf',
    unreadable:
      'Was dieser Browser aufbewahrt, konnte gerade nicht gelesen werden. Nichts davon wurde verändert: noch ' +
      'einmal ' +
      'versuchen.',
    states: (name) => `Frühere Stände von ${name || 'diesem Dokument'}`,
    noStates: 'Noch keine: Beim Schreiben entsteht alle paar Minuten einer, und bevor viel gelöscht wird.',
    discardThis: 'Dieses Dokument verwerfen',
    recent: 'Letzte Dokumente',
    noOther: 'Kein anderes Dokument ist aufbewahrt.',
    open: 'Öffnen',
    discarded: 'Papierkorb',
    erasedAfter: (days) => `${days} Tage nach dem Verwerfen werden sie gelöscht.`,
    discardedAt: (time) => `verworfen ${time}`,
    bringBack: 'Zurückholen',
    eraseOne: (title) => `${title} endgültig löschen`,
    eraseForGood: 'Endgültig löschen',
    note:
      'Nur in diesem Browser aufbewahrt: für einige Stunden alle paar Minuten ein Stand, für einen Tag alle ' +
      'zehn, für ' +
      'eine Woche einer am Tag. Das Löschen der Browserdaten löscht alles.',
    erase: 'Alles hier Aufbewahrte löschen…',
    eraseTitle: 'Alles hier Aufbewahrte löschen?',
    eraseText: ({ documents: kept, states, discarded }) =>
      `${plural(kept, 'Dokument', 'Dokumente')} mit früheren Ständen` +
      (states ? ` (${number(states)} vom offenen)` : '') +
      ` und ${plural(discarded, 'verworfenes Dokument', 'verworfene Dokumente')} werden endgültig aus diesem ` +
      'Browser ' +
      'gelöscht. Dateien auf der Festplatte, Einstellungen und der in diesem Tab offene Text bleiben.',
    eraseConfirm: 'Löschen',
    empty: 'ein leeres Dokument',
    show: 'Zeigen',
    hide: 'Verbergen',
    then: 'Damals: ',
    now: 'Jetzt: ',
    same: 'Es ist der Text, der jetzt offen ist.',
    signs: '− nur in diesem Stand, + nur im Text jetzt',
    difference: 'Unterschied zum Text jetzt',
    moreLines: (count) => `und ${plural(count, 'weitere Zeile', 'weitere Zeilen')}`,
    unchanged: (count) => `… ${plural(count, 'unveränderte Zeile', 'unveränderte Zeilen')}`,
    words: (count) => plural(count, 'Wort', 'Wörter'),
    nothingKept: 'Hier wird nichts aufbewahrt: in eine Datei speichern',
    back: 'So war es: rückgängig mit Strg+Z',
    erased: 'Gelöscht. Der Text in diesem Tab wird mit der nächsten Änderung wieder aufbewahrt',
  },
};
