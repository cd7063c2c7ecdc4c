import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { actions } from '../../src/discord/actions/index.js';
import { type Command, defineCommand } from '../../src/discord/commands/command.js';
import { makeCooldown } from '../../src/discord/commands/cooldown.js';
import { makeRunning } from '../../src/discord/commands/running.js';
import { makeDispatcher } from '../../src/discord/dispatcher.js';
import { DEFER_AFTER_MS } from '../../src/discord/gateway/delivery.js';
import type { Incoming } from '../../src/discord/gateway/incoming.js';
import { decodeCustomId, encodeCustomId } from '../../src/discord/reply/custom-id.js';
import { notice } from '../../src/discord/reply/notice.js';
import { md } from '../../src/discord/text/markdown.js';
import { articleKey } from '../../src/live/library.js';
import { type LiveArchive, liveArchive } from '../../src/live/live.js';
import { labelsOf, textOf } from './as-discord.js';
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
import { saidBy } from './messages.js';

const VERSION = 'a1b2c3d4e5f60718';
const ASK: Incoming = {
  kind: 'command',
  caller: CALLER,
  name: 'ask',
  options: { question: 'How many cases did customs find?' },
  target: null,
};

const said = (content: string, more: Partial<Incoming & { kind: 'message' }> = {}): Incoming =>
  saidBy(CALLER, content, more);

interface Setup {
  readonly answerer?: FakeAnswererOptions;
  readonly uses?: number;
  readonly most?: number;
  readonly more?: readonly Command[];
}

async function setUp({ answerer, uses = 100, most = 10, more = [] }: Setup = {}) {
  const lines: Record<string, unknown>[] = [];
  const live = liveArchive(await liveOf([article('one'), article('two'), article('tri')], answerer, VERSION));
  const running = makeRunning(most);
  const stores = memoryStores();
  const dispatch = makeDispatcher({
    commands: [...commands, ...more],
    actions,
    live,
    stores,
    cooldown: makeCooldown(uses, 60),
    running,
    log: pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
  });
  const send = async (incoming: Incoming, fail?: (sent: Sent) => Promise<void> | void, ageMs?: number) => {
    const { responder, sent } = recorder(fail);
    await dispatch(incoming, responder, ageMs);
    return sent;
  };
  /** Presses a button of a message that was sent. */
  const press = (customId: string, more: object = {}, fail?: (sent: Sent) => void) =>
    send(
      {
        kind: 'component',
        caller: CALLER,
        customId,
        values: [],
        fields: {},
        onPrivate: false,
        onOwn: false,
        ...more,
      },
      fail,
    );
  const line = () => lines.find(({ msg }) => msg === 'interaction');
  return { live, running, stores, send, press, lines, line };
}

const asked = (live: LiveArchive) => (live.current().answerer as ReturnType<typeof fakeAnswerer>).asked;

const idOf = (sent: Sent[], action: string) =>
  JSON.stringify(sent.at(-1)!.payload).match(new RegExp(`"custom_id":"(${action}~[^"]*)"`))?.[1] ?? '';

/** A button of an answer, be it one that this answer does not have. */
const ofSaved = (action: string, answer: Sent[]) =>
  encodeCustomId(action, VERSION, decodeCustomId(idOf(answer, 'follow'))!.args[0]!);

