import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Facts, NOTHING } from '../../src/health/facts.js';
import { type Metrics, makeMetrics } from '../../src/health/metrics.js';

/** All that dashboards and alerts may ask for: name, type, labels. A name that goes leaves them blind. */
const FAMILIES: readonly (readonly [name: string, type: string, ...labels: string[]])[] = [
  ['process_cpu_user_seconds_total', 'counter'],
  ['process_cpu_system_seconds_total', 'counter'],
  ['process_cpu_seconds_total', 'counter'],
  ['process_start_time_seconds', 'gauge'],
  ['process_resident_memory_bytes', 'gauge'],
  ['process_virtual_memory_bytes', 'gauge'],
  ['process_heap_bytes', 'gauge'],
  ['process_open_fds', 'gauge'],
  ['process_max_fds', 'gauge'],
  ['nodejs_eventloop_lag_seconds', 'gauge'],
  ['nodejs_eventloop_lag_min_seconds', 'gauge'],
  ['nodejs_eventloop_lag_max_seconds', 'gauge'],
  ['nodejs_eventloop_lag_mean_seconds', 'gauge'],
  ['nodejs_eventloop_lag_stddev_seconds', 'gauge'],
  ['nodejs_eventloop_lag_p50_seconds', 'gauge'],
  ['nodejs_eventloop_lag_p90_seconds', 'gauge'],
  ['nodejs_eventloop_lag_p99_seconds', 'gauge'],
  ['nodejs_active_resources', 'gauge', 'type'],
  ['nodejs_active_resources_total', 'gauge'],
  ['nodejs_active_handles', 'gauge', 'type'],
  ['nodejs_active_handles_total', 'gauge'],
  ['nodejs_active_requests', 'gauge', 'type'],
  ['nodejs_active_requests_total', 'gauge'],
  ['nodejs_heap_size_total_bytes', 'gauge'],
  ['nodejs_heap_size_used_bytes', 'gauge'],
  ['nodejs_external_memory_bytes', 'gauge'],
  ['nodejs_heap_space_size_total_bytes', 'gauge', 'space'],
  ['nodejs_heap_space_size_used_bytes', 'gauge', 'space'],
  ['nodejs_heap_space_size_available_bytes', 'gauge', 'space'],
  ['nodejs_version_info', 'gauge', 'version', 'major', 'minor', 'patch'],
  ['nodejs_gc_duration_seconds', 'histogram', 'kind'],
  ['clippings_interactions_total', 'counter', 'kind', 'command', 'outcome'],
  ['clippings_interaction_seconds', 'histogram', 'kind'],
  ['clippings_questions_total', 'counter', 'outcome'],
  ['clippings_answer_seconds', 'histogram'],
  ['clippings_votes_total', 'counter', 'value'],
  ['clippings_discord_rate_limited_total', 'counter'],
  ['clippings_state_troubles_total', 'counter'],
  ['clippings_shard_ready', 'gauge', 'shard'],
  ['clippings_shard_silent_seconds', 'gauge', 'shard'],
  ['clippings_http_requests_total', 'counter', 'outcome'],
  ['clippings_gateway_ready', 'gauge'],
  ['clippings_gateway_ping_seconds', 'gauge'],
  ['clippings_archive_articles', 'gauge'],
  ['clippings_archive_paragraphs', 'gauge'],
  ['clippings_archive_rejected', 'gauge'],
  ['clippings_archive_info', 'gauge', 'version'],
  ['clippings_meaning_read_paragraphs', 'gauge'],
  ['clippings_meaning_waiting_paragraphs', 'gauge'],
  ['clippings_interactions_running', 'gauge'],
  ['clippings_state_usable', 'gauge'],
];
/** What only Linux tells. */
const OF_LINUX = [
  'process_virtual_memory_bytes',
  'process_heap_bytes',
  'process_open_fds',
  'process_max_fds',
];

const FACTS: Facts = {
  gateway: [
    { shard: 0, state: 'ready', pingMs: 42, heardMs: 1_500 },
    { shard: 7, state: 'reconnecting', pingMs: null, heardMs: 0 },
  ],
  http: { answered: 7, refused: 1 },
  archive: { version: 'a1b2', articles: 38, paragraphs: 335, rejected: 1, behind: null },
  meaning: { embedded: 300, of: 335 },
  trouble: null,
  running: 2,
};

let metrics: Metrics;
beforeEach(() => {
  metrics = makeMetrics();
});

const here = FAMILIES.filter(([name]) => process.platform === 'linux' || !OF_LINUX.includes(name));

describe('the figures for Prometheus', () => {
  it('are all there from the start, each once, with its type', () => {
    const types = metrics.text(NOTHING).match(/^# TYPE .*$/gm)!;
    expect(types.toSorted()).toEqual(here.map(([name, type]) => `# TYPE ${name} ${type}`).toSorted());
  });

  it('have their labels', () => {
    metrics.interaction({ kind: 'command', command: 'ask', outcome: 'answered', ms: 80 });
    metrics.question(true, 12);
    metrics.vote('up');
    const text = metrics.text(FACTS);
    for (const [name, type, ...labels] of here) {
      const line = text.split('\n').find((one) => new RegExp(`^${name}(?:_sum)?[{ ]`).test(one));
      // Whether garbage was collected or a request is under way is chance.
      if (line === undefined && /_gc_|_active_/.test(name)) continue;
      expect([name, type, ...[...line!.matchAll(/(\w+)="/g)].map(([, label]) => label)]).toEqual([
        name,
        type,
        ...labels,
      ]);
    }
  });

  it('have their buckets', () => {
    metrics.question(true, 5);
    metrics.question(false, 60_000);
    metrics.interaction({ kind: 'button', command: 'more', outcome: 'answered', ms: 1_200 });
    const lines = metrics.text(FACTS).split('\n');
    const buckets = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name}_bucket`))
        .map((line) => [/le="([^"]+)"/.exec(line)![1], Number(line.split(' ').at(-1))]);
    expect(buckets('clippings_answer_seconds')).toEqual(
      ['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '+Inf'].map((le) => [
        le,
        le === '+Inf' ? 2 : 1,
      ]),
    );
    expect(buckets('clippings_interaction_seconds')).toEqual(
      ['0.05', '0.1', '0.25', '0.5', '1', '1.5', '3', '10', '60', '900', '+Inf'].map((le, i) => [
        le,
        i < 5 ? 0 : 1,
      ]),
    );
    expect(lines).toContain('clippings_answer_seconds_sum 60.005');
    expect(lines).toContain('clippings_interaction_seconds_count{kind="button"} 1');
  });

  it('show each shard by itself, and what was known last of what is not known now', () => {
    const lines = metrics.text(FACTS).split('\n');
    for (const line of [
      'clippings_shard_ready{shard="0"} 1',
      'clippings_shard_ready{shard="7"} 0',
      'clippings_shard_silent_seconds{shard="0"} 1.5',
      'clippings_gateway_ready 0',
      'clippings_gateway_ping_seconds 0.042',
    ])
      expect(lines).toContain(line);
    const later = metrics.text({ ...FACTS, gateway: [{ ...FACTS.gateway![0]!, pingMs: null }], http: null });
    expect(later).toContain('\nclippings_gateway_ping_seconds 0.042\n');
    expect(later).not.toContain('clippings_http_requests_total{');
  });

  it('let the process end', () => {
    const script = `
      import { makeMetrics } from './dist/src/health/metrics.js';
      import { NOTHING } from './dist/src/health/facts.js';
      console.log(makeMetrics().text(NOTHING).length > 1000);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(said).toBe('true\n');
  });
});
