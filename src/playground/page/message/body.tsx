import type { APIChannel, APIMessageSnapshotFields } from 'discord-api-types/v10';
import { usePage } from '../context.js';
import { AlertIcon, ThreadIcon } from '../pictures/icons.js';
import type { Message } from '../protocol.js';
import { timestampText } from '../text/timestamp.js';
import { Embeds } from './embeds.js';
import { Files } from './files.js';
import { Markdown } from './marks.js';
import { Parts } from './parts.js';

const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/** What a message says and offers. */
export function Body({ message }: { readonly message: Message }) {
  const { known } = usePage();
  const { payload } = message;
  const flags = payload.flags ?? 0;
  if ((flags & LOADING) !== 0) {
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {known.bot.displayName} is thinking…
      </p>
    );
  }
  const shownByParts = JSON.stringify(payload.components ?? []);
  const files = payload.attachments.filter(
    ({ filename, url }) =>
      !(flags & COMPONENTS_V2) || !(shownByParts.includes(url) || shownByParts.includes(filename)),
  );
  return (
    <div class="body">
      {payload.content !== '' && (
        <div class="text">
          <Markdown source={payload.content} />
        </div>
      )}
      <Embeds embeds={payload.embeds} />
      <Files files={files} />
      {payload.message_snapshots?.map(({ message: forwarded }, i) => (
        <Forwarded key={i} forwarded={forwarded} />
      ))}
      <Parts parts={payload.components ?? []} message={message} />
      {payload.thread && <ThreadLink thread={payload.thread} />}
      {payload.edited_timestamp && <Edited at={payload.edited_timestamp} />}
      <ClickFailure message={message} />
    </div>
  );
}

/** What a message says that was forwarded; of who wrote it Discord says nothing. */
function Forwarded({ forwarded }: { readonly forwarded: APIMessageSnapshotFields }) {
  return (
    <blockquote class="forwarded">
      <p class="muted">Forwarded</p>
      {forwarded.content !== '' && (
        <div class="text">
          <Markdown source={forwarded.content} />
        </div>
      )}
      <Embeds embeds={forwarded.embeds} />
      <Files files={forwarded.attachments} />
    </blockquote>
  );
}

/** The way to the thread that began at a message. */
function ThreadLink({ thread }: { readonly thread: APIChannel }) {
  const { known, place, visit } = usePage();
  const there = known.places.find(
    ({ channelId, viewer }) => channelId === thread.id && viewer.id === place.viewer.id,
  );
  if (!there) return null;
  return (
    <button type="button" class="thread-link" onClick={() => visit(there.id)}>
      <ThreadIcon /> {there.name}
    </button>
  );
}

function Edited({ at }: { readonly at: string }) {
  const { locale } = usePage().place;
  return (
    <span class="edited" title={timestampText(Date.parse(at), 'F', locale, Date.now())}>
      (edited)
    </span>
  );
}

/** What Discord's client says under a message when the last click on it got no answer. */
function ClickFailure({ message }: { readonly message: Message }) {
  const { exchanges } = usePage().known;
  const clicks = [...exchanges.values()].filter(
    ({ kind, targetId }) => kind === 'component' && targetId === message.id,
  );
  const notice = clicks.at(-1)?.notice;
  if (!notice) return null;
  return (
    <p class="click-failed" role="alert">
      <AlertIcon /> {notice}
    </p>
  );
}
