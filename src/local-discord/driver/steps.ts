import { InteractionType, InteractionResponseType as R } from 'discord.js';
import type { WireEvent } from '../world/events.js';
import type { Interaction } from '../world/interactions.js';

/** One thing that happened after a member did something, `ms` later. */
export interface Step {
  readonly what:
    | 'sent'
    | 'deferred'
    | 'replied'
    | 'updated'
    | 'deferred update'
    | 'modal'
    | 'choices'
    | 'edited'
    | 'followed up'
    | 'deleted'
    | 'failed';
  readonly ms: number;
}

const FIRST: Readonly<Record<number, Step['what']>> = {
  [R.ChannelMessageWithSource]: 'replied',
  [R.DeferredChannelMessageWithSource]: 'deferred',
  [R.DeferredMessageUpdate]: 'deferred update',
  [R.UpdateMessage]: 'updated',
  [R.ApplicationCommandAutocompleteResult]: 'choices',
  [R.Modal]: 'modal',
};

/** What an event means to the member. */
export function stepOf(event: WireEvent): Step['what'] | null {
  switch (event.type) {
    case 'interaction-answered':
      return FIRST[event.callback] ?? null;
    case 'interaction-failed':
      return 'failed';
    case 'message-created':
      return 'followed up';
    case 'message-updated':
      return 'edited';
    case 'message-deleted':
      return 'deleted';
    default:
      return null;
  }
}

/** What the member's client says when no answer came. */
export function noticeFor(interaction: Interaction): string {
  if (interaction.type === InteractionType.MessageComponent) return 'This interaction failed';
  if (interaction.type === InteractionType.ModalSubmit) return 'Something went wrong. Try again.';
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return 'Loading options failed';
  return 'The application did not respond';
}
