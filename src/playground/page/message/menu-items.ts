import { usePage } from '../context.js';
import type { MenuItem } from '../frame/menu.js';
import type { Message } from '../protocol.js';
import { plainText } from '../text/plain.js';

/** As much of a message as its thread is called by. */
const THREAD_NAME = 50;

/** What can be done with a message: the bot's own commands stand under "Apps", as in Discord. */
export function useMenuItems(message: Message): readonly MenuItem[] {
  const { place, known, ask, inspect, replyTo, edit, complain } = usePage();
  const isPrivate = message.visibleTo !== null;
  const isOwn = message.payload.author.id === place.viewer.id;
  const copy = () =>
    navigator.clipboard
      .writeText(plainText(message))
      .catch(() => complain('The browser did not allow to copy the text.'));
  const startThread = () => {
    const name = plainText(message).slice(0, THREAD_NAME) || 'A thread';
    ask({ type: 'thread', placeId: place.id, messageId: message.id, name });
  };
  const forwards = known.places
    .filter(({ viewer, kind }) => viewer.id === place.viewer.id && (kind === 'server' || kind === 'direct'))
    .map((to) => ({
      label: `Forward to ${to.kind === 'direct' ? '@' : '#'}${to.name}`,
      act: () => ask({ type: 'forward', placeId: place.id, messageId: message.id, toPlaceId: to.id }),
    }));
  const apps = isPrivate ? [] : place.menus.filter(({ on }) => on === 'message');
  return [
    ...(isPrivate || !place.mayWrite ? [] : [{ label: 'Reply', act: () => replyTo(message.id) }]),
    ...(isOwn && !isPrivate && !message.payload.message_snapshots
      ? [{ label: 'Edit message', act: () => edit(message.id) }]
      : []),
    ...(isPrivate || place.kind !== 'server' || message.payload.thread
      ? []
      : [{ label: 'Start a thread', act: startThread }]),
    ...(isPrivate ? [] : forwards),
    { label: 'Copy text', act: copy },
    { label: 'What went over the wire', act: () => inspect(message.id) },
    ...(isPrivate
      ? [
          {
            label: 'Dismiss message',
            act: () => ask({ type: 'dismiss', placeId: place.id, messageId: message.id }),
          },
        ]
      : []),
    ...(!isPrivate && (isOwn || place.mayDelete)
      ? [
          {
            label: 'Delete message',
            isDanger: true,
            act: () => ask({ type: 'delete', placeId: place.id, messageId: message.id }),
          },
        ]
      : []),
    ...apps.map(({ name, label }, i) => ({
      label,
      ...(i === 0 && { group: `Apps: ${known.bot.displayName}` }),
      act: () => ask({ type: 'menu', placeId: place.id, command: name, targetId: message.id }),
    })),
  ];
}
