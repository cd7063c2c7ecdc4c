import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Incoming, Responder } from '../incoming.js';
import { messageResponder } from '../responder.js';
import { lateAnswers } from './answers.js';
import { addressOf, fromMessage } from './receive-message.js';
import { seldom } from './seldom.js';
import type { ThreadTeller } from './threads.js';

export interface HearingOptions {
  /** Never rejects. */
  readonly dispatch: (incoming: Incoming, responder: Responder) => Promise<void>;
  /** Whether the posts of a forum are questions to the bot. */
  readonly isForumWatched: (server: string, forum: string) => Promise<boolean>;
  readonly threadOf: ThreadTeller;
  readonly log: Logger;
}

/** For this long after a message was written, its answer follows its edits. */
export const EDITABLE_MS = 2 * 60_000;
/** That a person is told again that Discord withholds what they write: people also talk about an answer by replying to it. */
const TOLD_AGAIN_MS = 10 * 60_000;

/** What becomes of the messages that the gateway tells of. */
export function hearing({ dispatch, isForumWatched, threadOf, log }: HearingOptions) {
  const answers = lateAnswers();
  const mayTell = seldom(TOLD_AGAIN_MS);

  async function hear(message: Message): Promise<void> {
    const address = addressOf(message);
    if (!address) return;
    if (address.how === 'post' && !(await isForumWatched(message.guildId!, address.forumId))) return;
    await answers.about(message.id, message.content, (answered) => {
      const incoming = fromMessage(message, address, threadOf, {
        instead: answered.turnId,
        remembered: (turnId) => {
          answered.turnId = turnId;
        },
      });
      const isTold = incoming.message.isWithheld && incoming.opensPost === null;
      if (isTold && !mayTell(`${message.channelId} ${message.author.id}`)) return Promise.resolve();
      return dispatch(incoming, messageResponder(message, answered));
    });
  }

  const passOver = (err: unknown) => log.error({ err }, 'a message could not be answered');
  return {
    said: (message: Message) => void hear(message).catch(passOver),
    /** What Discord itself changes, as when it shows what a link leads to, is no edit. */
    edited(message: Message) {
      const { editedTimestamp, createdTimestamp } = message;
      if (editedTimestamp === null || editedTimestamp - createdTimestamp > EDITABLE_MS) return;
      if (answers.of(message.id)?.asked === message.content) return;
      void hear(message).catch(passOver);
    },
  };
}
