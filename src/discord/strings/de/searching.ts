import type { SearchingStrings } from '../en/searching.js';

export const searchingDe: SearchingStrings = {
  'option.sort.name': 'sortierung',
  'option.sort.description': 'Was zuerst kommt; ohne Angabe das, was am besten passt',
  'option.sort.best': 'passt am besten',
  'option.sort.newest': 'neueste',
  'option.when.name': 'wann',
  'option.when.description': 'Erschienen: letzten Monat, Juni 2018, 2017, seit März …',
  'time.this-month': 'diesen Monat',
  'time.last-month': 'letzten Monat',
  'time.last-30-days': 'letzte 30 Tage',
  'time.this-year': 'dieses Jahr',
  'time.last-year': 'letztes Jahr',
  'filter.author': 'von {{author}}',
  'search.phrases': 'wörtlich: {{phrases}}',
  'search.without': 'ohne {{words}}',
  'search.newest-first': 'neueste zuerst',
  'help.search-words':
    'Darin steht `"eine Wendung"` Wort für Wort, `-wort` lässt weg, und `autor:`, `rubrik:`, `quelle:`, `vor:` und `nach:` grenzen ein.',
  'error.said-twice':
    'Du hast zwei zugleich verlangt ({{field}}): {{typed}} im Text und {{picked}} als Option. Lass eines davon weg.',
  'error.search-time':
    '„{{value}}“ kann ich nicht als Zeit lesen ({{field}}:). Schreibe ein Jahr, einen Monat, einen Tag oder Worte wie letzten Monat; mehrere Wörter in Anführungszeichen.',
};
