import type { Target } from '../../alerts/follows.js';

/** A target as a column holds it. */
export function targetColumn({ kind, id }: Target): string {
  return `${kind} ${id}`;
}

export function targetOf(column: string): Target {
  const at = column.indexOf(' ');
  return { kind: column.slice(0, at) === 'channel' ? 'channel' : 'person', id: column.slice(at + 1) };
}
