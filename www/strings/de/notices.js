// @ts-check
// Notices about the engine, the length of the document, and its state as a whole.

import { plural } from './german.js';

/** @param {string} size */
const megabytes = (size) => `${size.replace('.', ',')} MB`;

/** @type {typeof import('../en/notices.js').notices} */
export const notices = {
  engine: {
    'no-webassembly': {
      text: 'In diesem Browser ist WebAssembly ausgeschaltet.',
      cause:
        'Wahrscheinliche Ursachen: der Blockierungsmodus auf Apple-Geräten, die Stufe „Sicherer“ im Tor Browser ' +
        'oder ' +
        'eine strenge Sicherheitseinstellung in Edge. Dort eine Ausnahme für diese Seite machen.',
    },
    refused: {
      text: 'WebAssembly ist hier nicht erlaubt.',
      cause:
        'In der Content Security Policy der Website fehlt ‚wasm-unsafe-eval‘; wer die Website betreibt, kann es ' +
        'hinzufügen.',
    },
    policy: {
      text: 'Das Prüfprogramm darf hier nicht geladen werden.',
      cause:
        'In der Content Security Policy der Website fehlt die Adresse des Prüfprogramms unter ‚connect-src‘; ' +
        'wer die Website betreibt, kann sie ergänzen.',
    },
    'other-origin': {
      text: 'Der Server des Prüfprogramms lässt diese Seite nicht darauf zugreifen.',
      cause:
        'Es liegt auf einem anderen Ursprung, der ‚Access-Control-Allow-Origin‘ nicht sendet; wer jenen Server ' +
        'betreibt, kann das ergänzen.',
    },
    unreachable: {
      text: 'Das Prüfprogramm konnte nicht geladen werden.',
      cause: 'Wahrscheinliche Ursachen: das Netz, oder ein Filter auf dem Weg zu dieser Seite.',
    },
    'not-found': {
      text: 'Das Prüfprogramm liegt nicht dort, wo diese Seite es erwartet.',
      cause: 'Die Seite ist umgezogen, oder gerade entsteht eine neue Version: in einer Minute neu laden.',
    },
    'not-wasm': {
      text: 'Der Server hat etwas anderes als das Prüfprogramm geschickt.',
      cause:
        'Wahrscheinliche Ursachen: eine Anmeldeseite, ein Filter, oder ein Server, der mit einer Seite antwortet, ' +
        'wenn eine Datei fehlt. Die Seite in einer Minute neu laden.',
    },
    broken: {
      text: 'Das Prüfprogramm ist nicht gestartet.',
      cause:
        'Wahrscheinliche Ursachen: ein beschädigter Download oder ein zu alter Browser. Die Seite neu laden ' +
        'oder einen ' +
        'anderen Browser verwenden.',
    },
    timeout: { text: 'Die Prüfung dauerte länger als 5 Sekunden.', cause: 'Sie wurde angehalten.' },
    memory: {
      text: 'Der Prüfung ging der Speicher aus.',
      cause: 'Andere Tabs schließen, oder das Dokument in Teilen prüfen.',
    },
    panic: { text: 'Die Prüfung hielt an einem Fehler in docgauge selbst an.', cause: '' },
  },
  inRule: ({ text, rule }) => `${text.slice(0, -1)}, in der Regel ${rule}.`,
  failed: 'Der Text ist sicher: Bearbeiten, Öffnen und Speichern gehen weiter.',
  stopped: 'Der Text ist sicher. Die Prüfung beginnt mit der nächsten Änderung von Neuem.',
  asOf: (time) => `Das Ergebnis unten ist von ${time}.`,
  retry: 'Noch einmal versuchen',
  diagnostics: 'Diagnose kopieren',
  diagnosticsCopied: 'Diagnose kopiert: Der Text des Dokuments ist nicht darin',
  huge: (size) => `Dieses Dokument ist länger als 5 MB (${megabytes(size)}).`,
  hugeDetail: 'Es wird auf Wunsch geprüft. Bearbeiten, Öffnen und Speichern gehen wie immer.',
  check: 'Jetzt prüfen',
  long: (size) => `Ein langes Dokument (${megabytes(size)}).`,
  longDetail: 'Die Ergebnisse folgen in den Schreibpausen; über 5 MB wird nur auf Wunsch geprüft.',
  signOff: 'Zur Freigabe',
  setStatus: 'Status setzen',
  template: (name) => `Das ist die unberührte Vorlage ${name}: Noch ist nichts ausgefüllt.`,
  things: (count) => `${plural(count, 'Punkt', 'Punkte')} auszufüllen.`,
  asForm: 'Als Formular ausfüllen',
  clean: 'Reines Dokument',
  export: 'Exportieren',
  filled: 'Alles ist ausgefüllt.',
  errors: (count) => `Noch ${plural(count, 'Fehler', 'Fehler')}, bevor es fertig ist.`,
  ready: 'Es kann weitergegeben werden.',
  nextError: 'Nächster Fehler',
};
