import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Curator, Progress } from '../../src/live/curator/curator.js';
import type { WireEvent } from '../../src/local-discord/world/events.js';
import { appliedOf, problemOf, proposalOf } from '../discord/archive/reports.js';
import { fakeCurator } from '../discord/curator.js';
import {
  expectDiscordsForm,
  expectNoViolations,
  labels,
  type OnStage,
  onStage,
  type StageOptions,
} from './stage.js';

/** Long work on the archive as a moderator sees it, with a curator that takes as long as a test wants. */

let stage: OnStage;
const begin = async (curator: Partial<Curator>, more: StageOptions = {}) => {
  stage = await onStage({ curator: fakeCurator(curator), ...more });
  const { driver, members, channels } = stage.discord;
  const reload = (values: object = {}) =>
    driver.slash(members.moderator, channels.general, 'archive reload', { ...values }, { waitMs: 0 });
  return { ...stage, driver, reload, me: members.moderator };
};
afterEach(() => stage.close());
afterAll(expectDiscordsForm);

const at = (share: number): Progress => ({ step: 'reading', share, files: share * 100, ofFiles: 100 });
const EDIT = '/webhooks/*/*/messages/@original';

/** Works for so long, and says so every 20 ms. */
function slowly(ms: number): Curator['prepareReload'] {
  return async (_, options) => {
    for (let done = 0; done < ms; done += 20) {
      options!.onProgress!(at(done / ms));
      await setTimeout(20);
    }
    return proposalOf('news', 2);
  };
}

/** The messages that were seen, and when. */
function seen() {
  const texts: { at: number; text: string }[] = [];
  stage.discord.observe((event: WireEvent) => {
    if (event.type !== 'message-created' && event.type !== 'message-updated') return;
    texts.push({ at: event.at, text: JSON.stringify(event.message.payload.components) });
  });
  return texts;
}

