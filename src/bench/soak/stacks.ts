import { type Profiler, Session } from 'node:inspector';
import { type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';

/** Microseconds between two looks at the stack. */
const EVERY_US = 500;
/** Of the stack, from where it was interrupted outwards. */
const DEEPEST = 12;
/** So many of the stacks that were met most. */
const MOST = 4;
/** In which file of the program a call stands. */
const FILE = /[^/]+\/[^/]+$/;

export interface Stacks {
  /** What ran in a stretch of time (by `performance.now()`), most of it first; begins anew then. */
  during(stretch: readonly [from: number, to: number]): Promise<readonly string[]>;
}

/** By the numbers of `node:perf_hooks`: `NODE_PERFORMANCE_GC_MAJOR` and the others. */
interface Collection {
  readonly from: number;
  readonly ms: number;
  readonly kind: number;
  readonly flags: number;
}

/** As Node gives it; its types do not say so. */
type Collected = PerformanceEntry & { readonly detail: NodeGCPerformanceDetail };

/** Looks at the main thread's stack all the time, so that what held the loop can be told afterwards. It costs some time itself. */
export function watchStacks(): Stacks {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
  session.post('Profiler.start');
  let collections: Collection[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Collected[]) {
      const { kind = 0, flags = 0 } = entry.detail;
      collections.push({ from: entry.startTime, ms: entry.duration, kind, flags });
    }
  }).observe({ entryTypes: ['gc'] });
  const collectedIn = ([from, to]: readonly [number, number]) => {
    const told = collections.filter((one) => one.from >= from && one.from <= to && one.ms > 1);
    collections = [];
    return told.map(({ ms, kind, flags }) => `${ms.toFixed(1)} ms: garbage of kind ${kind}, flags ${flags}`);
  };
  return {
    during: (stretch) =>
      new Promise((resolve, reject) =>
        session.post('Profiler.stop', (error, { profile }) => {
          if (error) return reject(error);
          session.post('Profiler.start');
          resolve([...most(profile, stretch), ...collectedIn(stretch)]);
        }),
      ),
  };
}

function most(
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
  stretch: readonly [number, number],
) {
  const [from, to] = stretch.map(toProfile) as [number, number];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const caller = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const spent = new Map<string, number>();
  let at = startTime;
  for (const [i, id] of samples.entries()) {
    const took = timeDeltas[i] ?? 0;
    at += took;
    if (at < from || at > to) continue;
    const stack: string[] = [];
    for (
      let next: number | undefined = id;
      next !== undefined && stack.length < DEEPEST;
      next = caller.get(next)
    ) {
      const frame = byId.get(next)!.callFrame;
      if (frame.functionName !== '(root)') stack.push(named(frame));
    }
    const told = stack.join(' < ');
    spent.set(told, (spent.get(told) ?? 0) + took / 1000);
  }
  return [...spent]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([told, ms]) => `${ms.toFixed(1)} ms: ${told}`);
}

const named = ({
  functionName,
  url,
  lineNumber,
}: {
  functionName: string;
  url: string;
  lineNumber: number;
}) => `${functionName || '(anonymous)'}${url ? ` ${FILE.exec(url)?.[0] ?? url}:${lineNumber + 1}` : ''}`;

/** The profiler counts microseconds of the system's clock. */
const toProfile = (ms: number) => (ms - performance.now()) * 1000 + Number(process.hrtime.bigint() / 1000n);
