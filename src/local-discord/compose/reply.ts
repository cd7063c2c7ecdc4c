import { InteractionType, MessageFlags, MessageType } from 'discord.js';
import type { Upload } from '../world/files.js';
import type { Interaction } from '../world/interactions.js';
import type { Json } from '../world/json.js';
import type { State } from '../world/state.js';
import type { NewMessage } from './compose.js';
import { userPayload } from './payloads.js';

/**
 * A message of the bot in answer to an interaction: its author, who sees it, and what it says about the interaction.
 * `isOriginal` for the response itself, false for what follows it.
 */
export function replyTo(
  state: State,
  interaction: Interaction,
  body: Json,
  uploads: readonly Upload[],
  flags: number,
  isOriginal: boolean,
): NewMessage {
  const isEphemeral = (Number(body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const clicked = interaction.messageId ? state.messages.get(interaction.messageId) : undefined;
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  // Of the others the member chose one in a menu.
  const isTyped = interaction.label.startsWith('/');
  const user = userPayload(state.world.people.get(interaction.personId)!);
  return {
    channelId: interaction.channelId,
    authorId: state.world.bot.id,
    body,
    uploads,
    flags,
    visibleTo: isEphemeral ? interaction.personId : null,
    interactionId: interaction.id,
    // What an ephemeral message refers to is not shown, as the others cannot see it.
    repliesTo: clicked && !clicked.visibleTo ? clicked : null,
    ...(isCommand &&
      isOriginal && { type: isTyped ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand }),
    extra: {
      application_id: state.world.applicationId,
      webhook_id: state.world.applicationId,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user,
        authorizing_integration_owners: interaction.owners,
        ...(isCommand && { name: interaction.label.replace(/^\//, '') }),
        ...(clicked && { interacted_message_id: clicked.id }),
      },
    },
  };
}
