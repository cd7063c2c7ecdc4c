import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { type ManualClock, manualClock } from '../../src/local-discord/world/clock.js';
import { discordFor } from './bot.js';
import { button, openAsk, row } from './raw.js';

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

describe('who sees a response', () => {
  it('is settled by the deferral: a later flag changes nothing', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    await asked.callback({ type: 5 });
    await asked.webhook('PATCH', '/messages/@original', { content: 'For all', flags: 64 });
    expect(asked.exchange.ephemeral).toBe(false);
    expect(discord.violations).toMatchObject([
      { what: '/ask', message: expect.stringContaining('EPHEMERAL') },
    ]);
    const hidden = await openAsk(discord);
    await hidden.callback({ type: 5, data: { flags: 64 } });
    await hidden.webhook('PATCH', '/messages/@original', { content: 'For one', flags: 0 });
    expect(hidden.exchange.reply).toMatchObject({ ephemeral: true, text: 'For one' });
  });

  it('keeps an ephemeral message out of reach of everything but its token', async () => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    await asked.callback({ type: 4, data: { content: 'Psst', flags: 64, components: [row(button())] } });
    const { members, channels, driver } = discord;
    const { id } = asked.exchange.reply!;
    const path = `${discord.apiUrl}/v10/channels/${channels.general}/messages/${id}`;
    const headers = { Authorization: `Bot ${discord.token}` };
    expect((await fetch(path, { headers })).status).toBe(404);
    await expect(driver.click(members.moderator, id, 'go')).rejects.toThrow('does not see the message');
    expect(discord.messages(channels.general, members.moderator.id)).toEqual([]);
  });
});

describe('with_response', () => {
  it.each<[string, unknown, unknown]>([
    ['a reply', HELLO, { resource: { type: 4, message: { content: 'Hello' } } }],
    [
      'a deferral',
      { type: 5, data: { flags: 64 } },
      {
        interaction: { response_message_loading: true, response_message_ephemeral: true },
        resource: { type: 5 },
      },
    ],
    ['a modal', FORM, { resource: { type: 9 } }],
  ])('tells what became of %s', async (_, body, expected) => {
    const { discord } = await stage();
    const asked = await openAsk(discord);
    const answer = await asked.callback(body, '?with_response=true');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ interaction: { id: asked.interaction.id, type: 2 } });
    expect(answer.body).toMatchObject(expected as object);
  });
});
