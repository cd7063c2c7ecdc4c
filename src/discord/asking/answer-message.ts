import type { Logger } from 'pino';
import type { Context } from '../commands/context.js';
import type { Incoming } from '../gateway/incoming.js';
import { decodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { ask } from './ask.js';
import { afterAnswer, inChannel } from './follows.js';
import { questionIn } from './question.js';
import { findQuestion, type SavedQuestion } from './saved-answer.js';

/** The actions of buttons under answers that lead to the question: their first part is the id of the saved answer. */
const OF_AN_ANSWER = ['follow', 'bare', 'meant'];

/**
 * Answers a mention or a direct message. A reply to an answer follows that answer, with its filters, as its button
 * does; anything else follows what its author asked in the channel.
 */
export async function answerMessage(
  context: Context,
  incoming: Incoming & { kind: 'message' },
  log: Logger,
): Promise<View> {
  const { t } = context;
  const question = questionIn(incoming.content);
  if (question === '') {
    return notice(t.md('help.how-to-ask', { help: t.plain('command.help.name') }), 'refused');
  }
  const customIds = await incoming.repliesTo().catch((err) => {
    // The question is understood less well without it, and answered all the same.
    log.warn({ err }, 'the message that was replied to could not be read');
    return [];
  });
  const saved = await answerOf(context, customIds);
  const follows = saved ? await afterAnswer(context, saved, false) : await inChannel(context, false);
  return ask(context, { question, filters: saved?.filters ?? {}, follows, isPrivate: false });
}

/** The question whose answer has these buttons, unless it has expired. */
async function answerOf(context: Context, customIds: readonly string[]): Promise<SavedQuestion | undefined> {
  const ids = customIds.map(decodeCustomId);
  const found = ids.find((id) => id && OF_AN_ANSWER.includes(id.action));
  return found && findQuestion(context, found.args[0] ?? '');
}
