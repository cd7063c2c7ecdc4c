import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { choicesPayload, modalPayload, type Payload } from '../reply/gate.js';
import type { Tries } from './client/tries.js';
import type { Responder } from './incoming.js';
import { sendOnce } from './sending.js';
import type { TurningAway } from './turning-away.js';

const EPHEMERAL = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

function withFlags(payload: Payload, isPrivate: boolean) {
  return isPrivate ? { ...payload, flags: EPHEMERAL as MessageFlags.IsComponentsV2 } : payload;
}

/** An answer that was deleted is not to come back when its question is edited. */
function unlessGone(error: unknown): void {
  const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
  if (!isGone) throw error;
}

/** What an edit leaves out stays: the files of the message before go only if that is said. */
function inPlace(payload: Payload) {
  return { ...payload, attachments: [] };
}

/** Answers an interaction of the real client. */
export function interactionResponder(
  interaction: RepliableInteraction | AutocompleteInteraction,
  away: TurningAway | null,
  tries?: Tries,
): Responder {
  const first = (send: () => Promise<unknown>) =>
    tries ? sendOnce(send, () => tries.of(interaction.id)) : sendOnce(send);
  const repliable = interaction as RepliableInteraction;
  const component = interaction as MessageComponentInteraction;
  let deferredAs: 'private' | 'public' | 'update' | undefined;
  return {
    async reply(payload, isPrivate) {
      await first(() => repliable.reply(withFlags(payload, isPrivate)));
    },
    ...(away && { turnAway: (payload) => away.tell(interaction, payload) }),
    async update(payload) {
      await first(() => component.update(inPlace(payload)));
    },
    async defer(how) {
      deferredAs = how;
      const flags = how === 'private' ? MessageFlags.Ephemeral : undefined;
      await first(() => (how === 'update' ? component.deferUpdate() : repliable.deferReply({ flags })));
      // discord.js does not note a deferral whose answer was lost, and would then refuse to edit.
      repliable.deferred = true;
    },
    async complete(payload) {
      await sendOnce(() => repliable.editReply(inPlace(payload)));
    },
    async completePrivately(payload) {
      // A public "thinking…" cannot become private: it goes, and a private message comes.
      if (deferredAs === 'public') await sendOnce(() => repliable.deleteReply());
      await sendOnce(() => repliable.followUp(withFlags(payload, true)));
    },
    async later(payload) {
      const { channelId, client, user } = repliable;
      const inChannel = async () => {
        const options = { allowUnknownGuild: true };
        const channel =
          repliable.channel ?? (channelId ? await client.channels.fetch(channelId, options) : null);
        if (!channel?.isSendable()) throw new Error('no channel');
        await channel.send(payload);
      };
      // Where the bot may not write, the person can still be told.
      await inChannel().catch(() => user.send(payload));
    },
    async modal(modal) {
      await first(() => component.showModal(modalPayload(modal)));
    },
    async choices(choices) {
      await first(() => (interaction as AutocompleteInteraction).respond(choicesPayload(choices)));
    },
  };
}

/** Which message of the bot answers one; null before there is one. */
interface AnsweredBy {
  answerId: string | null;
}

/**
 * Answers a message with a reply to it, or by changing the reply that it has already. Nothing is private here, and there is
 * nothing to update.
 */
export function messageResponder(message: Message, answered: AnsweredBy): Responder {
  const reply = async (payload: Payload) => {
    const { answerId } = answered;
    if (answerId !== null) {
      await sendOnce(() => message.channel.messages.edit(answerId, inPlace(payload))).catch(unlessGone);
      return;
    }
    // The nonce lets Discord drop the second of two, when the answer to the first was lost.
    const nonce = message.id;
    await sendOnce(async () => {
      const sent = await message.reply({ ...payload, failIfNotExists: false, nonce, enforceNonce: true });
      answered.answerId = sent.id;
    });
  };
  const never = () => Promise.reject(new Error('a message has no buttons'));
  return {
    reply,
    update: reply,
    complete: reply,
    completePrivately: reply,
    later: reply,
    async defer() {
      // A courtesy: the answer does not depend on it.
      if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => {});
    },
    modal: never,
    choices: never,
  };
}
