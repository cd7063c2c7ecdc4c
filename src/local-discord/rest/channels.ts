import { ChannelType, GatewayIntentBits as I, PermissionFlagsBits as P } from 'discord.js';
import { channelPayload } from '../compose/channel-payload.js';
import { createMessage, deleteMessage, editMessage, isEmptyMessage } from '../compose/compose.js';
import { withheld } from '../compose/withhold.js';
import { createForm } from '../validate/form.js';
import { CREATE_FLAGS, checkMessage } from '../validate/message.js';
import { isJson, type Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { may, mayWrite, permissionsIn } from '../world/permissions.js';
import { type State, tell } from '../world/state.js';
import type { Channel } from '../world/world.js';
import { type Api, bodyOf } from './context.js';
import {
  ApiError,
  emptyMessage,
  missingAccess,
  missingPermissions,
  notInThisChannel,
  refuseIfWrong,
  unknownChannel,
  unknownMessage,
} from './errors.js';

/** Channels and the messages in them, as the bot's own account sees them. */
export function channelRoutes(api: Api, state: State): void {
  const { world, messages } = state;
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw unknownChannel();
    if (permissionsIn(world, world.bot.id, channel) === 0n) throw missingAccess();
    return channel;
  };
  /** An ephemeral message is out of reach here: only its interaction's token can touch it. */
  const messageOf = (channel: Channel, id: string): StoredMessage => {
    const message = messages.get(id);
    if (!message || message.channelId !== channel.id || message.visibleTo) throw unknownMessage();
    return message;
  };
  const { MessageContent } = I;
  /** As the application may read it: answers are no less withheld from it than events. */
  const seen = (channel: Channel, { payload }: StoredMessage): Json =>
    channel.guildId === null || state.privilegedIntents & MessageContent
      ? payload
      : withheld(payload, world.bot.id);
  const path = '/channels/:channel';

  api.get(path, (c) => {
    const channel = channelOf(c.req.param('channel'));
    return c.json(channelPayload(world, channel, messages.lastId(channel.id)));
  });
  api.post(`${path}/typing`, (c) => {
    const channel = channelOf(c.req.param('channel'));
    tell(state, { type: 'typing', channelId: channel.id });
    return c.body(null, 204);
  });

  api.get(`${path}/messages`, (c) => {
    const channel = channelOf(c.req.param('channel'));
    const { before, after, limit } = c.req.query();
    const all = messages.inChannel(channel.id).filter((message) => !message.visibleTo);
    const wanted = all.filter(
      ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
    );
    const newestFirst = wanted.reverse().slice(0, Math.min(100, Number(limit ?? 50)));
    return c.json(newestFirst.map((message) => seen(channel, message)));
  });
  api.get(`${path}/messages/:message`, (c) => {
    const channel = channelOf(c.req.param('channel'));
    return c.json(seen(channel, messageOf(channel, c.req.param('message'))));
  });
  api.post(`${path}/messages`, (c) => {
    const channel = channelOf(c.req.param('channel'));
    const body = bodyOf(c);
    const uploads = c.get('uploads');
    const again = sameNonce(state, channel, body);
    if (again) return c.json(again.payload);
    const closed = channel.recipients.some((id) => world.people.get(id)?.acceptsDms === false);
    if (closed) throw new ApiError(403, 50007, 'Cannot send messages to this user');
    if (channel.type === ChannelType.GuildForum) throw notInThisChannel();
    if (!mayWrite(world, world.bot.id, channel)) throw missingPermissions();
    const form = createForm();
    checkMessage(form, body, { existing: null, uploads, settable: CREATE_FLAGS });
    const reference = isJson(body.message_reference) ? body.message_reference : null;
    const target = reference ? messages.get(String(reference.message_id)) : undefined;
    const isThere = target && target.channelId === channel.id && !target.visibleTo;
    if (reference && !isThere && reference.fail_if_not_exists !== false) {
      form.at('message_reference').fail('REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    }
    refuseIfWrong(form);
    if (isEmptyMessage(body, uploads)) throw emptyMessage();
    const repliesTo = isThere ? target : null;
    const made = { channelId: channel.id, authorId: world.bot.id, body, uploads, repliesTo };
    return c.json(createMessage(state, made).payload);
  });
  api.patch(`${path}/messages/:message`, (c) => {
    const message = messageOf(channelOf(c.req.param('channel')), c.req.param('message'));
    if (message.authorId !== world.bot.id) {
      throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
    }
    const body = bodyOf(c);
    const uploads = c.get('uploads');
    const form = createForm();
    checkMessage(form, body, { existing: message.payload, uploads, settable: 0 });
    refuseIfWrong(form);
    if (isEmptyMessage(body, uploads, message.payload)) throw emptyMessage();
    editMessage(state, message, body, uploads, null);
    return c.json(message.payload);
  });
  api.delete(`${path}/messages/:message`, (c) => {
    const channel = channelOf(c.req.param('channel'));
    const message = messageOf(channel, c.req.param('message'));
    const isOwn = message.authorId === world.bot.id;
    if (!isOwn && !may(world, world.bot.id, channel, P.ManageMessages)) throw missingPermissions();
    deleteMessage(state, message, null);
    return c.body(null, 204);
  });
}

/** The message that an enforced nonce already made, so that a request sent again does not post twice. */
function sameNonce(state: State, channel: Channel, body: Json): StoredMessage | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined) return undefined;
  return state.messages
    .inChannel(channel.id)
    .find(({ authorId, payload }) => authorId === state.world.bot.id && payload.nonce === body.nonce);
}
