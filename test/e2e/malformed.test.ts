import { SnowflakeUtil } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectNoViolations, type OnStage, onStage } from './stage.js';

/** Events of the gateway in shapes that nobody has described: logged and passed over, and the bot goes on. */

let stage: OnStage;
let escaped: unknown[];
/** Whoever made these up knows nothing of the answers: each of them is a violation. */
let isAnswered: boolean;
const note = (error: unknown) => escaped.push(error);
beforeEach(async () => {
  escaped = [];
  isAnswered = false;
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
  if (!isAnswered) expectNoViolations(stage);
});

const ID = '123456789012345678';
const USER = { id: ID, username: 'x' };

/** Whole in all but that no option is being typed in, which shows only when it is read. */
function focusless() {
  const options = [{ type: 3, name: 'name', value: 'x' }];
  const data = { id: ID, type: 1, name: 'article', options };
  const channel = { id: ID, type: 1 };
  return {
    id: String(SnowflakeUtil.generate()),
    application_id: ID,
    type: 4,
    token: 't',
    version: 1,
    user: { ...USER, discriminator: '0', avatar: null },
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    context: 1,
    channel_id: ID,
    channel,
    data,
  };
}

const EVENTS: readonly (readonly [string, unknown])[] = [
  ['INTERACTION_CREATE', null],
  ['INTERACTION_CREATE', { id: ID, type: 2 }],
  ['INTERACTION_CREATE', { id: ID, type: 2, token: 't', user: USER, data: {} }],
  ['INTERACTION_CREATE', { id: ID, type: 2, token: 't', user: USER, data: { type: 1, name: 4, options: 7 } }],
  ['INTERACTION_CREATE', { id: ID, type: 3, token: 't', user: USER, data: { component_type: 3 } }],
  [
    'INTERACTION_CREATE',
    { id: ID, type: 4, token: 't', user: USER, data: { type: 1, name: 'ask', options: [] } },
  ],
  ['INTERACTION_CREATE', { id: ID, type: 5, token: 't', user: USER, data: { custom_id: 'x' } }],
  ['INTERACTION_CREATE', { id: ID, type: 99, token: 't', user: USER }],
  ['INTERACTION_CREATE', { ...focusless(), id: '9'.repeat(19) }],
  ['INTERACTION_CREATE', focusless()],
  ['INTERACTION_CREATE', { ...focusless(), type: 3, data: { component_type: 2, custom_id: true } }],
  ['INTERACTION_CREATE', { ...focusless(), type: 3, data: { component_type: 2, custom_id: { a: [] } } }],
  ['INTERACTION_CREATE', { ...focusless(), guild_id: true }],
  ['MESSAGE_CREATE', null],
  ['MESSAGE_CREATE', {}],
  ['MESSAGE_CREATE', { id: ID, channel_id: ID }],
  ['MESSAGE_CREATE', { id: ID, channel_id: ID, author: USER, content: 5, mentions: 'x', attachments: {} }],
  ['GUILD_CREATE', {}],
  ['GUILD_CREATE', { id: ID, channels: 3, members: {} }],
  ['CHANNEL_UPDATE', null],
  ['THREAD_CREATE', { id: ID, type: 11 }],
  ['GUILD_ROLE_CREATE', { guild_id: ID }],
  ['MESSAGE_UPDATE', []],
  ['USER_UPDATE', null],
  ['SOMETHING_NEW', { what: 'ever' }],
];

