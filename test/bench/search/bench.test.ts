import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { engines } from '../../../src/bench/search/engines/index.js';

/** The engines' processes run compiled code, which `npm test` builds first. */
const program = fileURLToPath(new URL('../../../dist/src/bench/bench.js', import.meta.url));
const built = existsSync(program);
if (!built) console.warn('bench.test.ts: skipped, as dist is not built; npm run build makes it');

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--expose-gc', program, ...args], { encoding: 'utf8' });

describe.skipIf(!built)('npm run bench', () => {
  it('measures every engine over 300 paragraphs, as one JSON object and nothing else', {
    timeout: 120_000,
  }, () => {
    const { stdout, stderr, status } = run('--sizes', '300', '--questions-count', '40', '--json');
    expect(status, stderr).toBe(0);
    const { sizes, verdicts } = JSON.parse(stdout);
    expect(sizes).toHaveLength(1);
    const [{ paragraphs, characters, measured, skipped }] = sizes;
    expect(paragraphs).toBe(300);
    expect(characters).toBeGreaterThan(300 * 200);
    expect(skipped).toEqual([]);
    expect(measured.map(({ engine }: { engine: string }) => engine)).toEqual(engines.map(({ name }) => name));
    for (const one of measured) {
      expect(one.questions).toBe(40);
      expect(one.mrr10).toBeGreaterThan(0.4);
      expect(one.mrr10).toBeLessThan(1);
      expect(one.p50Ms).toBeGreaterThan(0);
      expect(one.p99Ms).toBeGreaterThanOrEqual(one.p50Ms);
      // Where the index is not in the heap, what is there is noise, and may be less than before.
      expect(one.nativeBytes || one.heapBytes).toBeGreaterThan(10_000);
    }
    expect(verdicts.every(({ met }: { met: unknown }) => met === null)).toBe(true);
  });

  it('prints tables, ratios, growth and the requirements', { timeout: 60_000 }, () => {
    const { stdout, status } = run(
      '--sizes',
      '100,200',
      '--engines',
      'clippings,flexsearch',
      '--questions-count',
      '20',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^100 paragraphs\nengine /m);
    expect(stdout).toMatch(/^as multiples of clippings\nengine .*\nflexsearch .*×/m);
    expect(stdout).toMatch(/^flexsearch +100 to 200 /m);
    expect(stdout).toMatch(/^not measured /m);
  });

  it('--check fails when no requirement could be measured', { timeout: 60_000 }, () => {
    expect(run('--sizes', '100', '--engines', 'clippings', '--questions-count', '5', '--check').status).toBe(
      1,
    );
  });

  it('wrong use: one sentence on stderr, nothing on stdout, status 2', () => {
    const { stdout, stderr, status } = run('--engines', 'lucene');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^bench: --engines: there is no engine called "lucene".*\n$/);
  });

  it('--help explains and measures nothing', () => {
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--large');
  });
});
