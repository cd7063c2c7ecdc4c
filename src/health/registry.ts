import { exposition, type Family, type Labels, numberText, type Sample } from './exposition.js';

type Labelled<L extends string> = Readonly<Record<L, string>>;

export interface Counter<L extends string> {
  /** @throws RangeError where `by` is negative or not finite */
  inc(labels: Labelled<L>, by?: number): void;
  reset(): void;
}

export interface Gauge<L extends string> {
  set(labels: Labelled<L>, value: number): void;
  reset(): void;
}

export interface Histogram<L extends string> {
  /** @throws RangeError where the value is not finite */
  observe(labels: Labelled<L>, value: number): void;
}

/** Figures that are kept until Prometheus asks, in the order in which they were made. Those without labels begin at 0. */
export interface Registry {
  counter<L extends string = never>(name: string, help: string, labels?: readonly L[]): Counter<L>;
  gauge<L extends string = never>(name: string, help: string, labels?: readonly L[]): Gauge<L>;
  /** @param bounds upper ones of the buckets, each included, ascending, without the infinite one */
  histogram<L extends string = never>(
    name: string,
    help: string,
    bounds: readonly number[],
    labels?: readonly L[],
  ): Histogram<L>;
  /** What is looked up whenever it is asked for. */
  collect(figures: () => readonly Family[]): void;
  text(): string;
}

export function makeRegistry(): Registry {
  const sources: (() => readonly Family[])[] = [];
  return {
    counter(name, help, labels = []) {
      const values = byLabels(labels, () => ({ value: 0 }));
      sources.push(() => [{ name, help, type: 'counter', samples: values.all() }]);
      return {
        inc(of, by = 1) {
          if (!(by >= 0 && by < Number.POSITIVE_INFINITY))
            throw new RangeError(`${name} cannot grow by ${by}.`);
          values.of(of).value += by;
        },
        reset: values.reset,
      };
    },
    gauge(name, help, labels = []) {
      const values = byLabels(labels, () => ({ value: 0 }));
      sources.push(() => [{ name, help, type: 'gauge', samples: values.all() }]);
      return {
        set(of, value) {
          values.of(of).value = value;
        },
        reset: values.reset,
      };
    },
    histogram(name, help, bounds, labels = []) {
      const observed = byLabels(labels, () => ({ within: bounds.map(() => 0), sum: 0, count: 0 }));
      sources.push(() => [
        { name, help, type: 'histogram', samples: observed.all().flatMap((one) => bucketsOf(bounds, one)) },
      ]);
      return {
        observe(of, value) {
          if (!Number.isFinite(value)) throw new RangeError(`${name} cannot be ${value}.`);
          const one = observed.of(of);
          one.sum += value;
          one.count += 1;
          const bucket = bounds.findIndex((bound) => value <= bound);
          if (bucket >= 0) one.within[bucket]! += 1;
        },
      };
    },
    collect(figures) {
      sources.push(figures);
    },
    text: () => exposition(sources.flatMap((figures) => figures())),
  };
}

/** Something for each combination of labels that was named. */
function byLabels<L extends string, T>(names: readonly L[], make: () => T) {
  const known = new Map<string, T & { readonly labels: Labels }>();
  const of = (given: Labelled<L>) => {
    const labels: Labels = Object.fromEntries(names.map((name) => [name, given[name]]));
    const key = JSON.stringify(Object.values(labels));
    let one = known.get(key);
    if (!one) {
      one = { ...make(), labels };
      known.set(key, one);
    }
    return one;
  };
  const begin = () => {
    if (names.length === 0) of({} as Labelled<L>);
  };
  begin();
  return {
    of,
    all: () => [...known.values()],
    reset() {
      known.clear();
      begin();
    },
  };
}

interface Observed {
  readonly labels: Labels;
  /** How many lie in each bucket and in none below it. */
  readonly within: readonly number[];
  readonly sum: number;
  readonly count: number;
}

function bucketsOf(bounds: readonly number[], { labels, within, sum, count }: Observed): Sample[] {
  let below = 0;
  const buckets = bounds.map((bound, i) => {
    below += within[i]!;
    return { le: bound, value: below };
  });
  return [
    ...[...buckets, { le: Number.POSITIVE_INFINITY, value: count }].map(({ le, value }) => ({
      suffix: '_bucket' as const,
      labels: { le: numberText(le), ...labels },
      value,
    })),
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}
