import type { Lexicon } from '../../../search/index/lexicon.js';
import type { Turn } from '../../answer.js';
import { readQuestion } from '../../question/question.js';
import { withoutInterjections } from '../../talk/remarks.js';
import { SAME_SUBJECT } from '../memory.js';

/** What was asked and shown before, as far as putting a follow-up into words needs it. */
export interface Discussed {
  /** Oldest first; at least one. */
  readonly turns: readonly { readonly turn: Turn; readonly share: number }[];
  readonly lexicon: Lexicon;
}

/** Between a question and how it is varied. */
export const VARIED = ' — ';
/** A chain of variations does not grow without end. */
const MAX_PREVIOUS = 160;

/** The turns about what is talked about now, newest first. */
export function turnsAbout({ turns }: Discussed): Turn[] {
  return turns
    .filter(({ share }) => share >= SAME_SUBJECT)
    .map(({ turn }) => turn)
    .toReversed();
}

/** How a question is worded: as it was shown, or with the likeliest of all that it left out. */
export type Form = 'shown' | 'full';

/** The conversation's texts, newest first: each turn as it was understood, then the sentence that answered it. */
export function textsOf(discussed: Discussed, form: Form): string[] {
  return turnsAbout(discussed).flatMap((turn) => [
    askedIn(turn, form),
    ...turn.shown.slice(0, 1).map(({ sentence }) => sentence),
  ]);
}

/** The sentence that a turn was answered with; none where it is not sure that it did: who stands there may not be who was asked for. */
export function answerOf({ shown, isUnsure }: Turn): string {
  return isUnsure ? '' : (shown[0]?.sentence ?? '');
}

/** The last question as it was understood, without how it was varied where that said nothing: "… — why?". */
export function previousOf({ turns }: Discussed, form: Form): string {
  const { turn } = turns.at(-1)!;
  const parts = askedIn(turn, form).split(VARIED);
  while (parts.length > 1 && readQuestion(parts.at(-1)!).content.length === 0) parts.pop();
  const previous = parts.join(VARIED);
  return previous.length <= MAX_PREVIOUS ? previous : readQuestion(turn.question).core.slice(0, MAX_PREVIOUS);
}

/** What a turn was understood to ask, without the greeting that it may have come with. */
function askedIn({ understoodAs, inFull }: Turn, form: Form): string {
  return withoutInterjections(readQuestion((form === 'full' ? inFull : undefined) ?? understoodAs).core);
}

/** A question without the mark that it ends with. */
export function withoutMark(question: string): string {
  return question.replace(/[\s?.!…]+$/, '');
}
