import type { SolvedGap } from '../../state/solved-gaps.js';
import { timeText } from '../archive/words.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { md, quoted, userMention } from '../text/markdown.js';

const QUESTION = 500;

/** That a question was called solved, for the audit channel. */
export function solvedView(t: Texts, { question, by, at }: SolvedGap): View {
  const act = t.md('gaps.solved-by', { person: userMention(by), time: timeText(at) });
  return { components: [container([text(md`**${act}**\n${quoted(oneLine(question), QUESTION)}`)])] };
}
