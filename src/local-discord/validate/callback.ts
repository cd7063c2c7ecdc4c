import { InteractionResponseType as R, InteractionType as T } from 'discord.js';
import type { Upload } from '../world/files.js';
import type { Interaction } from '../world/interactions.js';
import type { Json } from '../world/json.js';
import { choice, dict, integer } from './fields.js';
import type { Form } from './form.js';
import { checkMessage, REPLY_FLAGS } from './message.js';
import { checkModal } from './modal.js';
import { checkChoices } from './options.js';

/** The first responses that each kind of interaction may get. */
function allowedFor(interaction: Interaction): readonly R[] {
  const reply = [R.ChannelMessageWithSource, R.DeferredChannelMessageWithSource];
  const update = [R.DeferredMessageUpdate, R.UpdateMessage];
  switch (interaction.type) {
    case T.ApplicationCommandAutocomplete:
      return [R.ApplicationCommandAutocompleteResult];
    case T.MessageComponent:
      return [...reply, ...update, R.Modal];
    case T.ModalSubmit:
      return interaction.messageId ? [...reply, ...update] : reply;
    default:
      return [...reply, R.Modal];
  }
}

/** Checks the first response to an interaction; `original` is the message of the clicked component. */
export function checkCallback(
  form: Form,
  body: Json,
  interaction: Interaction,
  original: Json | null,
  uploads: readonly Upload[],
): void {
  const type = choice(form, body, 'type', allowedFor(interaction), true);
  if (type === undefined || type === R.DeferredMessageUpdate) return;
  const at = form.at('data');
  const mayLeaveOut = type === R.UpdateMessage || type === R.DeferredChannelMessageWithSource;
  const data = dict(form, body, 'data', !mayLeaveOut) ?? (mayLeaveOut ? {} : undefined);
  if (data === undefined) return;
  if (type === R.ChannelMessageWithSource) {
    checkMessage(at, data, { existing: null, uploads, settable: REPLY_FLAGS });
  } else if (type === R.UpdateMessage) {
    checkMessage(at, data, { existing: original ?? {}, uploads, settable: REPLY_FLAGS });
  } else if (type === R.DeferredChannelMessageWithSource) {
    checkDeferral(at, data);
  } else if (type === R.ApplicationCommandAutocompleteResult) {
    checkChoices(at, data, 'choices', interaction.focusedType ?? 3);
  } else if (type === R.Modal) {
    checkModal(at, data);
  }
}

/** A deferral says only whether its answer will be ephemeral; anything else has to wait for the edit. */
function checkDeferral(form: Form, data: Json): void {
  const flags = integer(form, data, 'flags', { min: 0 }) ?? 0;
  if (flags & ~64) {
    form.at('flags').fail('MESSAGE_FLAGS_INVALID', 'A deferred response can only carry the EPHEMERAL flag');
  }
}
