import { usePage } from '../context.js';
import { CloseIcon } from '../pictures/icons.js';
import { userName } from '../text/names.js';

/** That what is typed changes a message. */
export function EditBar({ stop }: { readonly stop: () => void }) {
  return (
    <div class="reply-bar">
      <span>
        <strong>Editing your message</strong>
      </span>
      <button type="button" class="icon-button" aria-label="Do not edit" onClick={stop}>
        <CloseIcon />
      </button>
    </div>
  );
}

/** Whom the next message replies to. */
export function ReplyBar({ messageId, stop }: { readonly messageId: string; readonly stop: () => void }) {
  const { known } = usePage();
  const message = known.messages.get(messageId);
  if (!message) return null;
  return (
    <div class="reply-bar">
      <span>
        Replying to <strong>{userName(known, message.payload.author.id)}</strong>
      </span>
      <button type="button" class="icon-button" aria-label="Do not reply" onClick={stop}>
        <CloseIcon />
      </button>
    </div>
  );
}
