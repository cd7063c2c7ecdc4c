import { tokenize } from '../../search/terms/terms.js';

/**
 * Words of which one says the contrary of the other: a passage that says the one is about another event than a question that
 * says the other. Those of a side are apart by commas.
 */
const OPPOSITES = `
  rise, rose, risen, increase, grow, grew, climb, gain / fall, fell, fallen, decrease, drop, decline, shrink, shrank, plunge
  win, won / lose, lost
  grant, approve, accept, allow, permit / refuse, reject, deny, dismiss, ban, forbid, prohibit
  uphold, upheld, affirm, confirm / overturn, reverse, annul, quash
  import / export
  buy, bought, purchase / sell, sold
  open / close, shut
  hire, appoint / fire, sack, dismiss
  convict, guilty / acquit, innocent
  valid / invalid
  legal, lawful / illegal, unlawful
  admit, confess / deny
  high, higher, highest / low, lower, lowest
  large, larger, largest, big, bigger, biggest / small, smaller, smallest
  old, older, oldest / young, younger, youngest, new, newest
  cheap, cheaper, cheapest / expensive, dear
  maximum / minimum
  plaintiff, claimant / defendant
  borrow / lend, lent
  men, man, male / women, woman, female
  husband / wife
  mother / father
  son / daughter
  brother / sister
  north, northern / south, southern
  east, eastern / west, western
  winner / loser
  majority / minority
  join / leave, left, quit
  arrive / depart
  attack / defend
  strengthen / weaken
  expand / contract
  support, back / oppose
  success / failure
  pass / fail
  employer / employee
  landlord / tenant
  survive / die
  include / exclude
  appear / disappear
  build, built / demolish
  begin, began, start / finish, end
  genuine / fake, counterfeit
  domestic / foreign
`;

const CONTRARIES: ReadonlyMap<string, readonly string[]> = contraries();

function contraries(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (words: readonly string[], others: readonly string[]) => {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), ...others]);
  };
  for (const line of OPPOSITES.trim().split('\n')) {
    const [one, other] = line.split('/').map((side) => [...new Set(tokenize(side).map(({ term }) => term))]);
    add(one!, other!);
    add(other!, one!);
  }
  return found;
}

/** The terms that say the contrary of a term; none of most. */
export function contrariesOf(term: string): readonly string[] {
  return CONTRARIES.get(term) ?? [];
}
