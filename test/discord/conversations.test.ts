import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Conversation } from '../../src/answer/answer.js';
import { actions } from '../../src/discord/actions/index.js';
import { makeCooldown } from '../../src/discord/commands/cooldown.js';
import { makeRunning } from '../../src/discord/commands/running.js';
import { makeDispatcher } from '../../src/discord/dispatcher.js';
import type { Incoming } from '../../src/discord/gateway/incoming.js';
import { liveArchive } from '../../src/live/live.js';
import { customIdsOf, labelsOf, textOf } from './as-discord.js';
import {
  article,
  CALLER,
  type FakeAnswererOptions,
  type fakeAnswerer,
  liveOf,
  memoryStores,
  recorder,
  type Sent,
} from './helpers.js';
import { ownMessage, saidBy, written } from './messages.js';

const MINA = CALLER;
const MO = { ...CALLER, userId: '100000000000000009' };
const THREAD = '300000000000000007';
const FIRST = 'How many cases did customs find?';
const NEXT = 'And what did customs say?';

/** As it stands when nothing was asked before, else with the last question. */
const understand = (question: string, before: Conversation | undefined) =>
  before ? `${question} ${before.turns.at(-1)!.question}` : question;

async function setUp(answerer: FakeAnswererOptions = { understand }) {
  let now = 0;
  const lines: Record<string, unknown>[] = [];
  const live = liveArchive(await liveOf([article('one'), article('two'), article('tri')], answerer));
  const stores = memoryStores({ now: () => now });
  const dispatch = makeDispatcher({
    commands,
    actions,
    live,
    stores,
    cooldown: makeCooldown(1000, 60),
    running: makeRunning(10),
    log: pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
  });
  const send = async (incoming: Incoming): Promise<Sent> => {
    const { responder, sent } = recorder();
    await dispatch(incoming, responder);
    return sent.at(-1)!;
  };
  const slash = (question: string, more: { caller?: typeof MINA; options?: object } = {}) =>
    send({
      kind: 'command',
      caller: more.caller ?? MINA,
      name: 'ask',
      options: { question, ...more.options },
      target: null,
    });
  const command = (name: string, caller = MINA) =>
    send({ kind: 'command', caller, name, options: {}, target: null });
  const say = (
    content: string,
    caller = MINA,
    repliesTo: () => Promise<readonly string[]> = async () => [],
  ) => send(saidBy(caller, content, { repliesTo: async () => ownMessage(await repliesTo()) }));
  const press = (on: Sent | string, action: string, more: Partial<Incoming & { kind: 'component' }> = {}) => {
    const customId = typeof on === 'string' ? on : idOf(on, action);
    const here = { values: [], fields: {}, onPrivate: false, onOwn: false, caller: MINA };
    return send({ kind: 'component', ...here, customId, ...more } as Incoming);
  };
  /** Writes a follow-up in the modal of an answer. */
  const followUp = async (
    on: Sent,
    question: string,
    more: { caller?: typeof MINA; onPrivate?: boolean } = {},
  ) => {
    const { modal } = await press(on, 'follow', more);
    return press(modal!.customId, '', { kind: 'modal', fields: { question }, ...more } as never);
  };
  const asked = () => (live.current().answerer as ReturnType<typeof fakeAnswerer>).asked;
  /** The questions that the last one was asked with. */
  const askedWith = () =>
    asked()
      .at(-1)!
      .options?.conversation?.turns.map(({ question }) => question) ?? [];
  const wait = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { ...stores, live, send, slash, command, say, press, followUp, asked, askedWith, wait, lines };
}

const idsOf = (sent: Sent) => customIdsOf(sent.payload!);
const idOf = (sent: Sent, action: string) => idsOf(sent).find((id) => id.startsWith(`${action}~`))!;

