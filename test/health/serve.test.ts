import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Facts, NOTHING } from '../../src/health/facts.js';
import { type Metrics, makeMetrics } from '../../src/health/metrics.js';
import { type Health, serveHealth } from '../../src/health/serve.js';

const READY: Facts = {
  gateway: [{ shard: 0, state: 'ready', pingMs: 42, heardMs: 0 }],
  http: null,
  archive: { version: 'a1b2', articles: 38, paragraphs: 335, rejected: 1, behind: null },
  meaning: { embedded: 300, of: 335 },
  trouble: null,
  running: 2,
};

let metrics: Metrics;
let facts: Facts;
let health: Health;
beforeEach(async () => {
  metrics = makeMetrics();
  facts = READY;
  health = await serveHealth({ port: 0, host: '127.0.0.1', metrics, facts: async () => facts });
});
afterEach(() => health.close());

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(health.url + path, init);
  return { status: response.status, text: await response.text() };
};
const typeOf = async (path: string) => (await fetch(health.url + path)).headers.get('content-type');

describe('what is served of a bot', () => {
  it('/live and /ready say 200 when it is well', async () => {
    expect(await get('/live')).toEqual({ status: 200, text: 'live\n' });
    expect(await get('/ready?verbose')).toEqual({ status: 200, text: 'ready\n' });
  });

  it('/ready says 503 and what is missing, a line each, while /live says 200', async () => {
    facts = { ...NOTHING, trouble: 'The disk is full.' };
    expect(await get('/live')).toMatchObject({ status: 200 });
    const { status, text } = await get('/ready');
    expect([status, text.trim().split('\n')]).toEqual([
      503,
      ['index: not loaded yet', 'gateway: not connected yet', 'state: The disk is full.'],
    ]);
  });

  it('/live says 503 of a gateway that died unnoticed', async () => {
    facts = { ...READY, gateway: [{ shard: 0, state: 'ready', pingMs: 1, heardMs: 999_000 }] };
    expect((await get('/live')).status).toBe(503);
  });

  it('/metrics has the figures that were counted and those of the moment', async () => {
    metrics.question(true, 12);
    metrics.question(false, 3);
    metrics.interaction({ kind: 'command', command: 'ask', outcome: 'answered', ms: 80 });
    metrics.vote('up');
    metrics.rateLimited();
    metrics.stateTrouble();
    facts = { ...READY, http: { answered: 7, refused: 1 } };
    // Counted once, however often they are asked for.
    await get('/metrics');
    const { text } = await get('/metrics');
    for (const line of [
      'clippings_questions_total{outcome="found"} 1',
      'clippings_questions_total{outcome="nothing-found"} 1',
      'clippings_interactions_total{kind="command",command="ask",outcome="answered"} 1',
      'clippings_answer_seconds_bucket{le="0.025"} 2',
      'clippings_votes_total{value="up"} 1',
      'clippings_discord_rate_limited_total 1',
      'clippings_state_troubles_total 1',
      'clippings_gateway_ready 1',
      'clippings_gateway_ping_seconds 0.042',
      'clippings_archive_articles 38',
      'clippings_archive_info{version="a1b2"} 1',
      'clippings_meaning_waiting_paragraphs 35',
      'clippings_interactions_running 2',
      'clippings_http_requests_total{outcome="answered"} 7',
      'clippings_http_requests_total{outcome="refused"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('/metrics says in which format it is', async () => {
    expect(await typeOf('/metrics')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await typeOf('/ready')).toBe('text/plain; charset=utf-8');
  });

  it('names one version of the archive, the present one', async () => {
    await get('/metrics');
    facts = { ...READY, archive: { ...READY.archive!, version: 'c3d4' } };
    expect((await get('/metrics')).text.match(/clippings_archive_info\{.*\}/g)).toEqual([
      'clippings_archive_info{version="c3d4"}',
    ]);
  });

  it('nothing else, and nothing can be sent', async () => {
    expect((await get('/state')).status).toBe(404);
    expect((await get('/live', { method: 'POST' })).status).toBe(405);
  });
});

describe('GIVEN a port that is taken', () => {
  it('THEN it says which setting is to be changed', async () => {
    const port = Number(new URL(health.url).port);
    await expect(serveHealth({ port, host: '127.0.0.1', metrics, facts: async () => facts })).rejects.toThrow(
      `HEALTH_PORT: nothing can be served on 127.0.0.1, port ${port} (the port is taken`,
    );
  });
});
