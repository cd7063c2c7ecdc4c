import { CONTENT_TYPE } from './exposition.js';
import type { Facts, Shard } from './facts.js';
import { nodeFigures } from './node-figures.js';
import { watchPauses } from './pauses.js';
import { processFigures } from './process-figures.js';
import { makeRegistry, type Registry } from './registry.js';

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
  text(facts: Facts): string;
  readonly contentType: string;
}

/** In seconds. */
const ANSWERING = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Discord takes a first response for 3 s, and changes to it for 15 minutes. */
const RESPONDING = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 60, 900];

export function makeMetrics(): Metrics {
  const registry = makeRegistry();
  registry.collect(processFigures);
  registry.collect(nodeFigures);
  watchPauses(registry);

  const interactions = registry.counter(
    'clippings_interactions_total',
    'Commands, buttons, forms and messages, by what became of them.',
    ['kind', 'command', 'outcome'],
  );
  const responding = registry.histogram(
    'clippings_interaction_seconds',
    'From the coming of an interaction to the end of its answer.',
    RESPONDING,
    ['kind'],
  );
  const questions = registry.counter(
    'clippings_questions_total',
    'Questions, by whether something was found.',
    ['outcome'],
  );
  const answering = registry.histogram(
    'clippings_answer_seconds',
    'How long finding an answer takes.',
    ANSWERING,
  );
  const votes = registry.counter('clippings_votes_total', 'Votes under answers.', ['value']);
  const limited = registry.counter(
    'clippings_discord_rate_limited_total',
    'How often Discord asked the bot to slow down (429).',
  );
  const troubles = registry.counter(
    'clippings_state_troubles_total',
    'Spells in which what is kept could not be used.',
  );
  const show = gauges(registry);

  return {
    interaction({ kind, command, outcome, ms }) {
      interactions.inc({ kind, command, outcome });
      responding.observe({ kind }, ms / 1000);
    },
    question(found, ms) {
      questions.inc({ outcome: found ? 'found' : 'nothing-found' });
      answering.observe({}, ms / 1000);
    },
    vote: (value) => votes.inc({ value }),
    rateLimited: () => limited.inc({}),
    stateTrouble: () => troubles.inc({}),
    text(facts) {
      show(facts);
      return registry.text();
    },
    contentType: CONTENT_TYPE,
  };
}

/** What is so at the moment, and not counted. */
function gauges(registry: Registry): (facts: Facts) => void {
  const gauge = (name: string, help: string) => {
    const { set } = registry.gauge(`clippings_${name}`, help);
    return { set: (value: number) => set({}, value) };
  };
  const ofShards = gaugesOfShards(registry);
  const ofHttp = countsOfHttp(registry);
  const up = gauge('gateway_ready', 'Whether Discord delivers to the bot, over all its shards.');
  const ping = gauge(
    'gateway_ping_seconds',
    'How long Discord took to answer the last sign of life, at most.',
  );
  const articles = gauge('archive_articles', 'Articles that are answered from.');
  const paragraphs = gauge('archive_paragraphs', 'Paragraphs that are answered from.');
  const rejected = gauge('archive_rejected', 'Files and lines that could not be read.');
  const version = registry.gauge(
    'clippings_archive_info',
    'The version of the archive that is answered from, as a label.',
    ['version'],
  );
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
function countsOfHttp(registry: Registry): (http: Facts['http']) => void {
  const requests = registry.counter(
    'clippings_http_requests_total',
    'Requests with interactions over HTTP: answered, or refused because they were not Discord’s or made no sense.',
    ['outcome'],
  );
  return (http) => {
    requests.reset();
    if (!http) return;
    requests.inc({ outcome: 'answered' }, http.answered);
    requests.inc({ outcome: 'refused' }, http.refused);
  };
}

/** Each shard by itself, so that one that is dead is seen among others. */
function gaugesOfShards(registry: Registry): (shards: readonly Shard[]) => void {
  const gauge = (name: string, help: string) => registry.gauge(`clippings_shard_${name}`, help, ['shard']);
  const up = gauge('ready', 'Whether Discord delivers to the bot over a shard.');
  const silent = gauge('silent_seconds', 'How long ago Discord was heard of over a shard, to a few seconds.');
  return (shards) => {
    for (const { shard, state, heardMs } of shards) {
      up.set({ shard: String(shard) }, state === 'ready' ? 1 : 0);
      silent.set({ shard: String(shard) }, heardMs / 1000);
    }
  };
}
