import type { Place } from '../protocol.js';
import { AtIcon, HashIcon, LockIcon } from './icons.js';

/** A channel, one that only moderators see, or direct messages. */
export function PlaceIcon({ place }: { readonly place: Place }) {
  if (place.kind === 'direct') return <AtIcon />;
  return place.name === 'moderators' ? <LockIcon /> : <HashIcon />;
}
