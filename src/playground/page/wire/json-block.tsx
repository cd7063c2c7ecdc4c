import type { ComponentChildren } from 'preact';
import { usePage } from '../context.js';

/** Deeper than this, objects begin closed. */
const OPEN_DEPTH = 2;

/** JSON that can be read: folded, and copied whole. */
export function JsonBlock({ title, value }: { readonly title: string; readonly value: unknown }) {
  const { complain } = usePage();
  const copy = () =>
    navigator.clipboard
      .writeText(JSON.stringify(value, null, 2))
      .catch(() => complain('The browser did not allow to copy the text.'));
  return (
    <details class="json">
      <summary>
        {title} <span class="muted">{shortOf(value)}</span>
      </summary>
      <div class="json-body">
        <button type="button" class="as-link" onClick={copy}>
          Copy
        </button>
        <Value value={value} depth={0} />
      </div>
    </details>
  );
}

function Value({ value, depth }: { readonly value: unknown; readonly depth: number }): ComponentChildren {
  if (typeof value !== 'object' || value === null) {
    return <span class={`json-${value === null ? 'null' : typeof value}`}>{JSON.stringify(value)}</span>;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return Array.isArray(value) ? '[]' : '{}';
  const lines = (
    <ul>
      {entries.map(([key, inner]) => (
        <li key={key}>
          <Property name={key} value={inner} depth={depth} />
        </li>
      ))}
    </ul>
  );
  return lines;
}

function Property({
  name,
  value,
  depth,
}: {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
}) {
  const isNested = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isNested) {
    return (
      <>
        <span class="json-key">{name}</span>: <Value value={value} depth={depth} />
      </>
    );
  }
  return (
    <details open={depth < OPEN_DEPTH}>
      <summary>
        <span class="json-key">{name}</span> <span class="muted">{shortOf(value)}</span>
      </summary>
      <Value value={value} depth={depth + 1} />
    </details>
  );
}

/** What is within, in few words. */
function shortOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? '[1 item]' : `[${value.length} items]`;
  if (typeof value !== 'object' || value === null) return '';
  const keys = Object.keys(value);
  return `{${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''}}`;
}
