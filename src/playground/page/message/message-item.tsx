import { useRef, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { Menu } from '../frame/menu.js';
import { Avatar } from '../pictures/avatar.js';
import { EyeIcon, MoreIcon, ReplyIcon, WireIcon } from '../pictures/icons.js';
import type { Message } from '../protocol.js';
import { userOf } from '../text/names.js';
import { plainText } from '../text/plain.js';
import { saidAt, snowflakeTime, timestampText } from '../text/timestamp.js';
import { AboveMessage } from './above.js';
import { Body } from './body.js';
import { useMenuItems } from './menu-items.js';

interface MessageItemProps {
  readonly message: Message;
  readonly goesOn: boolean;
  /** The one that the Tab key reaches; the arrow keys go on from there. */
  readonly isLast: boolean;
}

/** One message: who says it, what it says, and what can be done with it. */
export function MessageItem({ message, goesOn, isLast }: MessageItemProps) {
  const page = usePage();
  const { known, place, inspected, inspect, replyTo } = page;
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const items = useMenuItems(message);
  const { author } = message.payload;
  const user = userOf(known, author.id) ?? {
    id: author.id,
    username: author.username,
    displayName: author.global_name ?? author.username,
    bot: author.bot ?? false,
  };
  const at = snowflakeTime(message.id);
  const time = saidAt(at, place.locale, Date.now());
  const isPrivate = message.visibleTo !== null;

  const openAtMore = () => {
    const { left, bottom } = more.current!.getBoundingClientRect();
    setMenuAt({ x: left, y: bottom });
  };
  const onContextMenu = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, input, textarea')) return;
    event.preventDefault();
    if (event.clientX === 0 && event.clientY === 0) openAtMore();
    else setMenuAt({ x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.shiftKey && event.key === 'F10')) return;
    event.preventDefault();
    openAtMore();
  };
  return (
    <article
      class="message"
      id={`message-${message.id}`}
      tabIndex={isLast ? 0 : -1}
      aria-label={`${user.displayName}, ${time}: ${plainText(message).slice(0, 200)}`}
      data-private={isPrivate}
      data-goes-on={goesOn}
      data-inspected={inspected === message.id}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      <AboveMessage message={message} />
      <div class="message-row">
        <div class="message-side">
          {goesOn ? (
            <time class="side-time">{timestampText(at, 't', place.locale, at)}</time>
          ) : (
            <Avatar user={user} />
          )}
        </div>
        <div class="message-main">
          {!goesOn && (
            <header class="message-head">
              <span class="author">{user.displayName}</span>
              {user.bot && <span class="tag">APP</span>}
              <time dateTime={new Date(at).toISOString()} title={timestampText(at, 'F', place.locale, at)}>
                {time}
              </time>
            </header>
          )}
          <Body message={message} />
          {isPrivate && (
            <p class="only-you">
              <EyeIcon /> Only you can see this •{' '}
              <button
                type="button"
                class="as-link"
                onClick={() => page.ask({ type: 'dismiss', placeId: place.id, messageId: message.id })}
              >
                Dismiss message
              </button>
            </p>
          )}
        </div>
      </div>
      <div class="message-tools" role="toolbar" aria-label="Message actions">
        {!isPrivate && place.mayWrite && (
          <button type="button" title="Reply" aria-label="Reply" onClick={() => replyTo(message.id)}>
            <ReplyIcon />
          </button>
        )}
        <button
          type="button"
          title="What went over the wire"
          aria-label="What went over the wire"
          onClick={() => inspect(message.id)}
        >
          <WireIcon />
        </button>
        <button
          type="button"
          title="More"
          aria-label="More"
          aria-haspopup="menu"
          aria-expanded={menuAt !== null}
          ref={more}
          onClick={openAtMore}
        >
          <MoreIcon />
        </button>
      </div>
      {menuAt && <Menu label="Message" items={items} at={menuAt} close={() => setMenuAt(null)} />}
    </article>
  );
}
