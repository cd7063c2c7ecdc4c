import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { type ManualClock, manualClock } from '../../src/local-discord/world/clock.js';
import { discordFor } from './bot.js';
import { ASK, type Opened, open, openAsk, openClick, register } from './raw.js';

const HELLO = { type: 4, data: { content: 'Hello' } };
const FORM = {
  type: 9,
  data: {
    custom_id: 'm',
    title: 'M',
    components: [{ type: 18, label: 'Q', component: { type: 4, custom_id: 'q', style: 1, required: false } }],
  },
};

async function stage(): Promise<{ discord: LocalDiscord; clock: ManualClock }> {
  const clock = manualClock();
  return { clock, discord: await discordFor({ clock }) };
}

describe('the first response', () => {
  it('may come just before 3 seconds', async () => {
    const { discord, clock } = await stage();
    const asked = await openAsk(discord);
    clock.advance(2_999);
    expect((await asked.callback(HELLO)).status).toBe(204);
    clock.advance(10_000);
    expect(asked.exchange).toMatchObject({ status: 'answered', notice: null });
    expect(discord.violations).toEqual([]);
  });

  it('is too late after 3 seconds, and the member is told', async () => {
    const { discord, clock } = await stage();
    const asked = await openAsk(discord);
    expect(asked.exchange.notice).toBeNull();
    clock.advance(3_000);
    expect(asked.exchange).toMatchObject({
      status: 'failed',
      notice: 'The application did not respond',
      steps: [
        { what: 'sent', ms: 0 },
        { what: 'failed', ms: 3_000 },
      ],
    });
    expect(await asked.callback(HELLO)).toMatchObject({ status: 404, body: { code: 10062 } });
    expect(discord.violations).toMatchObject([
      { what: '/ask', message: '/ask got no response within 3 seconds' },
      { status: 404, code: 10062, message: 'Unknown interaction' },
    ]);
  });

  it.each<[string, (discord: LocalDiscord) => Promise<Opened>]>([
    ['This interaction failed', (discord) => openClick(discord)],
    [
      'Loading options failed',
      async (discord) => {
        await register(discord, ASK);
        const { driver, members, channels } = discord;
        const type = () =>
          driver.autocomplete(members.member, channels.general, 'ask', 'section', 'x', {}, { waitMs: 0 });
        return open(discord, type);
      },
    ],
    [
      'Something went wrong. Try again.',
      async (discord) => {
        const asked = await openAsk(discord);
        await asked.callback(FORM);
        const { member } = discord.members;
        return open(discord, () => discord.driver.submitModal(member, asked.exchange, {}, { waitMs: 0 }));
      },
    ],
  ])('says "%s" where that is what clients say', async (notice, act) => {
    const { discord, clock } = await stage();
    const opened = await act(discord);
    clock.advance(3_000);
    expect(opened.exchange.notice).toBe(notice);
  });

  it('that only defers leaves 15 minutes for the answer', async () => {
    const { discord, clock } = await stage();
    const [never, late] = [await openAsk(discord), await openAsk(discord)];
    await never.callback({ type: 5 });
    await late.callback({ type: 5 });
    clock.advance(15 * 60_000 - 1);
    await late.webhook('PATCH', '/messages/@original', { content: 'At last' });
    expect(never.exchange.status).toBe('thinking');
    clock.advance(1);
    expect(never.exchange).toMatchObject({ status: 'failed', notice: 'The application did not respond' });
    expect(late.exchange.status).toBe('answered');
    expect(discord.violations).toMatchObject([
      { what: '/ask', message: '/ask was deferred and got no answer within 15 minutes' },
    ]);
  });

  it('comes once: another is refused with 40060', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    await asked.callback({ type: 5 });
    expect(await asked.callback(HELLO)).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(asked.exchange.status).toBe('thinking');
  });

  it('may be sent again after a wrong one was refused', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    expect((await asked.callback({ type: 4, data: { content: 'x'.repeat(2_001) } })).status).toBe(400);
    expect((await asked.callback(HELLO)).status).toBe(204);
  });

  it('needs the right token', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    const other = await openAsk(discord);
    const mixed = { ...asked.interaction, id: other.interaction.id };
    const path = `${discord.apiUrl}/v10/interactions/${mixed.id}/${mixed.token}/callback`;
    const answer = await fetch(path, { method: 'POST', body: JSON.stringify(HELLO) });
    expect(answer.status).toBe(404);
  });
});

describe('the token of an interaction', () => {
  it('has no webhook before the first response', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    for (const [method, path] of [
      ['GET', '/messages/@original'],
      ['POST', ''],
    ] as const) {
      const body = method === 'POST' ? { content: 'x' } : undefined;
      expect(await asked.webhook(method, path, body)).toMatchObject({ status: 404, body: { code: 10015 } });
    }
  });

  it('is good for 15 minutes', async () => {
    const { discord, clock } = await stage();
    const asked = await openAsk(discord);
    await asked.callback({ type: 5 });
    clock.advance(15 * 60_000 - 1);
    expect((await asked.webhook('PATCH', '/messages/@original', { content: 'In time' })).status).toBe(200);
    clock.advance(1);
    for (const [method, path] of [
      ['PATCH', '/messages/@original'],
      ['POST', ''],
    ] as const) {
      const answer = await asked.webhook(method, path, { content: 'Late' });
      expect(answer).toMatchObject({ status: 401, body: { code: 50027 } });
    }
    expect(asked.exchange.reply?.text).toBe('In time');
  });

  it('reaches only the messages of its own interaction', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    await asked.callback(HELLO);
    const other = await openAsk(discord);
    await other.callback(HELLO);
    const answer = await other.webhook('PATCH', `/messages/${asked.exchange.reply!.id}`, {
      content: 'Mine?',
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 10008 } });
    await other.webhook('DELETE', '/messages/@original');
    expect(await other.webhook('GET', '/messages/@original')).toMatchObject({ body: { code: 10008 } });
  });

  it('reaches the clicked message as the original after an update', async () => {
    const { discord } = await stage();
    const clicked = await openClick(discord);
    await clicked.callback({ type: 6 });
    expect(clicked.exchange.status).toBe('updating');
    const edited = await clicked.webhook('PATCH', '/messages/@original', {
      content: 'Changed',
      components: [],
    });
    expect(edited.body).toMatchObject({ content: 'Changed', components: [] });
    expect(clicked.exchange).toMatchObject({ status: 'answered', deferred: true });
  });
});
