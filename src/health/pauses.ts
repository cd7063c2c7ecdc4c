import {
  constants,
  monitorEventLoopDelay,
  type PerformanceEntry,
  PerformanceObserver,
  performance,
} from 'node:perf_hooks';
import { type Family, single } from './exposition.js';
import type { Registry } from './registry.js';

/** What holds the event loop, by the names that prom-client gave it. To observe it does not keep the process. */
export function watchPauses(registry: Registry): void {
  registry.collect(eventLoopDelay());
  observeCollections(registry);
}

/** How often the delay is measured. */
const EVERY_MS = 10;

/** Since it was last asked for. Where nothing was measured since, mean and deviation are not numbers. */
function eventLoopDelay(): () => Family[] {
  const delays = monitorEventLoopDelay({ resolution: EVERY_MS });
  delays.enable();
  let lagS = 0;
  return () => {
    const asked = performance.now();
    // Known only afterwards: it is told the next time.
    setImmediate(() => {
      lagS = (performance.now() - asked) / 1000;
    }).unref();
    // In nanoseconds.
    const { min, max, mean, stddev } = delays;
    const percentiles = [50, 90, 99].map((n) => [n, delays.percentile(n)] as const);
    delays.reset();
    return [
      single('gauge', 'nodejs_eventloop_lag_seconds', 'Lag of event loop in seconds.', lagS),
      ...(
        [
          ['min', 'The minimum recorded event loop delay.', min],
          ['max', 'The maximum recorded event loop delay.', max],
          ['mean', 'The mean of the recorded event loop delays.', mean],
          ['stddev', 'The standard deviation of the recorded event loop delays.', stddev],
        ] as const
      ).map(([what, help, ns]) => single('gauge', `nodejs_eventloop_lag_${what}_seconds`, help, ns / 1e9)),
      ...percentiles.map(([n, ns]) =>
        single(
          'gauge',
          `nodejs_eventloop_lag_p${n}_seconds`,
          `The ${n}th percentile of the recorded event loop delays.`,
          ns / 1e9,
        ),
      ),
    ];
  };
}

/** In seconds. */
const COLLECTING = [0.001, 0.01, 0.1, 1, 2, 5];
const KINDS: ReadonlyMap<number, string> = new Map([
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weakcb'],
]);

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#garbage-collection-gc-details */
interface Collection extends PerformanceEntry {
  readonly detail: { readonly kind: number };
}

function observeCollections(registry: Registry): void {
  const collecting = registry.histogram(
    'nodejs_gc_duration_seconds',
    'Garbage collection duration by kind, one of major, minor, incremental or weakcb.',
    COLLECTING,
    ['kind'],
  );
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Collection[]) {
      const kind = KINDS.get(entry.detail.kind);
      if (kind !== undefined) collecting.observe({ kind }, entry.duration / 1000);
    }
  });
  observer.observe({ entryTypes: ['gc'] });
}
