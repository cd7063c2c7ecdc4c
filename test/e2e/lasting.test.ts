import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import { makeLive } from '../../src/live/live.js';
import { manualClock } from '../../src/local-discord/world/clock.js';
import { archiveOf } from '../discord/helpers.js';
import {
  expectDiscordsForm,
  expectNoViolations,
  labels,
  type OnStage,
  onStage,
  questionWithNearMisses,
  type StageOptions,
} from './stage.js';

/** What has to outlast a restart or a reload, and what happens when there is too much or the bot stops. */

const QUESTION = 'How many cases of counterfeit goods did customs find?';

let stage: OnStage;
const begin = async (options?: StageOptions) => {
  stage = await onStage(options);
  return stage.discord;
};
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

describe('after a restart', () => {
  it('every button, select and modal of before still works', async () => {
    const { driver, members, channels } = await begin();
    const me = members.member;
    const answer = (await driver.slash(me, channels.general, 'ask', { question: QUESTION, private: true }))
      .reply!;
    const missed = (
      await driver.slash(me, channels.general, 'ask', { question: await questionWithNearMisses() })
    ).reply!;
    const found = (await driver.slash(me, channels.general, 'search', { terms: 'customs' })).reply!;
    const browsed = (await driver.slash(me, channels.general, 'browse')).reply!;
    const longest = stage.live
      .current()
      .archive.articles.toSorted((a, b) => b.paragraphs.length - a.paragraphs.length)[0]!;
    const opened = (await driver.slash(me, channels.general, 'article', { name: longest.headline })).reply!;
    const more = (await driver.click(me, answer, 'More passages')).reply!;
    const modal = await driver.click(me, answer, 'Ask a follow-up');

    await stage.restart();

    for (const message of [answer, missed, found, browsed, opened, more]) {
      for (const { customId, options } of message.selects) {
        const picked = await driver.select(me, message, customId, [options[0]!.value]);
        expect(picked.reply!.text).toMatch(/¶ \d+/);
      }
      for (const { label, customId, disabled } of message.buttons) {
        if (disabled) continue;
        // By its id: a button that turned the page before this one may have disabled it.
        const pressed = await driver.forgeClick(me, message, customId!);
        expect(pressed.status, label).toBe('answered');
        expect(pressed.reply?.text ?? '', label).not.toMatch(/too old|has changed|went wrong|older version/);
      }
    }
    const followed = await driver.submitModal(me, modal, { question: 'And what about patents?' });
    expect(followed.reply!.text).toContain('**And what about patents?**');
  });
});

describe('after a reload', () => {
  it('an old page says so and offers the fresh one', async () => {
    const { driver, members, channels } = await begin();
    const me = members.member;
    const answer = (await driver.slash(me, channels.general, 'ask', { question: QUESTION })).reply!;
    const found = (await driver.slash(me, channels.general, 'search', { terms: 'customs' })).reply!;
    const browsed = (await driver.slash(me, channels.general, 'browse')).reply!;
    const { archive } = stage.live.current();
    const next = archiveOf(archive.articles.slice(1), 'ffffffffffffffff');
    stage.live.swap(await makeLive(next, await createAnswerer(next)));
    for (const [message, button] of [
      [answer, 'More passages'],
      [answer, 'Why this?'],
      [answer, 'Show in context'],
      [found, 'Next'],
      [browsed, 'Next'],
    ] as const) {
      const stale = await driver.click(me, message, button);
      expect(stale.ephemeral, button).toBe(true);
      expect(stale.reply!.text, button).toMatch(/The archive has changed/);
      const fresh = await driver.click(me, stale.reply!, 'Show the current one');
      expect(fresh.reply!.text, button).not.toMatch(/The archive has changed/);
    }
    const [select] = found.selects;
    const picked = await driver.select(me, found, select!.customId, [select!.options[0]!.value]);
    expect(picked.reply!.text).toMatch(/The archive has changed/);
  });
});

