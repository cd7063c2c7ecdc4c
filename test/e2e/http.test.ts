import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import {
  expectDiscordsForm,
  expectNoViolations,
  LONG,
  labels,
  type OnStage,
  onStage,
  PATIENT,
  type StageOptions,
  setEndpoint,
} from './stage.js';

/** A process without a connection to the gateway: all that people do with it comes over HTTP. */

const QUESTION = 'How many patents did the European Patent Office grant in 2016?';
let stage: OnStage;
let discord: LocalDiscord;

async function begin({ discord: given = { clock: PATIENT }, ...more }: StageOptions = {}) {
  const on = await import('../../src/local-discord/local-discord.js').then((m) => m.startLocalDiscord(given));
  const interactions = { port: 0, host: '127.0.0.1', publicKey: on.publicKey };
  stage = await onStage({ on, shards: 'none', interactions, now: () => 0, ...more });
  discord = on;
}

beforeEach(() => begin(), 60_000);
afterEach(async () => {
  await stage.close();
  await discord.stop();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const me = () => discord.members.member;
const ask = (question = QUESTION, where = discord.channels.general) =>
  discord.driver.slash(me(), where, 'ask', { question }, LONG);
const callbacks = () => discord.requests.filter(({ path }) => path.endsWith('/callback'));

describe('without the gateway', () => {
  it('a question is answered in the response itself: no session, no callback', async () => {
    const asked = await ask();
    expect(asked.status).toBe('answered');
    expect(asked.messages).toHaveLength(1);
    expect(discord.connected()).toBe(false);
    expect(callbacks()).toEqual([]);
    expect(stage.bot.http()).toMatchObject({ answered: 1 });
  });

  it('buttons, selects and suggestions work, everywhere that interactions come from', async () => {
    const { driver, channels } = discord;
    for (const where of [channels.general, channels.elsewhere, channels.between, driver.dmChannel(me())]) {
      const asked = await ask(QUESTION, where);
      const why = labels(asked.reply).find((label) => label.startsWith('Why'))!;
      expect((await driver.click(me(), asked.reply!, why)).messages).toHaveLength(1);
    }
    const typed = await driver.autocomplete(me(), channels.general, 'article', 'name', 'pat');
    expect(typed.choices?.length).toBeGreaterThan(0);
  });

  it('an answer that takes long is promised first, and given by the webhook', async () => {
    await stage.close();
    await discord.stop();
    await begin({ slow: () => new Promise((resolve) => setTimeout(resolve, 1_800)) });
    const asked = await ask();
    await asked.until(({ status }) => status === 'answered', 15_000);
    expect(asked.deferred).toBe(true);
    expect(asked.messages).toHaveLength(1);
    expect(callbacks()).toEqual([]);
  });

  it('who moderates is told by what comes with the interaction', async () => {
    const { driver, members, channels } = discord;
    const status = await driver.slash(members.moderator, channels.general, 'archive status', {});
    expect(status.reply?.text).not.toMatch(/look after/);
    const refused = await driver.slash(me(), channels.general, 'archive status', {}, { anyone: true });
    expect(refused.ephemeral).toBe(true);
    expect(refused.reply?.text).toMatch(/look after/);
    const elsewhere = await driver.slash(
      members.moderator,
      channels.elsewhere,
      'archive status',
      {},
      {
        anyone: true,
      },
    );
    expect(elsewhere.reply?.text).toBe(refused.reply?.text);
  });

  it('what Discord sends twice is worked out and answered once', async () => {
    discord.state.endpoint.copies = 2;
    const asked = await ask();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked.messages).toHaveLength(1);
    expect(stage.lines.filter(({ msg }) => msg === 'interaction')).toHaveLength(1);
    expect(callbacks()).toEqual([]);
  });

  it('the words of what found nothing are kept where everyone may read, once Discord has said so', async () => {
    const nothing = 'Zyxomatic flumbergast qwertyuiop?';
    await ask(nothing);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await ask(`${nothing} again`);
    const { driver, members, channels } = discord;
    const gaps = await driver.slash(members.moderator, channels.general, 'archive gaps', {});
    expect(gaps.reply?.text).toMatch(/Zyxomatic/i);
  });

  it('the endpoint cannot be set to what does not look at signatures', async () => {
    const { createServer } = await import('node:http');
    const open = createServer((_, response) => response.end('{"type":1}'));
    await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
    const { port } = open.address() as { port: number };
    await expect(setEndpoint(discord, `http://127.0.0.1:${port}/`)).rejects.toThrow();
    open.close();
    discord.state.violations.length = 0;
    expect((await ask()).status).toBe('answered');
  });
});
