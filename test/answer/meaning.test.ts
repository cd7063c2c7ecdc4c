import { describe, expect, it } from 'vitest';
import type { Answered, Conversation } from '../../src/answer/answer.js';
import { createAnswerer } from '../../src/answer/answerer.js';
import type { MeaningSource } from '../../src/answer/meaning.js';
import { SAID } from '../../src/search/before.js';
import type { LookedScores } from '../../src/search/search.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { article } from '../search/articles.js';
import { quantisedByWords } from '../search/vectors-by-words.js';

const NEWS = [
  article('port', [
    'Customs officers detained the batches at the harbour. It rained.',
    'The weather was mild.',
  ]),
  article('rail', ['The railway opened an office in Aldmouth.', 'Trains run again.']),
];
const archive = (articles = NEWS, version = 'one') => ({ version, articles, rejected: [] });

async function read(articles = NEWS): Promise<SearchIndex> {
  const index = await SearchIndex.build(articles);
  for (const { paragraph, text } of [...index.texts()]) index.setVectors(paragraph, [quantisedByWords(text)]);
  return index;
}

function source(parts: Partial<MeaningSource> = {}) {
  const asked: string[] = [];
  const meaning: MeaningSource = {
    async vectorOf(question) {
      asked.push(question);
      return quantisedByWords(question);
    },
    lookAt: async () => null,
    ...parts,
  };
  return { meaning, asked };
}

const QUESTION = 'Which agency seized the goods at the harbour?';

/** Scores of a look that found nothing but this. */
const all = (score: number) => ({ all: score, whole: 0, asking: 0, open: 0, within: 0, answering: 0 });

/** A look in which each paragraph has the scores that its text gives it. */
const lookedBy =
  (scoresOf: (text: string) => LookedScores): MeaningSource['lookAt'] =>
  async (_, paragraphs) => ({
    by: 'pieces',
    scores: paragraphs.map(({ text }) => scoresOf(text)),
    answersIn: () => null,
    pairsIn: () => [],
  });