describe('a conversation', () => {
  it('is what one person asked in one channel: question, understanding and the passage shown', async () => {
    const { slash, asked } = await setUp();
    await slash(FIRST);
    await slash(NEXT);
    expect(asked()[0]!.options).not.toHaveProperty('conversation');
    expect(asked()[1]!.options!.conversation).toEqual({
      turns: [
        {
          question: FIRST,
          understoodAs: FIRST,
          shown: [{ article: 'one', paragraph: 2, sentence: 'Customs found 1,500 cases in one.' }],
        },
      ],
    });
  });

  it('goes on from /ask to a mention and back', async () => {
    const { slash, say, askedWith } = await setUp();
    await slash(FIRST);
    await say(NEXT);
    expect(askedWith()).toEqual([FIRST]);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });

  it('is kept apart from what others ask there, and from what the person asks elsewhere', async () => {
    const { slash, askedWith } = await setUp();
    await slash(FIRST);
    await slash(NEXT, { caller: MO });
    expect(askedWith()).toEqual([]);
    await slash(NEXT, { caller: { ...MINA, place: THREAD } });
    expect(askedWith()).toEqual([]);
  });

  it('is over after thirty minutes', async () => {
    const { slash, askedWith, wait } = await setUp();
    await slash(FIRST);
    wait(29);
    await slash(NEXT);
    expect(askedWith()).toEqual([FIRST]);
    wait(29);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([NEXT]);
    wait(30);
    await slash('Why?');
    expect(askedWith()).toEqual([]);
  });

  it('has the questions that found nothing too', async () => {
    const { slash, asked } = await setUp();
    await slash('unanswerable zebra');
    await slash(NEXT);
    expect(asked().at(-1)!.options!.conversation!.turns).toEqual([
      { question: 'unanswerable zebra', understoodAs: 'unanswerable zebra', shown: [] },
    ]);
  });

  it('does not draw on what was asked in private for what all can see', async () => {
    const { slash, say, askedWith } = await setUp();
    await slash(FIRST, { options: { private: true } });
    await slash(NEXT);
    expect(askedWith()).toEqual([]);
    await say('Why?');
    expect(askedWith()).toEqual([NEXT]);
    await slash('And in 2016?', { options: { private: true } });
    expect(askedWith()).toEqual([FIRST, NEXT, 'Why?']);
  });

  it('knows nothing private where nobody else reads', async () => {
    const { slash, say, askedWith } = await setUp();
    const direct = { ...MINA, guildId: null, place: '7', alone: true };
    await slash(FIRST, { caller: direct, options: { private: true } });
    await say(NEXT, direct);
    expect(askedWith()).toEqual([FIRST]);
  });

  it('loses no turn when two are asked at once', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { slash, askedWith } = await setUp({ before: () => wait });
    const both = [slash(FIRST), slash('What is a patent case?')];
    go();
    await Promise.all(both);
    await slash(NEXT);
    expect(askedWith().toSorted()).toEqual([FIRST, 'What is a patent case?'].toSorted());
  });

  it('goes on when the filters change; each question has its own', async () => {
    const { slash, asked, askedWith } = await setUp();
    await slash(FIRST, { options: { section: 'Trademarks' } });
    await slash(NEXT, { options: { from: '2016' } });
    expect(askedWith()).toEqual([FIRST]);
    expect(asked().map(({ options }) => options!.filters)).toEqual([
      { section: 'Trademarks' },
      { from: '2016-01-01' },
    ]);
  });

  it('begins anew with Ask the archive, and can be followed from there in private', async () => {
    const { slash, send, followUp, askedWith } = await setUp();
    await slash(FIRST);
    const target = written('What did customs say about cases?');
    const menu = { kind: 'command', caller: MINA, name: 'Ask the archive', options: {}, target } as const;
    const answer = await send(menu);
    expect(askedWith()).toEqual([]);
    await followUp(answer, NEXT, { onPrivate: true });
    expect(askedWith()).toEqual([target.content]);
  });
});

