import type { Place } from '../protocol.js';
import { AtIcon, ForumIcon, HashIcon, LockIcon, ThreadIcon } from './icons.js';

/** A channel, one that only moderators see, or direct messages. */
export function PlaceIcon({ place }: { readonly place: Place }) {
  if (place.kind === 'direct') return <AtIcon />;
  if (place.kind === 'thread') return <ThreadIcon />;
  if (place.kind === 'forum') return <ForumIcon />;
  return place.name === 'moderators' ? <LockIcon /> : <HashIcon />;
}
