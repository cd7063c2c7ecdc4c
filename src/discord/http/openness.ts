import {
  type APIGuildChannel,
  type APIRole,
  ChannelType,
  type GuildChannelType,
  PermissionFlagsBits as P,
  type REST,
  Routes,
} from 'discord.js';
import { toRead } from '../who/moderators.js';

/** For so long it is believed; whoever shuts a channel is then not asked any sooner than that. */
const BELIEVED_MS = 10 * 60_000;
const MOST = 5_000;

/** A channel as it comes with an interaction. */
export interface ChannelOfPayload {
  readonly id: string;
  readonly type: ChannelType;
  readonly parent_id?: string | null;
}

/**
 * Whether everyone in a server may read in a channel of it, which no interaction says: Discord is asked, beside the interaction.
 * Until it has answered, and where it does not, it is not so.
 * @param now milliseconds that only go forward
 */
export function opennessByRequest(rest: Pick<REST, 'get'>, now = () => performance.now()) {
  const known = new Map<string, { readonly at: number; isOpen: boolean }>();

  async function look(server: string, channel: string): Promise<boolean> {
    const [place, roles] = await Promise.all([
      rest.get(Routes.channel(channel)) as Promise<APIGuildChannel<GuildChannelType>>,
      rest.get(Routes.guildRoles(server)) as Promise<APIRole[]>,
    ]);
    const everyone = BigInt(roles.find(({ id }) => id === server)?.permissions ?? 0);
    if (everyone & P.Administrator) return true;
    const own = place.permission_overwrites?.find(({ id }) => id === server);
    const granted = (everyone & ~BigInt(own?.deny ?? 0)) | BigInt(own?.allow ?? 0);
    const needed = toRead(place.type);
    return (granted & needed) === needed;
  }

  return (server: string | null, channel: ChannelOfPayload | undefined): boolean => {
    if (server === null || !channel || channel.type === ChannelType.PrivateThread) return false;
    const id = (isThread(channel) && channel.parent_id) || channel.id;
    const before = known.get(id);
    if (before && now() - before.at < BELIEVED_MS) return before.isOpen;
    const one = { at: now(), isOpen: before?.isOpen ?? false };
    known.delete(id);
    known.set(id, one);
    const [oldest] = known.keys();
    if (known.size > MOST) known.delete(oldest!);
    void look(server, id).then(
      (isOpen) => {
        one.isOpen = isOpen;
      },
      () => {
        one.isOpen = false;
      },
    );
    return one.isOpen;
  };
}

export function isThread({ type }: Pick<ChannelOfPayload, 'type'>): boolean {
  return [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread].includes(type);
}