describe('Ask a follow-up', () => {
  it('follows the answer that it is under, not what was asked since', async () => {
    const { slash, followUp, askedWith } = await setUp();
    const answer = await slash(FIRST);
    await slash('What about patent cases?');
    const sent = await followUp(answer, NEXT);
    expect(askedWith()).toEqual([FIRST]);
    expect(sent.how).toBe('reply');
    await followUp(sent, 'Why?');
    expect(askedWith()).toEqual([FIRST, NEXT]);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([FIRST, 'What about patent cases?', NEXT, 'Why?']);
  });

  it('gives someone else a private branch, which is not the first one’s', async () => {
    const { slash, followUp, askedWith } = await setUp();
    const answer = await slash(FIRST);
    const sent = await followUp(answer, NEXT, { caller: MO });
    expect(sent.how).toBe('private');
    expect(labelsOf(sent.payload)).toContain('Share');
    expect(askedWith()).toEqual([FIRST]);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([FIRST]);
    await slash('Why?', { caller: MO, options: { private: true } });
    expect(askedWith()).toEqual([NEXT]);
    await followUp(sent, 'How many?', { caller: MO, onPrivate: true });
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });

  it('shows someone else nothing that was asked in private before a shared answer', async () => {
    const { slash, press, followUp, askedWith } = await setUp();
    await slash('What was the secret case?', { options: { private: true } });
    const answer = await slash(FIRST, { options: { private: true } });
    const shared = await press(answer, 'share', { onPrivate: true });
    await followUp(shared, NEXT, { caller: MO });
    expect(askedWith()).toEqual([FIRST]);
    await followUp(shared, NEXT);
    expect(askedWith()).toEqual([FIRST]);
    await followUp(answer, NEXT, { onPrivate: true });
    expect(askedWith()).toEqual(['What was the secret case?', FIRST]);
  });

  it('still knows its answer when the conversation is over', async () => {
    const { slash, followUp, asked, askedWith, wait } = await setUp();
    await slash('What is a patent case?');
    const answer = await slash(FIRST);
    wait(31);
    await followUp(answer, NEXT);
    expect(askedWith()).toEqual([FIRST]);
    expect(asked().at(-1)!.options!.conversation!.turns[0]!.shown).toHaveLength(1);
  });

  it('knows which further passages its asker has opened, and not those of others', async () => {
    const { slash, press, followUp, asked } = await setUp();
    const shown = () =>
      asked()
        .at(-1)!
        .options!.conversation!.turns[0]!.shown.map(({ article }) => article);
    const answer = await slash(FIRST);
    await press(answer, 'more', { caller: MO });
    await followUp(answer, NEXT);
    expect(shown()).toEqual(['one']);
    await press(answer, 'more');
    await press(answer, 'more');
    await followUp(answer, NEXT);
    expect(shown()).toEqual(['one', 'tri']);
    await followUp(answer, NEXT, { caller: MO });
    expect(shown()).toEqual(['one']);
  });
});

describe('a reply to an answer', () => {
  it('follows that answer, with its filters', async () => {
    const { slash, say, asked, askedWith } = await setUp();
    const answer = await slash(FIRST, { options: { section: 'Trademarks' } });
    await slash('What about patent cases?');
    await say(NEXT, MINA, async () => idsOf(answer));
    expect(askedWith()).toEqual([FIRST]);
    expect(asked().at(-1)!.options!.filters).toEqual({ section: 'Trademarks' });
  });

  it('of someone else gives a branch of one’s own', async () => {
    const { slash, say, askedWith } = await setUp();
    const answer = await slash(FIRST);
    await say(NEXT, MO, async () => idsOf(answer));
    expect(askedWith()).toEqual([FIRST]);
    await slash('Why?');
    expect(askedWith()).toEqual([FIRST]);
    await slash('Why?', { caller: MO });
    expect(askedWith()).toEqual([NEXT]);
  });

  it.each([
    ['that cannot be read', () => Promise.reject(new Error('Missing Access'))],
    ['that is none', async () => ['find~a1b2c3d4~AAAAAAAAAAAA~1~next', 'not one of ours']],
    ['that has expired', async () => ['follow~a1b2c3d4~AAAAAAAAAAAA']],
  ])('%s follows what was asked in the channel', async (_, repliesTo) => {
    const { slash, say, askedWith } = await setUp();
    await slash(FIRST);
    const sent = await say(NEXT, MINA, repliesTo);
    expect(textOf(sent.payload)).toContain(`**${NEXT}**`);
    expect(askedWith()).toEqual([FIRST]);
  });
});

