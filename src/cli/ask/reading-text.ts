import type { Answer } from '../../answer/answer.js';
import { addedIn } from '../../answer/conversation/added.js';
import { harmless, type Style } from '../terminal/terminal.js';

/** How a question was understood within its conversation, what was added to it marked; nothing where it stands alone. */
export function readingLines(answer: Answer, style: Style): string[] {
  const { question, understoodAs, following } = answer;
  const lines: string[] = [];
  if (understoodAs !== question.trim()) lines.push(understoodLine(harmless(understoodAs), question, style));
  if (following !== undefined) lines.push(style.faint(`Following: ${harmless(following)}`));
  return lines;
}

function understoodLine(text: string, question: string, style: Style): string {
  const parts = [style.faint('Understood as: ')];
  let at = 0;
  for (const { start, end } of addedIn(text, question)) {
    if (start > at) parts.push(style.faint(text.slice(at, start)));
    parts.push(style.heading(text.slice(start, end)));
    at = end;
  }
  if (at < text.length) parts.push(style.faint(text.slice(at)));
  return parts.join('');
}
