import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EngineFailure, startEngine } from '../../../src/bench/search/engine-process.js';

/** An engine's process runs compiled code, which `npm test` builds first. */
const host = new URL('../../../dist/src/bench/search/engine-host.js', import.meta.url);
const built = existsSync(fileURLToPath(host));
if (!built) console.warn('engine-process.test.ts: skipped, as dist is not built; npm run build makes it');

const corpus = (paragraphs: number) => ({ kind: 'made', paragraphs, seed: 1 }) as const;
const minute = 60_000;

describe.skipIf(!built)('an engine in a process of its own', { timeout: minute }, () => {
  it('is built, asked and weighed', async () => {
    const engine = startEngine(500, host);
    const { buildMs, weight } = await engine.build(
      { kind: 'build', engine: 'flexsearch', corpus: corpus(200) },
      minute,
    );
    expect(buildMs).toBeGreaterThan(0);
    expect(weight.heapBytes).toBeGreaterThan(100_000);
    const { ms, rankings } = await engine.ask(['what did the government say?', 'zzzzzz']);
    expect(ms).toHaveLength(2);
    expect(rankings[0]!.length).toBeGreaterThan(0);
    expect(rankings[1]).toEqual([]);
    expect((await engine.weigh()).weight.heapBytes).toBeGreaterThan(100_000);
    engine.stop();
  });

  it.each([
    [
      'takes more memory than it may',
      { heap: 24, limit: minute, paragraphs: 20_000 },
      'needs more than 24 MB of heap',
    ],
    [
      'builds for too long',
      { heap: 500, limit: 300, paragraphs: 20_000 },
      'was still building after 0 minutes',
    ],
  ])('one that %s fails with that reason', async (_, { heap, limit, paragraphs }, reason) => {
    const engine = startEngine(heap, host);
    const building = engine.build({ kind: 'build', engine: 'lunr', corpus: corpus(paragraphs) }, limit);
    await expect(building).rejects.toThrow(EngineFailure);
    await expect(building).rejects.toThrow(reason);
    await expect(engine.ask(['anything'])).rejects.toThrow(EngineFailure);
  });

  it('one that does not exist, or is asked too early, fails with the reason', async () => {
    const engine = startEngine(500, host);
    await expect(engine.ask(['anything'])).rejects.toThrow('failed: There is nothing to ask');
    const building = engine.build({ kind: 'build', engine: 'lucene', corpus: corpus(1) }, minute);
    await expect(building).rejects.toThrow('failed: there is no engine called lucene');
    engine.stop();
  });

  it('one whose process cannot run at all fails too', async () => {
    const engine = startEngine(500, new URL('./no-such-file.js', host));
    await expect(engine.weigh()).rejects.toThrow('ended by itself with exit code 1');
  });
});