describe('the progress of a reload', () => {
  it('moves while it works, not faster than about once a second, and ends in what it would change', async () => {
    const { reload } = await begin({ prepareReload: slowly(2_600) });
    const texts = seen();
    const exchange = await reload();
    await exchange.until(({ reply }) => labels(reply).includes('Apply'), 10_000);
    expect(exchange.ephemeral).toBe(true);
    expect(exchange.deferred).toBe(false);
    const moves = texts.flatMap(({ text, at: when }) => {
      const share = /` (\d+)%/.exec(text)?.[1];
      return share === undefined ? [] : [{ share: Number(share), when }];
    });
    expect(moves.length).toBeGreaterThanOrEqual(2);
    for (const [n, { share, when }] of moves.slice(1).entries()) {
      expect(share).toBeGreaterThan(moves[n]!.share);
      // Each is sent once the one before it has been taken and its pace is over.
      expect(when - moves[n]!.when).toBeGreaterThanOrEqual(1_000);
    }
    expect(exchange.reply!.files).toHaveLength(1);
    expectNoViolations(stage);
  });

  it('is told to whoever tries meanwhile, with who is at it', async () => {
    let busy = false;
    const { reload } = await begin({
      prepareReload: async (by, options) => {
        if (busy) throw problemOf('busy', { by: by.name });
        busy = true;
        return slowly(700)(by, options);
      },
    });
    const first = await reload();
    const second = await reload();
    await second.until(({ status }) => status === 'answered');
    expect(second.reply!.text).toBe('mo is changing the archive just now. Try again when that is done.');
    await first.until(({ reply }) => labels(reply).includes('Apply'));
    expectNoViolations(stage);
  });
});

describe('faults of Discord during it', () => {
  it.each([
    ['503 at an edit', { kind: 'status', status: 503 }, 2],
    ['a rate limit at an edit', { kind: 'rate-limit', retryAfterMs: 300 }, 1],
    ['a lost answer to an edit', { kind: 'lost-answer', how: 'close' }, 1],
    ['edits that fail for good for a while', { kind: 'status', status: 500 }, 4],
  ] as const)('such as %s do not keep the end from being seen', async (_, fault, times) => {
    const { reload, discord } = await begin({ prepareReload: slowly(1_500) });
    discord.faults.inject({ method: 'PATCH', route: EDIT, times, fault });
    const exchange = await reload();
    await exchange.until(({ reply }) => labels(reply).includes('Apply'), 10_000);
  });

  it('such as 503 at the very first response neither', async () => {
    const { reload, discord } = await begin({ prepareReload: slowly(300) });
    discord.faults.inject({
      method: 'POST',
      route: '/interactions/*/*/callback',
      times: 2,
      fault: { kind: 'status', status: 503 },
    });
    const exchange = await reload();
    await exchange.until(({ reply }) => labels(reply).includes('Apply'), 10_000);
  });

  it('such as 503 at Apply neither', async () => {
    const { reload, discord, driver, me } = await begin({
      prepareReload: slowly(40),
      apply: async () => {
        await setTimeout(200);
        return appliedOf('news', 1);
      },
    });
    const shown = await reload();
    await shown.until(({ reply }) => labels(reply).includes('Apply'));
    for (const [method, route] of [
      ['POST', '/interactions/*/*/callback'],
      ['PATCH', EDIT],
    ] as const) {
      discord.faults.inject({ method, route, fault: { kind: 'status', status: 503 } });
    }
    const applied = await driver.click(me, shown.reply!, 'Apply', { waitMs: 0 });
    await applied.until(({ reply }) => reply?.text.includes('done') ?? false);
  });
});

describe('work that fails', () => {
  it('says so in place of its progress, with the reason and what to do', async () => {
    const { reload } = await begin({
      prepareReload: async (_, options) => {
        options!.onProgress!(at(0.5));
        await setTimeout(600);
        throw problemOf('folder-unreadable', { folder: 'articles', fault: 'It does not exist.' });
      },
    });
    const exchange = await reload();
    await exchange.until(({ reply }) => reply?.text.includes('cannot be read') ?? false);
    expect(exchange.messages).toHaveLength(1);
    expect(exchange.reply!.text).toContain('The archive folder articles cannot be read: It does not exist.');
    expectNoViolations(stage);
  });

  it('by a fault of ours shows an error id, and the log has the rest', async () => {
    const { reload, lines } = await begin({
      prepareReload: async () => {
        throw new Error('unforeseen');
      },
    });
    const exchange = await reload();
    await exchange.until(({ status }) => status === 'answered');
    expect(exchange.reply!.text).toMatch(/Something went wrong on my side.*error [0-9a-f]{8}/);
    expect(
      lines.some(({ msg, err }) => msg === 'interaction failed' && /unforeseen/.test(JSON.stringify(err))),
    ).toBe(true);
  });
});

describe('work that outlasts what Discord takes edits for', () => {
  it('says so, and its end is a message in the channel, whose buttons are for moderators', async () => {
    const applied: string[] = [];
    const { reload, discord, driver } = await begin(
      {
        prepareReload: slowly(1_500),
        apply: async (id) => {
          applied.push(id);
          return appliedOf('news', 1);
        },
      },
      { lateAfterMs: 500 },
    );
    const { channels, members, botUserId } = discord;
    const exchange = await reload();
    await exchange.until(({ reply }) => reply?.text.includes('takes longer than Discord lets me') ?? false);
    const inChannel = () =>
      discord.messages(channels.general, members.member.id).filter(({ authorId }) => authorId === botUserId);
    await expect.poll(() => inChannel().length, { timeout: 10_000 }).toBe(1);
    const [end] = inChannel();
    expect(end!.files).toHaveLength(1);
    expect(end!.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect((await driver.click(members.member, end!, 'Apply')).reply!.text).toContain(
      'Only those who look after',
    );
    await driver.click(members.moderator, end!, 'Apply');
    expect(applied).toEqual(['proposal-1']);
  });

  it('is told in direct messages where the bot may not write', async () => {
    const { reload, discord, driver, me } = await begin(
      { prepareReload: slowly(1_000) },
      { lateAfterMs: 500 },
    );
    const route = `/channels/${discord.channels.general}/messages`;
    discord.faults.inject({ method: 'POST', route, fault: { kind: 'status', status: 403, code: 50013 } });
    await reload();
    const inDms = () => discord.messages(driver.dmChannel(me), me.id);
    await expect.poll(() => inDms().length, { timeout: 10_000 }).toBe(1);
    expect(inDms()[0]!.text).toContain('What a reload would change');
  });
});

describe('a bot that stops', () => {
  it('ends what is under way, and says so', async () => {
    let abort = () => {};
    const { reload } = await begin({
      prepareReload: (_, options) =>
        new Promise((_resolve, reject) => {
          options!.onProgress!(at(0.5));
          abort = () => reject(problemOf('aborted'));
        }),
      close: async () => abort(),
    });
    const exchange = await reload();
    await exchange.until(({ reply }) => reply?.text.includes('50%') ?? false);
    // As the program does.
    await Promise.all([stage.stopBot(), stage.curator.close()]);
    expect(exchange.reply!.text).toBe('That was stopped before it was done. Nothing has changed.');
  });
});
