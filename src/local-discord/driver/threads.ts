import { PermissionFlagsBits as P, ChannelType as T } from 'discord.js';
import { startThread, startThreadAt } from '../compose/threads.js';
import { may } from '../world/permissions.js';
import type { State } from '../world/state.js';
import type { Person } from '../world/world.js';
import { messageFor } from './components.js';
import { Refusal } from './refusal.js';
import { channelOf, type Who } from './send.js';

const HAVE_THREADS: readonly number[] = [T.GuildText, T.GuildAnnouncement];
const LONGEST_NAME = 100;

/** Begins a thread, as a member's client lets them: in a channel, or at one of its messages. Gives its id. */
export function beginThread(
  state: State,
  person: Person,
  at: Who,
  name: string,
  { isPrivate = false }: { readonly isPrivate?: boolean } = {},
): string {
  const id = typeof at === 'string' ? at : at.id;
  // A thread has the id of the message that it began at; meant is the message, which may have only one.
  const begins = state.messages.get(id)?.channelId !== id && state.messages.get(id) !== undefined;
  const message = begins || !state.world.channels.has(id) ? messageFor(state, person, id) : null;
  const parent = channelOf(state, message?.channelId ?? id, person);
  const where = parent.name ?? 'direct messages';
  if (!HAVE_THREADS.includes(parent.type)) throw new Refusal(`there are no threads in ${where}`);
  if (!may(state.world, person.id, parent, isPrivate ? P.CreatePrivateThreads : P.CreatePublicThreads))
    throw new Refusal(`${person.username} may not begin a thread in ${where}`);
  if (name.trim() === '' || name.length > LONGEST_NAME)
    throw new Refusal(`the name of a thread takes 1 to ${LONGEST_NAME} characters`);
  const given = { name: name.trim(), ownerId: person.id };
  if (!message) return startThread(state, parent, { ...given, isPrivate }).id;
  if (isPrivate) throw new Refusal('a thread at a message is seen by all who see the message');
  if (message.visibleTo) throw new Refusal('no thread can begin at a message that only one person sees');
  if (state.world.channels.has(message.id)) throw new Refusal('the message has a thread already');
  return startThreadAt(state, parent, message, given).id;
}
