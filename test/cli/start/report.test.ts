import { describe, expect, it } from 'vitest';
import { startReport } from '../../../src/cli/start/report.js';

const WHO = { name: 'Clippings#0001', applicationId: '1234567890', servers: ['Reading Room'], articles: 12 };
const SET = {
  articlesDir: '/srv/articles',
  guildId: '123456789012345678' as string | null,
  moderatorRoleIds: ['1'],
  databaseUrl: null as string | null,
};

const texts = (who: Partial<typeof WHO> = {}, set: Partial<typeof SET> = {}) =>
  startReport({ ...WHO, ...who }, { ...SET, ...set }, '/srv/demo').map(({ text }) => text);
const warnings = (who: Partial<typeof WHO> = {}, set: Partial<typeof SET> = {}) =>
  startReport({ ...WHO, ...who }, { ...SET, ...set }, '/srv/demo')
    .filter(({ level }) => level === 'warn')
    .map(({ text }) => text);

describe('what is said at the start', () => {
  it('is who the bot is, where, how it is invited, and what it answers from', () => {
    expect(texts()).toEqual([
      'Connected to Discord as Clippings#0001, in the server “Reading Room”.',
      'To invite it to a server: https://discord.com/oauth2/authorize?client_id=1234567890&permissions=274878024704&scope=bot%20applications.commands',
      'It answers from 12 articles in /srv/articles.',
    ]);
  });

  it('is, of a process of several, which shards it carries and what it does not share with the others', () => {
    const said = (ids: number[], count: number) =>
      startReport({ ...WHO, shards: { ids, count } }, SET, '/srv/demo').map(({ level, text }) => [
        level,
        text,
      ]);
    expect(said([4, 5], 6)).toContainEqual([
      'info',
      'It carries the shards 4, 5 of 6; the other servers are those of other processes.',
    ]);
    expect(said([4, 5], 6).filter(([level]) => level === 'warn')).toEqual([
      ['warn', expect.stringContaining('/forget forgets')],
    ]);
    const shared = { databaseUrl: 'postgres://db/clippings' };
    const among = { ...WHO, shards: { ids: [4, 5], count: 6 } };
    expect(startReport(among, { ...SET, ...shared }, '/srv/demo').map(({ level }) => level)).not.toContain(
      'warn',
    );
    expect(said([0, 1], 2)).toContainEqual(['info', 'It carries the shards 0, 1 of 2.']);
    expect(said([0, 1], 2).filter(([level]) => level === 'warn')).toEqual([]);
    expect(said([0], 1)).toHaveLength(3);
    expect(said([], 1)).toContainEqual(['info', expect.stringContaining('over HTTP')]);
  });

  it('names some of many servers, and says when there is none', () => {
    expect(texts({ servers: [] })[0]).toBe(
      'Connected to Discord as Clippings#0001, which is in no server yet.',
    );
    const servers = Array.from({ length: 12 }, (_, n) => `S${n}`);
    expect(texts({ servers }, { guildId: '1' as never })[0]).toMatch(
      /in 12 servers: “S0”, .*“S9” and 2 more\.$/,
    );
  });

  it('warns while members would get the articles that ship, by whatever path they are named', () => {
    expect(warnings({}, { articlesDir: '/srv/x/../demo/' })).toEqual([
      expect.stringMatching(/invented news.*Set ARTICLES_DIR/),
    ]);
  });

  it('warns of an archive without an article', () => {
    expect(warnings({ articles: 0 })).toEqual([
      expect.stringContaining('There is no article in /srv/articles'),
    ]);
  });

  it('tells that no moderators are set, and that without a server only the owner may change the archive', () => {
    const all = texts({}, { moderatorRoleIds: [], guildId: null }).join('\n');
    expect(all).toMatch(/^MODERATOR_ROLE_IDS is not set/m);
    expect(all).toMatch(/^DISCORD_GUILD_ID is not set: .* only the owner of the application/m);
    expect(texts({}).join('\n')).not.toMatch(/is not set/);
  });
});