describe('how a question was understood', () => {
  it('is shown where it is something else: what the conversation adds bold, own words plain', async () => {
    const { slash } = await setUp({
      understand: (question, before) => (before ? 'Who is *Michael* Mangelson' : question),
    });
    const first = await slash(FIRST);
    expect(textOf(first.payload)).not.toContain('Understood');
    expect(labelsOf(first.payload)).not.toContain('Start fresh');
    const second = await slash('who is customs?');
    expect(textOf(second.payload)).toContain('-# Understood as: Who is \\***Michael\\* Mangelson**\n');
    expect(labelsOf(second.payload)).toContain('Start fresh');
  });

  it('is shown where nothing was found, too', async () => {
    const { slash } = await setUp();
    await slash(FIRST);
    const sent = await slash('unanswerable');
    expect(textOf(sent.payload)).toContain(`Understood as: unanswerable **${FIRST.replace(/\?$/, '')}**`);
    expect(labelsOf(sent.payload)).toContain('Start fresh');
  });
});

describe('Start fresh', () => {
  it('asks the bare question of nothing before, in place, and forgets what was before', async () => {
    const { slash, press, asked, askedWith } = await setUp();
    await slash(FIRST, { options: { private: true } });
    await slash(FIRST);
    const answer = await slash(NEXT, { options: { section: 'Trademarks' } });
    const fresh = await press(answer, 'bare');
    expect(fresh.how).toBe('update');
    expect(asked().at(-1)).toMatchObject({ question: NEXT, options: { filters: { section: 'Trademarks' } } });
    expect(askedWith()).toEqual([]);
    expect(textOf(fresh.payload)).not.toContain('Understood');
    await slash('Why?', { options: { private: true } });
    expect(askedWith()).toEqual([NEXT]);
  });

  it('works where nothing was found', async () => {
    const { slash, press, asked, askedWith } = await setUp();
    await slash(FIRST);
    await press(await slash('unanswerable'), 'bare');
    expect(asked().at(-1)!.question).toBe('unanswerable');
    expect(askedWith()).toEqual([]);
  });

  it('of someone else’s answer is private and leaves their conversation alone', async () => {
    const { slash, press, askedWith } = await setUp();
    await slash(FIRST);
    const answer = await slash(NEXT);
    const fresh = await press(answer, 'bare', { caller: MO });
    expect(fresh.how).toBe('private');
    await slash('Why?');
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });
});

describe('another reading that is about as good', () => {
  const OTHER = 'What did customs say about *cases*?';
  const answerer = { understand, alternatives: ['  ', OTHER, 'a third'] };

  it('is offered as one button beside Start fresh, within Discord’s limits', async () => {
    const { slash } = await setUp(answerer);
    await slash(FIRST);
    const sent = await slash(NEXT, { options: { private: true } });
    expect(labelsOf(sent.payload)).toEqual([
      'Show in context',
      'More passages',
      'Ask a follow-up',
      'Share',
      'Why this?',
      'Start fresh',
      `Did you mean: ${OTHER}`,
      '👍',
      '👎',
    ]);
    const long = await setUp({ alternatives: ['customs '.repeat(100)] });
    expect(labelsOf((await long.slash(FIRST)).payload).at(-3)).toMatch(/^Did you mean: .{60,65}…$/);
  });

  it('is not offered when it is the one that was taken', async () => {
    const { slash } = await setUp({ alternatives: [FIRST] });
    expect(labelsOf((await slash(FIRST)).payload)).not.toContain(`Did you mean: ${FIRST}`);
  });

  it('is asked as it stands, and takes the place of the first in the conversation', async () => {
    const { slash, press, followUp, asked, askedWith } = await setUp(answerer);
    await slash(FIRST);
    const sent = await slash(NEXT);
    const meant = await press(sent, 'meant');
    expect(meant.how).toBe('update');
    expect(asked().at(-1)!.question).toBe(OTHER);
    expect(askedWith()).toEqual([]);
    await followUp(meant, 'Why?');
    expect(askedWith()).toEqual([FIRST, OTHER]);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([FIRST, OTHER, 'Why?']);
  });

  it('is private to someone else, who changes nothing of the first one’s', async () => {
    const { slash, press, askedWith } = await setUp(answerer);
    const sent = await slash(FIRST);
    expect((await press(sent, 'meant', { caller: MO })).how).toBe('private');
    await slash(NEXT);
    expect(askedWith()).toEqual([FIRST]);
  });
});

