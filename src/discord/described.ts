import type { Incoming } from './gateway/incoming.js';
import { decodeCustomId } from './reply/custom-id.js';

/** What the log says of it: never its text. */
export function described(incoming: Incoming) {
  const command =
    incoming.kind === 'command' || incoming.kind === 'autocomplete'
      ? incoming.name
      : incoming.kind === 'message'
        ? 'message'
        : (decodeCustomId(incoming.customId)?.action ?? 'unknown');
  return { kind: incoming.kind, command, server: incoming.caller.guildId };
}

/** Its text, for the log at debug. */
export function textOf(incoming: Incoming): unknown {
  if (incoming.kind === 'command') return incoming.options;
  if (incoming.kind === 'message') return incoming.message.content;
  return incoming.kind === 'autocomplete' ? incoming.typed : incoming.fields;
}
