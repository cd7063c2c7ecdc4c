import type { Lexicon } from '../../../search/index/lexicon.js';
import { COUNTRY_OF } from '../../../search/terms/forms/countries.js';
import { namesAsked } from '../../conditions/names/names.js';
import { type Question, readQuestion } from '../../question/question.js';
import { VARIED, withoutMark } from './discussed.js';
import { namesIn } from './names.js';

/** A follow-up of this few words of its own, that begins so and has no verb, varies the question before it. */
const VARIES =
  /^\W*(?:and|or|but|what about|how about|in|for|from|with|to|by|on|before|since|until|till|yes|which|how many|how much)\b[^.!?]{0,50}[?\s]*$/i;
const VERB =
  /\b(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|must)(?:n['’]t)?\b|['’](?:s|re|ve|ll|d)\s(?!own)/i;
const VARIATION_WORDS = 3;
/** What puts a thing in the place of another: "what about the tin?", "and clothes?". */
const INSTEAD = /^\W*(?:(?:and|or|but|so)\s+)?(?:(?:what|how)\s+about\s+)?/i;
const THING =
  /^\W*(?:and|or|what about|how about)\s+(?!(?:in|for|from|with|to|by|on|at|before|after|since|until|which|who|whose|what|when|where|why|how)\b)/i;
/** "Number 100", "Article 11": a word and what it counts. */
const NUMBERED = /(?<![\p{L}\p{N}])(\p{L}+)\s+(\d{1,4})(?![\p{L}\p{N}])/u;

/** What is put in; behind words that lead to it a capital tells a name, which it does not where a sentence begins. */
function withoutLead(asked: string): string {
  const [lead = ''] = INSTEAD.exec(asked) ?? [];
  const own = asked.slice(lead.length);
  return /\p{L}/u.test(lead) ? `about ${own}` : own;
}

/** Whether a follow-up is no question of its own, but varies the one before it: "and in 2017?", "Germany?". */
export function isVariation(question: Question, lexicon: Lexicon): boolean {
  const { core, content } = question;
  if (VERB.test(core) || content.length > VARIATION_WORDS) return false;
  return VARIES.test(core) || isOnlyNames(question, lexicon);
}

/** "Germany?", "2016?": nothing but a name or a number. */
function isOnlyNames({ core, words }: Question, lexicon: Lexicon): boolean {
  const own = withoutLead(core);
  if (words.length === 0 || own.trim() === '') return false;
  if (/^\W*(?:about\s+)?\d{4}\W*$/.test(own)) return true;
  const [name, other] = namesAsked(readQuestion(own), lexicon, []);
  if (!name || other) return false;
  return /^\W*(?:about\s+)?(?:the\s+)?$/i.test(own.slice(0, name.start)) && /^\W*$/.test(own.slice(name.end));
}

/**
 * The question before with another country or number in the place of its own; null where it has none, or several, that the
 * follow-up may stand in for.
 */
export function withOtherName(previous: string, asked: string, lexicon: Lexicon): string | null {
  const [numbered, word, number] = NUMBERED.exec(asked) ?? [];
  if (numbered) {
    const same = new RegExp(`(?<![\\p{L}\\p{N}])(${word})\\s+\\d{1,4}(?![\\p{L}\\p{N}])`, 'iu');
    return same.test(previous) ? previous.replace(same, (_, said: string) => `${said} ${number}`) : null;
  }
  const question = readQuestion(asked);
  if (!isOnlyNames(question, lexicon)) return null;
  const own = withoutLead(asked);
  const [name] = namesAsked(readQuestion(own), lexicon, []);
  if (!name || !isCountry(name.said)) return null;
  const before = namesAsked(readQuestion(previous), lexicon, []).filter(({ said }) => isCountry(said));
  const [place, second] = before;
  if (!place || second) return null;
  return `${previous.slice(0, place.start)}${name.said}${previous.slice(place.end)}`;
}

const COUNTRIES: ReadonlySet<string> = new Set([...COUNTRY_OF.keys(), ...COUNTRY_OF.values()]);

function isCountry(name: string): boolean {
  return COUNTRIES.has(name.toLowerCase().split(/\s+/).at(-1)!);
}

/** The question before it and how the follow-up varies it: "Who won the case — and the appeal?". */
export function joined(previous: string, asked: string): string {
  const [first = ''] = asked.match(/^[\p{L}’']+/u) ?? [];
  const isName =
    /^I\b|^\p{Lu}.*\p{Lu}/u.test(first) || namesIn(`, ${asked}`).some(({ text }) => text.startsWith(first));
  const said = isName ? asked : asked.charAt(0).toLowerCase() + asked.slice(1);
  return `${withoutMark(withoutSameVariation(previous, asked))}${VARIED}${said}`;
}

/** "What about France — and Spain?": one thing put for another takes the place of the one put for it before. */
function withoutSameVariation(previous: string, asked: string): string {
  const parts = previous.split(VARIED);
  const isSame = parts.length > 1 && THING.test(asked) && THING.test(parts.at(-1)!);
  return isSame ? parts.slice(0, -1).join(VARIED) : previous;
}
