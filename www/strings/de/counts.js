// @ts-check
// The sentences about the numbers of a report.

import { number, plural, word } from './german.js';

/** @param {(string | false | 0)[]} parts */
const listed = (parts) => parts.filter(Boolean).join(', ');

/** @type {typeof import('../en/counts.js').counts} */
export const counts = {
  breakdown: ({ open, unchanged, missing, placeholders }) =>
    listed([
      open &&
        `${number(open)} offen${placeholders > 0 ? ` mit ${plural(placeholders, 'Platzhalter', 'Platzhaltern')}` : ''}`,
      unchanged && `${number(unchanged)} unverändert`,
      missing && `${number(missing)} ${word(missing, 'fehlt', 'fehlen')}`,
    ]),
  placeholders: (count) => plural(count, 'Platzhalter', 'Platzhalter'),
  findings: ({ all, placeholders }) =>
    plural(all, 'Befund', 'Befunde') + (placeholders && `, davon ${placeholders}`),
  items: (count) => plural(count, 'Punkt', 'Punkte'),
  bridge: ({ all, about, beside }) => {
    if (!beside)
      return about === 1
        ? 'Der eine Befund betrifft diese Punkte.'
        : `Die ${number(about)} Befunde betreffen diese Punkte.`;
    if (!about)
      return beside === 1
        ? 'Der eine Befund betrifft die Qualität und ändert hier keine Zahl.'
        : `Die ${number(beside)} Befunde betreffen die Qualität und ändern hier keine Zahl.`;
    const items = word(about, 'betrifft einer', `betreffen ${number(about)}`);
    const rest = word(beside, 'ein anderer ändert', `${number(beside)} andere ändern`);
    return `Von ${plural(all, 'Befund', 'Befunden')} ${items} diese Punkte; ${rest} hier keine Zahl.`;
  },
  since: ({ done, more }) => {
    const parts = listed([
      done > 0 && `${number(done)} erledigt`,
      done < 0 && `${number(-done)} wieder offen`,
      more > 0 && `${number(more)} neu`,
      more < 0 && `${number(-more)} nicht mehr gezählt`,
    ]);
    return parts && `Seit dem Öffnen: ${parts}`;
  },
  begins: 'Es beginnt mit einem Dokument',
  nothingFound: 'Kein Platzhalter und kein Fehler gefunden',
  unmeasured: 'Keine Vorlage misst es, darum gibt es keine Prozentzahl.',
  noneRequired: ', nichts davon erforderlich',
  filled: 'Alles ist ausgefüllt',
  errorsLeft: (count) => `Noch ${plural(count, 'Fehler', 'Fehler')}`,
  completeness: 'Vollständigkeit',
  gauge: ({ percent, band, done, total }) =>
    `Vollständigkeit ${percent} Prozent, ${band}, ${number(done)} von ${number(total)} Punkten erledigt`,
  ownStatus: 'Der Status im Dokument',
  chooseTemplate: 'Vorlage wählen',
  spoken: ({ left, percent }) => `Noch ${number(left)} offen, ${percent} Prozent`,
  itemsDone: ({ done, total }) => `${number(done)} von ${number(total)} Punkten erledigt`,
  open: (count) => `${number(count)} offen`,
  someOf: ({ some, all }) => `${number(some)} von ${number(all)}`,
};
