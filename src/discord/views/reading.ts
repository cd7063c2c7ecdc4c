import type { Answer } from '../../answer/answer.js';
import { addedIn } from '../../answer/conversation/added.js';
import type { ButtonSpec } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { Texts } from '../strings/texts.js';
import { shortened } from '../text/cut.js';
import { oneLine } from '../text/label.js';
import { escapedCost, joined, type Markdown, md, quoted } from '../text/markdown.js';

/** How a question was understood, and what to press when it was meant otherwise. */

type Read = Pick<Answer, 'question' | 'understoodAs' | 'following' | 'alternatives'>;

const QUESTION = 300;
/** Clients stop showing marks when a message has very many. */
const MOST_BOLD = 8;

/** The question, and beneath it how it was understood where that is something else, or what it goes on with. */
export function questionText(answer: Read, t: Texts): Markdown {
  const asked = md`**${quoted(oneLine(answer.question), QUESTION)}**`;
  const lines = [
    ...(isOtherwise(answer) ? [t.md('answer.understood', { question: understoodText(answer) })] : []),
    ...(answer.following === undefined
      ? []
      : [t.md('answer.following', { question: md`*${quoted(oneLine(answer.following), QUESTION)}*` })]),
  ];
  return joined([asked, ...lines.map((line) => md`-# ${line}`)], '\n');
}

/** Start fresh, and the other reading. */
export function readingButtons(
  t: Texts,
  answer: Read & Pick<Answer, 'archiveVersion'>,
  savedId: string,
): ButtonSpec[] {
  const id = (action: string) => encodeCustomId(action, answer.archiveVersion, savedId);
  const other = alternativeOf(answer);
  return [
    ...(isOtherwise(answer) || answer.following !== undefined
      ? [{ id: id('bare'), text: t.plain('button.start-fresh') }]
      : []),
    ...(other === undefined
      ? []
      : [{ id: id('meant'), text: t.plain('button.did-you-mean', { question: oneLine(other) }) }]),
  ];
}

/** The best other reading, unless it is the one that was taken. */
export function alternativeOf({
  understoodAs,
  alternatives = [],
}: Pick<Read, 'understoodAs' | 'alternatives'>): string | undefined {
  return alternatives.find((other) => oneLine(other) !== '' && oneLine(other) !== oneLine(understoodAs));
}

function isOtherwise({ question, understoodAs }: Read): boolean {
  return oneLine(question) !== oneLine(understoodAs);
}

/** What the conversation adds to the question in bold, what was typed plain. */
function understoodText({ question, understoodAs }: Read): Markdown {
  const text = shortened(oneLine(understoodAs), QUESTION, escapedCost);
  const added = addedIn(text, oneLine(question));
  if (added.length > MOST_BOLD) return md`${text}`;
  const parts: Markdown[] = [];
  let at = 0;
  for (const { start, end } of added) {
    parts.push(md`${text.slice(at, start)}`, md`**${text.slice(start, end)}**`);
    at = end;
  }
  return joined([...parts, md`${text.slice(at)}`], '');
}
