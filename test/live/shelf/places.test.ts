import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST, mayRead, placesOf } from '../../../src/live/shelf/places.js';
import type { ArchiveBinding, KeptArchive } from '../../../src/state/archives.js';

const A: KeptArchive = { number: 2, key: 'aaaaaa', name: 'of a', server: 'a' };
const B: KeptArchive = { number: 3, key: 'bbbbbb', name: 'of b', server: 'b' };
const ALL: KeptArchive = { number: 4, key: 'cccccc', name: 'for all', server: null };

function setUp(bindings: readonly ArchiveBinding[]) {
  const kept = { archives: [FIRST, A, B, ALL], bindings: [...bindings], fails: false };
  let now = 0;
  const read = async <T>(what: T) => {
    if (kept.fails) throw new Error('no disk');
    return what;
  };
  const places = placesOf(
    { list: () => read(kept.archives), bindings: () => read(kept.bindings) },
    () => now,
  );
  return { places, kept, later: () => (now += 1_000) };
}

describe('where an archive answers', () => {
  it('is its channel, else its server, else the first one answers', async () => {
    const { places } = setUp([
      { server: 'a', channel: null, archive: 2 },
      { server: 'a', channel: 'news', archive: 4 },
    ]);
    expect(await places.at('a', ['news'])).toBe(ALL);
    expect(await places.at('a', ['general'])).toBe(A);
    // A thread, in a channel that is bound.
    expect(await places.at('a', ['thread', 'news'])).toBe(ALL);
    expect(await places.at('b', ['news'])).toBe(FIRST);
    expect(await places.at(null, ['news'])).toBe(FIRST);
  });

  it('is known at once when it is changed here, and after a while when it is changed elsewhere', async () => {
    const { places, kept, later } = setUp([]);
    expect(await places.at('a', [])).toBe(FIRST);
    kept.bindings.push({ server: 'a', channel: null, archive: 2 });
    places.changed();
    expect(await places.at('a', [])).toBe(A);
    kept.bindings.pop();
    later();
    expect(await places.at('a', [])).toBe(FIRST);
  });

  it('stays as it was read last while the store cannot be read', async () => {
    const { places, kept, later } = setUp([{ server: 'a', channel: null, archive: 2 }]);
    await places.list();
    kept.fails = true;
    later();
    expect(await places.at('a', [])).toBe(A);
    expect(await places.byKey('bbbbbb')).toBe(B);
  });

  it('is never in another server than the one that it belongs to, whatever is bound', async () => {
    const server = fc.constantFrom('a', 'b', 'c');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            server,
            channel: fc.constantFrom(null, 'x', 'y'),
            archive: fc.integer({ min: 1, max: 6 }),
          }),
        ),
        server,
        fc.array(fc.constantFrom('x', 'y', 'z')),
        async (bindings, asker, channels) => {
          const { places } = setUp(bindings);
          expect(mayRead(await places.at(asker, channels), asker)).toBe(true);
          expect((await places.at(null, channels)).server).toBeNull();
        },
      ),
    );
  });
});
