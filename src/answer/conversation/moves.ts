import type { Place } from '../../search/query.js';
import { type Question, readQuestion } from '../question/question.js';
import { type Memory, SAME_SUBJECT } from './memory.js';
import { picked, pickIn } from './wording/listed.js';

/** What a follow-up asks to be shown, rather than to be told. */
export type Move =
  /** "More", "anything else?": the next passage for what was asked before. */
  | { readonly kind: 'more'; readonly seen: readonly Place[] }
  /** "Go on", "what else does the article say?": the rest of the article under discussion, in its order. */
  | {
      readonly kind: 'article';
      readonly article: string;
      readonly after: number;
      readonly seen: readonly Place[];
    }
  /** "The second one": one of the passages that were listed. */
  | { readonly kind: 'pick'; readonly place: Place };

const POLITE =
  "(?:(?:ok(?:ay)?|yes|yeah|interesting|cool|great|good|nice|thanks|please|and|so|that[’']?s \\w+)[\\s,.!]+)*";
const MORE = new RegExp(
  `^\\W*${POLITE}(?:(?:can you |could you |please )?(?:tell|show|give) me )?(?:some |any |anything |something |what )?` +
    '(?:more|else|next|the next (?:one|passage))' +
    '(?:,? (?:please|passages?|about (?:it|that|this|them)|on (?:it|that|this)|is there|to (?:it|that|this)))*\\W*$',
  'i',
);
const ON = new RegExp(
  `^\\W*${POLITE}(?:please )?(?:go on|continue|keep going|carry on|read on|(?:show me |read me )?the next paragraph)` +
    '(?:,? (?:please|reading|with (?:it|that|this)|from there))*\\W*$',
  'i',
);
const ARTICLE =
  /\b(?:else|more|next|further|other)\b[^.?!]*\b(?:the|this|that) (?:article|story|report|piece|text)\b|\b(?:rest|remainder) of (?:the|this|that) (?:article|story|report|piece|text)\b/i;

/** "Can you be more specific?": the details stand behind what was read. */
const DETAIL = new RegExp(
  `^\\W*${POLITE}(?:(?:can|could|would) you |please )*(?:be (?:a (?:bit|little) )?more (?:specific|precise|detailed|exact)|elaborate|expand|(?:go into|(?:give|tell) me) more details?|explain further|(?:any |some )?(?:more )?details)` +
    '(?:,? (?:please|further|on (?:it|that|this)|about (?:it|that|this)))*\\W*$',
  'i',
);

/** The move that a question makes; null for one that asks something. */
export function moveOf({ core: question }: Question, memory: Memory): Move | null {
  const last = memory.lastShown;
  const pick = pickIn(question);
  if (pick && last.length > 1 && readQuestion(question.replace(pick.text, ' ')).content.length === 0) {
    const shown = picked(last, pick.ordinal);
    if (shown) return { kind: 'pick', place: placeOf(shown) };
  }
  const seen = memory.turns
    .filter(({ share }) => share >= SAME_SUBJECT)
    .flatMap(({ turn }) => turn.shown.map(placeOf));
  const discussed = last[0];
  if (discussed && ARTICLE.test(question)) {
    const { article, paragraph } = discussed;
    return { kind: 'article', article, after: paragraph, seen };
  }
  const isOn = ON.test(question) || DETAIL.test(question);
  if (discussed && isOn) {
    const { article, paragraph } = discussed;
    const goesOn = memory.lexicon.countsIn({ article, paragraph: paragraph + 1 }) !== null;
    // Whoever reads on reads the next paragraph, also where it was in a list before.
    if (goesOn) return { kind: 'article', article, after: paragraph, seen: [placeOf(discussed)] };
  }
  return (isOn || MORE.test(question)) && seen.length > 0 ? { kind: 'more', seen } : null;
}

function placeOf({ article, paragraph }: Place): Place {
  return { article, paragraph };
}
