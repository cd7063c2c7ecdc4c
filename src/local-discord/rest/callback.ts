import { MessageFlags, InteractionResponseType as R } from 'discord.js';
import { createMessage, editMessage, isEmptyMessage } from '../compose/compose.js';
import { replyTo } from '../compose/reply.js';
import { checkCallback } from '../validate/callback.js';
import { createForm } from '../validate/form.js';
import type { Upload } from '../world/files.js';
import type { Interaction } from '../world/interactions.js';
import { isJson, type Json, objects } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { type State, tell } from '../world/state.js';
import { type Api, bodyOf } from './context.js';
import { ApiError, emptyMessage, refuseIfWrong, unknownInteraction } from './errors.js';

/** The first response to an interaction: within 3 seconds, and only one. */
export function callbackRoutes(api: Api, state: State): void {
  api.post('/interactions/:id/:token/callback', (c) => {
    const interaction = state.interactions.byToken(c.req.param('token'));
    if (!interaction || interaction.id !== c.req.param('id') || interaction.failed)
      throw unknownInteraction();
    const body = bodyOf(c);
    const message = acceptCallback(state, interaction, body, c.get('uploads'));
    const type = body.type as number;
    const isWanted = ['true', '1'].includes(c.req.query('with_response') ?? '');
    return isWanted ? c.json(callbackResponse(interaction, type, message)) : c.body(null, 204);
  });
}

/** Takes a first response, however it comes. @throws ApiError where it is none that Discord takes, or the second */
export function acceptCallback(
  state: State,
  interaction: Interaction,
  body: Json,
  uploads: readonly Upload[],
): StoredMessage | null {
  if (interaction.answered !== null) {
    throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  }
  const clicked = interaction.messageId ? state.messages.get(interaction.messageId) : undefined;
  const form = createForm();
  checkCallback(form, body, interaction, clicked?.payload ?? null, uploads);
  refuseIfWrong(form);
  const type = body.type as number;
  const message = respond(state, interaction, type, isJson(body.data) ? body.data : {}, uploads, clicked);
  tell(state, { type: 'interaction-answered', interaction, callback: type });
  return message;
}

function respond(
  state: State,
  interaction: Interaction,
  type: number,
  data: Json,
  uploads: readonly Upload[],
  clicked: StoredMessage | undefined,
): StoredMessage | null {
  const isReply = type === R.ChannelMessageWithSource;
  const isUpdate = type === R.UpdateMessage;
  if (isReply && isEmptyMessage(data, uploads)) throw emptyMessage();
  if (isUpdate && clicked && isEmptyMessage(data, uploads, clicked.payload)) throw emptyMessage();
  state.interactions.answer(interaction, type);
  if (isReply || type === R.DeferredChannelMessageWithSource) {
    interaction.loading = !isReply;
    const flags = isReply ? 0 : MessageFlags.Loading;
    const message = createMessage(state, replyTo(state, interaction, data, uploads, flags, true));
    interaction.originalId = message.id;
    return message;
  }
  if (isUpdate || type === R.DeferredMessageUpdate) {
    interaction.originalId = interaction.messageId;
    if (isUpdate && clicked) editMessage(state, clicked, data, uploads, interaction.id);
    return clicked ?? null;
  }
  if (type === R.Modal) interaction.modal = data;
  if (type === R.ApplicationCommandAutocompleteResult) interaction.choices = objects(data.choices);
  return null;
}

function callbackResponse(interaction: Interaction, type: number, message: StoredMessage | null): Json {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: type === R.DeferredChannelMessageWithSource,
        response_message_ephemeral: message.visibleTo !== null,
      }),
    },
    resource: { type, ...(message && { message: message.payload }) },
  };
}
