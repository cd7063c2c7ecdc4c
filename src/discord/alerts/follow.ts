import {
  FOLLOWS_A_CHANNEL,
  FOLLOWS_A_PERSON,
  FOLLOWS_A_SERVER,
  type Followed,
} from '../../state/alerts/follows.js';
import { noteArrivals } from '../arriving.js';
import { expired, loadPage } from '../asking/saved-answer.js';
import type { Context } from '../commands/context.js';
import type { View } from '../reply/gate.js';
import { Problem } from '../reply/problem.js';
import { followedView, unknownNameView } from './follow-view.js';
import { presentOf } from './matching.js';
import { type Place, placeFor, type Where } from './place.js';
import { type FollowOptions, readSought, type UnknownName, unknownIn } from './read-sought.js';
import { keyOf, type Sought } from './sought.js';

const KIND = 'follow';

/** What the buttons of a question for a name need. */
interface Asked {
  readonly sought: Sought;
  readonly where: Where | null;
  readonly unknown: UnknownName;
}

/** Follows what the options say, or asks which name was meant. @throws Problem that says what is wrong with them */
export async function follow(
  context: Context,
  { where, ...options }: FollowOptions & { readonly where?: string | undefined },
): Promise<View> {
  const { pages, live, caller, begun } = context;
  const chosen = where === 'here' || where === 'dm' ? where : undefined;
  const sought = readSought(context, options);
  const place = placeFor(context, chosen);
  const unknown = unknownIn(sought, context);
  if (!unknown) return startFollowing(context, sought, place);
  const body: Asked = { sought, where: chosen ?? null, unknown };
  const page = { kind: KIND, version: live.archive.version, owner: caller.userId, body };
  const id = await pages.save({ ...page, ...(begun !== undefined && { begun }) });
  return unknownNameView(context, unknown, id);
}

/** Follows it with a name that was offered, or as it was written where `choice` is none. @throws Problem */
export async function followWithName(context: Context, savedId: string, choice: string): Promise<View> {
  const saved = await loadPage(context, savedId, KIND);
  if (saved.owner !== context.caller.userId) throw expired();
  const { sought, where, unknown } = saved.body as Asked;
  const name = unknown.near[Number(choice)];
  const meant =
    name === undefined ? sought : { ...sought, filters: { ...sought.filters, [unknown.field]: name } };
  return startFollowing(context, meant, placeFor(context, where ?? undefined));
}

async function startFollowing(context: Context, sought: Sought, place: Place): Promise<View> {
  const { follows, arrivals, live, caller, begun } = context;
  const { target, server } = place;
  // What is there already is not new.
  const isNoted = await noteArrivals(arrivals, live.archive);
  const followed: Followed = isNoted
    ? await follows.follow({
        person: caller.userId,
        target,
        server,
        locale: caller.locale,
        sought,
        alike: keyOf(sought),
        ...(begun !== undefined && { begun }),
      })
    : { outcome: 'lost' };
  if (followed.outcome === 'lost') throw new Problem('failed', (t) => t.md('follow.lost'));
  if (followed.outcome === 'full') throw tooMany(followed.of);
  return followedView(context, { sought, place, followed, present: await presentOf(live, sought) });
}

function tooMany(of: 'person' | 'channel' | 'server' | 'all'): Problem {
  if (of === 'all') return new Problem('refused', (t) => t.md('follow.full-all'));
  const most = { person: FOLLOWS_A_PERSON, channel: FOLLOWS_A_CHANNEL, server: FOLLOWS_A_SERVER }[of];
  return new Problem('refused', (t) =>
    t.md(`follow.full-${of}`, { most, following: t.plain('command.following.name') }),
  );
}
