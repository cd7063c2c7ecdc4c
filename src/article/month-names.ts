/** The month names of a dozen languages, as dates have them, with their usual short forms. */
const NAMES: readonly (readonly [month: number, names: string])[] = [
  [
    1,
    'january jan januar jänner jän janvier janv enero ene janeiro gennaio genn januari tammikuu января янв stycznia',
  ],
  [
    2,
    'february feb februar feber februari février fevrier févr fevr fév febrero fevereiro fev febbraio febr февраля фев lutego pebruari',
  ],
  [3, 'march mar märz maerz mär mrz mars marzo março marco maart mrt марта marca maret'],
  [4, 'april apr avril avr abril abr aprile апреля апр kwietnia'],
  [5, 'may mai mayo maio maggio magg mei maj мая maja'],
  [6, 'june jun juni juin junio junho giugno июня июн czerwca'],
  [7, 'july jul juli juillet juil julio julho luglio июля июл lipca'],
  [8, 'august aug août aout agosto augustus augusti августа авг sierpnia agustus'],
  [9, 'september sep sept septembre septiembre setiembre setembro settembre сентября сен wrzesnia września'],
  [10, 'october oct oktober okt octobre octubre outubro ottobre ott октября окт października'],
  [11, 'november nov novembre noviembre novembro ноября ноя listopada nopember'],
  [
    12,
    'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember декабря дек grudnia',
  ],
];

const NUMBERS = new Map(
  NAMES.flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)),
);

/** Short forms that are words of other things as well: Spanish and Portuguese dates have them between "de". */
const ONLY_BETWEEN_DE = new Map([
  ['ago', 8],
  ['set', 9],
  ['out', 10],
]);

/** The month that a name or its short form with or without a full stop says, 1 to 12, or 0 for what is no month. */
export function monthNumber(name: string): number {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
}

/** The same for a name between two "de": Spanish and Portuguese have short forms there that are English words. */
export function monthBetweenDe(name: string): number {
  return ONLY_BETWEEN_DE.get(name.toLowerCase().replace(/\.$/, '')) ?? monthNumber(name);
}
