import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../src/config.js';

const SERVER = '123456789012345678';

function faultsOf(env: Record<string, string>): readonly string[] {
  const result = loadConfig(env);
  return result.ok ? [] : result.faults;
}

describe('the settings', () => {
  it('need nothing: everything has a default', () => {
    expect(loadConfig({})).toEqual({
      ok: true,
      warnings: [],
      config: {
        given: new Set(),
        token: null,
        guildId: null,
        apiUrl: 'https://discord.com/api',
        register: true,
        articlesDir: 'data/articles',
        stateDir: 'state',
        databaseUrl: null,
        moderatorRoleIds: [],
        auditChannelId: null,
        forumChannelIds: [],
        logLevel: 'info',
        logFormat: 'auto',
        healthPort: null,
        healthHost: '127.0.0.1',
        cooldownUses: 10,
        cooldownSeconds: 20,
        maxRunning: 100,
        keepDays: 30,
        conversationMinutes: 30,
        maxFileMb: 10,
        playgroundPort: 4280,
        maxRemovedPercent: 20,
        archiveVersions: 50,
        maxUploadMb: 8,
        archives: 'one',
        maxArchivesMb: 512,
        followLinks: 'inside',
        trashDays: 90,
        sources: 'offer',
        maxSources: 20,
        sourceMinutes: 60,
        sourceItemsADay: 500,
        sourceMbADay: 200,
        sourceContact: null,
        watchArchive: 'off',
        watchPollSeconds: null,
        semanticSearch: true,
        shards: 'auto',
        interactions: null,
      },
    });
  });

  it('are all read', () => {
    const result = loadConfig({
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_GUILD_ID: SERVER,
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      DISCORD_REGISTER: 'No',
      ARTICLES_DIR: 'elsewhere',
      STATE_DIR: '/var/lib/clippings',
      DATABASE_URL: 'postgres://clippings:secret@db:5432/clippings',
      MODERATOR_ROLE_IDS: `${SERVER}, 22345678901234567`,
      AUDIT_CHANNEL_ID: SERVER,
      FORUM_CHANNEL_IDS: SERVER,
      LOG_LEVEL: 'DEBUG',
      LOG_FORMAT: 'JSON',
      HEALTH_PORT: '9464',
      HEALTH_HOST: '0.0.0.0',
      COOLDOWN_USES: '3',
      COOLDOWN_SECONDS: '60',
      MAX_RUNNING: '7',
      KEEP_DAYS: '1',
      CONVERSATION_MINUTES: '90',
      MAX_FILE_MB: '2',
      PLAYGROUND_PORT: '0',
      MAX_REMOVED_PERCENT: '0',
      ARCHIVE_VERSIONS: '7',
      MAX_UPLOAD_MB: '3',
      FOLLOW_LINKS: 'ALL',
      TRASH_DAYS: '7',
      ARCHIVES: 'Per-Server',
      MAX_ARCHIVES_MB: '64',
      SOURCES: 'Apply',
      MAX_SOURCES: '3',
      SOURCE_MINUTES: '15',
      SOURCE_ITEMS_A_DAY: '9',
      SOURCE_MB_A_DAY: '8',
      SOURCE_CONTACT: 'mailto:archive@example.org',
      WATCH_ARCHIVE: 'Offer',
      WATCH_POLL_SECONDS: '30',
      SEMANTIC_SEARCH: 'Off',
      SHARDS: '4,5',
      SHARD_COUNT: '6',
      INTERACTIONS_PORT: '8080',
      INTERACTIONS_HOST: '0.0.0.0',
      DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
    });
    expect(result).toEqual({
      ok: true,
      warnings: [],
      config: {
        given: expect.any(Set),
        token: 'a.b.c',
        guildId: SERVER,
        apiUrl: 'http://127.0.0.1:4000/api',
        register: false,
        articlesDir: 'elsewhere',
        stateDir: '/var/lib/clippings',
        databaseUrl: 'postgres://clippings:secret@db:5432/clippings',
        moderatorRoleIds: [SERVER, '22345678901234567'],
        auditChannelId: SERVER,
        forumChannelIds: [SERVER],
        logLevel: 'debug',
        logFormat: 'json',
        healthPort: 9464,
        healthHost: '0.0.0.0',
        cooldownUses: 3,
        cooldownSeconds: 60,
        maxRunning: 7,
        keepDays: 1,
        conversationMinutes: 90,
        maxFileMb: 2,
        playgroundPort: 0,
        maxRemovedPercent: 0,
        archiveVersions: 7,
        maxUploadMb: 3,
        followLinks: 'all',
        trashDays: 7,
        archives: 'per-server',
        maxArchivesMb: 64,
        sources: 'apply',
        maxSources: 3,
        sourceMinutes: 15,
        sourceItemsADay: 9,
        sourceMbADay: 8,
        sourceContact: 'mailto:archive@example.org',
        watchArchive: 'offer',
        watchPollSeconds: 30,
        semanticSearch: false,
        shards: { ids: [4, 5], count: 6 },
        interactions: { port: 8080, host: '0.0.0.0', publicKey: 'ab'.repeat(32) },
      },
    });
  });

  it('count as not given when empty or blank', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', LOG_LEVEL: '  ', COOLDOWN_USES: '' })).toEqual(loadConfig({}));
  });

  it('are all named at once when wrong, each with what it should be', () => {
    expect(faultsOf({ DISCORD_GUILD_ID: 'my server', LOG_LEVEL: 'loud', COOLDOWN_USES: '-1' })).toEqual([
      expect.stringMatching(/^DISCORD_GUILD_ID is "my server"; it should be a Discord id of 17 to 20 digits/),
      'LOG_LEVEL is "loud"; it should be one of trace, debug, info, warn, error, fatal, silent.',
      'COOLDOWN_USES is "-1"; it should be a whole number from 1 to 10000.',
    ]);
  });

  it.each([
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_API_URL', 'file:///etc/passwd'],
    ['DISCORD_REGISTER', 'maybe'],
    ['MODERATOR_ROLE_IDS', 'Moderators'],
    ['MODERATOR_ROLE_IDS', `${SERVER},12`],
    ['COOLDOWN_SECONDS', '0'],
    ['COOLDOWN_SECONDS', '1.5'],
    ['MAX_RUNNING', '1e3'],
    ['MAX_FILE_MB', '5 MB'],
    ['KEEP_DAYS', '366'],
    ['CONVERSATION_MINUTES', '0'],
    ['PLAYGROUND_PORT', '65536'],
    ['PLAYGROUND_PORT', 'usual'],
    ['AUDIT_CHANNEL_ID', '#moderators'],
    ['FORUM_CHANNEL_IDS', '#questions'],
    ['MAX_REMOVED_PERCENT', '101'],
    ['WATCH_ARCHIVE', 'yes'],
    ['LOG_FORMAT', 'xml'],
    ['HEALTH_PORT', 'on'],
    ['HEALTH_HOST', 'every where'],
  ])('GIVEN %s=%s THEN one fault that names it', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is .*; it should be .+\\.$`)),
    ]);
  });

  it.each([
    ['DISCORD_API_URL', 'http:discord.com', 'an http or https address such as https://discord.com/api'],
    ['DISCORD_REGISTER', 'maybe', 'true or false'],
    ['SEMANTIC_SEARCH', 'maybe', 'on or off'],
    ['MODERATOR_ROLE_IDS', '12', 'role ids of 17 to 20 digits, with commas between them'],
    ['FORUM_CHANNEL_IDS', 'a', 'channel ids of 17 to 20 digits, with commas between them'],
    [
      'AUDIT_CHANNEL_ID',
      '1',
      'a Discord id of 17 to 20 digits (in Discord: Developer Mode on, right-click, Copy ID)',
    ],
    ['HEALTH_HOST', 'a b', 'an address to listen on, such as 127.0.0.1, or 0.0.0.0 for all'],
    ['SHARD_COUNT', '10001', 'a whole number from 1 to 10000'],
    // More digits than a number of a setting has, figures of other scripts, and none.
    ['MAX_ARCHIVES_MB', '9007199254740993', 'a whole number from 10 to 1000000'],
    ['MAX_SOURCES', '１', 'a whole number from 0 to 500'],
    ['WATCH_POLL_SECONDS', 'NaN', 'a whole number from 5 to 86400'],
    ['ARCHIVES', 'two', 'one of one, per-server'],
    ['SOURCE_CONTACT', 'a', 'an address of the web or of mail, such as mailto:archive@example.org'],
  ])('GIVEN %s=%s THEN it is told that it should be %s', (name, value, expected) => {
    expect(faultsOf({ [name]: value })).toEqual([
      `${name} is ${JSON.stringify(value)}; it should be ${expected}.`,
    ]);
  });

  it('that are secret are told word for word, too', () => {
    expect(faultsOf({ DATABASE_URL: 'x', DISCORD_TOKEN: 'a b' })).toEqual([
      'DISCORD_TOKEN is not usable; it should be the token from the Bot page of your application, with no spaces in it.',
      'DATABASE_URL is not usable; it should be an address such as postgres://name:password@host:5432/clippings.',
    ]);
  });

  it('are read from an environment with names that objects have by themselves', () => {
    const env = JSON.parse('{"__proto__": "x", "constructor": "y", "KEEP_DAYS": "007"}');
    expect(loadConfig(env)).toMatchObject({ ok: true, config: { keepDays: 7, maxRunning: 100 } });
  });

  it('never show the token, not even a wrong one', () => {
    const [fault] = faultsOf({ DISCORD_TOKEN: 'secret with spaces' });
    expect(fault).toContain('DISCORD_TOKEN');
    expect(fault).not.toContain('secret');
  });

  it('ignore what is not theirs', () => {
    expect(loadConfig({ PATH: '/bin', HOME: '/root' })).toEqual(loadConfig({}));
  });

  it.each([
    ['ARTICLE_DIR', 'ARTICLES_DIR'],
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['discord_guild_id', 'DISCORD_GUILD_ID'],
    ['STATEDIR', 'STATE_DIR'],
    ['TOKEN', 'DISCORD_TOKEN'],
    ['CLIPPINGS_MAX_RUNNING', 'MAX_RUNNING'],
  ])('GIVEN %s in .env, nearly a setting THEN a fault that names %s', (name, meant) => {
    expect(loadConfig({}, { [name]: 'x' })).toEqual({
      ok: false,
      faults: [`.env sets ${name}, which is no setting: did you mean ${meant}?`],
    });
  });

  it('GIVEN what is like no setting in .env THEN a warning, and they are read all the same', () => {
    const result = loadConfig({}, { MY_BACKUP_HOUR: '3', KEEP_DAYS: '7' });
    expect(result).toMatchObject({
      ok: true,
      warnings: ['.env sets MY_BACKUP_HOUR, which is no setting of Clippings; it does nothing.'],
      config: { keepDays: 7 },
    });
  });

  it('GIVEN a slip in the environment, which others fill too THEN a warning', () => {
    expect(loadConfig({ ARTICLE_DIR: 'mine', TOKEN: 'x', LANG: 'C', HOST: 'a' })).toMatchObject({
      ok: true,
      warnings: ['The environment sets ARTICLE_DIR, which is no setting: did you mean ARTICLES_DIR?'],
    });
  });

  it('of the environment win over those of .env, but not by being empty', () => {
    const file = { KEEP_DAYS: '7', MAX_RUNNING: '5' };
    expect(loadConfig({ KEEP_DAYS: '9', MAX_RUNNING: ' ' }, file)).toMatchObject({
      config: { keepDays: 9, maxRunning: 5 },
    });
  });

  it.each([
    'postgres:///clippings?host=%2Fvar%2Frun%2Fpostgresql',
    'postgresql://db.example/clippings?sslmode=verify-full',
  ])('take %s for a database', (url) => {
    expect(loadConfig({ DATABASE_URL: url })).toMatchObject({ ok: true, config: { databaseUrl: url } });
  });

  it.each(['mysql://name:secret@db/clippings', 'secret', 'https://db.example'])(
    'do not take %s for a database, and do not show it',
    (url) => {
      const result = loadConfig({ DATABASE_URL: url });
      expect(result).toEqual({ ok: false, faults: [expect.stringMatching(/^DATABASE_URL is not usable/)] });
      expect(JSON.stringify(result)).not.toContain('secret');
    },
  );

  it('are each explained in .env.example, whose values are the defaults', () => {
    const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
    const { config } = loadConfig(example) as { config: Config };
    expect({ ...config, given: new Set() }).toEqual((loadConfig({}) as { config: Config }).config);
    expect(Object.keys(example).sort()).toEqual([
      'ARCHIVES',
      'ARCHIVE_VERSIONS',
      'ARTICLES_DIR',
      'AUDIT_CHANNEL_ID',
      'CONVERSATION_MINUTES',
      'COOLDOWN_SECONDS',
      'COOLDOWN_USES',
      'DATABASE_URL',
      'DISCORD_API_URL',
      'DISCORD_GUILD_ID',
      'DISCORD_PUBLIC_KEY',
      'DISCORD_REGISTER',
      'DISCORD_TOKEN',
      'FOLLOW_LINKS',
      'FORUM_CHANNEL_IDS',
      'HEALTH_HOST',
      'HEALTH_PORT',
      'INTERACTIONS_HOST',
      'INTERACTIONS_PORT',
      'KEEP_DAYS',
      'LOG_FORMAT',
      'LOG_LEVEL',
      'MAX_ARCHIVES_MB',
      'MAX_FILE_MB',
      'MAX_REMOVED_PERCENT',
      'MAX_RUNNING',
      'MAX_SOURCES',
      'MAX_UPLOAD_MB',
      'MODERATOR_ROLE_IDS',
      'PLAYGROUND_PORT',
      'SEMANTIC_SEARCH',
      'SHARDS',
      'SHARD_COUNT',
      'SOURCES',
      'SOURCE_CONTACT',
      'SOURCE_ITEMS_A_DAY',
      'SOURCE_MB_A_DAY',
      'SOURCE_MINUTES',
      'STATE_DIR',
      'TRASH_DAYS',
      'WATCH_ARCHIVE',
      'WATCH_POLL_SECONDS',
    ]);
  });
});
