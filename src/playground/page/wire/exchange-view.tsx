import { usePage } from '../context.js';
import type { Exchange, WireRecord } from '../protocol.js';
import { userName } from '../text/names.js';
import { withShortTokens } from '../text/short-tokens.js';
import { durationText } from '../text/sizes.js';
import { JsonBlock } from './json-block.js';

const STATUS: Readonly<Record<Exchange['status'], string>> = {
  waiting: 'waiting',
  thinking: 'thinking',
  updating: 'updating',
  answered: 'answered',
  failed: 'failed',
};

interface ExchangeViewProps {
  readonly exchange: Exchange;
  readonly startsOpen: boolean;
}

/** One thing that a member did, and everything that followed, in the order in which it happened. */
export function ExchangeView({ exchange, startsOpen }: ExchangeViewProps) {
  const { known } = usePage();
  const { label, status, answeredMs, notice, wire, userId } = exchange;
  return (
    <details class="exchange" open={startsOpen}>
      <summary>
        <span class="exchange-label">{label}</span>
        <span class="muted">{userName(known, userId)}</span>
        <span class="exchange-status" data-status={status}>
          {answeredMs === null ? STATUS[status] : durationText(answeredMs)}
        </span>
      </summary>
      {notice && <p class="problem">{notice}</p>}
      <ol class="records">
        {wire.map((record, i) => (
          <li key={i}>
            <Record record={record} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Record({ record }: { readonly record: WireRecord }) {
  const at = <span class="record-at">+{durationText(record.at)}</span>;
  if (record.type === 'gateway') {
    return (
      <>
        <p class="record-head">
          {at}
          <span class="to-bot">to the bot</span>
          <code>{record.name}</code>
        </p>
        <JsonBlock title="data" value={record.data} />
      </>
    );
  }
  const { method, path, ms, status, body, answer, files } = record;
  return (
    <>
      <p class="record-head">
        {at}
        <span class="from-bot">from the bot</span>
        <span class="status" data-bad={status === null || status >= 400}>
          {status ?? 'cut'}
        </span>
        <span class="muted">{durationText(ms)}</span>
      </p>
      <p class="record-path" title={path}>
        <code>
          {method} {withShortTokens(path)}
        </code>
      </p>
      {body !== null && body !== undefined && <JsonBlock title="sent" value={body} />}
      {files.length > 0 && <JsonBlock title="files" value={files} />}
      {answer !== null && answer !== undefined && answer !== '' && (
        <JsonBlock title="answered" value={answer} />
      )}
    </>
  );
}
