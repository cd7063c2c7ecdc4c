import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { AWAY_MS, leftServers } from '../../../src/discord/settings/left-servers.js';

function setUp({ broken = false } = {}) {
  const kept = new Set(['here', 'there']);
  const present = new Set(['here', 'there']);
  let now = 0;
  const leaving = leftServers({
    servers: { all: async () => (broken ? null : [...kept]) },
    forget: async (server) => kept.delete(server),
    present: () => present,
    log: pino({ level: 'silent' }),
    elapsed: () => now,
  });
  const later = async (ms: number) => {
    now += ms;
    await leaving.sweep();
    return [...kept];
  };
  return { leaving, kept, present, later };
}

describe('what is kept of servers that the bot is not in', () => {
  it('goes at once where Discord tells of it', async () => {
    const { leaving, kept } = setUp();
    await leaving.left('there');
    expect([...kept]).toEqual(['here']);
  });

  it('goes when the bot has not been there for a while, otherwise', async () => {
    const { present, later } = setUp();
    present.delete('there');
    expect(await later(0)).toEqual(['here', 'there']);
    expect(await later(AWAY_MS - 1)).toEqual(['here', 'there']);
    expect(await later(1)).toEqual(['here']);
  });

  it('stays where the bot comes back before that', async () => {
    const { present, later } = setUp();
    present.delete('there');
    await later(0);
    present.add('there');
    await later(AWAY_MS / 2);
    present.delete('there');
    expect(await later(AWAY_MS / 2)).toEqual(['here', 'there']);
    expect(await later(AWAY_MS)).toEqual(['here']);
  });

  it('stays while the store cannot be read', async () => {
    const { present, later } = setUp({ broken: true });
    present.clear();
    await later(0);
    expect(await later(2 * AWAY_MS)).toEqual(['here', 'there']);
  });
});
