import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context.js';
import { CloseIcon } from '../pictures/icons.js';
import { ExchangeView } from './exchange-view.js';
import { JsonBlock } from './json-block.js';
import { exchangesOf } from './of-message.js';

const LATEST = 20;

/** What went over the wire: about the chosen message, or lately. */
export function WirePanel({ close }: { readonly close: () => void }) {
  const { known, place, inspected, inspect } = usePage();
  const panel = useRef<HTMLElement>(null);
  const message = inspected ? known.messages.get(inspected) : undefined;
  const exchanges = message
    ? exchangesOf(known, message)
    : [...known.exchanges.values()].filter(({ channelId }) => channelId === place.channelId).slice(-LATEST);
  useEffect(() => panel.current?.querySelector<HTMLElement>('h2')?.focus(), [inspected]);
  return (
    <aside
      class="wire"
      aria-label="What went over the wire"
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header>
        <h2 tabIndex={-1}>Over the wire</h2>
        <button type="button" class="icon-button" aria-label="Close the panel" onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div class="wire-scroll">
        <p class="muted wire-about">
          {message ? (
            <>
              What Discord and the bot said to each other about one message.{' '}
              <button type="button" class="as-link" onClick={() => inspect(null)}>
                Show all of this channel
              </button>
            </>
          ) : (
            `The last ${LATEST} things that the bot heard of in this channel. Choose a message to see its own.`
          )}
        </p>
        {exchanges.length === 0 && (
          <p class="empty">
            Nothing yet. Use a command or press a button, and what goes over the wire shows here.
          </p>
        )}
        {exchanges.map((exchange, i) => (
          <ExchangeView key={exchange.id} exchange={exchange} startsOpen={i === exchanges.length - 1} />
        ))}
        {message && (
          <section class="exchange">
            <JsonBlock title="The message as Discord has it" value={message.payload} />
          </section>
        )}
      </div>
    </aside>
  );
}