describe('an answer by meaning too', () => {
  it('is still a quote, and says how like the question it is', async () => {
    const answerer = await createAnswerer(archive(), { index: await read(), meaning: source().meaning });
    const answer = await answerer.ask(QUESTION);
    if (answer.outcome === 'told') throw new Error('told');
    const passage = answer.outcome === 'answered' ? answer.passages[0] : answer.nearMisses[0]!;
    expect(passage.citation).toMatchObject({ article: 'port', paragraph: 1 });
    expect(passage.text).toBe(NEWS[0]!.paragraphs[0]);
    expect(passage.why.similarity).toBeGreaterThan(0.4);
    expect(passage.why.signals.meaning).toBeGreaterThan(0);
  });

  it('is that of the words alone while there is no vector for the question', async () => {
    const index = await read();
    const without = await (await createAnswerer(archive(), { index })).ask(QUESTION);
    const meaning = source({ vectorOf: async () => null }).meaning;
    const later = await (await createAnswerer(archive(), { index, meaning })).ask(QUESTION);
    expect({ ...later, tookMs: 0 }).toEqual({ ...without, tookMs: 0 });
  });

  it('is asked for what was meant where words and names are mistyped', async () => {
    const { meaning, asked } = source();
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    await answerer.ask('did the railwy open an offise in Aldmuoth?');
    expect(asked).toEqual(['did the railway open an office in Aldmouth?']);
  });

  it('embeds a question once, a follow-up as it was understood, and a passage asked for by its place not at all', async () => {
    const { meaning, asked } = source();
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    await answerer.ask(QUESTION);
    expect(asked).toEqual([QUESTION]);
    const shown = [
      { article: 'port', paragraph: 1, sentence: 'Customs officers detained the batches at the harbour.' },
      { article: 'rail', paragraph: 1, sentence: 'The railway opened an office in Aldmouth.' },
    ];
    const conversation = { turns: [{ question: QUESTION, understoodAs: QUESTION, shown }] };
    asked.length = 0;
    const { understoodAs } = await answerer.ask('And in Aldmouth?', { conversation });
    expect(asked).toContain(understoodAs);
    asked.length = 0;
    await answerer.ask('the second one', { conversation });
    expect(asked).toEqual([]);
  });

  it('takes a second look at the best that words find, under their headlines', async () => {
    const seen: string[] = [];
    const { meaning } = source({
      async lookAt(question, paragraphs) {
        seen.push(question, ...paragraphs.map(({ headline, text }) => `${headline}: ${text}`));
        return {
          by: 'pieces',
          scores: paragraphs.map((_, i) => all(i / 10)),
          answersIn: () => null,
          pairsIn: () => [],
        };
      },
    });
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    const { passages } = await answerer.rank(QUESTION);
    expect(seen[0]).toBe(QUESTION);
    expect(seen).toContain(`${NEWS[0]!.headline}: ${NEWS[0]!.paragraphs[0]}`);
    for (const { why } of passages) expect(why.signals.pieces).toBeGreaterThanOrEqual(0);
  });

  it('puts first what the second look finds better, and counts it in how sure it is', async () => {
    const scored = (best: number) =>
      source({
        vectorOf: async () => null,
        lookAt: lookedBy((text) => all(text.includes('railway') ? best : 0.2)),
      }).meaning;
    const index = await read();
    const first = async (meaning: MeaningSource) => {
      const answerer = await createAnswerer(archive(), { index, meaning });
      const { passages, confidence } = await answerer.rank('What opened at the harbour in Aldmouth?');
      return { article: passages[0]!.citation.article, confidence };
    };
    const high = await first(scored(0.9));
    const low = await first(scored(0.25));
    expect(high.article).toBe('rail');
    expect(high.confidence).toBeGreaterThan(low.article === 'rail' ? low.confidence : 0);
  });

  it('has those judged first that rank best once they are looked at, and each one once', async () => {
    const orders: (readonly string[])[] = [];
    const { meaning } = source({
      vectorOf: async () => null,
      async lookAt(_, paragraphs, { bestFirst } = {}) {
        const scores = paragraphs.map(({ text }) => all(text.includes('railway') ? 0.9 : 0.2));
        const order = bestFirst!({ by: 'pieces', scores });
        expect(order.toSorted((a, b) => a - b)).toEqual([...paragraphs.keys()]);
        orders.push(order.map((i) => paragraphs[i]!.article));
        return { by: 'pieces', scores, answersIn: () => null, pairsIn: () => [] };
      },
    });
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    const { passages } = await answerer.rank('What opened at the harbour in Aldmouth?');
    expect(orders[0]![0]).toBe('rail');
    expect(passages[0]!.citation.article).toBe('rail');
  });

  it('counts how like the question each is as a whole where the archive is not compared with it', async () => {
    const whole = (text: string) => (text.includes('railway') ? 0.9 : 0.1);
    const looked = (vectorOf: MeaningSource['vectorOf']) =>
      source({
        vectorOf,
        lookAt: lookedBy((text) => ({ ...all(0.5), whole: whole(text) })),
      }).meaning;
    const index = await read();
    const passages = async (meaning: MeaningSource) => {
      const answerer = await createAnswerer(archive(), { index, meaning });
      const { passages } = await answerer.rank('What opened at the harbour in Aldmouth?');
      return passages;
    };
    const uncompared = await passages(looked(async () => null));
    const [rail, port] = ['rail', 'port'].map(
      (id) => uncompared.find(({ citation }) => citation.article === id)!.why.signals.meaning!,
    );
    expect(rail! / port!).toBeCloseTo(9, 5);
    // Where it is, it counts no second time.
    const question = async (text: string) => quantisedByWords(text);
    for (const { why } of await passages(looked(question)))
      expect(why.signals.meaning).toBeCloseTo((rail! / 0.9) * why.similarity!, 5);
  });

  describe('where a network says what answers', () => {
    const SHOWN = [{ article: 'port', paragraph: 2, sentence: NEWS[0]!.paragraphs[1]! }];
    const ASKED = 'What opened at the harbour?';
    const turns = [{ question: ASKED, understoodAs: ASKED, shown: SHOWN }];

    async function judging() {
      const within: unknown[] = [];
      const { meaning } = source({
        async lookAt(_, paragraphs, options) {
          within.push(options?.within ?? null);
          const answering = (text: string) => (text.includes('railway') ? 4 : 0);
          return {
            by: 'pieces',
            scores: paragraphs.map(({ text }) => ({ ...all(0.5), answering: answering(text) })),
            answersIn: () => null,
            pairsIn: () => [],
          };
        },
      });
      const answerer = await createAnswerer(archive(), { index: await read(), meaning });
      const ask = async (question: string, conversation?: Conversation) => {
        const { passages } = await answerer.rank(question, { conversation });
        return passages.find(({ text }) => text.includes('railway'))!.why.signals;
      };
      return { ask, within };
    }

    it('counts that, for a question that says little itself as for one of some words', async () => {
      const { ask } = await judging();
      const alone = await ask('What did the railway open in Aldmouth?');
      expect(alone.answering).toBeGreaterThan(0);
      const leaning = await ask('And there?', { turns });
      expect(leaning.answering).toBeGreaterThan(0.5 * alone.answering!);
    });

    it('has a follow-up judged as it was typed, behind what was said before it', async () => {
      const { ask, within } = await judging();
      await ask('And in Aldmouth?', { turns });
      expect(within).toContainEqual({
        asked: 'And in Aldmouth?',
        before: {
          said: [
            { kind: SAID.question, text: ASKED },
            { kind: SAID.answer, text: SHOWN[0]!.sentence },
          ],
          shown: [{ article: 'port', paragraph: 2 }],
        },
      });
    });

    it('has a question that stands alone judged by itself', async () => {
      const { ask, within } = await judging();
      await ask('What did the railway open in Aldmouth?');
      expect(within).toEqual([null]);
    });
  });

  it('says which words met which, each passage its own, and nothing where none did', async () => {
    const { meaning } = source({
      lookAt: async (_, paragraphs) => ({
        by: 'pieces',
        scores: paragraphs.map(() => all(0.5)),
        answersIn: () => null,
        pairsIn: (i) =>
          paragraphs[i]!.text.includes('detained') ? [{ asked: 'seized', met: 'detained' }] : [],
      }),
    });
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    const { passages } = await answerer.rank(QUESTION);
    expect(passages.length).toBeGreaterThan(1);
    for (const { text, why } of passages) {
      expect(why.pairs).toEqual(
        text.includes('detained') ? [{ asked: 'seized', met: 'detained' }] : undefined,
      );
    }
  });

  it('goes by words when nobody waits for it any more', async () => {
    const { signal } = { signal: AbortSignal.abort() };
    const signals: (AbortSignal | undefined)[] = [];
    const { meaning } = source({
      async vectorOf(_, given) {
        signals.push(given?.signal);
        return null;
      },
      async lookAt(_question, _paragraphs, given) {
        signals.push(given?.signal);
        return null;
      },
    });
    const answerer = await createAnswerer(archive(), { index: await read(), meaning });
    await answerer.ask(QUESTION, { signal });
    expect(signals).toEqual([signal, signal]);
  });

  it('mixes no two versions: a question that waits while the next one goes live is answered from the one it began with', async () => {
    const index = await read();
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { meaning } = source({
      async vectorOf(question) {
        await waiting;
        return quantisedByWords(question);
      },
    });
    const asked = (await createAnswerer(archive(), { index, meaning })).ask('What opened in Aldmouth?');
    const library = article('new', ['A library opened in Aldmouth.']);
    const next = await index.next({ added: [library], changed: [], removed: ['rail'] });
    const after = await createAnswerer(archive([NEWS[0]!, library], 'two'), { index: next, meaning });
    go();
    const old = (await asked) as Answered;
    expect(old.archiveVersion).toBe(archive().version);
    const fresh = (await after.ask('What opened in Aldmouth?')) as Answered;
    expect(fresh.archiveVersion).toBe('two');
    expect(fresh.passages[0].citation.article).toBe('new');
    expect(JSON.stringify(old)).not.toContain('library');
  });
});
