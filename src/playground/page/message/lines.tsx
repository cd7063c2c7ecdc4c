import { usePage } from '../context.js';
import { AlertIcon } from '../pictures/icons.js';
import type { Exchange, Violation } from '../protocol.js';
import { userName } from '../text/names.js';
import { withShortTokens } from '../text/short-tokens.js';

/** A command on its way: Discord's client shows the same until the bot responds. */
export function SendingLine({ exchange }: { readonly exchange: Exchange }) {
  const { known } = usePage();
  return (
    <p class="line">
      <strong>{known.bot.displayName}</strong> <span class="muted">{exchange.label}: sending…</span>
    </p>
  );
}

/** What Discord's client says when the bot did not respond. */
export function FailedLine({ exchange }: { readonly exchange: Exchange }) {
  const { known } = usePage();
  return (
    <p class="line line-failed" role="alert">
      <AlertIcon />
      <span>
        <strong>{exchange.notice}</strong>{' '}
        <span class="muted">
          {userName(known, exchange.userId)} used {exchange.label}
        </span>
      </span>
    </p>
  );
}

/** What Discord refused of the bot, with each field at fault. A user of Discord would not see it; the bot's developers do. */
export function ViolationCard({ violation }: { readonly violation: Violation }) {
  const { what, status, code, message, fields } = violation;
  const title = status === null ? 'Discord waited in vain' : 'Discord refuses this';
  return (
    <section class="violation" role="alert" aria-label={title}>
      <h3>
        <AlertIcon /> {title}
      </h3>
      <p>
        <code title={what}>{withShortTokens(what)}</code>{' '}
        {status !== null && (
          <span class="status" data-bad>
            {status}
          </span>
        )}
      </p>
      <p>
        {message}
        {code !== 0 && <span class="muted"> (code {code})</span>}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.path + field.code}>
              <code class="path">{field.path}</code>
              <span>{field.message}</span>
              <code class="muted">{field.code}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
