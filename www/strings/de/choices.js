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
  lasts:
    'In diesem Browser gemerkt, mit den Filtern der Befunde und der Breite des Editors. Regeln und ihre ' +
    'Schweregrade ' +
    'legt ein Projekt in seiner docgauge.toml fest, die das Kommandozeilenprogramm liest.',
  passing: 'Hier wird nichts gemerkt: Die Einstellungen gelten, bis dieser Tab schließt.',
  forget: 'Diese Einstellungen vergessen',
  forgotten: 'Vergessen: Der nächste Besuch beginnt wie der erste',
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
