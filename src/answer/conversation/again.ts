import type { Lexicon } from '../../search/index/lexicon.js';
import type { Turn } from '../answer.js';
import { namesAsked } from '../conditions/names/names.js';
import { type Question, readQuestion } from '../question/question.js';

/**
 * The turns before the same question was asked the first time: asked again it is understood, and answered, as it was then.
 * Null for a question that is new, and for one that says nothing by itself ("why?"), which goes on with the newest.
 */
export function beforeFirstAsked(question: Question, turns: readonly Turn[]): readonly Turn[] | null {
  if (question.content.length === 0) return null;
  const asked = said(question);
  const at = turns.findIndex((turn) => said(readQuestion(turn.question)) === asked);
  return at < 0 ? null : turns.slice(0, at);
}

function said({ words }: Question): string {
  return words.map(({ text }) => text.toLowerCase()).join(' ');
}

/** Words that two questions must have in common to be the same but for a name. */
const COMMON_WORDS = 3;

/**
 * Whether a question is one that was asked before, word for word, with another name, number or year. That makes it the
 * contrary of one that goes on: all that it needs it says itself.
 */
export function isParallel(question: Question, turns: readonly Turn[], lexicon: Lexicon): boolean {
  const own = frameOf(question, lexicon);
  return turns.some((turn) => {
    const before = frameOf(readQuestion(turn.question), lexicon);
    return own.names !== '' && own.names !== before.names && own.frame === before.frame;
  });
}

/** A question's words with a gap for each name or number, and what stands in the gaps. */
function frameOf(question: Question, lexicon: Lexicon): { readonly frame: string; readonly names: string } {
  const names = namesAsked(question, lexicon, []);
  const isNamed = (start: number, text: string) =>
    /\p{N}/u.test(text) || names.some((name) => name.start <= start && start < name.end);
  const frame: string[] = [];
  const gaps: string[] = [];
  for (const { text, start } of question.words) {
    if (!isNamed(start, text)) frame.push(text.toLowerCase());
    else {
      gaps.push(text.toLowerCase());
      if (frame.at(-1) !== GAP) frame.push(GAP);
    }
  }
  const isWhole = frame.filter((word) => word !== GAP).length >= COMMON_WORDS;
  return { frame: isWhole ? frame.join(' ') : question.lower, names: gaps.join(' ') };
}

const GAP = '…';
