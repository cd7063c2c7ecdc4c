import type { Logger } from 'pino';
import { type TalkKind, talkOf } from '../../answer/talk/talk.js';
import type { Context } from '../commands/context.js';
import type { EarlierMessage, Incoming } from '../gateway/incoming.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { ask } from './ask.js';
import { afterAnswer, edited, type Follows, inChannel, nothingBefore } from './follows.js';
import { questionOf, textOf, unreadable } from './message-text.js';
import { answerOf } from './of-answer.js';
import { onlyPoints } from './pointing.js';

type IncomingMessage = Incoming & { readonly kind: 'message' };

/** What is asked, and what it follows. */
interface Question {
  readonly question: string;
  readonly filters: Parameters<typeof ask>[1]['filters'];
  readonly follows: Follows;
}

/**
 * Answers a message that concerns the bot. A reply to an answer follows that answer, with its filters, as its button does.
 * A mention that only points at a message ("can you answer this?", or nothing) asks what stands there: in the message that
 * it replies to, or where its thread begins. Anything else follows what its author asked in the channel.
 */
export async function answerMessage(context: Context, incoming: IncomingMessage, log: Logger): Promise<View> {
  const found = await questionAt(context, incoming, log);
  if ('components' in found) return found;
  const { question, filters } = found;
  const follows = incoming.instead === null ? found.follows : await edited(context, incoming.instead);
  const noting: Follows = {
    ...follows,
    async keep(turn) {
      const id = await follows.keep(turn);
      incoming.remembered(id);
      return id;
    },
  };
  return ask(context, { question, filters, follows: noting, isPrivate: false });
}

async function questionAt(
  context: Context,
  incoming: IncomingMessage,
  log: Logger,
): Promise<Question | View> {
  const { t } = context;
  const { message } = incoming;
  if (incoming.opensPost !== null) return ofPost(context, incoming, incoming.opensPost);
  if (message.isWithheld) {
    const [ask, button] = [t.plain('command.ask.name'), t.plain('button.follow-up')];
    return notice(t.md('read.withheld-own', { ask, button }), 'refused');
  }
  const { question, pointer } = await textOf(context, message);
  const lost = (what: string) => (err: unknown) => {
    // The question is understood less well without it, and answered all the same.
    log.warn({ err }, `the message that ${what} could not be read`);
    return null;
  };
  const replied = await incoming.repliesTo().catch(lost('was replied to'));
  const saved = replied?.isOwn ? await answerOf(context, replied.customIds) : undefined;
  if (saved && (question !== '' || pointer !== '')) {
    const follows = await afterAnswer(context, saved, false);
    return { question: question || pointer, filters: saved.filters, follows };
  }
  const follows = await inChannel(context, false);
  if (question === '' && !isTalk(pointer)) {
    // Once something was asked in a thread, "this" is that.
    const isFirst = follows.conversation.turns.length === 0;
    const begin = isFirst ? await beginOf(incoming).catch(lost('a thread began at')) : null;
    const pointedAt = replied ?? begin;
    if (pointedAt && !pointedAt.isOwn) return ofOther(context, pointedAt);
  }
  const own = question || pointer;
  if (own !== '') return { question: own, filters: {}, follows };
  if (message.files.length > 0) throw unreadable(message);
  return notice(t.md('help.how-to-ask', { help: t.plain('command.help.name') }), 'refused');
}

/** "Thanks!" below somebody's message thanks, and asks nothing; "hello?" and "help!" there ask for an answer. */
const ASKS_NOTHING: readonly TalkKind[] = ['thanks', 'farewell', 'okay', 'wrong', 'stop', 'about-me'];

function isTalk(text: string): boolean {
  const talk = talkOf(text);
  return talk !== null && ASKS_NOTHING.includes(talk);
}

/** What somebody else wrote: it follows nothing that the asker asked, and goes when its author is forgotten. */
async function ofOther(context: Context, message: EarlierMessage): Promise<Question> {
  const { authorId } = message;
  const isOthers = authorId !== null && authorId !== context.caller.userId;
  const question = await questionOf(context, message);
  return { question, filters: {}, follows: nothingBefore(context, false, isOthers ? [authorId] : []) };
}

/** Where the thread of a message begins: the opening of a post may be withheld, but never its title. */
async function beginOf({ caller }: IncomingMessage): Promise<EarlierMessage | null> {
  const begin = await caller.thread?.();
  if (!begin?.opening) return null;
  return begin.opening.isWithheld && !begin.opening.isOwn
    ? { ...begin.opening, content: begin.name, isWithheld: false }
    : begin.opening;
}

/** The question of a post is in its opening message, or in the title, or begins there. */
async function ofPost(context: Context, { message }: IncomingMessage, title: string): Promise<Question> {
  const text = message.isWithheld ? '' : await textOf(context, message).then(({ question }) => question);
  const asks = (part: string) => part.includes('?');
  const parts = asks(text) || onlyPoints(title) ? [text] : asks(title) ? [title] : [title, text];
  const question = parts.filter((part) => part !== '').join('. ') || title;
  if (onlyPoints(question)) throw new Problem('refused', (t) => t.md('error.empty-question'));
  return { question, filters: {}, follows: nothingBefore(context, false) };
}
