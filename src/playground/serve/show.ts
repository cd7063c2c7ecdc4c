import type { Violation as KnownViolation } from '../../local-discord/world/events.js';
import { isJson, type Json, objects } from '../../local-discord/world/json.js';
import type { StoredMessage } from '../../local-discord/world/messages.js';
import type { Person } from '../../local-discord/world/world.js';
import type { Message, User, Violation } from '../page/protocol.js';

/** How the page is told of what the local Discord knows. */

export function userOf({ id, username, displayName, bot }: Person): User {
  return { id, username, displayName, bot };
}

/** A message for the page. `origin` is the local Discord's: its files are reached through the page's own address. */
export function messageOf(message: StoredMessage, origin: string): Message {
  const { id, channelId, visibleTo, interactionId, payload } = message;
  const near = JSON.stringify(payload).replaceAll(`${origin}/attachments/`, '/attachments/');
  return { id, channelId, visibleTo, interactionId, payload: JSON.parse(near) };
}

export function violationOf(
  { at, what, status, code, message, errors }: KnownViolation,
  about: Pick<Violation, 'exchangeId' | 'channelId'>,
): Violation {
  return { at, what, status, code, message, fields: fieldsAtFault(errors), ...about };
}

/** Discord's tree of errors as a list: `{ data: { components: { 0: { _errors: […] } } } }` is `data.components[0]`. */
export function fieldsAtFault(errors: unknown, path = ''): Violation['fields'] {
  if (!isJson(errors)) return [];
  return Object.entries(errors).flatMap(([key, inner]) => {
    if (key !== '_errors') return fieldsAtFault(inner, join(path, key));
    return objects(inner).map((error: Json) => {
      return { path, code: String(error.code), message: String(error.message) };
    });
  });
}

function join(path: string, key: string): string {
  if (/^\d+$/.test(key)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
