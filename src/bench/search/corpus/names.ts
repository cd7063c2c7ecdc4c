import { between, pick, type Random } from '../../../cli/eval/random.js';
import { coin, drawTopicalRank } from './vocabulary.js';

/** Someone or something with a name: in full at first, later by the short form. */
export interface Name {
  readonly full: readonly string[];
  readonly short: readonly string[];
}

const firstNames =
  `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard
  Susan Joseph Jessica Thomas Sarah Charles Karen Maria Wei Ana Yusuf Fatima Ivan Olga Kenji Yuki Amara Kofi Lars
  Ingrid Pierre Claire Marco Giulia Diego Lucia Arjun Priya Chen Mei Omar Leila Samuel Ruth Peter Helen`.split(
    /\s+/,
  );

const organisationKinds = `Group Holdings Industries Bank Airlines Pharma Foods Energy Motors Media Institute
  University Association Council Commission Agency Partners Systems Logistics Records`.split(/\s+/);

const placeKinds = ['', '', '', '', 'Port', 'New', 'Saint', 'North', 'Lake'];

/** Names start where the dictionary's words have long become rare, so that few of them are words as well. */
const firstNameRank = 2_000_000;

export function person(random: Random): Name {
  const surname = properNoun(drawTopicalRank(random, 300, 1_500_000));
  return { full: [pick(random, firstNames), surname], short: [surname] };
}

export function organisation(random: Random): Name {
  const stem = properNoun(drawTopicalRank(random, 300, 600_000));
  const kind = pick(random, organisationKinds);
  if (random() < 0.25) {
    const second = properNoun(drawTopicalRank(random, 300, 600_000));
    return { full: [stem, second, kind], short: [`${stem[0]}${second[0]}${kind[0]}`] };
  }
  return { full: [stem, kind], short: [stem] };
}

export function place(random: Random): Name {
  const stem = properNoun(drawTopicalRank(random, 30, 8_000));
  const kind = pick(random, placeKinds);
  const words = kind === '' ? [stem] : [kind, stem];
  return { full: words, short: words };
}

/** As news writes amounts: plain, with separators, with a unit, in money, as a share. */
export function amount(random: Random): readonly string[] {
  const roll = random();
  if (roll < 0.35) return [String(between(random, 2, 99))];
  // Most large numbers that news prints are rounded.
  if (roll < 0.5) return [`${between(random, 1, 99)},${between(random, 0, 9)}00`];
  if (roll < 0.55) return [`${between(random, 1, 99)},${String(between(random, 0, 999)).padStart(3, '0')}`];
  if (roll < 0.7) return [`${between(random, 1, 99)}.${between(random, 1, 9)}`, 'percent'];
  if (roll < 0.85)
    return [`$${between(random, 1, 99)}.${between(random, 1, 9)}`, pick(random, ['million', 'billion'])];
  return [String(between(random, 100, 999))];
}

const months = `January February March April May June July August September October November December`.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A point in time with its preposition: "in 2014", "on Tuesday", "on 12 March 2016", "in June". */
export function when(random: Random): readonly string[] {
  const roll = random();
  if (roll < 0.35) return ['in', String(between(random, 1985, 2018))];
  if (roll < 0.6) return ['on', pick(random, weekdays)];
  if (roll < 0.8) return ['in', pick(random, months)];
  return ['on', String(between(random, 1, 28)), pick(random, months), String(between(random, 2005, 2018))];
}

function properNoun(rank: number): string {
  const word = coin(firstNameRank + rank);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
