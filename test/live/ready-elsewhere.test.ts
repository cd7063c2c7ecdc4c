import { describe, expect, it } from 'vitest';
import { readyElsewhere } from '../../src/live/ready-elsewhere.js';
import type { ArchiveSharing } from '../../src/state/archive/sharing.js';

const STAGED = { version: 'v2', rejected: [], articles: ['a'] };
const { signal } = new AbortController();

/** Others, of whom so many are not ready each time they are counted; the last number stays. */
function others(count: number, ...waiting: number[]) {
  const staged: string[] = [];
  const sharing: ArchiveSharing = {
    look: async () => ({ live: null, staged: null, isTold: true }),
    onChange(listener) {
      const timer = setTimeout(listener, 1);
      return () => clearTimeout(timer);
    },
    tell: async () => {},
    leave: async () => {},
    others: async () => ({ count, waiting: waiting.length > 1 ? waiting.shift()! : (waiting[0] ?? 0) }),
    stage: async ({ version }) => void staged.push(version),
  };
  return { sharing, staged };
}

describe('a version that is to go live', () => {
  it('is not staged where nobody else answers from the archive', async () => {
    const { sharing, staged } = others(0);
    await readyElsewhere(sharing, STAGED, { signal });
    expect(staged).toEqual([]);
  });

  it('waits until all others could answer from it, and says how many can', async () => {
    const { sharing, staged } = others(4, 4, 4, 2, 1, 0);
    const told: number[] = [];
    await readyElsewhere(sharing, STAGED, { signal, onWait: (share) => told.push(share) });
    expect(staged).toEqual(['v2']);
    expect(told).toEqual([0, 0.5, 0.75]);
  });

  it('goes live without those who are not ready in time', async () => {
    const { sharing } = others(2, 1);
    await readyElsewhere(sharing, STAGED, { signal, mostMs: 20 });
  });

  it('is given up when its act is', async () => {
    const { sharing } = others(2, 1);
    const given = new AbortController();
    const onWait = () => given.abort(new Error('stopped'));
    await expect(readyElsewhere(sharing, STAGED, { signal: given.signal, onWait })).rejects.toThrow(
      'stopped',
    );
  });
});