describe('a command', () => {
  it('is answered in public', async () => {
    const { send, line } = await setUp();
    const sent = await send(ASK);
    expect(sent.map(({ how }) => how)).toEqual(['reply']);
    expect(textOf(sent[0]!.payload)).toContain(
      '> **Customs found 1,500 cases in one.** They said so on Friday.',
    );
    expect(line()).toMatchObject({
      kind: 'command',
      command: 'ask',
      server: CALLER.guildId,
      outcome: 'answered',
    });
  });

  it('is answered in private when it asks for that', async () => {
    const { send } = await setUp();
    const sent = await send({ ...ASK, options: { ...ASK.options, private: true } });
    expect(sent.map(({ how }) => how)).toEqual(['private']);
    expect(labelsOf(sent[0]!.payload)).toContain('Share');
  });

  it('that nobody knows is told so, and where to look', async () => {
    const { send, line } = await setUp();
    const [sent] = await send({ ...ASK, name: 'constructor' });
    expect(sent).toMatchObject({ how: 'private' });
    expect(textOf(sent!.payload)).toMatch(/do not know this command.*\/help/);
    expect(line()).toMatchObject({ outcome: 'unknown' });
  });

  it('with a wrong option is told what is wrong with it, in private', async () => {
    const { send, line, lines } = await setUp();
    const [sent] = await send({ ...ASK, options: { ...ASK.options, from: 'someday' } });
    expect(sent).toMatchObject({ how: 'private' });
    expect(textOf(sent!.payload)).toMatch(/“someday” is not a time I can read \(from\)/);
    expect(line()).toMatchObject({ outcome: 'refused' });
    expect(lines.some(({ level }) => Number(level) >= 50)).toBe(false);
  });

  it('that breaks gives an error id to the person and the rest to the log', async () => {
    const before = () => {
      throw new Error('the index is gone');
    };
    const { send, line, lines } = await setUp({ answerer: { before } });
    const [sent] = await send(ASK);
    expect(sent).toMatchObject({ how: 'private' });
    const id = /error ([0-9a-f]{8})\./.exec(textOf(sent!.payload))?.[1];
    expect(textOf(sent!.payload)).not.toContain('index');
    expect(lines).toContainEqual(
      expect.objectContaining({
        errorId: id,
        err: expect.objectContaining({ message: 'the index is gone' }),
      }),
    );
    expect(line()).toMatchObject({ outcome: 'failed' });
  });

  it('follows the language of the person', async () => {
    const { send } = await setUp();
    const [sent] = await send({ ...ASK, caller: { ...CALLER, locale: 'de' } });
    expect(labelsOf(sent!.payload)).toContain('Nachfragen');
  });
});

describe('permission', () => {
  const secret = defineCommand({
    declaration: { kind: 'slash', name: 'secret', options: {} },
    access: 'moderators',
    isPrivate: () => true,
    run: () => notice(md`done`, 'done'),
  });
  const incoming: Incoming = { ...ASK, name: 'secret', options: {} };

  it('is checked when the command is used, whatever Discord let through', async () => {
    const { send, line } = await setUp({ more: [secret] });
    const [sent] = await send(incoming);
    expect(textOf(sent!.payload)).toMatch(/Only those who look after/);
    expect(line()).toMatchObject({ outcome: 'not-allowed' });
  });

  it('is given to moderators', async () => {
    const { send } = await setUp({ more: [secret] });
    const [sent] = await send({ ...incoming, caller: { ...CALLER, moderator: true } });
    expect(textOf(sent!.payload)).toBe('done');
  });
});

describe('too much', () => {
  it('from one person is told to wait, and how long', async () => {
    const { send, line } = await setUp({ uses: 2 });
    await send(ASK);
    await send(ASK);
    const [sent] = await send(ASK);
    expect(sent).toMatchObject({ how: 'private' });
    expect(textOf(sent!.payload)).toMatch(/Please wait \d+ seconds/);
    expect((await send({ ...ASK, caller: { ...CALLER, userId: '9' } }))[0]).toMatchObject({ how: 'reply' });
    expect(line()).toMatchObject({ outcome: 'answered' });
  });

  it('of messages is told so once', async () => {
    const { send } = await setUp({ uses: 1 });
    const message = said('How many cases?');
    await send(message);
    expect(textOf((await send(message))[0]?.payload)).toMatch(/Please wait/);
    expect(await send(message)).toEqual([]);
  });

  it('at one time is told that the bot is busy; what was begun is finished', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { send } = await setUp({ most: 2, answerer: { before: () => wait } });
    const first = [send(ASK), send(ASK)];
    const [third] = await send(ASK);
    expect(textOf(third!.payload)).toMatch(/I am busy/);
    go();
    for (const sent of await Promise.all(first)) expect(sent[0]).toMatchObject({ how: 'reply' });
    expect((await send(ASK))[0]).toMatchObject({ how: 'reply' });
  });

  it('does not count suggestions', async () => {
    const { send } = await setUp({ uses: 1 });
    const typing: Incoming = {
      kind: 'autocomplete',
      caller: CALLER,
      name: 'article',
      option: 'name',
      typed: '',
    };
    for (let i = 0; i < 5; i++) expect((await send(typing))[0]?.choices).toHaveLength(3);
    expect((await send(ASK))[0]).toMatchObject({ how: 'reply' });
  });
});

