import type { Lexicon } from '../../search/index/lexicon.js';
import { meantBy } from '../../search/rank/resolve-terms.js';
import type { Found, Hit } from '../../search/search.js';
import type { Condition } from '../conditions/condition.js';
import { meetingsOf } from '../conditions/meet.js';
import {
  isInDoubt,
  isMet,
  isMetAsSaid,
  isUnmet,
  type Judgement,
  type Lacking,
  type Meeting,
} from '../conditions/meeting.js';
import { isTakenForRight } from '../confidence/rightness.js';
import { rightnessIn } from '../conversation/sureness.js';
import type { Understanding } from '../conversation/understand.js';
import { holdsKind } from '../question/kinds.js';
import { givesNoName, nameAskedOf } from '../question/named.js';
import type { Question } from '../question/question.js';
import { leadOf } from './lead.js';
import { unsaidWords } from './unsaid.js';
import { withFirst } from './with-first.js';

/** How far down a passage may stand that is put first because it meets what those before it do not. */
const LOOKED_AT = 10;
/** Such a passage has to have this share of the first one's score: what is hardly about the question answers no condition. */
const WORTH = 0.6;

/** Puts the first passage that meets every condition before those that do not, or may be about another. */
export function metFirst(found: Found, conditions: readonly Condition[], lexicon: Lexicon): Found {
  const [first] = found.hits;
  if (!first || conditions.length === 0) return found;
  const meant = meantBy(found.terms);
  const near = found.hits.slice(0, LOOKED_AT).filter(({ score }) => score >= WORTH * first.score);
  const meetings = (hit: Hit) => meetingsOfHit(conditions, hit, lexicon, meant);
  // Most often the first does, and the others need not be looked at.
  const chosen =
    near.find((hit) => meetings(hit).every((meeting) => isMet(meeting) && !isInDoubt(meeting))) ??
    near.find((hit) => meetings(hit).every(isMetAsSaid));
  return chosen ? withFirst(found, chosen) : found;
}

/** What was found for one question: it is asked about several times over. */
const KNOWN = new WeakMap<
  Hit,
  { readonly conditions: readonly Condition[]; readonly meetings: readonly Meeting[] }
>();

function meetingsOfHit(
  conditions: readonly Condition[],
  hit: Hit,
  lexicon: Lexicon,
  meant: (term: string) => string,
): readonly Meeting[] {
  const known = KNOWN.get(hit);
  if (known?.conditions === conditions) return known.meetings;
  const { article, paragraph } = hit;
  const meetings = meetingsOf(conditions, { article, paragraph }, lexicon, meant);
  KNOWN.set(hit, { conditions, meetings });
  return meetings;
}

/** How one of the passages found meets the conditions of the question; asked for by its place, it has none to meet. */
export function meetingsIn(
  { conditions, isByPlace }: Understanding,
  found: Found,
  hit: Hit,
  lexicon: Lexicon,
): readonly Meeting[] {
  return isByPlace ? [] : meetingsOfHit(conditions, hit, lexicon, meantBy(found.terms));
}

/** Whether the first of the passages found leaves a condition of the question unmet, but for one that is only guessed. */
export function leavesUnmet(understanding: Understanding, found: Found, lexicon: Lexicon): boolean {
  const [hit] = found.hits;
  return hit !== undefined && meetingsIn(understanding, found, hit, lexicon).some(isUnmet);
}

export const NOTHING_TO_JUDGE: Judgement = {
  meetings: [],
  unsaid: [],
  lacks: null,
  lead: 'clear',
  right: null,
};

/** Judges the first of the passages found; null without one. */
export function judgementOf(understanding: Understanding, found: Found, lexicon: Lexicon): Judgement | null {
  const [hit] = found.hits;
  if (!hit) return null;
  const { judged, conditions, isByPlace } = understanding;
  if (isByPlace) return NOTHING_TO_JUDGE;
  const meetings = meetingsIn(understanding, found, hit, lexicon);
  const doubtful = meetings.filter(isInDoubt);
  const lacks = lackingIn(judged, hit);
  const lead = leadOf(found.hits, found.terms, (other) =>
    meetingsIn(understanding, found, other, lexicon).every(isMetAsSaid),
  );
  const right = rightnessIn(understanding, { ...found, isUnmet: meetings.some(isUnmet) }, { lacks, lead });
  const unsaid = unsaidWords(judged, conditions, hit, found.terms, lexicon, isTakenForRight(right));
  return {
    meetings,
    unsaid: [...doubtful.map(({ condition }) => condition.said), ...unsaid],
    lacks,
    lead,
    right,
  };
}

/** Where a date, a number, a reason or a name is asked for, a passage without one does not answer, whatever else it says. */
function lackingIn(question: Question, { article, paragraph }: Hit): Lacking | null {
  const { kind, core } = question;
  const text = article.paragraphs[paragraph - 1]!;
  const named = nameAskedOf(core);
  if (named !== null && givesNoName(text, named, core)) return 'name';
  if (!(kind?.ranks || kind?.id === 'why') || holdsKind(text, kind, question)) return null;
  return kind.id as Lacking;
}
