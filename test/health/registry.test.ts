import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { single } from '../../src/health/exposition.js';
import { makeRegistry } from '../../src/health/registry.js';

/** The lines with figures. */
const figures = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('a counter', () => {
  it('grows, by one unless told otherwise, for each combination of labels', () => {
    const registry = makeRegistry();
    const asked = registry.counter('asked_total', 'Asked.', ['kind', 'outcome']);
    asked.inc({ kind: 'a', outcome: 'b' });
    // The same, however it is written.
    asked.inc({ outcome: 'b', kind: 'a' }, 2.5);
    asked.inc({ kind: 'b', outcome: 'a' }, 0);
    expect(figures(registry.text())).toEqual([
      'asked_total{kind="a",outcome="b"} 3.5',
      'asked_total{kind="b",outcome="a"} 0',
    ]);
  });

  it('tells labels apart that look alike together', () => {
    const registry = makeRegistry();
    const asked = registry.counter('asked_total', 'Asked.', ['a', 'b']);
    asked.inc({ a: 'x,', b: 'y' });
    asked.inc({ a: 'x', b: ',y' });
    asked.inc({ a: '__proto__', b: 'constructor' });
    expect(figures(registry.text())).toHaveLength(3);
  });

  it('begins at 0 where it has no labels, again after a reset', () => {
    const registry = makeRegistry();
    const plain = registry.counter('plain_total', 'Plain.');
    const labelled = registry.counter('labelled_total', 'Labelled.', ['of']);
    expect(figures(registry.text())).toEqual(['plain_total 0']);
    plain.inc({});
    labelled.inc({ of: 'a' });
    expect(figures(registry.text())).toEqual(['plain_total 1', 'labelled_total{of="a"} 1']);
    plain.reset();
    labelled.reset();
    expect(figures(registry.text())).toEqual(['plain_total 0']);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('cannot grow by %d', (by) => {
    const registry = makeRegistry();
    const plain = registry.counter('plain_total', 'Plain.');
    expect(() => plain.inc({}, by)).toThrow(RangeError);
    expect(figures(registry.text())).toEqual(['plain_total 0']);
  });
});

describe('a gauge', () => {
  it('is what it was set to last', () => {
    const registry = makeRegistry();
    const depth = registry.gauge('depth', 'Depth.');
    const of = registry.gauge('depth_of', 'Depth of each.', ['name']);
    expect(figures(registry.text())).toEqual(['depth 0']);
    depth.set({}, 5);
    depth.set({}, -2);
    of.set({ name: 'a' }, Number.NaN);
    of.set({ name: 'b' }, Number.POSITIVE_INFINITY);
    expect(figures(registry.text())).toEqual([
      'depth -2',
      'depth_of{name="a"} NaN',
      'depth_of{name="b"} +Inf',
    ]);
    of.reset();
    expect(figures(registry.text())).toEqual(['depth -2']);
  });
});

describe('a histogram', () => {
  it('counts in each bucket what is in those below it, too, its bound included', () => {
    const registry = makeRegistry();
    const took = registry.histogram('took_seconds', 'Took.', [0.5, 1, 2.5], ['kind']);
    expect(figures(registry.text())).toEqual([]);
    for (const value of [0.5, 0.75, 1, 3]) took.observe({ kind: 'a' }, value);
    expect(figures(registry.text())).toEqual([
      'took_seconds_bucket{le="0.5",kind="a"} 1',
      'took_seconds_bucket{le="1",kind="a"} 3',
      'took_seconds_bucket{le="2.5",kind="a"} 3',
      'took_seconds_bucket{le="+Inf",kind="a"} 4',
      'took_seconds_sum{kind="a"} 5.25',
      'took_seconds_count{kind="a"} 4',
    ]);
    expect(registry.text()).toContain('# TYPE took_seconds histogram\n');
  });

  it('begins at 0 where it has no labels', () => {
    const registry = makeRegistry();
    registry.histogram('took_seconds', 'Took.', [1]);
    expect(figures(registry.text())).toEqual([
      'took_seconds_bucket{le="1"} 0',
      'took_seconds_bucket{le="+Inf"} 0',
      'took_seconds_sum 0',
      'took_seconds_count 0',
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('does not take %d, which would spoil its sum', (value) => {
    const registry = makeRegistry();
    const took = registry.histogram('took_seconds', 'Took.', [1]);
    expect(() => took.observe({}, value)).toThrow(RangeError);
    expect(figures(registry.text()).at(-1)).toBe('took_seconds_count 0');
  });

  it('agrees with counting', () => {
    const bounds = [-1, 0, 0.1, 10];
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true })), (values) => {
        const registry = makeRegistry();
        const took = registry.histogram('took', 'Took.', bounds);
        for (const value of values) took.observe({}, value);
        expect(figures(registry.text()).map((line) => Number(line.split(' ')[1]))).toEqual([
          ...bounds.map((bound) => values.filter((value) => value <= bound).length),
          values.length,
          values.reduce((sum, value) => sum + value, 0),
          values.length,
        ]);
      }),
    );
  });
});

describe('a registry', () => {
  it('gives its figures in the order in which they were made, and looks up those that it collects', () => {
    const registry = makeRegistry();
    registry.gauge('first', 'First.');
    let looked = 0;
    registry.collect(() => [single('gauge', 'second', 'Second.', ++looked)]);
    registry.gauge('third', 'Third.');
    expect(figures(registry.text())).toEqual(['first 0', 'second 1', 'third 0']);
    expect(figures(registry.text())).toEqual(['first 0', 'second 2', 'third 0']);
  });
});