describe('suggestions', () => {
  it('that cannot be looked up are none, and the reason is in the log', async () => {
    const { send, stores, lines } = await setUp();
    vi.spyOn(stores.curator, 'history').mockRejectedValue(new Error('no connection'));
    const typing: Incoming = {
      kind: 'autocomplete',
      caller: { ...CALLER, moderator: true },
      name: 'archive rollback',
      option: 'version',
      typed: 'a',
    };
    expect(await send(typing)).toMatchObject([{ how: 'choices', choices: [] }]);
    expect(lines.find(({ msg }) => msg === 'interaction failed')).toBeDefined();
  });
});

describe('stopping', () => {
  it('finishes what is under way and tells the next', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { send, running } = await setUp({ answerer: { before: () => wait } });
    const under = send(ASK);
    const drained = running.drain(60_000);
    const [sent] = await send(ASK);
    expect(textOf(sent!.payload)).toMatch(/being restarted/);
    go();
    expect(await drained).toBe(0);
    expect((await under)[0]).toMatchObject({ how: 'reply' });
  });

  it('does not wait for ever', async () => {
    const { send, running } = await setUp({ answerer: { before: () => new Promise(() => {}) } });
    void send(ASK);
    expect(await running.drain(20)).toBe(1);
  });
});

describe('an answer that takes long', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const slow = (ms: number, then?: () => void) => ({
    before: () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => {
          try {
            then?.();
            resolve();
          } catch (error) {
            reject(error);
          }
        }, ms);
      }),
  });

  it('is promised in time, and comes', async () => {
    const { send } = await setUp({ answerer: slow(5_000) });
    const sent = send(ASK);
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await sent).map(({ how, deferredAs }) => deferredAs ?? how)).toEqual(['public', 'complete']);
    expect(DEFER_AFTER_MS).toBeLessThan(2_000);
  });

  it('keeps a promise of privacy', async () => {
    const { send } = await setUp({ answerer: slow(5_000) });
    const sent = send({ ...ASK, options: { ...ASK.options, private: true } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await sent).map(({ how, deferredAs }) => deferredAs ?? how)).toEqual(['private', 'complete']);
  });

  it('and fails is told in private, though the promise was public', async () => {
    const fail = () => {
      throw new Error('broken');
    };
    const { send } = await setUp({ answerer: slow(5_000, fail) });
    const sent = send(ASK);
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await sent).map(({ how, deferredAs }) => deferredAs ?? how)).toEqual([
      'public',
      'complete privately',
    ]);
  });

  it('is promised in time also where it has to be looked up first to whom it goes', async () => {
    const { send, press, stores } = await setUp();
    const first = send(ASK);
    await vi.advanceTimersByTimeAsync(0);
    const answer = await first;
    const { load } = stores.pages;
    vi.spyOn(stores.pages, 'load').mockImplementation(async (id, kind) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return load(id, kind);
    });
    const pressed = Date.now();
    const times: number[] = [];
    const sent = press(ofSaved('bare', answer), {}, () => void times.push(Date.now() - pressed));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await sent).map(({ how, deferredAs }) => deferredAs ?? how)).toEqual(['update', 'complete']);
    expect(times[0]).toBe(DEFER_AFTER_MS);
  });

  it('that has waited on the way for over a second is promised first', async () => {
    const order: string[] = [];
    const { send } = await setUp({
      answerer: {
        before: async () => {
          order.push('looked for');
        },
      },
    });
    const sent = send(ASK, ({ how }) => void order.push(how), 1_200);
    await vi.advanceTimersByTimeAsync(1_000);
    await sent;
    expect(order).toEqual(['defer', 'looked for', 'complete']);
  });

  it('to what is too old to be answered is not looked for, nor is anything said', async () => {
    const { send, live, line } = await setUp();
    const typing: Incoming = {
      kind: 'autocomplete',
      caller: CALLER,
      name: 'article',
      option: 'name',
      typed: '',
    };
    for (const incoming of [ASK, typing]) expect(await send(incoming, undefined, 3_500)).toEqual([]);
    expect(asked(live)).toEqual([]);
    expect(line()).toMatchObject({ outcome: 'too-old' });
    // Messages are answered whenever they come: nothing runs out.
    const sent = send(said('How many cases did customs find?'), undefined, 3_500);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await sent).at(-1)).toMatchObject({ how: 'complete' });
  });

  it('is not looked for once Discord has refused the promise', async () => {
    const { send, live, line } = await setUp();
    const refuse = () => Promise.reject(new Error('Unknown interaction'));
    const sent = send(ASK, refuse, 1_500);
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await sent).map(({ how }) => how)).toEqual(['defer']);
    expect(asked(live)).toEqual([]);
    expect(line()).toMatchObject({ outcome: 'lost' });
  });

  it('is not promised when it comes in time', async () => {
    const { send } = await setUp({ answerer: slow(DEFER_AFTER_MS - 1) });
    const sent = send(ASK);
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await sent).map(({ how }) => how)).toEqual(['reply']);
  });
});