describe('asking again after a reload', () => {
  it('understands the question as before, and remembers it once', async () => {
    const { live, slash, press, asked, askedWith } = await setUp();
    await slash(FIRST);
    const answer = await slash(NEXT);
    live.swap(await liveOf([article('one')], { understand }, 'ffff0000ffff0000'));
    const stale = await press(answer, 'why');
    await press(stale, 'again', { onPrivate: true });
    expect(asked().at(-1)!.question).toBe(NEXT);
    expect(askedWith()).toEqual([FIRST]);
    await slash('And in 2016?');
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });

  it('goes by how it was understood when what it followed is forgotten', async () => {
    const { live, slash, press, asked, askedWith, wait } = await setUp();
    await slash(FIRST);
    const answer = await slash(NEXT);
    wait(31);
    live.swap(await liveOf([article('one')], { understand }, 'ffff0000ffff0000'));
    await press(await press(answer, 'why'), 'again', { onPrivate: true });
    expect(asked().at(-1)!.question).toBe(`${NEXT} ${FIRST}`);
    expect(askedWith()).toEqual([]);
  });
});

describe('/forget', () => {
  it('drops what the person asked everywhere and what their buttons need, and says what', async () => {
    const { slash, command, press, askedWith } = await setUp();
    const answer = await slash(FIRST);
    await slash(NEXT, { options: { private: true } });
    await slash(NEXT, { caller: { ...MINA, place: THREAD } });
    const his = await slash(FIRST, { caller: MO });
    const sent = await command('forget');
    expect(sent.how).toBe('private');
    expect(textOf(sent.payload)).toBe(
      [
        'Forgotten:',
        '- 3 questions that you asked lately, in 2 channels',
        '- what the buttons under 3 messages of yours needed; those buttons no longer work',
        '-# The messages themselves are in Discord, and stay there until they are deleted.',
      ].join('\n'),
    );
    await slash('Why?');
    expect(askedWith()).toEqual([]);
    expect(textOf((await press(answer, 'more')).payload)).toMatch(/too old, or was forgotten/);
    expect(textOf((await press(answer, 'follow')).payload)).toMatch(/too old, or was forgotten/);
    expect((await press(his, 'follow', { caller: MO })).how).toBe('modal');
    await slash('Why?', { caller: MO });
    expect(askedWith()).toEqual([FIRST]);
  });

  it('says so when there is nothing', async () => {
    const { command } = await setUp();
    expect(textOf((await command('forget')).payload)).toMatch(/nothing to forget/);
  });

  it('drops what buttons need also when the conversation is over', async () => {
    const { conversations, slash, command, wait } = await setUp();
    await slash(FIRST);
    wait(31);
    conversations.sweep();
    expect(textOf((await command('forget')).payload)).toMatch(
      /^Forgotten:\n- what the buttons under 1 message of/,
    );
  });

  it('takes what was asked out of the branches of others', async () => {
    const { slash, followUp, command, press, askedWith } = await setUp();
    const answer = await slash(FIRST);
    const branch = await followUp(answer, NEXT, { caller: MO });
    await command('forget');
    expect(askedWith()).toEqual([FIRST]);
    const { payload } = await press(branch, 'follow', { caller: MO, onPrivate: true });
    expect(textOf(payload)).toMatch(/too old, or was forgotten/);
  });

  it('says when something may be left', async () => {
    const { pages, conversations, command } = await setUp();
    Object.assign(conversations, { forget: () => ({ turns: 1, places: 1, whole: false }) });
    Object.assign(pages, { forget: () => ({ pages: 0, whole: true }) });
    const { payload } = await command('forget');
    expect(textOf(payload)).toMatch(/^Forgotten:\n- 1 question that you asked lately, in 1 channel\n-# /);
    expect(textOf(payload)).toMatch(/something may be left.*\/forget/);
  });

  it('speaks the person’s language, and /help tells of it', async () => {
    const { command } = await setUp();
    const german = { ...MINA, locale: 'de' };
    expect(textOf((await command('forget', german)).payload)).toMatch(/nichts zu vergessen/);
    expect(textOf((await command('help', german)).payload)).toMatch(/30 Minuten lang.*\/vergessen/);
    expect(textOf((await command('help')).payload)).toMatch(/30 minutes.*\/forget/);
  });
});