const MEMBER = {
  user: USER,
  roles: [],
  joined_at: '2020-01-01T00:00:00Z',
  permissions: '0',
  deaf: false,
  mute: false,
};
const MESSAGE = {
  id: ID,
  channel_id: ID,
  guild_id: ID,
  author: { ...USER, discriminator: '0', avatar: null },
  member: MEMBER,
  content: `<@${ID}> what about customs?`,
  timestamp: '2020-01-01T00:00:00Z',
  type: 0,
  mentions: [USER],
  mention_roles: [],
  attachments: [{ id: ID, filename: 'a.txt', size: 1, url: 'x' }],
  embeds: [{ title: 'x', fields: [{ name: 'a', value: 'b' }] }],
  components: [{ type: 1, components: [{ type: 2, custom_id: 'x', style: 1 }] }],
  message_reference: { message_id: ID, channel_id: ID },
  message_snapshots: [{ message: { content: 'x', attachments: [] } }],
  sticker_items: [],
  flags: 0,
};
const command = (data: object) => ({ ...focusless(), type: 2, guild_id: ID, member: MEMBER, data });
const WHOLE: readonly (readonly [string, Record<string, unknown>])[] = [
  ['INTERACTION_CREATE', focusless()],
  [
    'INTERACTION_CREATE',
    command({ id: ID, type: 1, name: 'ask', options: [{ type: 3, name: 'question', value: 'x' }] }),
  ],
  [
    'INTERACTION_CREATE',
    command({
      id: ID,
      type: 3,
      name: 'Ask the archive',
      target_id: ID,
      resolved: { messages: { [ID]: MESSAGE } },
    }),
  ],
  [
    'INTERACTION_CREATE',
    { ...command({ component_type: 2, custom_id: 'why:1:x' }), type: 3, message: MESSAGE },
  ],
  [
    'INTERACTION_CREATE',
    { ...command({ component_type: 3, custom_id: 'open:1', values: ['x'] }), type: 3, message: MESSAGE },
  ],
  [
    'INTERACTION_CREATE',
    {
      ...command({
        custom_id: 'x',
        components: [{ type: 1, components: [{ type: 4, custom_id: 'a', value: 'b' }] }],
      }),
      type: 5,
    },
  ],
  ['MESSAGE_CREATE', MESSAGE],
  ['MESSAGE_UPDATE', MESSAGE],
  ['MESSAGE_DELETE', { id: ID, channel_id: ID, guild_id: ID }],
  ['GUILD_DELETE', { id: ID, unavailable: false }],
  ['CHANNEL_DELETE', { id: ID, type: 0, guild_id: ID, name: 'x', permission_overwrites: [] }],
  [
    'CHANNEL_UPDATE',
    {
      id: ID,
      type: 0,
      guild_id: ID,
      name: 'x',
      permission_overwrites: [{ id: ID, type: 0, allow: '0', deny: '0' }],
    },
  ],
  ['THREAD_CREATE', { id: ID, type: 11, guild_id: ID, parent_id: ID, thread_metadata: { archived: false } }],
  ['GUILD_MEMBER_UPDATE', { ...MEMBER, guild_id: ID }],
];
const ODD = [null, 7, '', [null], { [ID]: null }];

/** Everything that is in it, one at a time, in place of what it is something else, or nothing. */
function* bent(value: unknown): Generator<unknown> {
  yield* ODD;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const put = (other: unknown) =>
      Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    for (const other of bent(inner)) yield put(other);
  }
}

describe('an event of which any part is another than it should be', () => {
  it('ends nothing, whichever part it is', async () => {
    const { discord } = stage;
    let sent = 0;
    isAnswered = true;
    for (const [name, whole] of WHOLE)
      for (const data of bent(whole)) {
        discord.state.dispatch(name, data as never);
        if (++sent % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    expect(sent).toBeGreaterThan(1_000);
    const { driver, members, channels } = discord;
    // What it made of all these is worked off first; until then it says that it is busy.
    await vi.waitFor(
      async () => {
        const asked = await driver.slash(members.member, channels.general, 'search', { terms: 'customs' });
        expect(asked.reply?.text).toContain('customs');
      },
      { timeout: 90_000, interval: 1_000 },
    );
    expect(escaped).toEqual([]);
    expect(stage.lost).toEqual([]);
  }, 120_000);
});

describe('a malformed event', () => {
  it('ends nothing, whichever it is, and is named in the log', async () => {
    const { discord } = stage;
    for (const [name, data] of EVENTS) discord.state.dispatch(name, data as never);
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'search', { terms: 'customs' });
    expect(reply!.text).toContain('customs');
    expect(escaped).toEqual([]);
    const passedOver = stage.lines.filter(({ msg }) => /passed over/.test(String(msg)));
    expect(passedOver.length).toBeGreaterThan(5);
    for (const line of passedOver) expect(EVENTS.map(([name]) => name)).toContain(line.event);
    expect(stage.lost).toEqual([]);
  });
});
