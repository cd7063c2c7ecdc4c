import type { Known } from '../known.js';
import type { User } from '../protocol.js';

/** How things that are named by id are shown; as Discord does where it does not know them. */
export function userOf({ users, bot }: Known, id: string): User | null {
  return id === bot.id ? bot : (users.find((user) => user.id === id) ?? null);
}

export function userName(known: Known, id: string): string {
  return userOf(known, id)?.displayName ?? 'unknown-user';
}

export function channelName({ channels }: Known, id: string): string {
  return channels.find((channel) => channel.id === id)?.name ?? 'unknown';
}

export function roleName({ roles }: Known, id: string): string {
  return roles.find((role) => role.id === id)?.name ?? 'unknown-role';
}