describe('custom_ids that are not the bot’s, or no longer', () => {
  it.each(['nosuch~a1b2c3d4~x', 'x', 'more~00000000~AAAAAAAAAAAA', `ctx~${'0'.repeat(90)}`])(
    'GIVEN %j THEN a sentence',
    async (id) => {
      const { driver, members, channels } = await begin();
      const { reply } = await driver.slash(members.member, channels.general, 'ask', { question: QUESTION });
      const forged = await driver.forgeClick(members.member, reply!, id);
      expect(forged.ephemeral).toBe(true);
      expect(forged.reply!.text).toMatch(/older version of me|has changed/);
    },
  );
});

describe('too much', () => {
  it('from one person is told to wait', async () => {
    const { driver, members, channels } = await begin({ cooldownUses: 2, cooldownSeconds: 60 });
    const ask = (who = members.member) => driver.slash(who, channels.general, 'ask', { question: QUESTION });
    await ask();
    await ask();
    const third = await ask();
    expect(third.ephemeral).toBe(true);
    expect(third.reply!.text).toMatch(/Please wait \d+ seconds/);
    expect((await ask(members.moderator)).ephemeral).toBe(false);
  });

  it('at once: 500 interactions are each answered in time, or told that the bot is busy', async () => {
    // Discord's time stands still, and the bot's with it: how fast this machine is decides nothing.
    const clock = manualClock();
    const { driver, addMember, channels } = await begin({
      maxRunning: 100,
      discord: { clock },
      now: () => clock.now(),
      requestMs: 120_000,
    });
    const people = Array.from({ length: 50 }, (_, n) => addMember(`member${n}`));
    const all = await Promise.all(
      Array.from({ length: 500 }, (_, n) =>
        driver.slash(
          people[n % people.length]!,
          channels.general,
          'ask',
          { question: `${QUESTION}${'?'.repeat(Math.floor(n / people.length))}` },
          { waitMs: 120_000 },
        ),
      ),
    );
    expect(all.filter(({ status }) => status !== 'answered')).toEqual([]);
    const busy = all.filter(({ reply }) => /I am busy/.test(reply!.text));
    const answered = all.filter(({ reply }) => /¶ \d+/.test(reply!.text));
    expect(busy.length + answered.length).toBe(500);
    expect(answered.length).toBeGreaterThanOrEqual(100);
    for (const { ephemeral } of busy) expect(ephemeral).toBe(true);
  }, 150_000);
});

describe('stopping while busy', () => {
  it('finishes what is under way, tells who comes too late, and leaves', async () => {
    const discord = await begin({ slow: () => new Promise((resolve) => setTimeout(resolve, 600)) });
    const { driver, members, channels } = discord;
    const under = driver.slash(members.member, channels.general, 'ask', { question: QUESTION });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = discord.next((event) => event.type === 'gateway-closed', 5_000);
    const stopped = stage.stopBot();
    const late = await driver.slash(members.moderator, channels.general, 'ask', { question: QUESTION });
    expect(late.reply!.text).toMatch(/being restarted/);
    expect((await under).reply!.text).toContain(`**${QUESTION}**`);
    await stopped;
    await closed;
  });
});

describe('the log', () => {
  it('has one line an interaction and never the token', async () => {
    const { driver, members, channels, guildId, token } = await begin();
    const { reply } = await driver.slash(members.member, channels.general, 'ask', { question: QUESTION });
    await driver.click(members.member, reply!, labels(reply)[0]!);
    await expect
      .poll(() => stage.lines.filter(({ msg }) => msg === 'interaction'))
      .toEqual([
        expect.objectContaining({
          command: 'ask',
          server: guildId,
          outcome: 'answered',
          ms: expect.any(Number),
        }),
        expect.objectContaining({
          command: 'ctx',
          server: guildId,
          outcome: 'shown',
          ms: expect.any(Number),
        }),
      ]);
    expect(JSON.stringify(stage.lines)).not.toContain(token);
  });
});
