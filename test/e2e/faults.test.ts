import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  expectDiscordsForm,
  expectNoViolations,
  labels,
  type OnStage,
  onStage,
  type StageOptions,
} from './stage.js';

/** Every fault that the local Discord has, and that members see an answer all the same. */

const CALLBACK = '/interactions/*/*/callback';
const QUESTION = 'How many cases of counterfeit goods did customs find?';

let stage: OnStage;
const begin = async (options?: StageOptions) => {
  stage = await onStage(options);
  return stage.discord;
};
afterEach(() => stage.close());
afterAll(expectDiscordsForm);

const ask = () => {
  const { driver, members, channels } = stage.discord;
  return driver.slash(members.member, channels.general, 'ask', { question: QUESTION });
};
const outcomes = () => stage.lines.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome);

describe('a first response', () => {
  it.each([
    ['429 with headers', { kind: 'rate-limit', retryAfterMs: 150 }],
    ['429 without headers', { kind: 'rate-limit', retryAfterMs: 150, headers: false }],
    ['429 for everything', { kind: 'rate-limit', retryAfterMs: 150, global: true }],
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['503', { kind: 'status', status: 503 }],
    ['a lost answer, reset', { kind: 'lost-answer', how: 'reset' }],
    ['a lost answer, closed', { kind: 'lost-answer', how: 'close' }],
    ['a connection cut, reset', { kind: 'hang-up', how: 'reset' }],
    ['a connection cut, closed', { kind: 'hang-up', how: 'close' }],
    ['a slow answer', { kind: 'delay', ms: 400 }],
  ] as const)('that meets %s gets through', async (_, fault) => {
    const discord = await begin();
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault });
    const { reply } = await ask();
    expect(reply!.text).toContain(`**${QUESTION}**`);
    await expect.poll(outcomes).toEqual(['answered']);
  });

  it.each([
    ['a button', 'Why this?'],
    ['a modal', 'Ask a follow-up'],
  ])('of %s that is lost on the way back is given once', async (_, button) => {
    const discord = await begin();
    const { reply } = await ask();
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault: { kind: 'lost-answer', how: 'close' } });
    const pressed = await discord.driver.click(discord.members.member, reply!, button);
    expect(pressed.status).toBe('answered');
    await expect.poll(outcomes).toHaveLength(2);
    expect(outcomes()).not.toContain('lost');
  });

  it('of suggestions that is lost on the way back is given once', async () => {
    const discord = await begin();
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault: { kind: 'lost-answer' } });
    const { choices } = await discord.driver.autocomplete(
      discord.members.member,
      discord.channels.general,
      'article',
      'name',
      '',
    );
    expect(choices).toHaveLength(25);
    await expect.poll(outcomes).toEqual(['suggested']);
  });

  it('that Discord refuses as malformed is followed by a sentence that it takes', async () => {
    const discord = await begin();
    const fault = { kind: 'status', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault });
    const { reply, ephemeral } = await ask();
    expect(ephemeral).toBe(true);
    expect(reply!.text).toMatch(/Something went wrong on my side.*error [0-9a-f]{8}/);
    // The client's error holds the whole request: what was asked, and the interaction's token.
    const told = JSON.stringify(stage.lines.filter(({ level }) => Number(level) >= 30));
    expect(told).toContain('Invalid Form Body');
    expect(told).not.toContain(QUESTION);
    expect(told).not.toMatch(/interactions\/\d+\/[\w-]{20}/);
  });

  it('that Discord no longer knows is logged as lost, and the bot goes on', async () => {
    const discord = await begin();
    const fault = { kind: 'status', status: 404, code: 10062, message: 'Unknown interaction' } as const;
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault });
    const { driver, members, channels } = discord;
    await driver.slash(members.member, channels.general, 'ask', { question: QUESTION }, { waitMs: 100 });
    await expect.poll(outcomes).toEqual(['lost']);
    expect((await ask()).reply!.text).toContain(`**${QUESTION}**`);
  });
});

