// @ts-check
// The dialogs "Settings" and "Share".

import { number } from './german.js';

/** @type {typeof import('../en/choices.js').choices} */
export const choices = {
  title: 'Einstellungen',
  colours: 'Farben',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  panes: 'Bereiche',
  modes: { split: 'Editor und Vorschau', edit: 'Nur Editor', preview: 'Nur Vorschau' },
  language: 'Sprache',
  languages: { auto: 'Wie der Browser', en: 'English', de: 'Deutsch' },
  languageChanged: 'Die andere Sprache erscheint, wenn die Seite neu geladen wird.',
  template: 'Vorlage',
  chosen: (name) => `Vorlage: ${name}. Eine andere wählen`,
  outline: 'Gliederung',
  findings: 'Befunde',
  guidance: 'Anleitungen in der Vorschau zeigen',
  sync: 'Editor und Vorschau zusammen scrollen',
  drafts: 'Entwürfe in diesem Browser aufbewahren',
  draftsNote:
    'Alle von der Festplatte geöffneten Seiten teilen einen Speicher. Was schon aufbewahrt ist, bleibt, bis es im ' +
    'Verlauf gelöscht wird.',
  lasts: 'In diesem Browser gemerkt, mit den Filtern der Befunde und der Breite des Editors.',
  passing: 'Hier wird nichts gemerkt: Die Einstellungen gelten, bis dieser Tab schließt.',
  forget: 'Diese Einstellungen vergessen',
  forgotten: 'Vergessen: Der nächste Besuch beginnt wie der erste',
  project: {
    title: 'Projekt',
    about: 'Regeln, ihre Schweregrade und Platzhalter eines Projekts legt seine docgauge.toml fest.',
    of: (name) => `Aus ${name}:`,
    choose: 'docgauge.toml einlesen…',
    remove: 'Diese Einstellungen entfernen',
    taken: (name) => `Die Einstellungen aus ${name} gelten`,
    unread: 'Die Datei wurde nicht gelesen',
    tooLong: 'Die Datei ist zu lang für eine docgauge.toml',
    levels: { off: 'aus', on: 'an', info: 'Hinweis', warning: 'Warnung', error: 'Fehler' },
    placeholder: (text) => `ein Platzhalter: ${text}`,
    never: (text) => `nie ein Platzhalter: ${text}`,
    slugs: (name) => `Anker der Überschriften wie bei ${name}`,
    template: (id) => `Vorlage: ${id}`,
    templateFile: (file) =>
      `Vorlage ${file}: eine Datei, die diese Seite nicht öffnen kann; unter „Vorlage“ zu wählen`,
    unused: (keys) => `nur für das Kommandozeilenprogramm: ${keys.join(', ')}`,
    wrong: ({ line, what }) => `Zeile ${line}: ${what}. Nichts wurde geändert.`,
    noKey: ({ key, keys }) => `den Schlüssel „${key}“ gibt es nicht; es gibt ${keys.join(', ')}`,
    noRule: (rule) => `die Regel „${rule}“ gibt es nicht`,
    oneOf: ({ value, words }) => `„${value}“ ist keines von ${words.join(', ')}`,
    texts: 'eine Liste von Texten gehört hierhin, wie ["eins", "zwei"]',
    everything: 'ein Platzhalter nur aus „*“ würde auf alles passen',
    quotes: 'ein Text in Anführungszeichen gehört hierhin',
    faults: {
      key: 'ein Schlüssel oder eine Tabelle gehört hierhin, wie slugs = "github" oder [rules]',
      value: 'ein Text in Anführungszeichen, eine Liste, eine ganze Zahl, true oder false gehört hierhin',
      end: 'die Zeile sollte hier enden',
      closed: 'ein Anführungszeichen oder eine Klammer ist nicht geschlossen',
      text: 'diese Art von Text wird hier nicht gelesen',
      twice: 'es steht zweimal da',
    },
  },
  share: {
    title: 'Als Link teilen',
    tooLong: 'Zu lang für einen Link',
    cut: ({ length, most }) =>
      `Der Link hätte ${number(length)} Zeichen; Browser und Chats schneiden ihn ab ${number(most)} ab. Besser die ` +
      'Datei senden.',
    link: 'Link',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    byKey: 'Mit Strg+C kopieren',
    file: 'Dies ist eine Datei auf der Festplatte, darum öffnet der Link nur auf diesem Rechner. ',
    fileHelp:
      'Für andere: den Teil hinter dem # an die Adresse der eigenen docgauge-Seite hängen oder die Datei senden.',
    about:
      'Der ganze Text steckt im Link, mit seinem Namen und der gewählten Vorlage. Er geht an keinen Server, ' +
      'bleibt aber ' +
      'im Verlauf und in den Chats, durch die der Link geht: Wer den Link hat, hat den Text.',
    partly:
      'Die eigene Vorlage ist zu lang für einen Link und fehlt darin: ihre Datei mit dem Link zusammen senden.',
    length: ({ length, long }) =>
      `${number(length)} Zeichen` +
      (length > long ? `. Manche Chats schneiden Links ab ${number(long)} ab: Eine Datei ist sicherer.` : ''),
  },
};