describe('an answer that Discord refuses', () => {
  const refusal = (status: number) => Object.assign(new Error('Invalid Form Body'), { status });

  it('is followed by a sentence that it will take', async () => {
    const { send, line } = await setUp();
    const sent = await send(ASK, ({ how }) => {
      if (how === 'reply') throw refusal(400);
    });
    expect(sent.map(({ how }) => how)).toEqual(['reply', 'private']);
    expect(textOf(sent[1]!.payload)).toMatch(/error [0-9a-f]{8}/);
    expect(line()).toMatchObject({ outcome: 'failed' });
  });

  it('or loses is logged as lost, and nothing else breaks', async () => {
    const { send, line, running } = await setUp();
    await send(ASK, () => {
      throw refusal(404);
    });
    expect(line()).toMatchObject({ outcome: 'lost' });
    expect(await running.drain(1000)).toBe(0);
  });
});

describe('the log', () => {
  it('has the text of questions at debug only', async () => {
    const { send, lines } = await setUp();
    await send(ASK);
    const told = lines.filter(({ level }) => Number(level) >= 30);
    expect(JSON.stringify(told)).not.toContain('How many');
    expect(JSON.stringify(lines)).toContain('How many');
  });
});

describe('a message', () => {
  it('is answered as a question, without the mentions in it', async () => {
    const { send } = await setUp();
    const [sent] = await send(said('<@42> How many cases did customs find?'));
    expect(textOf(sent!.payload)).toContain('**How many cases did customs find?**');
    expect(labelsOf(sent!.payload)).not.toContain('Share');
  });

  it('without a question is told how to ask', async () => {
    const { send } = await setUp();
    const [sent] = await send(said(' <@42> <:wave:7> '));
    expect(textOf(sent!.payload)).toMatch(/Write your question behind my name/);
  });
});

