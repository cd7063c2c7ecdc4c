import { GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenFile } from '../../src/local-discord/driver/options.js';
import type { Shown } from '../../src/local-discord/driver/render.js';
import type { TalkOptions } from '../../src/local-discord/driver/talk.js';
import type { Person } from '../../src/local-discord/world/world.js';
import { expectDiscordsForm, expectNoViolations, type OnStage, onStage } from './stage.js';

/**
 * Every way to ask in every kind of channel, in both manners of Discord: to a bot with the Message Content intent it shows all
 * that is written, to one without it only what mentions the bot by name, direct messages, and what comes with a command.
 */

const QUESTION = 'How many cases of counterfeit goods did customs find?';
const ANSWER = /counterfeit/;
const BEFORE = 'How many patents did the European Patent Office grant in 2016?';
const NEXT = 'And in 2017?';
const NEXT_ANSWER = /patents[\s\S]*2017|2017[\s\S]*patents/i;
const WITHHELD = /Discord does not show me what you wrote/;
const THAT_WITHHELD = /Discord does not show me the text of that message/;
const QUESTION_TXT = { name: 'message.txt', data: QUESTION, contentType: 'text/plain; charset=utf-8' };

let stage: OnStage;
let people = 0;

/** Someone who has asked nothing yet, in a channel that has the kind of the row. */
interface At {
  readonly me: Person;
  /** Whoever else writes there; in direct messages nobody does. */
  readonly other: Person;
  readonly channel: string;
}

type Make = (me: Person) => string | Promise<string>;

const driver = () => stage.discord.driver;
const channels = () => stage.discord.channels;
const inPost: Make = async (me) =>
  (await driver().post(me, channels().forum, 'Found at the border', 'Of something', { waitMs: 0 })).message
    .channelId;

/** Whoever is called there joins it; of what is said before that the bot hears nothing. */
const shut: Make = async (me) => {
  const thread = driver().thread(me, channels().general, 'Shut', { isPrivate: true });
  const { moderator } = stage.discord.members;
  await driver().message(me, thread, `<@${moderator.id}> come in`, { waitMs: 0 });
  await driver().mention(moderator, thread, 'hello');
  return thread;
};

const PLACES: Readonly<Record<string, Make>> = {
  'a text channel': () => channels().general,
  'a public thread': (me) => driver().thread(me, channels().general, 'Open'),
  'a private thread': shut,
  'a post of a forum': inPost,
  'an announcement channel': () => channels().announcements,
  'a thread under announcements': (me) => driver().thread(me, channels().announcements, 'News'),
  'the chat of a voice channel': () => channels().voice,
  'direct messages': (me) => driver().dmChannel(me),
};

const write = ({ channel }: At, who: Person, content: string, options: TalkOptions = {}) =>
  driver().message(who, channel, content, options);
const mention = ({ me, channel }: At, content: string, options: TalkOptions = {}) =>
  driver().mention(me, channel, content, options);

/** The forms in which a message says something; each gives the message of somebody else. */
const FORMS: Readonly<Record<string, (at: At) => Promise<Shown>>> = {
  text: async (at) => (await write(at, at.other, QUESTION, { waitMs: 0 })).message,
  embeds: async (at) => {
    const { message } = await write(at, at.other, 'https://news.example.com/1', { waitMs: 0 });
    const embeds = [{ type: 'link', title: 'From the border', description: QUESTION }];
    Object.assign(stage.discord.state.messages.get(message.id)!.payload, { content: '', embeds });
    return message;
  },
  'forwarded text': async ({ other, channel }) => {
    const { message } = await driver().message(other, channels().voice, QUESTION, { waitMs: 0 });
    return (await driver().forward(other, message.id, channel, { waitMs: 0 })).message;
  },
  'a text file': async (at) => {
    const attachments: readonly GivenFile[] = [QUESTION_TXT];
    return (await write(at, at.other, '', { attachments, waitMs: 0 })).message;
  },
};

interface Way {
  readonly ask: (at: At) => Promise<{ readonly replies: readonly Shown[] }>;
  /** Of the answer; null where there is to be none. */
  readonly says: RegExp | null;
  /** What is said where Discord withholds what is written; the same unless told. */
  readonly withheld?: RegExp;
  /** In direct messages, where everything is addressed to the bot; `says` unless told, null where there is no such way. */
  readonly direct?: RegExp | null;
}

const reply = (message: Shown | null) => ({ replies: message ? [message] : [] });
const calling = (role: () => string): Way['ask'] => {
  return (at) => write(at, at.me, `${role()} ${QUESTION}`);
};

