import { monthNumber } from '../../article/month-names.js';
import { MONTH_NAMES } from './calendar.js';

/** German, French and Spanish words of times by their English ones; those with an accent are looked up without it. */
const WORDS: Readonly<Record<string, string>> = {
  january: 'janner',
  march: 'marz',
  year: 'jahr jahre jahren jahres an ans annee annees ano anos',
  month: 'monat monate monaten monats mois mes meses',
  week: 'woche wochen semaine semaines semana semanas',
  day: 'tag tage tagen tages jour jours dia dias',
  quarter: 'quartal quartals quartale quartalen trimestre trimestres',
  half: 'halfte semestre mitad',
  spring: 'fruhling fruhjahr printemps primavera',
  summer: 'sommer sommers ete verano',
  autumn: 'herbst automne otono',
  winter: 'hiver invierno',
  last: 'letzte letzten letzter letztes letztem vorige vorigen voriges vergangene vergangenen vergangenes dernier derniere derniers dernieres passe passee pasado pasada pasados pasadas ultimo ultima ultimos ultimas',
  this: 'diese diesen dieser dieses diesem ce cet cette este esta',
  yesterday: 'gestern hier ayer',
  today: 'heute aujourdhui hoy',
  since: 'seit ab depuis desde',
  after: 'nach apres despues',
  before: 'vor avant antes',
  until: 'bis jusque jusqua jusquen jusquau hasta',
  between: 'zwischen entre',
  from: 'von',
  and: 'und et y',
  to: 'a',
  first: 'erste ersten erster erstes premier premiere primer primera primero',
  second: 'zweite zweiten zweites deuxieme seconde segundo segunda',
  third: 'dritte dritten drittes troisieme tercer tercera',
  fourth: 'vierte vierten viertes quatrieme cuarto cuarta',
  one: 'ein eine einem einen einer un une uno una',
  two: 'zwei deux dos',
  three: 'drei trois tres',
  four: 'vier quatre cuatro',
  five: 'funf cinq cinco',
  six: 'sechs seis',
  seven: 'sieben sept siete',
  eight: 'acht huit ocho',
  nine: 'neun neuf nueve',
  ten: 'zehn dix diez',
};

/** They say nothing of a time. */
const ARTICLES = new Set(
  'der die das dem den des im am le la les l el los las du de del en the of'.split(' '),
);

const ENGLISH = new Map(
  Object.entries(WORDS).flatMap(([english, others]) =>
    others.split(' ').map((word) => [word, english] as const),
  ),
);

const UNIT = '(years?|months?|weeks?|days?|quarter|spring|summer|autumn|fall|winter)';
const NUMBER = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';

/** What stands in another order in the other languages. */
const ORDERS: readonly (readonly [RegExp, string])[] = [
  // "vor zwei Jahren", "il y a deux ans", "hace dos años": before that is told by a length of time is ago.
  [new RegExp(`\\b(?:before|il and to|hace) ${NUMBER} ${UNIT}\\b`, 'g'), '$1 $2 ago'],
  [new RegExp(`\\b${UNIT} last\\b`, 'g'), 'last $1'],
  [new RegExp(`\\b${NUMBER} last ${UNIT}\\b`, 'g'), 'last $1 $2'],
  [/\bto partir\b/g, 'since'],
];

/**
 * A text that says a time in German, French or Spanish, as its English says it: "seit letztem Monat" is "since last month",
 * "3 de junio de 2018" is "3 June 2018". English stays as it is, but in lower case and without articles; months get their capital.
 */
export function timeInEnglish(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/aujourd['’]hui/g, 'aujourdhui')
    .replace(/jusqu['’](?=[ae])/g, 'jusqu')
    .replace(/\b(?:d|l)['’]/g, '')
    // "3. Juni", "1er juin"
    .replace(/\b(\d{1,2})(?:\.(?=\s)|er\b)/g, '$1');
  const words = plain.split(/\s+/).filter((word) => word !== '' && !ARTICLES.has(word));
  let english = words.map(inEnglish).join(' ');
  for (const [order, instead] of ORDERS) english = english.replace(order, instead);
  return english.replace(new RegExp(`\\b(?:${MONTH_NAMES.join('|')})\\b`, 'g'), (month) =>
    month.replace(/^./, (first) => first.toUpperCase()),
  );
}

function inEnglish(word: string): string {
  const bare = word.replace(/[.,]$/, '');
  const english = ENGLISH.get(bare);
  if (english !== undefined) return english;
  const month = monthNumber(bare);
  return month > 0 ? MONTH_NAMES[month - 1]! : bare;
}
