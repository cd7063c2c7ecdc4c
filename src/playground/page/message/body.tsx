import { usePage } from '../context.js';
import { AlertIcon } from '../pictures/icons.js';
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
      <Parts parts={payload.components ?? []} message={message} />
      {payload.edited_timestamp && <Edited at={payload.edited_timestamp} />}
      <ClickFailure message={message} />
    </div>
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
