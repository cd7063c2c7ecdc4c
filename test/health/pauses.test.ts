import { execFileSync } from 'node:child_process';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { watchPauses } from '../../src/health/pauses.js';
import { makeRegistry } from '../../src/health/registry.js';

/** The figure behind a name and its labels, as it stands there. */
const figure = (text: string, name: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);

function hold(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('what holds the event loop', () => {
  it('is seen once, when it is asked for next', async () => {
    const registry = makeRegistry();
    watchPauses(registry);
    await wait(50);
    registry.text();
    await wait(50);
    hold(200);
    await wait(50);
    const text = registry.text();
    expect(Number(figure(text, 'nodejs_eventloop_lag_max_seconds'))).toBeGreaterThan(0.15);
    expect(figure(registry.text(), 'nodejs_eventloop_lag_mean_seconds')).toBe('NaN');
  });

  it('is measured besides from the asking to the next turn, and told the next time', async () => {
    const registry = makeRegistry();
    watchPauses(registry);
    expect(figure(registry.text(), 'nodejs_eventloop_lag_seconds')).toBe('0');
    hold(100);
    await nextTurn();
    expect(Number(figure(registry.text(), 'nodejs_eventloop_lag_seconds'))).toBeGreaterThan(0.09);
  });

  // In a process of its own, which may be told to collect its garbage, and has to end though nobody ends it.
  it('is each collection of garbage by its kind, and what observes it lets the process end', () => {
    const script = `
      import { makeRegistry } from './dist/src/health/registry.js';
      import { watchPauses } from './dist/src/health/pauses.js';
      const registry = makeRegistry();
      watchPauses(registry);
      for (let i = 0; i < 5; i++) gc();
      for (let i = 0; i < 7; i++) gc({ type: 'minor' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log(registry.text());`;
    const text = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    const count = (kind: string) => Number(figure(text, `nodejs_gc_duration_seconds_count{kind="${kind}"}`));
    expect(count('major')).toBeGreaterThanOrEqual(5);
    expect(count('minor')).toBeGreaterThanOrEqual(7);
    expect(text).toContain('nodejs_gc_duration_seconds_bucket{le="+Inf",kind="major"} ');
  });
});
