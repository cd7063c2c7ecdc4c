import { SnowflakeUtil } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectNoViolations, type OnStage, onStage } from './stage.js';

/** Events of the gateway in shapes that nobody has described: logged and passed over, and the bot goes on. */

let stage: OnStage;
let escaped: unknown[];
const note = (error: unknown) => escaped.push(error);
beforeEach(async () => {
  escaped = [];
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
  expectNoViolations(stage);
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
