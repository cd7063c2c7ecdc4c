import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { periodAt, sendDigests } from '../../../src/discord/digest/send-digests.js';
import type { Payload } from '../../../src/discord/reply/gate.js';
import { settingsOfServers } from '../../../src/discord/settings/effective.js';
import { liveArchive } from '../../../src/live/live.js';
import { memoryStores } from '../../state/memory.js';
import { complaints, textOf } from '../as-discord.js';
import { article, ENVIRONMENT, liveOf } from '../helpers.js';

const DAY = 86_400_000;
/** A Wednesday, noon. */
const NOON = Date.parse('2030-05-15T12:00:00Z');

async function setUp() {
  let now = NOON;
  const stores = memoryStores({ now: () => now });
  const settings = settingsOfServers(stores.settings, ENVIRONMENT);
  const first = [article('one'), article('two')];
  const live = liveArchive(await liveOf(first));
  const posted: Payload[] = [];
  let isShut = false;
  const sending = sendDigests({
    live,
    settings,
    digests: stores.digests,
    arrivals: stores.arrivals,
    post: async (_channel, make) => {
      if (isShut) throw new Error('shut');
      posted.push(make('en-US'));
    },
    log: pino({ level: 'silent' }),
    now: () => now,
  });
  await settings.set('1', 'digest', { every: 'day', channel: '9' }, '7');
  return {
    posted,
    async at(time: number, ids: readonly string[] = [], shut = false) {
      now = time;
      isShut = shut;
      const more = ids.map((id) => article(id, { section: id.startsWith('s') ? 'Sport' : null }));
      if (ids.length > 0) live.swap(await liveOf([...first, ...more], {}, `version of ${ids}`));
      await sending.sweep();
    },
  };
}

describe('digests', () => {
  it('tell what came since the last one by section, and nothing where nothing came', async () => {
    const { at, posted } = await setUp();
    await at(NOON);
    await at(NOON + 1_000, ['s1', 's2', 'x']);
    expect(posted).toEqual([]);
    await at(NOON + DAY);
    expect(posted).toHaveLength(1);
    expect(complaints(posted[0]!)).toEqual([]);
    expect(textOf(posted[0]!)).toMatch(
      /3 articles\n\*\*Sport\*\*\n- .*s1.*\n- .*s2.*\n\*\*Without a section\*\*\n- .*x/,
    );
    await at(NOON + DAY + 1);
    await at(NOON + 2 * DAY);
    expect(posted).toHaveLength(1);
  });

  it('that could not be sent are told with the next', async () => {
    const { at, posted } = await setUp();
    await at(NOON);
    await at(NOON + DAY, ['x'], true);
    await at(NOON + DAY + 1);
    expect(posted).toEqual([]);
    await at(NOON + 2 * DAY);
    expect(textOf(posted[0]!)).toContain('Headline of x');
  });

  it('go on where the clock was ahead for a while, and tell nothing twice', async () => {
    const { at, posted } = await setUp();
    await at(NOON);
    await at(NOON + 400 * DAY, ['x']);
    expect(textOf(posted[0]!)).toContain('Headline of x');
    await at(NOON + 1, ['x', 'y']);
    await at(NOON + DAY);
    await at(NOON + 2 * DAY);
    expect(posted.slice(1).map(textOf)).toEqual([expect.stringContaining('Headline of y')]);
    expect(textOf(posted[1]!)).not.toContain('Headline of x');
  });

  it('stay within what Discord takes, however many articles came', async () => {
    const { at, posted } = await setUp();
    await at(NOON);
    const ids = Array.from({ length: 300 }, (_, i) => `${'long '.repeat(40)}${i}`);
    await at(NOON + DAY, ids);
    expect(complaints(posted[0]!)).toEqual([]);
    expect(textOf(posted[0]!)).toMatch(/300 articles\n-# The newest of them/);
  });

  it('are of days and weeks that begin in the morning', () => {
    expect(periodAt(NOON, 'day')).toBe('2030-05-15');
    expect(periodAt(Date.parse('2030-05-15T07:59:00Z'), 'day')).toBe('2030-05-14');
    expect(periodAt(NOON, 'week')).toBe('2030-05-13');
    expect(periodAt(Date.parse('2030-05-13T07:59:00Z'), 'week')).toBe('2030-05-06');
  });
});
