import { type Client, Options, type RateLimitData } from 'discord.js';

/** People come with everything that they do, so that hardly anybody has to be remembered. */
const PEOPLE = 200;
/** More than can be under way at a time: an answer needs its channel. */
const DIRECT_CHANNELS = 1_000;
/** The client keeps a queue for each interaction that it answered, until it sweeps them. */
const SWEEP_QUEUES_MS = 5 * 60_000;
/** What Discord shuts for longer fails at once, so that nothing else waits behind it; it is said, or tried again later. */
const LONGEST_REST_MS = 60_000;

const isMe = ({ id, client }: { readonly id: string; readonly client: Client }) => id === client.user?.id;

/** What the client may keep, so that its memory does not grow with the people that it has seen, and how long it may wait. */
export const BOUNDED = {
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    UserManager: { maxSize: PEOPLE, keepOverLimit: isMe },
    GuildMemberManager: { maxSize: PEOPLE, keepOverLimit: isMe },
    ThreadMemberManager: { maxSize: PEOPLE, keepOverLimit: isMe },
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    VoiceStateManager: 0,
  }),
  rest: {
    handlerSweepInterval: SWEEP_QUEUES_MS,
    rejectOnRateLimit: ({ retryAfter }: Pick<RateLimitData, 'retryAfter'>) => retryAfter > LONGEST_REST_MS,
  },
};

/** Forgets the direct messages that were written in longest ago; the client has no limit for those. Call it with each place. */
export function directChannels(
  client: Client,
): (place: { readonly id: string } | null, isDirect: boolean) => void {
  const known = new Set<string>();
  return (place, isDirect) => {
    if (!place || !isDirect) return;
    known.delete(place.id);
    known.add(place.id);
    const [oldest] = known;
    if (known.size <= DIRECT_CHANNELS) return;
    known.delete(oldest!);
    client.channels.cache.delete(oldest!);
  };
}
