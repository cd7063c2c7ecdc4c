import {
  type APIInteraction,
  ApplicationIntegrationType,
  type Client,
  Events,
  type Interaction,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../../config/gateway-settings.js';
import type { Claims } from '../../state/processes/claims.js';
import { directChannels } from '../gateway/client/caches.js';
import type { Place } from '../gateway/receive.js';
import { claimingIn } from './claiming.js';
import { type EndpointOptions, type InteractionsEndpoint, serveInteractions } from './endpoint.js';
import { type FirstResponse, firstResponses } from './first-responses.js';
import { onceEach } from './once.js';
import { type ChannelOfPayload, isThread, opennessByRequest } from './openness.js';
import { restClient } from './rest-client.js';
import { type ThreadOfPayload, threadsByRequest } from './thread-begins.js';

export interface AnsweringOptions
  extends NonNullable<GatewayConfig['interactions']>,
    Pick<EndpointOptions, 'lingerMs'> {
  readonly token: string;
  readonly apiUrl: string;
  /** Of several processes one works an interaction out; null where there is one. */
  readonly claims: Claims | null;
  readonly log: Logger;
  /** Answers one. `place` is what its channel is, which the client cannot know here. Never rejects. */
  readonly hear: (interaction: Interaction, place: Place) => Promise<void>;
}

type Answer = { readonly response: FirstResponse; sent(isSent: boolean): void };

/** Nothing was said, or by a request. */
const SAID_OTHERWISE: Answer = { response: null, sent: () => {} };

/**
 * Hears of interactions over HTTP, and answers them as those that come over the gateway: with the same client library, in front
 * of the same dispatcher. Nothing is known of a server but what comes with the interaction itself.
 * @throws Error with a sentence for the operator when it cannot listen
 */
export async function answerOverHttp(options: AnsweringOptions): Promise<InteractionsEndpoint> {
  const { hear, log } = options;
  const responses = firstResponses();
  const { client, close } = restClient({ ...options, makeRequest: responses.makeRequest });
  const openness = opennessByRequest(client.rest);
  const threadOf = threadsByRequest(client);
  const forgetOldest = directChannels(client);
  const once = onceEach<Answer>();
  const isOurs = claimingIn(options.claims, log);

  async function begin(payload: APIInteraction): Promise<Answer> {
    // What is suggested while somebody types can be said twice.
    const isTyped = payload.type === InteractionType.ApplicationCommandAutocomplete;
    if (!isTyped && !(await isOurs(payload.id))) {
      log.debug({ interaction: payload.id }, 'another process answers an interaction that came here, too');
      return SAID_OTHERWISE;
    }
    const interaction = made(client, payload);
    if (!interaction) return SAID_OTHERWISE;
    forgetOldest(interaction.channel, interaction.guildId === null);
    const place = placeOf(payload, openness, threadOf);
    const first = responses.of(payload.id);
    const heard = hear(interaction, place).then(() => SAID_OTHERWISE);
    return Promise.race([first, heard]).finally(() => responses.forget(payload.id));
  }

  const endpoint = await serveInteractions({
    ...options,
    answer: (payload) =>
      once(payload.id, () =>
        begin(payload).catch((err) => {
          log.warn({ err }, 'an interaction that cannot be understood was passed over');
          return SAID_OTHERWISE;
        }),
      ),
  }).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    ...endpoint,
    async close() {
      await endpoint.close();
      await close();
    },
  };
}

/** The interaction as the client makes it of one that comes over the gateway; null for a kind that it does not know. */
function made(client: Client, payload: APIInteraction): Interaction | null {
  let interaction: Interaction | null = null;
  const note = (one: Interaction) => {
    interaction = one;
  };
  client.once(Events.InteractionCreate, note);
  try {
    // discord.js has no public way to it; the events of the gateway go this one.
    (client as unknown as WithActions).actions.InteractionCreate.handle({ ...payload, entitlements: [] });
  } finally {
    client.off(Events.InteractionCreate, note);
  }
  return interaction;
}

interface WithActions {
  readonly actions: { readonly InteractionCreate: { handle(payload: object): void } };
}

function placeOf(
  payload: APIInteraction,
  openness: ReturnType<typeof opennessByRequest>,
  threadOf: ReturnType<typeof threadsByRequest>,
): Place {
  const channel = payload.channel as (ChannelOfPayload & ThreadOfPayload) | undefined;
  const inThread = channel !== undefined && isThread(channel);
  // Discord is asked only where it would answer.
  const sees = seesIn(payload);
  return {
    parent: inThread ? (channel.parent_id ?? null) : null,
    open: openness(sees ? (payload.guild_id ?? null) : null, channel),
    thread: async () => (inThread && sees ? threadOf(channel) : null),
  };
}

/** Whether the bot was taken into the server, and sees the channel. */
function seesIn({
  app_permissions,
  authorizing_integration_owners: owners,
  guild_id,
}: APIInteraction): boolean {
  const isThere = owners[ApplicationIntegrationType.GuildInstall] === guild_id;
  return isThere && (BigInt(app_permissions) & PermissionFlagsBits.ViewChannel) !== 0n;
}
