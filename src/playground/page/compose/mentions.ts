import type { User } from '../protocol.js';

/** The name that is being typed after an `@` at the cursor; null when none is. */
export function mentionAt(
  text: string,
  cursor: number,
): { readonly from: number; readonly typed: string } | null {
  const found = /(?:^|\s)@([^\s@]{0,32})$/.exec(text.slice(0, cursor));
  if (!found) return null;
  return { from: cursor - found[1]!.length - 1, typed: found[1]! };
}

/** What is sent for what was typed: `@Name` becomes `<@id>` wherever it names someone. */
export function withMentions(text: string, users: readonly User[]): string {
  const byName = new Map(
    users.flatMap((user) => [user.username, user.displayName].map((name) => [name.toLowerCase(), user.id])),
  );
  const names = [...byName.keys()].sort((one, other) => other.length - one.length).map(escaped);
  if (names.length === 0) return text;
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_<])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(mention, (_, name: string) => `<@${byName.get(name.toLowerCase())}>`);
}

/** What is typed for what was sent: `<@id>` becomes `@Name`. */
export function withNames(text: string, users: readonly User[]): string {
  const byId = new Map(users.map(({ id, displayName }) => [id, displayName]));
  return text.replace(/<@!?(\d+)>/g, (whole, id: string) => (byId.has(id) ? `@${byId.get(id)}` : whole));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