const WAYS: Readonly<Record<string, Way>> = {
  'a mention of it': { ask: (at) => mention(at, QUESTION), says: ANSWER },
  'a mention of its role': {
    ask: calling(() => `<@&${stage.discord.botRoleId}>`),
    says: ANSWER,
    withheld: WITHHELD,
    direct: null,
  },
  'a mention with a text file': {
    ask: (at) => mention(at, '', { attachments: [QUESTION_TXT] }),
    says: ANSWER,
  },
  ...Object.fromEntries(
    Object.entries(FORMS).flatMap(([form, make]): [string, Way][] => [
      [
        `a mention in reply to ${form}`,
        {
          ask: async (at) => mention(at, 'can you answer this?', { repliesTo: (await make(at)).id }),
          says: ANSWER,
          withheld: THAT_WITHHELD,
        },
      ],
      [
        `its command on ${form}`,
        {
          ask: async (at) => {
            const { id } = await make(at);
            return reply((await driver().contextMenu(at.me, at.channel, 'Ask the archive', id)).reply);
          },
          says: ANSWER,
        },
      ],
    ]),
  ),
  'a reply to its answer': {
    ask: async (at) => {
      const [answer] = (await mention(at, BEFORE)).replies;
      return write(at, at.me, NEXT, { repliesTo: answer!.id });
    },
    says: NEXT_ANSWER,
  },
  'a reply to its answer that does not ping it': {
    ask: async (at) => {
      const [answer] = (await mention(at, BEFORE)).replies;
      return write(at, at.me, NEXT, { repliesTo: answer!.id, ping: false });
    },
    says: NEXT_ANSWER,
    withheld: WITHHELD,
  },
  'a reply to its answer to a command': {
    ask: async (at) => {
      const { reply: answer } = await driver().slash(at.me, at.channel, 'ask', { question: BEFORE });
      return write(at, at.me, NEXT, { repliesTo: answer!.id });
    },
    says: NEXT_ANSWER,
    withheld: WITHHELD,
  },
  'an edit of a mention': {
    ask: async (at) => {
      const { message, replies } = await mention(at, BEFORE);
      const content = `<@${stage.discord.botUserId}> ${QUESTION}`;
      const after = await driver().edit(at.me, message.id, content);
      expect(after.replies.map(({ id }) => id)).toEqual(replies.map(({ id }) => id));
      return after;
    },
    says: ANSWER,
  },
  'an edit that mentions it': {
    ask: async (at) => {
      const { message } = await write(at, at.me, 'How many cases', { waitMs: 0 });
      return driver().edit(at.me, message.id, `<@${stage.discord.botUserId}> ${QUESTION}`);
    },
    says: ANSWER,
    // There the words before the edit are a question too, with an answer of their own.
    direct: null,
  },
};

const PASSED_OVER: Readonly<Record<string, (at: At) => Promise<{ readonly message: Shown }>>> = {
  'a mention of another role': (at) =>
    write(at, at.me, `<@&${stage.discord.moderatorRoleId}> ${QUESTION}`, { waitMs: 0 }),
  'a mention of everyone': (at) => write(at, at.me, `@everyone ${QUESTION}`, { waitMs: 0 }),
  'a mention of those who are here': (at) => write(at, at.me, `@here ${QUESTION}`, { waitMs: 0 }),
  'a question to nobody': (at) => write(at, at.me, QUESTION, { waitMs: 0 }),
  'a question to somebody else': async (at) => {
    const { message } = await write(at, at.other, 'Hello', { waitMs: 0 });
    return write(at, at.me, QUESTION, { repliesTo: message.id, waitMs: 0 });
  },
  'what is forwarded there': async ({ me, channel }) => {
    const { message } = await driver().message(me, channels().voice, QUESTION, { waitMs: 0 });
    return driver().forward(me, message.id, channel, { waitMs: 0 });
  },
};

const grid = <T>(rows: Readonly<Record<string, T>>, isThere = (_place: string, _row: T) => true) =>
  Object.entries(PLACES).flatMap(([place, make]) =>
    Object.entries(rows)
      .filter(([, row]) => isThere(place, row))
      .map(([name, row]) => [name, place, make, row] as const),
  );

const DIRECT = 'direct messages';

describe.each([
  ['with the Message Content intent', true],
  ['without it', false],
])('the bot %s', (_, mayRead) => {
  beforeAll(async () => {
    const privilegedIntents = mayRead ? GatewayIntentBits.MessageContent : 0;
    stage = await onStage({ discord: { privilegedIntents } });
  });
  afterAll(async () => {
    expectNoViolations(stage);
    await stage.close();
  });

  const begin = async (place: string, make: Make): Promise<At> => {
    const me = stage.discord.addMember(`asker${people++}`);
    const other = place === DIRECT ? me : stage.discord.members.moderator;
    return { me, other, channel: await make(me) };
  };

  it.each(grid(WAYS, (place, { direct }) => place !== DIRECT || direct !== null))(
    'answers %s in %s',
    async (_name, place, make, { ask, says, withheld = says }) => {
      const { replies } = await ask(await begin(place, make));
      expect(replies).toHaveLength(1);
      expect(replies[0]!.text).toMatch((mayRead || place === DIRECT ? says : withheld)!);
    },
  );

  it.each(grid(PASSED_OVER, (place) => place !== DIRECT))(
    'passes over %s in %s',
    async (_name, place, make, say) => {
      const at = await begin(place, make);
      const { message } = await say(at);
      // What comes after it is answered after it.
      expect((await mention(at, QUESTION)).replies).toHaveLength(1);
      const there = stage.discord.messages(at.channel, at.me.id);
      expect(there.filter(({ repliesTo }) => repliesTo === message.id)).toEqual([]);
    },
  );

  it('takes what is forwarded to it directly, in every form', async () => {
    for (const make of Object.values(FORMS)) {
      const at = await begin('a text channel', PLACES['a text channel']!);
      const original = await make(at);
      const { replies } = await driver().forward(at.me, original.id, driver().dmChannel(at.me));
      expect(replies.map(({ text }) => text)).toEqual([expect.stringMatching(ANSWER)]);
    }
  });
});

afterAll(expectDiscordsForm);
