import { beforeEach, describe, expect, it } from 'vitest';
import { VECTOR_DAYS } from '../../../src/state/vectors.js';
import type { Able, OpenAnswering } from './opened.js';

const DAY = 86_400_000;
const BYTES = Uint8Array.from([1, 0, 255, 128]);

export function vectorsContract(open: OpenAnswering, { lasts }: Able): void {
  let now: number;
  beforeEach(() => {
    now = 0;
  });
  const opened = () => open({ now: () => now });

  describe('kept vectors', () => {
    it('come back as they went in, those that are known', async () => {
      const { vectors } = opened().stores;
      await vectors.keep('one', BYTES);
      await vectors.keep('two', BYTES.slice(1));
      expect(await vectors.recall(['two', 'three', 'one'])).toEqual(
        new Map([
          ['one', BYTES],
          ['two', BYTES.slice(1)],
        ]),
      );
      expect(await vectors.recall([])).toEqual(new Map());
    });

    it.runIf(lasts)('come back after a restart', async () => {
      const { stores, again } = opened();
      await stores.vectors.keep('one', BYTES);
      expect(await (await again!()).vectors.recall(['one'])).toEqual(new Map([['one', BYTES]]));
    });

    it('can be kept anew', async () => {
      const { vectors } = opened().stores;
      await vectors.keep('one', BYTES);
      await vectors.keep('one', BYTES.slice(2));
      expect((await vectors.recall(['one'])).get('one')).toEqual(BYTES.slice(2));
    });

    it('are swept away when nothing has asked for them, and only then', async () => {
      const { vectors } = opened().stores;
      await vectors.keep('used', BYTES);
      await vectors.keep('unused', BYTES);
      now = (VECTOR_DAYS - 1) * DAY;
      await vectors.recall(['used']);
      now = (VECTOR_DAYS + 1) * DAY;
      await vectors.sweep();
      expect([...(await vectors.recall(['used', 'unused'])).keys()]).toEqual(['used']);
    });
  });
}
