import { type Gender, genderOfName } from '../../../search/terms/forms/given-names.js';
import { namesIn } from './names.js';

/** Somebody whom a text speaks of. */
export interface Person {
  readonly name: string;
  /** Null where nothing tells. */
  readonly gender: Gender | null;
}

const TITLES: readonly (readonly [Gender | null, RegExp])[] = [
  ['female', /\b(?:Mrs|Ms|Miss|Madam|Dame|Lady|Baroness|Queen|Princess)\.?\s+$/],
  ['male', /\b(?:Mr|Sir|Lord|Baron|King|Prince)\.?\s+(?:Justice\s+)?$/],
  [
    null,
    /\b(?:Dr|Judge|Justice|President|Professor|Commissioner|Minister|Senator|Chancellor|Captain)\.?\s+$/,
  ],
];
/** What somebody is, said before the name: "chief executive Ann Lee", "the photographer Ann Lee". */
const ROLE =
  /\b(?:chief|executive|president|director|chair(?:man|woman)?|founder|owner|lawyer|solicitor|barrister|attorney|advocate|general|partner|panelist|spokes(?:man|woman|person)|minister|secretary|commissioner|rapporteur|governor|mayor|professor|\p{Ll}{3,}(?:er|or|ist|ant|ian))\s+$/u;
/** What a company is: "the electronics maker Ambergate Audio", "Ambergate Audio, a retailer". */
const COMPANY =
  '(?:maker|manufacturer|producer|retailer|wholesaler|seller|reseller|distributor|supplier|importer|exporter|publisher|broadcaster|insurer|lender|carrier|brewer|distiller|roaster|winemaker|carmaker|automaker|chipmaker|drugmaker|operator|provider|newspaper|outfitter|caterer|franchisor|licensor|competitor)s?';
const IS_COMPANY_BEFORE = new RegExp(`\\b${COMPANY}\\s+$`);
const IS_COMPANY_AFTER = new RegExp(
  `^,\\s+(?:an?|the|its|their)\\s+(?:\\p{Ll}+[\\s-]){0,3}${COMPANY}\\b`,
  'u',
);
/** What somebody is or does, said after the name. */
const DESCRIBED =
  /^,?\s+(?:who\b|said\b|says\b|told\b|wrote\b|argued\b|added\b|explained\b|ruled\b|testified\b|dissented\b)|^,\s+(?:\d{2},|(?:an?|the|its|their|his|her|who|then)\s+(?:\p{Ll}+[\s-]){0,3}(?:chief|executive|president|director|chair(?:man|woman)?|founder|owner|partner|head|boss|member|mother|father|son|daughter|widow|\p{Ll}{3,}(?:er|or|ist|ant|ian))\b)/u;
/** Whom a text goes on to speak of. */
const SPOKEN_OF = /\b(?:(she|her|hers|herself)|(he|him|his|himself))\b/i;

/** "The Copper Thread", "the German": nobody. */
const NOBODY =
  /\b(?:Inc|Ltd|LLC|Corp|Company|Court|Office|Bank|Commission|Agency|University|College|Group|Council|Parliament|Congress|Committee|Department|Union|Association|Institute|Act|Treaty|Directive|Convention|Agreement|Protocol|Operation|Street|Road|Article|Case|Party)\b/;

/** The people in a text, in order, each once by the longest form of the name. */
export function peopleIn(text: string, others: readonly string[] = []): Person[] {
  const people: Person[] = [];
  for (const { text: name } of namesIn(text, others)) {
    const at = text.indexOf(name);
    const person = personNamed(name, text.slice(0, at), text.slice(at + name.length));
    if (!person || people.some((other) => isSameName(other.name, name))) continue;
    people.push(person);
  }
  return people;
}

/** Whether one is the other, or its last name. */
export function isSameName(one: string, other: string): boolean {
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

function personNamed(name: string, before: string, after: string): Person | null {
  if (NOBODY.test(name) || /\d|\band\b/.test(name) || /\bthe\s+$/i.test(before)) return null;
  const title = TITLES.find(([, pattern]) => pattern.test(before.slice(-40)));
  const [given = '', surname] = name.split(/\s+/);
  const byName = surname === undefined ? null : genderOfName(given);
  const isCompany = IS_COMPANY_BEFORE.test(before.slice(-40)) || IS_COMPANY_AFTER.test(after);
  const isDescribed =
    surname !== undefined && !isCompany && (ROLE.test(before.slice(-40)) || DESCRIBED.test(after));
  if (!title && !byName && !isDescribed) return null;
  return { name, gender: title?.[0] ?? byName ?? spokenOfIn(after) };
}

/** By the pronoun that follows before another name may come between. */
function spokenOfIn(after: string): Gender | null {
  const near = after.slice(0, after.search(/\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|$/u));
  const [, female, male] = SPOKEN_OF.exec(near) ?? [];
  return female ? 'female' : male ? 'male' : null;
}
