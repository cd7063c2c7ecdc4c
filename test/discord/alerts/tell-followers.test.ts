import { createHash } from 'node:crypto';
import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { deliver } from '../../../src/discord/alerts/deliver.js';
import { gather } from '../../../src/discord/alerts/gather.js';
import { noteArrivals } from '../../../src/discord/arriving.js';
import type { Payload } from '../../../src/discord/reply/gate.js';
import { settingsOfServers } from '../../../src/discord/settings/effective.js';
import { liveArchive, makeLive } from '../../../src/live/live.js';
import type { Target } from '../../../src/state/alerts/follows.js';
import { REST_MS, WAITING_A_FOLLOW } from '../../../src/state/alerts/outbox.js';
import { memoryStores } from '../../state/memory.js';
import { complaints, labelsOf, textOf } from '../as-discord.js';
import { archiveOf, article, ENVIRONMENT } from '../helpers.js';

/** Looking for new articles and telling them, by a clock that the test sets. */

const MINUTE = 60_000;
const GENERAL: Target = { kind: 'channel', id: '100000000000000009' };
const MINA: Target = { kind: 'person', id: '100000000000000007' };
const { signal } = new AbortController();

const ship = (id: string, more: Partial<ArchivedArticle> = {}) =>
  article(id, {
    paragraphs: ['A quiet day.', `Fog came. The ship ${id} is in the harbour. It rained.`],
    ...more,
  });

async function liveOf(articles: readonly ArchivedArticle[]) {
  const all = articles.map(({ id, digest }) => `${id} ${digest}`).join();
  const archive = archiveOf(articles, createHash('sha256').update(all).digest('hex'));
  return makeLive(archive, await createAnswerer(archive));
}

async function setUp() {
  let now = 100 * REST_MS;
  const stores = memoryStores({ now: () => now });
  const live = liveArchive(await liveOf([ship('first')]));
  const sent: { to: string; payload: Payload; nonce: string | undefined }[] = [];
  let fault: unknown = null;
  let hangs: { readonly at: string; readonly until: Promise<void> } | null = null;
  const take = async (to: string, payload: Payload, nonce?: string) => {
    if (fault) throw fault;
    if (hangs?.at === to) await hangs.until;
    sent.push({ to, payload, nonce });
  };
  const delivering = {
    ...stores,
    live,
    settings: settingsOfServers(stores.settings, ENVIRONMENT),
    send: {
      toChannel: async (id: string, payload: Payload | ((locale: string) => Payload), nonce?: string) =>
        take(id, typeof payload === 'function' ? payload('fr') : payload, nonce),
      toPerson: async (id: string, payload: Payload, nonce?: string) => take(id, payload, nonce),
    },
    log: pino({ level: 'silent' }),
  };
  return {
    stores,
    sent,
    async follow(words: string, target = MINA, more: object = {}) {
      await noteArrivals(stores.arrivals, live.current().archive);
      const sought = { terms: words, filters: {}, ...more };
      const server = target.kind === 'channel' ? 'home' : null;
      const alike = JSON.stringify(sought);
      const followed = await stores.follows.follow({
        person: '7',
        target,
        server,
        locale: 'de',
        sought,
        alike,
      });
      return 'number' in followed ? followed.number : expect.unreachable();
    },
    hang(at: string) {
      let goOn = () => {};
      hangs = { at, until: new Promise((resolve) => (goOn = resolve)) };
      return () => goOn();
    },
    reload: async (...articles: readonly ArchivedArticle[]) => live.swap(await liveOf(articles)),
    async look(later = MINUTE, failing: unknown = null) {
      now += later;
      fault = failing;
      await gather(delivering, signal);
      return deliver(delivering, signal);
    },
  };
}

const refused = (code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, 403, 'POST', '/channels/1/messages', {});

