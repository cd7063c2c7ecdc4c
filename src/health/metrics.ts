import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Facts, Shard } from './facts.js';

/** Figures for Prometheus. No text of a question and no id of a person is among them. */
export interface Metrics {
  interaction(done: { kind: string; command: string; outcome: string; ms: number }): void;
  /** `ms`: how long it took to find the answer, without the way to Discord. */
  question(found: boolean, ms: number): void;
  vote(value: 'up' | 'down'): void;
  rateLimited(): void;
  /** What is kept could not be used. */
  stateTrouble(): void;
  /** All of it in Prometheus' text format, with what the facts say now. */
  text(facts: Facts): Promise<string>;
  readonly contentType: string;
}

/** In seconds. */
const ANSWERING = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Discord takes a first response for 3 s, and changes to it for 15 minutes. */
const RESPONDING = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 60, 900];

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Event-loop delay, memory, processor time and garbage collection.
  collectDefaultMetrics({ register: registry });

  const interactions = new Counter({
    name: 'clippings_interactions_total',
    help: 'Commands, buttons, forms and messages, by what became of them.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const responding = new Histogram({
    name: 'clippings_interaction_seconds',
    help: 'From the coming of an interaction to the end of its answer.',
    labelNames: ['kind'],
    buckets: RESPONDING,
    registers,
  });
  const questions = new Counter({
    name: 'clippings_questions_total',
    help: 'Questions, by whether something was found.',
    labelNames: ['outcome'],
    registers,
  });
  const answering = new Histogram({
    name: 'clippings_answer_seconds',
    help: 'How long finding an answer takes.',
    buckets: ANSWERING,
    registers,
  });
  const votes = new Counter({
    name: 'clippings_votes_total',
    help: 'Votes under answers.',
    labelNames: ['value'],
    registers,
  });
  const limited = new Counter({
    name: 'clippings_discord_rate_limited_total',
    help: 'How often Discord asked the bot to slow down (429).',
    registers,
  });
  const troubles = new Counter({
    name: 'clippings_state_troubles_total',
    help: 'Spells in which what is kept could not be used.',
    registers,
  });
  const show = gauges(registers);

  return {
    interaction({ kind, command, outcome, ms }) {
      interactions.inc({ kind, command, outcome });
      responding.observe({ kind }, ms / 1000);
    },
    question(found, ms) {
      questions.inc({ outcome: found ? 'found' : 'nothing-found' });
      answering.observe(ms / 1000);
    },
    vote: (value) => votes.inc({ value }),
    rateLimited: () => limited.inc(),
    stateTrouble: () => troubles.inc(),
    async text(facts) {
      show(facts);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** What is so at the moment, and not counted. */
function gauges(registers: Registry[]): (facts: Facts) => void {
  const gauge = (name: string, help: string) => new Gauge({ name: `clippings_${name}`, help, registers });
  const ofShards = gaugesOfShards(registers);
  const ofHttp = countsOfHttp(registers);
  const up = gauge('gateway_ready', 'Whether Discord delivers to the bot, over all its shards.');
  const ping = gauge(
    'gateway_ping_seconds',
    'How long Discord took to answer the last sign of life, at most.',
  );
  const articles = gauge('archive_articles', 'Articles that are answered from.');
  const paragraphs = gauge('archive_paragraphs', 'Paragraphs that are answered from.');
  const rejected = gauge('archive_rejected', 'Files and lines that could not be read.');
  const version = new Gauge({
    name: 'clippings_archive_info',
    help: 'The version of the archive that is answered from, as a label.',
    labelNames: ['version'],
    registers,
  });
  const read = gauge('meaning_read_paragraphs', 'Paragraphs that are read for their meaning.');
  const waiting = gauge('meaning_waiting_paragraphs', 'Paragraphs that wait to be read for their meaning.');
  const running = gauge('interactions_running', 'Interactions under way.');
  const usable = gauge('state_usable', 'Whether what is kept can be read and written.');
  return (facts) => {
    const shards = facts.gateway ?? [];
    up.set(shards.length > 0 && shards.every(({ state }) => state === 'ready') ? 1 : 0);
    const pings = shards.flatMap(({ pingMs }) => pingMs ?? []);
    if (pings.length > 0) ping.set(Math.max(...pings) / 1000);
    ofShards(shards);
    ofHttp(facts.http);
    running.set(facts.running);
    usable.set(facts.trouble === null ? 1 : 0);
    if (facts.archive) {
      articles.set(facts.archive.articles);
      paragraphs.set(facts.archive.paragraphs);
      rejected.set(facts.archive.rejected);
      version.reset();
      version.set({ version: facts.archive.version }, 1);
    }
    if (facts.meaning) {
      read.set(facts.meaning.embedded);
      waiting.set(facts.meaning.of - facts.meaning.embedded);
    }
  };
}

/** Interactions that came over HTTP, as the endpoint itself has counted them. */
function countsOfHttp(registers: Registry[]): (http: Facts['http']) => void {
  const requests = new Counter({
    name: 'clippings_http_requests_total',
    help: 'Requests with interactions over HTTP: answered, or refused because they were not Discord’s or made no sense.',
    labelNames: ['outcome'],
    registers,
  });
  return (http) => {
    requests.reset();
    if (!http) return;
    requests.inc({ outcome: 'answered' }, http.answered);
    requests.inc({ outcome: 'refused' }, http.refused);
  };
}

/** Each shard by itself, so that one that is dead is seen among others. */
function gaugesOfShards(registers: Registry[]): (shards: readonly Shard[]) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `clippings_shard_${name}`, help, labelNames: ['shard'], registers });
  const up = gauge('ready', 'Whether Discord delivers to the bot over a shard.');
  const silent = gauge('silent_seconds', 'How long ago Discord was heard of over a shard, to a few seconds.');
  return (shards) => {
    for (const { shard, state, heardMs } of shards) {
      up.set({ shard }, state === 'ready' ? 1 : 0);
      silent.set({ shard }, heardMs / 1000);
    }
  };
}
