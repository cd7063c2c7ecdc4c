import { MessageFlags } from 'discord.js';
import { createMessage, deleteMessage, editMessage, isEmptyMessage } from '../compose/compose.js';
import { replyTo } from '../compose/reply.js';
import { createForm } from '../validate/form.js';
import { checkMessage, REPLY_FLAGS } from '../validate/message.js';
import type { Upload } from '../world/files.js';
import type { Interaction } from '../world/interactions.js';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { recordViolation, type State } from '../world/state.js';
import { type Api, bodyOf } from './context.js';
import { ApiError, emptyMessage, refuseIfWrong, unknownMessage, unknownWebhook } from './errors.js';

/** An app that only its user installed may follow an answer up this often. */
const USER_INSTALL_FOLLOW_UPS = 5;

/** What an interaction's token can do after the first response: its messages, for 15 minutes. */
export function webhookRoutes(api: Api, state: State): void {
  const path = '/webhooks/:app/:token';

  api.post(path, (c) => {
    const interaction = answered(state, c.req.param('app'), c.req.param('token'));
    const body = bodyOf(c);
    const uploads = c.get('uploads');
    const original = state.messages.get(interaction.originalId ?? '');
    // Discord takes the first follow-up of a deferred answer for the answer itself, and keeps who sees it.
    if (interaction.loading && original) {
      noteLateEphemeral(state, interaction, original, body);
      const kept = { ...body, flags: Number(body.flags ?? 0) & ~MessageFlags.Ephemeral };
      return c.json(edit(state, interaction, original, kept, uploads));
    }
    const form = createForm();
    checkMessage(form, body, { existing: null, uploads, settable: REPLY_FLAGS });
    refuseIfWrong(form);
    if (isEmptyMessage(body, uploads)) throw emptyMessage();
    if (interaction.userInstalled && interaction.followUps >= USER_INSTALL_FOLLOW_UPS) {
      throw new ApiError(400, 40094, 'Maximum number of follow up messages for this interaction reached.');
    }
    interaction.followUps += 1;
    return c.json(createMessage(state, replyTo(state, interaction, body, uploads, 0, false)).payload);
  });
  api.get(`${path}/messages/:message`, (c) => {
    const interaction = answered(state, c.req.param('app'), c.req.param('token'));
    return c.json(messageOf(state, interaction, c.req.param('message')).payload);
  });
  api.patch(`${path}/messages/:message`, (c) => {
    const interaction = answered(state, c.req.param('app'), c.req.param('token'));
    const message = messageOf(state, interaction, c.req.param('message'));
    return c.json(edit(state, interaction, message, bodyOf(c), c.get('uploads')));
  });
  api.delete(`${path}/messages/:message`, (c) => {
    const interaction = answered(state, c.req.param('app'), c.req.param('token'));
    const message = messageOf(state, interaction, c.req.param('message'));
    if (message.id === interaction.originalId) interaction.loading = false;
    deleteMessage(state, message, interaction.id);
    return c.body(null, 204);
  });
}

/** The interaction of a token; only one that was answered has a webhook. */
function answered(state: State, app: string, token: string): Interaction {
  const interaction = state.interactions.byToken(token);
  if (!interaction || app !== state.world.applicationId) throw unknownWebhook();
  if (state.interactions.isStale(interaction)) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  if (interaction.answered === null) throw unknownWebhook();
  return interaction;
}

function messageOf(state: State, interaction: Interaction, id: string): StoredMessage {
  const message = state.messages.get(id === '@original' ? (interaction.originalId ?? '') : id);
  const isIts =
    message && (message.interactionId === interaction.id || message.id === interaction.originalId);
  if (!isIts) throw unknownMessage();
  return message;
}

function edit(
  state: State,
  interaction: Interaction,
  message: StoredMessage,
  body: Json,
  uploads: readonly Upload[],
): Json {
  const form = createForm();
  checkMessage(form, body, { existing: message.payload, uploads, settable: 0 });
  refuseIfWrong(form);
  if (isEmptyMessage(body, uploads, message.payload)) throw emptyMessage();
  noteLateEphemeral(state, interaction, message, body);
  if (message.id === interaction.originalId) interaction.loading = false;
  editMessage(state, message, body, uploads, interaction.id);
  return message.payload;
}

/** Discord ignores the flag on a message that others see already; the bot meant to hide what it shows. */
function noteLateEphemeral(state: State, interaction: Interaction, message: StoredMessage, body: Json): void {
  if (message.visibleTo || !(Number(body.flags ?? 0) & MessageFlags.Ephemeral)) return;
  const problem = 'EPHEMERAL is settled by the first response and was ignored';
  recordViolation(state, {
    what: interaction.label,
    status: null,
    code: 0,
    message: problem,
    errors: null,
    interactionId: interaction.id,
  });
}