describe('new articles that are followed', () => {
  it('are told in the language of who asked, and of the server', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    await follow('ship', GENERAL);
    await reload(ship('first'), ship('second'));
    expect(await look()).toBe(2);
    expect(sent.map(({ to }) => to)).toEqual([MINA.id, GENERAL.id]);
    expect(textOf(sent[0]!.payload)).toMatch(/^### Neu im Archiv/);
    expect(textOf(sent[1]!.payload)).toMatch(/^### Nouveau dans l’archive/);
    for (const { payload } of sent) {
      expect(complaints(payload)).toEqual([]);
      expect(textOf(payload)).toContain('> **The ship second is in the harbour.**');
      expect(textOf(payload)).not.toContain('Fog came');
    }
  });

  it('are told to others while Discord hangs at one', async () => {
    const { follow, reload, look, hang, sent } = await setUp();
    const others: Target[] = Array.from({ length: 30 }, (_, n) => ({ kind: 'channel', id: `2${n}` }));
    await follow('ship');
    for (const target of others) await follow('ship', target);
    await reload(ship('first'), ship('second'));
    const goOn = hang(MINA.id);
    const looking = look();
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(others.length);
    goOn();
    expect(await looking).toBe(others.length + 1);
    expect(sent.at(-1)!.to).toBe(MINA.id);
  });

  it('are told once, with all that is followed by a target in one message', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    await follow('harbour second');
    await follow('lighthouse');
    await reload(ship('first'), ship('second'), ship('third'));
    await look();
    await look(2 * REST_MS);
    expect(sent).toHaveLength(1);
    const text = textOf(sent[0]!.payload);
    expect(text).toContain('2 Artikel mit dem, was du verfolgst: “ship”; “harbour second”');
    expect(text.match(/The ship second/g)).toHaveLength(1);
    expect(labelsOf(sent[0]!.payload)).toEqual(['Alle mit “ship”', 'Alle mit “harbour second”']);
  });

  it('are counted where they are more than are shown or may wait', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    const many = Array.from({ length: WAITING_A_FOLLOW + 20 }, (_, n) => ship(`s${n}`));
    await reload(ship('first'), ...many);
    await look();
    const text = textOf(sent[0]!.payload);
    expect(text).toContain(`${WAITING_A_FOLLOW + 20} Artikel mit dem`);
    expect(text).toContain(`Und ${WAITING_A_FOLLOW + 14} Artikel mehr`);
    expect(text.match(/> \*\*The ship s\d+ is/g)).toHaveLength(6);
  });

  it('that are gone when they are to be told are left out, and take nobody’s hour', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    await reload(ship('first'), ship('second'));
    await look(MINUTE, new Error('a broken connection'));
    await reload(ship('first'));
    expect(await look(5 * MINUTE)).toBe(0);
    await reload(ship('first'), ship('third'));
    expect(await look()).toBe(1);
    expect(textOf(sent[0]!.payload)).not.toContain('second');
  });

  it('that changed so that they no longer fit are left out', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    await reload(ship('first'), ship('second'));
    await look(MINUTE, new Error('a broken connection'));
    await reload(ship('first'), ship('second', { paragraphs: ['A boat.'], digest: 'other' }));
    expect(await look(5 * MINUTE)).toBe(0);
    expect(sent).toEqual([]);
  });

  it('are new to each from when they began to follow', async () => {
    const { follow, reload, look, sent } = await setUp();
    await follow('ship');
    await reload(ship('first'), ship('second'));
    await follow('ship', GENERAL);
    await look();
    expect(sent.map(({ to }) => to)).toEqual([MINA.id]);
    await reload(ship('first'), ship('second'), ship('third'));
    await look(2 * REST_MS);
    expect(sent.map(({ to }) => to)).toEqual([MINA.id, MINA.id, GENERAL.id]);
  });
});

describe('what cannot be sent', () => {
  it('just now is sent again the same, after a rest that grows', async () => {
    const { follow, reload, look, sent, stores } = await setUp();
    await follow('ship');
    await reload(ship('first'), ship('second'));
    await look(MINUTE, new Error('a broken connection'));
    const { nonce } = (await stores.outbox.take(MINA))!;
    await reload(ship('first'), ship('second'), ship('third'));
    expect(await look(MINUTE - 1)).toBe(0);
    expect(await look(1)).toBe(1);
    expect(sent[0]!.nonce).toBe(nonce);
    expect(textOf(sent[0]!.payload)).not.toContain('third');
    expect(await look(REST_MS)).toBe(1);
    expect(sent[1]!.nonce).not.toBe(nonce);
    expect(textOf(sent[1]!.payload)).toContain('third');
  });

  it.each([
    ['closed', 50007, MINA],
    ['gone', 10003, GENERAL],
    ['no-access', 50013, GENERAL],
  ] as const)('for good (%s) pauses what the target follows, and nobody else', async (why, code, target) => {
    const { follow, reload, look, sent, stores } = await setUp();
    const number = await follow('ship', target);
    await reload(ship('first'), ship('second'));
    await look(MINUTE, refused(code));
    expect((await stores.follows.find(number))!.paused).toBe(why);
    await look(2 * REST_MS);
    expect(sent).toEqual([]);
    await reload(ship('first'), ship('second'), ship('third'));
    await look();
    await stores.follows.resume(number);
    await look();
    expect(textOf(sent[0]!.payload)).toMatch(/second/);
  });
});
