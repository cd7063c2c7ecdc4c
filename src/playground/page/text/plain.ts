import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Message } from '../protocol.js';
import { type Mark, parseMarkdown } from './markdown.js';

/** What a message says, without marks and on one line: for replies, for screen readers and for copying. */
export function plainText({ payload }: Message): string {
  const forwarded = (payload.message_snapshots ?? []).map(({ message }) => message);
  const sources = [payload, ...forwarded].flatMap(({ content, components, embeds }) => [
    content,
    ...(components ?? []).flatMap(textsOf),
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
  ]);
  const people = new Map(
    (payload.mentions ?? []).map((user) => [user.id, user.global_name ?? user.username]),
  );
  const plainMark = plainly((id) => people.get(id) ?? 'someone');
  const text = sources
    .filter((source) => source !== '')
    .map((source) => parseMarkdown(source).map(plainMark).join(''))
    .join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

function textsOf(part: APIMessageTopLevelComponent): readonly string[] {
  switch (part.type) {
    case 10:
      return [part.content];
    case 9:
      return part.components.map(({ content }) => content);
    case 17:
      return part.components.flatMap(textsOf);
    default:
      return [];
  }
}

const NAMELESS = { role: '@role', channel: '#channel' } as const;

/** @param nameOf someone's name */
function plainly(nameOf: (id: string) => string): (mark: Mark) => string {
  return function plainMark(mark: Mark): string {
    switch (mark.type) {
      case 'text':
      case 'code':
      case 'code-block':
        return mark.text;
      case 'list':
        return mark.items.map((item) => item.map(plainMark).join('')).join('; ');
      case 'command':
        return `/${mark.name}`;
      case 'everyone':
        return `@${mark.name}`;
      case 'mention':
        return mark.of === 'user' ? `@${nameOf(mark.id)}` : NAMELESS[mark.of];
      case 'timestamp':
      case 'break':
        return ' ';
      case 'heading':
      case 'subtext':
      case 'quote':
        return `${mark.content.map(plainMark).join('')} `;
      default:
        return mark.content.map(plainMark).join('');
    }
  };
}
