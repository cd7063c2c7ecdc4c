import { ChannelType, type InteractionType, PermissionFlagsBits as P } from 'discord.js';
import { channelPayload } from '../compose/channel-payload.js';
import { memberPayload, userPayload } from '../compose/payloads.js';
import type { Interaction } from '../world/interactions.js';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { may, permissionsIn } from '../world/permissions.js';
import { recordViolation, type State, tell } from '../world/state.js';
import type { Channel, Person } from '../world/world.js';
import { Refusal } from './refusal.js';

/** A member, by id or as a person. */
export type Who = string | { readonly id: string };

/** Where an interaction happens, and through which installation the bot is there. */
export interface Place {
  /** 0 in a server, 1 in direct messages with the bot, 2 in any other private channel. */
  readonly context: 0 | 1 | 2;
  readonly owners: Json;
  readonly userInstalled: boolean;
}

export function personOf(state: State, who: Who): Person {
  const id = typeof who === 'string' ? who : who.id;
  const person = state.world.people.get(id);
  if (!person) throw new Refusal(`nobody has the id ${id}; add them with addMember first`);
  return person;
}

export function channelOf(state: State, where: Who, person: Person): Channel {
  const id = typeof where === 'string' ? where : where.id;
  const channel = state.world.channels.get(id);
  if (!channel) throw new Refusal(`no channel has the id ${id}`);
  if (!may(state.world, person.id, channel, P.ViewChannel)) {
    throw new Refusal(`${person.username} cannot see the channel ${channel.name ?? id}`);
  }
  return channel;
}

export function placeOf(state: State, channel: Channel, person: Person): Place {
  const guild = channel.guildId ? state.world.guilds.get(channel.guildId) : undefined;
  if (guild?.hasBot) return { context: 0, owners: { '0': guild.id }, userInstalled: false };
  if (guild) return { context: 0, owners: { '1': person.id }, userInstalled: true };
  const withBot = channel.type === ChannelType.DM && channel.recipients.includes(state.world.bot.id);
  if (withBot) return { context: 1, owners: { '0': '0' }, userInstalled: false };
  return { context: 2, owners: { '1': person.id }, userInstalled: true };
}

export interface Sending {
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  readonly data: Json;
  readonly label: string;
  readonly message?: StoredMessage | null;
  readonly focusedType?: number;
}

/** Opens an interaction and gives what will be sent of it; `sendInteraction` sends it. */
export function openInteraction(state: State, sending: Sending): { interaction: Interaction; payload: Json } {
  const { person, channel, message, type, label } = sending;
  const place = placeOf(state, channel, person);
  const given = {
    id: state.nextId(),
    type,
    label,
    personId: person.id,
    channelId: channel.id,
    guildId: channel.guildId,
    messageId: message?.id ?? null,
    userInstalled: place.userInstalled,
    focusedType: sending.focusedType ?? null,
    owners: place.owners,
  };
  const interaction = state.interactions.open(given, (late) => {
    const message =
      late.answered === null
        ? `${late.label} got no response within 3 seconds`
        : `${late.label} was deferred and got no answer within 15 minutes`;
    recordViolation(state, {
      what: late.label,
      status: null,
      code: 0,
      message,
      errors: null,
      interactionId: late.id,
    });
    tell(state, { type: 'interaction-failed', interaction: late });
  });
  return { interaction, payload: payloadOf(state, sending, interaction, place) };
}

export function sendInteraction(state: State, interaction: Interaction, payload: Json): void {
  tell(state, { type: 'interaction-sent', interaction, payload });
  // On one way only, as on Discord.
  if (state.endpoint.url === null) state.dispatch('INTERACTION_CREATE', payload);
  else void state.endpoint.send(interaction, payload);
}

function payloadOf(state: State, sending: Sending, interaction: Interaction, place: Place): Json {
  const { world } = state;
  const { person, channel, data, message } = sending;
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const appPermissions = permissionsIn(world, world.bot.id, channel);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    locale: person.locale,
    context: place.context,
    authorizing_integration_owners: place.owners,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    // Where the bot is no member it may still answer, embed links and attach files.
    app_permissions: (appPermissions || P.EmbedLinks | P.AttachFiles | P.MentionEveryone).toString(),
    channel_id: channel.id,
    channel: {
      ...channelPayload(world, channel, state.messages.lastId(channel.id)),
      permissions: permissionsIn(world, person.id, channel).toString(),
    },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: memberPayload(world, guild, person.id, channel),
        }
      : { user: userPayload(person) }),
    data,
    ...(message && { message: message.payload }),
  };
}
