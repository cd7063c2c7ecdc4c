import { MessageFlags, MessageType } from 'discord.js';
import { addThread, type NewThread } from '../world/build/channels.js';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { permissionsIn } from '../world/permissions.js';
import { type State, tell } from '../world/state.js';
import type { Channel } from '../world/world.js';
import { announce } from './announce.js';
import { channelPayload, threadMemberPayload } from './channel-payload.js';
import { createMessage } from './compose.js';

/** Tells the bot of a thread that it can see: of a new one, or of one that it was just taken into. */
export function announceThread(state: State, thread: Channel, isNew: boolean): void {
  const { world } = state;
  if (permissionsIn(world, world.bot.id, thread) === 0n) return;
  const payload: Json = {
    ...channelPayload(world, thread, state.messages.lastId(thread.id)),
    ...(isNew && { newly_created: true }),
    ...(thread.thread!.members.has(world.bot.id) && { member: threadMemberPayload(thread, world.bot.id) }),
  };
  state.dispatch('THREAD_CREATE', payload);
}

type Given = Omit<NewThread, 'at' | 'isPrivate'>;

/** A thread of a channel that begins at no message. */
export function startThread(state: State, parent: Channel, given: Given & { isPrivate: boolean }): Channel {
  const made = { ...given, at: state.clock.now() };
  const thread = addThread(state.world, state.nextId(), parent, made);
  tellOfThread(state, thread);
  if (given.isPrivate) return thread;
  createMessage(state, {
    channelId: parent.id,
    authorId: given.ownerId,
    body: { content: given.name },
    uploads: [],
    type: MessageType.ThreadCreated,
    extra: { message_reference: { type: 0, channel_id: thread.id, guild_id: thread.guildId } },
  });
  return thread;
}

/** A thread that begins at a message: it has the message's id, and begins with a reference to it. */
export function startThreadAt(state: State, parent: Channel, message: StoredMessage, given: Given): Channel {
  const made = { ...given, isPrivate: false, at: state.clock.now() };
  const thread = addThread(state.world, message.id, parent, made);
  message.payload = {
    ...message.payload,
    flags: Number(message.payload.flags ?? 0) | MessageFlags.HasThread,
    thread: channelPayload(state.world, thread, null),
  };
  tellOfThread(state, thread);
  announce(state, 'message-updated', message, null);
  createMessage(state, {
    channelId: thread.id,
    authorId: given.ownerId,
    body: {},
    uploads: [],
    type: MessageType.ThreadStarterMessage,
    extra: {
      message_reference: {
        type: 0,
        message_id: message.id,
        channel_id: parent.id,
        guild_id: thread.guildId,
      },
      referenced_message: message.payload,
    },
  });
  return thread;
}

/** A post of a forum: a thread whose opening message has the thread's own id. Say that message with `id: thread.id`. */
export function openPost(state: State, forum: Channel, given: Given): Channel {
  const made = { ...given, isPrivate: false, at: state.clock.now() };
  const thread = addThread(state.world, state.nextId(), forum, made);
  tellOfThread(state, thread);
  return thread;
}

/** Takes those who are mentioned in a thread, and can see its channel, into it, as Discord does. */
export function joinThread(state: State, thread: Channel, people: readonly string[]): void {
  const { world } = state;
  const parent = world.channels.get(thread.thread!.parentId);
  for (const id of people) {
    if (!parent || thread.thread!.members.has(id) || permissionsIn(world, id, parent) === 0n) continue;
    const couldSee = permissionsIn(world, id, thread) !== 0n;
    thread.thread!.members.add(id);
    if (id === world.bot.id && !couldSee) announceThread(state, thread, false);
  }
}

function tellOfThread(state: State, thread: Channel): void {
  announceThread(state, thread, true);
  tell(state, { type: 'thread-created', thread });
}