describe('a button', () => {
  it('pages its own message, and gives others a copy', async () => {
    const { send, press } = await setUp();
    const answer = await send(ASK);
    const more = await press(idOf(answer, 'more'));
    expect(more[0]).toMatchObject({ how: 'private' });
    const turn = idOf(more, 'turn');
    expect((await press(turn, { onPrivate: true }))[0]).toMatchObject({ how: 'update' });
    expect((await press(turn, { onOwn: true }))[0]).toMatchObject({ how: 'update' });
    expect((await press(turn))[0]).toMatchObject({ how: 'private' });
  });

  it('opens a modal, and what is written there is asked with what was asked before', async () => {
    const { live, send, press } = await setUp();
    const answer = await send(ASK);
    const [opened] = await press(idOf(answer, 'follow'));
    expect(opened).toMatchObject({ how: 'modal', modal: { title: 'Ask a follow-up' } });
    const { customId, inputs } = opened!.modal!;
    const modal = { kind: 'modal', fields: { [inputs[0]!.id]: 'And what did customs say?' } };
    expect((await press(customId, modal))[0]).toMatchObject({ how: 'reply' });
    expect((await press(customId, { ...modal, onPrivate: true }))[0]).toMatchObject({ how: 'private' });
    expect(asked(live).at(-1)).toMatchObject({
      question: 'And what did customs say?',
      options: {
        conversation: {
          turns: [{ question: 'How many cases did customs find?', shown: [{ paragraph: 2 }] }],
        },
      },
    });
  });

  it('that cannot look up to whom it goes, or what to ask, says so with an error id', async () => {
    const { send, press, stores, lines } = await setUp();
    const answer = await send(ASK);
    vi.spyOn(stores.pages, 'load').mockRejectedValue(new Error('no connection'));
    for (const action of ['bare', 'follow', 'why']) {
      const [sent, ...rest] = await press(ofSaved(action, answer));
      expect(sent).toMatchObject({ how: 'private' });
      expect(textOf(sent!.payload)).toMatch(/[0-9a-f]{8}/);
      expect(rest).toEqual([]);
    }
    expect(lines.filter(({ msg }) => msg === 'interaction failed')).toHaveLength(3);
  });

  it('shares a private answer with its sender named', async () => {
    const { send, press } = await setUp();
    const answer = await send({ ...ASK, options: { ...ASK.options, private: true } });
    const [shared] = await press(idOf(answer, 'share'), { onPrivate: true });
    expect(shared).toMatchObject({ how: 'reply' });
    expect(textOf(shared!.payload)).toContain(`Shared by <@${CALLER.userId}>`);
    expect(labelsOf(shared!.payload)).not.toContain('Share');
  });

  it.each(['nosuch~a1b2c3d4~x', 'not one of ours', '', '~~~'])(
    'GIVEN the custom_id %j THEN a sentence',
    async (id) => {
      const { press } = await setUp();
      expect(textOf((await press(id))[0]?.payload)).toMatch(/older version of me/);
    },
  );

  it.each(['more', 'why', 'share', 'follow', 'turn', 'find', 'list', 'again'])(
    'GIVEN %s of an answer that is no longer kept THEN a sentence that says so',
    async (action) => {
      const { press } = await setUp();
      const sent = await press(encodeCustomId(action, VERSION, 'AAAAAAAAAAAA', 0), { onPrivate: true });
      expect(sent.map(({ how }) => how)).toEqual(['private']);
      expect(textOf(sent[0]!.payload)).toMatch(/too old.*\/ask/);
    },
  );
});

describe('after a reload', () => {
  const NEXT = '0f9e8d7c6b5a4938';

  it('an old answer says so, and the button shows it from the new archive', async () => {
    const { live, send, press } = await setUp();
    const answer = await send(ASK);
    const changed = article('one', { paragraphs: ['Customs now found 2,000 cases.'] });
    live.swap(await liveOf([changed], {}, NEXT));
    for (const action of ['more', 'why']) {
      const stale = await press(idOf(answer, action));
      expect(stale[0]).toMatchObject({ how: 'private' });
      expect(textOf(stale[0]!.payload)).toMatch(/The archive has changed/);
      const [fresh] = await press(idOf(stale, 'again'), { onPrivate: true });
      expect(fresh).toMatchObject({ how: 'update' });
      expect(textOf(fresh!.payload)).toContain('Customs now found 2,000 cases.');
    }
  });

  it('an old article says so, and that it is gone when it is', async () => {
    const { live, press } = await setUp();
    const read = encodeCustomId('read', VERSION, articleKey('one'));
    live.swap(await liveOf([article('one'), article('three')], {}, NEXT));
    const stale = await press(read);
    expect(labelsOf(stale[0]!.payload)).toEqual(['Show the current one']);
    expect(textOf((await press(idOf(stale, 'read')))[0]!.payload)).toContain('Headline of one');
    live.swap(await liveOf([article('three')], {}, 'ffff0000ffff0000'));
    const gone = await press(read);
    expect(textOf(gone[0]!.payload)).toMatch(/no longer in it/);
    expect(labelsOf(gone[0]!.payload)).toEqual([]);
  });

  it('a follow-up of an old answer is asked of the new archive', async () => {
    const { live, send, press } = await setUp();
    const answer = await send(ASK);
    live.swap(await liveOf([article('one', { paragraphs: ['Customs now found 2,000 cases.'] })], {}, NEXT));
    const [opened] = await press(idOf(answer, 'follow'));
    const [sent] = await press(opened!.modal!.customId, {
      kind: 'modal',
      fields: { question: 'How many cases?' },
    });
    expect(textOf(sent!.payload)).toContain('2,000');
  });

  it('an interaction that began before it ends with the version it began with', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { live, send } = await setUp({ answerer: { before: () => wait } });
    const sent = send(ASK);
    live.swap(await liveOf([article('two')], {}, NEXT));
    go();
    expect(textOf((await sent)[0]!.payload)).toContain('Headline of one');
  });
});
