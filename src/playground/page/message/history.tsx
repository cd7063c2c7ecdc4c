import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { Posts } from '../frame/posts.js';
import { Welcome } from '../frame/welcome.js';
import { timestampText } from '../text/timestamp.js';
import { type Entry, newestOwn, timelineOf } from '../timeline.js';
import { FailedLine, SendingLine, ViolationCard } from './lines.js';
import { MessageItem } from './message-item.js';

/** Nearer than this to the end, in pixels, the view follows what is new. */
const FOLLOWS_WITHIN = 120;

/** Everything said in a place, oldest first. The view stays at the end unless one has scrolled up. */
export function History() {
  const { known, place } = usePage();
  const entries = useMemo(() => timelineOf(known, place), [known, place]);
  const scroller = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);

  const toEnd = () => {
    const box = scroller.current;
    follows.current = true;
    if (box) box.scrollTop = box.scrollHeight;
  };
  // What one did oneself is worth seeing, wherever one had scrolled.
  const own = newestOwn(entries, place);
  useLayoutEffect(toEnd, [own]);
  useLayoutEffect(() => {
    if (follows.current) toEnd();
  }, [entries]);
  // The end stays in sight when the window, the input or a message changes its height.
  useEffect(() => {
    const follow = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    follow.observe(scroller.current!);
    for (const child of scroller.current!.children) follow.observe(child);
    return () => follow.disconnect();
  }, []);

  const onScroll = () => {
    // It may still tell of its scrolling when another place is shown already.
    if (!scroller.current) return;
    const { scrollHeight, scrollTop, clientHeight } = scroller.current;
    follows.current = scrollHeight - scrollTop - clientHeight < FOLLOWS_WITHIN;
    setAtEnd(follows.current);
  };
  return (
    <main class="history" ref={scroller} onScroll={onScroll} onKeyDown={moveBetweenMessages}>
      <div class="history-inner">
        {place.kind === 'forum' ? <Posts /> : <Welcome isEmpty={entries.length === 0} />}
        <ol class="messages" aria-label={`Messages in ${place.name}`}>
          {entries.map((entry, i) => (
            <li key={entry.key}>
              <Line entry={entry} isLast={i === entries.length - 1} />
            </li>
          ))}
        </ol>
      </div>
      {!isAtEnd && (
        <button type="button" class="to-end" onClick={toEnd}>
          To the newest
        </button>
      )}
    </main>
  );
}

function Line({ entry, isLast }: { readonly entry: Entry; readonly isLast: boolean }) {
  const { locale } = usePage().place;
  switch (entry.kind) {
    case 'message':
      return <MessageItem message={entry.message} goesOn={entry.goesOn} isLast={isLast} />;
    case 'sending':
      return <SendingLine exchange={entry.exchange} />;
    case 'failed':
      return <FailedLine exchange={entry.exchange} />;
    case 'violation':
      return <ViolationCard violation={entry.violation} />;
    case 'day':
      return (
        <div class="day">
          <span>{timestampText(entry.at, 'D', locale, entry.at)}</span>
        </div>
      );
  }
}

/** Up and down go from message to message, when a message itself has the focus. */
function moveBetweenMessages(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const current = event.target as HTMLElement;
  if (!step || !current.matches('.message')) return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.message')];
  const next = all[all.indexOf(current) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
