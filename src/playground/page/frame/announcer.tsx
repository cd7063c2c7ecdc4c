import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import type { Message } from '../protocol.js';
import { userName } from '../text/names.js';
import { plainText } from '../text/plain.js';
import { isShownIn } from '../timeline.js';

const LOADING = 1 << 7;

/** Reads new and changed messages of the place out to screen readers, and shows nothing. */
export function Announcer() {
  const { known, place } = usePage();
  const heard = useRef(known.messages);
  const [text, setText] = useState('');
  useEffect(() => {
    const before = heard.current;
    heard.current = known.messages;
    if (before === known.messages) return;
    const said = [...known.messages.values()].filter(
      (message) => before.get(message.id) !== message && isShownIn(message, place),
    );
    if (said.length > 0) setText(said.map((message) => spoken(message)).join('. '));

    function spoken(message: Message): string {
      const name = userName(known, message.payload.author.id);
      if (((message.payload.flags ?? 0) & LOADING) !== 0) return `${name} is thinking`;
      return `${name}${message.visibleTo === null ? '' : ', to you only'}: ${plainText(message)}`;
    }
  }, [known, place]);
  return (
    <div class="unseen" role="status" aria-live="polite" data-announcer>
      {text}
    </div>
  );
}
