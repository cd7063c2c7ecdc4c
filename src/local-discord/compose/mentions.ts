import { ComponentType, MessageFlags } from 'discord.js';
import { isJson, type Json, objects } from '../world/json.js';

/** Who a message calls: those whose client would make a sound. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** All text of a message that mentions can stand in: its content, or the text of its components. */
export function mentionableText(payload: Json): string {
  const flags = Number(payload.flags ?? 0);
  if (flags & MessageFlags.IsComponentsV2) return textDisplays(objects(payload.components)).join('\n');
  return typeof payload.content === 'string' ? payload.content : '';
}

/** The text of every text display, in the order of the page. */
export function textDisplays(components: readonly Json[]): string[] {
  return components.flatMap((component) =>
    component.type === ComponentType.TextDisplay
      ? [String(component.content ?? '')]
      : textDisplays(objects(component.components)),
  );
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];
}

/**
 * Works out whom a text calls. Without `allowed_mentions` everything in it does; with it only what it allows.
 * `repliedTo` is the author of the message replied to, who is called unless that is refused.
 */
export function pingsOf(text: string, allowed: unknown, repliedTo: string | null): Pings {
  const rules = isJson(allowed) ? allowed : null;
  const parse = rules ? (Array.isArray(rules.parse) ? rules.parse : []) : ['everyone', 'users', 'roles'];
  const named = (key: string) => (rules && Array.isArray(rules[key]) ? (rules[key] as unknown[]) : []);
  const users = all(text, /<@!?(\d+)>/g).filter(
    (id) => parse.includes('users') || named('users').includes(id),
  );
  const roles = all(text, /<@&(\d+)>/g).filter(
    (id) => parse.includes('roles') || named('roles').includes(id),
  );
  const callsReplied = repliedTo !== null && (rules ? rules.replied_user === true : true);
  if (callsReplied && !users.includes(repliedTo)) users.push(repliedTo);
  return { everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text), users, roles };
}
