import { usePage } from '../context.js';
import { Avatar } from '../pictures/avatar.js';
import type { Message } from '../protocol.js';
import { userOf } from '../text/names.js';
import { plainText } from '../text/plain.js';

const FORWARD = 1;

/** The small line over a message: what it replies to, or the command that it answers. */
export function AboveMessage({ message }: { readonly message: Message }) {
  const { known, inspect } = usePage();
  const { message_reference: reference, interaction_metadata: metadata } = message.payload;
  if (metadata?.name) {
    const user = userOf(known, metadata.user.id);
    return (
      <div class="above">
        {user && <Avatar user={user} size={16} />}
        <span class="author">{user?.displayName ?? metadata.user.username}</span> used{' '}
        <button
          type="button"
          class="as-link"
          title="What went over the wire"
          onClick={() => inspect(message.id)}
        >
          {isSlash(message) ? '/' : ''}
          {metadata.name}
        </button>
      </div>
    );
  }
  // A forward refers to what it forwards, and the beginning of a thread to what it began at, which is in another channel.
  if (!reference?.message_id || reference.type === FORWARD) return null;
  const replied = known.messages.get(reference.message_id);
  if (!replied) return <div class="above">Original message was deleted</div>;
  const author = userOf(known, replied.payload.author.id);
  const jump = () => {
    const element = document.getElementById(`message-${replied.id}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  };
  return (
    <div class="above">
      {author && <Avatar user={author} size={16} />}
      <span class="author">@{author?.displayName ?? replied.payload.author.username}</span>{' '}
      <button type="button" class="as-link above-text" onClick={jump}>
        {plainText(replied) || 'Click to see attachment'}
      </button>
    </div>
  );
}

/** Answers to slash commands are of type 20, those to commands of a menu of type 23. */
function isSlash({ payload }: Message): boolean {
  return payload.type !== 23;
}
