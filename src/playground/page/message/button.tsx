import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { ExternalIcon } from '../pictures/icons.js';
import type { Message } from '../protocol.js';

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };

/** A button of a message: one that the bot hears of, or a link. */
export function Button({
  button,
  message,
}: {
  readonly button: APIButtonComponent;
  readonly message: Message;
}) {
  if (button.style === 6) {
    return (
      <button type="button" class="button" disabled>
        Premium
      </button>
    );
  }
  const inside = (
    <>
      {button.emoji && <Emoji emoji={button.emoji} isAlone={!button.label} />}
      {button.label && <span>{button.label}</span>}
    </>
  );
  if (button.style !== 5) {
    return (
      <ClickButton
        id={button.custom_id}
        style={button.style}
        isDisabled={button.disabled ?? false}
        message={message}
      >
        {inside}
      </ClickButton>
    );
  }
  if (button.disabled) {
    return (
      <button type="button" class="button" disabled>
        {inside}
      </button>
    );
  }
  return (
    <a class="button" href={button.url} target="_blank" rel="noopener noreferrer">
      {inside}
      <ExternalIcon />
    </a>
  );
}

interface ClickButtonProps {
  readonly id: string;
  readonly style: number;
  readonly isDisabled: boolean;
  readonly message: Message;
  readonly children: preact.ComponentChildren;
}

function ClickButton({ id, style, isDisabled, message, children }: ClickButtonProps) {
  const { place, known, ask } = usePage();
  const [exchangeId, setExchangeId] = useState<string | null>(null);
  const isWaiting = exchangeId === '' || known.exchanges.get(exchangeId ?? '')?.status === 'waiting';
  const click = async () => {
    if (isWaiting) return;
    setExchangeId('');
    const answer = await ask({ type: 'click', placeId: place.id, messageId: message.id, customId: id });
    setExchangeId(answer.type === 'done' ? answer.exchangeId : null);
  };
  return (
    <button
      type="button"
      class={`button button-${STYLES[style] ?? 'secondary'}`}
      disabled={isDisabled}
      aria-busy={isWaiting}
      onClick={click}
    >
      {children}
    </button>
  );
}

interface EmojiProps {
  readonly emoji: APIMessageComponentEmoji;
  /** Nothing else names the button, so that it is read out. */
  readonly isAlone: boolean;
}

/** One of Unicode as it is; one of a server by its name, because its picture is elsewhere. */
function Emoji({ emoji, isAlone }: EmojiProps) {
  return <span aria-hidden={!isAlone}>{emoji.id ? `:${emoji.name ?? 'emoji'}:` : emoji.name}</span>;
}
