import type { Answer } from '../../answer/answer.js';
import { fold } from '../../search/terms/fold.js';
import type { ButtonSpec } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { Texts } from '../strings/texts.js';
import { shortened } from '../text/cut.js';
import { oneLine } from '../text/label.js';
import { escapedCost, joined, type Markdown, md, quoted } from '../text/markdown.js';

/** How a question was understood, and what to press when it was meant otherwise. */

type Read = Pick<Answer, 'question' | 'understoodAs' | 'alternatives'>;

const QUESTION = 300;
/** Clients stop showing marks when a message has very many. */
const MOST_BOLD = 8;

/** Whether the question was read as something else than it says, or could be. */
export function isRead(answer: Read): boolean {
  return isOtherwise(answer) || alternativeOf(answer) !== undefined;
}

/** The question, and beneath it how it was understood where that is something else. */
export function questionText(answer: Read, t: Texts): Markdown {
  const asked = md`**${quoted(oneLine(answer.question), QUESTION)}**`;
  if (!isOtherwise(answer)) return asked;
  const understood = t.md('answer.understood', { question: understoodText(answer) });
  return md`${asked}\n-# ${understood}`;
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
    ...(isOtherwise(answer) ? [{ id: id('bare'), text: t.plain('button.start-fresh') }] : []),
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

/** What the question says itself in bold, what the conversation adds to it plain. */
function understoodText({ question, understoodAs }: Read): Markdown {
  const own = new Set(words(question).map(bare));
  const text = shortened(oneLine(understoodAs), QUESTION, escapedCost);
  const runs: { isOwn: boolean; words: string[] }[] = [];
  for (const word of words(text)) {
    const isOwn = bare(word) !== '' && own.has(bare(word));
    const last = runs.at(-1);
    if (last?.isOwn === isOwn) last.words.push(word);
    else runs.push({ isOwn, words: [word] });
  }
  if (runs.length > 2 * MOST_BOLD) return md`${text}`;
  const shown = runs.map((run) => (run.isOwn ? md`**${run.words.join(' ')}**` : md`${run.words.join(' ')}`));
  return joined(shown, ' ');
}

function words(text: string): string[] {
  return oneLine(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** A word without case and punctuation. */
function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}
