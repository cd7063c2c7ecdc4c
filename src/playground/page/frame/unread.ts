import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../known.js';
import { isShownIn } from '../timeline.js';

/** The places in which something was said since one looked. */
export function useUnread(known: Known, placeId: string | null): ReadonlySet<string> {
  const seen = useRef(known.messages);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = seen.current;
    seen.current = known.messages;
    const fresh = [...known.messages.values()].filter(({ id }) => !before.has(id));
    setUnread((unread) => {
      const places = known.places.filter((place) => fresh.some((message) => isShownIn(message, place)));
      const now = new Set([...unread, ...places.map(({ id }) => id)]);
      if (placeId) now.delete(placeId);
      return now.size === unread.size && [...now].every((id) => unread.has(id)) ? unread : now;
    });
  }, [known.messages, known.places, placeId]);
  return unread;
}