describe('a deferred answer', () => {
  const slow: StageOptions = { slow: () => new Promise((resolve) => setTimeout(resolve, 1_700)) };

  it('says that it is thinking, then is there', async () => {
    await begin(slow);
    const exchange = await ask();
    await exchange.until(({ status }) => status === 'answered');
    expect(exchange.deferred).toBe(true);
    expect(exchange.reply!.text).toContain(`**${QUESTION}**`);
    expectNoViolations(stage);
  });

  it('comes also when Discord’s answer to the deferral is lost', async () => {
    const discord = await begin(slow);
    discord.faults.inject({ method: 'POST', route: CALLBACK, fault: { kind: 'lost-answer', how: 'close' } });
    const exchange = await ask();
    await exchange.until(({ status }) => status === 'answered');
    expect(exchange.reply!.text).toContain(`**${QUESTION}**`);
  });

  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['429', { kind: 'rate-limit', retryAfterMs: 100 }],
    ['a cut connection', { kind: 'hang-up', how: 'close' }],
  ] as const)('comes also when the edit meets %s', async (_, fault) => {
    const discord = await begin(slow);
    discord.faults.inject({ method: 'PATCH', route: '/webhooks/*/*/messages/@original', fault });
    const exchange = await ask();
    await exchange.until(({ status }) => status === 'answered');
    expect(exchange.reply!.text).toContain(`**${QUESTION}**`);
  });

  it('that fails leaves nothing in public but tells the person', async () => {
    const discord = await begin({
      slow: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_700));
        throw new Error('the index is gone');
      },
    });
    const exchange = await ask();
    await exchange.until(({ followUps }) => followUps.length > 0);
    expect(exchange.followUps[0]).toMatchObject({ ephemeral: true });
    expect(exchange.followUps[0]!.text).toMatch(/error [0-9a-f]{8}/);
    const others = discord.messages(discord.channels.general, discord.members.moderator.id);
    expect(others.filter(({ deleted }) => !deleted)).toEqual([]);
    expect(stage.lines).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ message: 'the index is gone' }) }),
    );
    expectNoViolations(stage);
  });

  it('of a button that updates its message comes too', async () => {
    const discord = await begin({ slow: (words) => (words === 'customs' ? wait() : undefined) });
    let wait = () => Promise.resolve();
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'search', { terms: 'customs' });
    wait = () => new Promise((resolve) => setTimeout(resolve, 1_700));
    const next = await driver.click(members.member, reply!, 'Next');
    await next.until(({ status }) => status === 'answered');
    expect(next.deferred).toBe(true);
    expect(labels(next.reply)).toContain(
      labels(reply)
        .find((label) => label.startsWith('Page 1'))!
        .replace('1', '2'),
    );
    expectNoViolations(stage);
  });
});

describe('a reply to a message', () => {
  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['429', { kind: 'rate-limit', retryAfterMs: 100 }],
    ['a lost answer', { kind: 'lost-answer', how: 'close' }],
    ['a cut connection', { kind: 'hang-up', how: 'close' }],
  ] as const)('that meets %s comes once', async (_, fault) => {
    const discord = await begin();
    const { driver, members, channels } = discord;
    discord.faults.inject({ method: 'POST', route: '/channels/*/messages', fault });
    await driver.mention(members.member, channels.general, QUESTION);
    await expect.poll(outcomes).toEqual(['answered']);
    const bots = discord
      .messages(channels.general, members.member.id)
      .filter(({ authorId }) => authorId === discord.botUserId);
    expect(bots).toHaveLength(1);
    expectNoViolations(stage);
  });

  it('that the bot may not write is logged, and the bot goes on', async () => {
    const discord = await begin();
    const { driver, members, channels } = discord;
    const fault = { kind: 'status', status: 403, code: 50013, message: 'Missing Permissions' } as const;
    discord.faults.inject({ method: 'POST', route: '/channels/*/messages', fault });
    await driver.mention(members.member, channels.general, QUESTION, { waitMs: 200 });
    await expect.poll(outcomes).toEqual(['lost']);
    expect((await ask()).reply!.text).toContain(`**${QUESTION}**`);
  });
});

describe('the gateway', () => {
  it.each(['drop', 'reconnect'] as const)(
    'that is lost by %s is resumed, and nothing is missed',
    async (fault) => {
      const discord = await begin();
      const resumed = discord.next((event) => event.type === 'gateway-resumed', 15_000);
      discord.faults.gateway[fault]();
      const asked = ask();
      await resumed;
      expect((await asked).reply!.text).toContain(`**${QUESTION}**`);
      expect(stage.lost).toEqual([]);
    },
  );

  it('that is dead without saying so is noticed and resumed', async () => {
    const discord = await begin({ discord: { heartbeatMs: 300 } });
    const resumed = discord.next((event) => event.type === 'gateway-resumed', 15_000);
    discord.faults.gateway.zombie();
    await resumed;
    expect((await ask()).reply!.text).toContain(`**${QUESTION}**`);
  });

  it.each([
    [true, 'gateway-resumed'],
    [false, 'gateway-ready'],
  ] as const)('that ends the session (resumable: %s) is taken up again', async (resumable, then) => {
    const discord = await begin();
    const back = discord.next((event) => event.type === then, 18_000);
    discord.faults.gateway.invalidSession(resumable);
    await back;
    expect((await ask()).reply!.text).toContain(`**${QUESTION}**`);
  });

  it('that refuses the first try is tried again', async () => {
    const discord = await begin();
    const back = discord.next(
      (event) => event.type === 'gateway-ready' || event.type === 'gateway-resumed',
      18_000,
    );
    discord.faults.gateway.refuse(1);
    discord.faults.gateway.drop();
    await back;
    expect((await ask()).reply!.text).toContain(`**${QUESTION}**`);
  });

  it('that closes for good is told to the operator, once', async () => {
    const discord = await begin();
    discord.faults.revokeToken();
    await expect
      .poll(() => stage.lost)
      .toEqual([expect.stringMatching(/Discord refused the token.*DISCORD_TOKEN/)]);
  });
});
