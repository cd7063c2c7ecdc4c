/**
 * `npm run bench:meaning`: what reading for meaning costs, and what it finds. One file, because its parts share how they time and
 * what they make.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createAnswerer } from '../answer/answerer.js';
import { readQuestion } from '../answer/question/question.js';
import { quantile } from '../cli/eval/metrics.js';
import { articlesById, placedIn } from '../cli/eval/places.js';
import { readQuestionFile } from '../cli/eval/question-file.js';
import { seededRandom } from '../cli/eval/random.js';
import { isEntryPoint } from '../cli/terminal/entry.js';
import { openMeaning } from '../cli/terminal/meaning.js';
import { openArchive, readSettings } from '../cli/terminal/open-archive.js';
import { printLine, type Streams } from '../cli/terminal/streams.js';
import { RAN, readArguments, readWhole, reportErrors } from '../cli/terminal/usage.js';
import type { ParagraphMeaning } from '../meaning/engine/meanings.js';
import { SIGN_BYTES } from '../meaning/engine/signs.js';
import { startMeaning } from '../meaning/meaning.js';
import { type Embedder, threadedEmbedder } from '../meaning/threads/embedder.js';
import { keyOf, vectorStore } from '../meaning/vector-store.js';
import { inSlices } from '../search/index/slices.js';
import { COMPARED, type Compared, Likeness } from '../search/meaning/likeness.js';
import { ParagraphVectors } from '../search/meaning/paragraph-vectors.js';
import { DIMENSIONS, quantise } from '../search/meaning/vectors.js';
import { SearchIndex } from '../search/search-index.js';
import { STATE_FILE } from '../state/sqlite/database/database.js';
import { openStores } from '../state/sqlite/open.js';
import { articlesOf } from './search/source.js';

const HELP = `npm run bench:meaning -- [options]

Measures the model (milliseconds a paragraph and a question), what vectors take (memory, disk), the time to answer with and without
reading going on, how long the event loop is held, and what comparing all paragraphs finds beyond those that words bring in.

  --paragraphs N     made paragraphs to answer from, with made vectors; 10,000 unless told
  --questions FILE   JSON Lines as for npm run eval, for the last part; without it that part is left out
  --archive PATH     the archive that these questions are asked of, instead of ARTICLES_DIR; may be given several times
  --cache FOLDER     where that archive's vectors are kept, instead of STATE_DIR
  --help             this text`;

const ASKED = 200;
const EMBEDDED = 40;
/** Paragraphs that are kept to see what they take on disk, and how long each is. */
const KEPT = 5_000;
const KEPT_PIECES = 60;
const BEHIND = { isAsked: false };
const SCANNED = [10_000, 50_000, 100_000];
const CLOSEST = 100;
const MOST_SCANNED = 1_000_000;

function runBenchMeaning(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('bench:meaning', streams, async () => {
    const { values } = readArguments({
      args: [...args],
      options: {
        paragraphs: { type: 'string', default: '10000' },
        questions: { type: 'string' },
        archive: { type: 'string', multiple: true },
        cache: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const say = (line: string) => printLine(streams.stdout, line);
    if (values.help) {
      say(HELP);
      return RAN;
    }
    const paragraphs = readWhole('paragraphs', values.paragraphs, 100, 10_000_000);
    await measureModel(say);
    await measureDisk(say);
    await measureAnswers(paragraphs, say);
    await measureScans(say);
    if (values.questions !== undefined) {
      const cache = values.cache ?? readSettings().stateDir;
      await measureRecall(values.questions, values.archive ?? null, cache, say, streams);
    }
    return RAN;
  });
}

type Say = (line: string) => void;

/** The model, on paragraphs of the archive of the settings. */
async function measureModel(say: Say): Promise<void> {
  const { articles } = await openArchive(null);
  const jobs = articles
    .flatMap(({ headline, paragraphs }) => paragraphs.map((text) => ({ headline, text })))
    .slice(0, EMBEDDED);
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  const stores = openStores(folder, { ...readSettings(), onTrouble: say });
  const store = vectorStore(stores.vectors);
  const embedder = threadedEmbedder();
  try {
    const before = process.memoryUsage().rss;
    const load = await timed(() => embedder.question({ text: 'warm' }));
    say(
      `the model loads in ${load.toFixed(0)} ms and takes ${megabytes(process.memoryUsage().rss - before)} in its thread`,
    );
    const questions = [];
    for (let i = 0; i < EMBEDDED; i++)
      questions.push(await timed(() => embedder.question({ text: `Who seized the ${i} goods in Geneva?` })));
    const paragraphs = [];
    await embedder.paragraphs(jobs.slice(0, 1), BEHIND);
    for (const job of jobs) {
      paragraphs.push(
        await timed(async () => store.keep(keyOf(job), (await embedder.paragraphs([job], BEHIND))[0]!)),
      );
    }
    const words = jobs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / jobs.length;
    say(`a question: ${times(questions)}`);
    say(`a paragraph of ${words.toFixed(0)} words on average: ${times(paragraphs)}`);
  } finally {
    await embedder.close();
    await stores.close();
  }
  rmSync(folder, { recursive: true, force: true });
}

/** What vectors take on disk: by how much the database grows. */
async function measureDisk(say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  const sizeWith = async (paragraphs: number) => {
    const stores = openStores(folder, { ...readSettings(), onTrouble: say });
    const store = vectorStore(stores.vectors);
    for (let i = 0; i < paragraphs; i++)
      await store.keep(keyOf({ headline: '', text: `${i}` }), madeMeaning(i));
    await stores.close();
    return statSync(join(folder, STATE_FILE)).size;
  };
  const empty = await sizeWith(0);
  const bytes = ((await sizeWith(KEPT)) - empty) / KEPT;
  say(`on disk: ${(bytes / 1024).toFixed(2)} KB a paragraph of ${KEPT_PIECES} word pieces`);
  rmSync(folder, { recursive: true, force: true });
}

/** The time to answer from made paragraphs with made vectors, the question embedded by the model. */
async function measureAnswers(paragraphs: number, say: Say): Promise<void> {
  const articles = [...(await articlesOf({ kind: 'made', paragraphs, seed: 1 }))];
  const index = await SearchIndex.build(articles);
  fill(index);
  const { count, bytes } = index.vectors;
  say(`memory: ${(bytes / count).toFixed(0)} bytes a paragraph (${count} paragraphs)`);
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  const stores = openStores(folder, { ...readSettings(), onTrouble: say });
  const { vectors } = stores;
  const embedder = threadedEmbedder();
  const meaning = startMeaning({ vectors, embedder, onTrouble: say, patienceMs: Number.POSITIVE_INFINITY });
  try {
    await meaning.load();
    const archive = { version: 'bench', articles, rejected: [] };
    const answerer = await createAnswerer(archive, { index, meaning });
    const texts = articles.flatMap(({ headline, paragraphs }) =>
      paragraphs.map((text) => ({ headline, text })),
    );
    const ask = async (i: number) =>
      answerer.ask(`${texts[(i * 97) % texts.length]!.text.slice(0, 80)} (${i})?`);
    for (let i = 0; i < 20; i++) await ask(i);
    say(`an answer by both of a fresh archive: ${await measured(ask, ASKED, 1_000)}`);
    const store = vectorStore(vectors);
    for (const [i, text] of texts.entries()) await store.keep(keyOf(text), madeMeaning(i));
    say(`an answer by both, all read: ${await measured(ask, ASKED, 1_000 + ASKED)}`);
    const byWords = await createAnswerer(archive, { index });
    const askByWords = async (i: number) =>
      byWords.ask(`${texts[(i * 97) % texts.length]!.text.slice(0, 80)} (${i})?`);
    say(`an answer by words: ${await measured(askByWords, ASKED, 1_000 + ASKED)}`);
    const reading = keepReading(embedder, texts);
    say(`an answer by both, while it reads: ${await measured(ask, ASKED, 2_000)}`);
    await reading.stop();
  } finally {
    await meaning.close();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function keepReading(embedder: Embedder, texts: readonly { headline: string; text: string }[]) {
  let going = true;
  const done = (async () => {
    for (let i = 0; going; i++) await embedder.paragraphs([texts[i % texts.length]!], BEHIND);
  })();
  return {
    async stop() {
      going = false;
      await done;
    },
  };
}

/** Times of `count` questions one after the other, and the longest that the event loop was held meanwhile. */
async function measured(ask: (i: number) => Promise<unknown>, count: number, from: number): Promise<string> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push(await timed(() => ask(from + i)));
  loop.disable();
  return `${times(all)}; event loop held at most ${(loop.max / 1e6).toFixed(0)} ms`;
}

/** How long it takes to find the paragraphs that are most like a question among so many. */
async function measureScans(say: Say): Promise<void> {
  for (const paragraphs of SCANNED) {
    const index = await SearchIndex.build([...(await articlesOf({ kind: 'made', paragraphs, seed: 1 }))]);
    fill(index);
    const question = quantise(madeVector(7));
    const closest = async () => [...(await index.compare(question))!.closest(CLOSEST, () => true)];
    const all: number[] = [];
    for (let i = 0; i < 20; i++) all.push(await timed(closest));
    say(`the closest ${CLOSEST} of ${paragraphs} paragraphs: ${times(all)}`);
  }
  const vectors = new ParagraphVectors();
  for (let i = 0; i < MOST_SCANNED; i++) vectors.set(i, [quantise(madeVector(i))]);
  const question = quantise(madeVector(7));
  const all: number[] = [];
  for (let i = 0; i < 20; i++)
    all.push(
      await timed(async () => [
        ...(await inSlices(Likeness.of(question, everyOf(MOST_SCANNED), vectors))).closest(
          CLOSEST,
          () => true,
        ),
      ]),
    );
  const { bytes, count } = vectors;
  say(
    `comparing with all of ${MOST_SCANNED}, and exactly with ${COMPARED}: ${times(all)}; ${(bytes / count).toFixed(0)} bytes each`,
  );
}

/** So many paragraphs of one article, all there. */
function everyOf(paragraphs: number): Compared {
  return {
    paragraphCount: paragraphs,
    articleOf: () => 0,
    isAlive: () => true,
    lengthOf: () => 1,
    precedes: (a, b) => a < b,
  };
}

/** Whether the right paragraphs are among those that words bring in, among the closest, or in either. */
async function measureRecall(
  file: string,
  paths: readonly string[] | null,
  cache: string,
  say: Say,
  { stderr }: Streams,
): Promise<void> {
  const archive = await openArchive(paths);
  const questions = placedIn(articlesById(archive), await readQuestionFile(file)).flatMap(
    ({ turns }) => turns,
  );
  const index = await SearchIndex.build(archive.articles);
  const meaning = openMeaning(cache, { progress: stderr, trouble: stderr });
  try {
    await meaning.readAll(index);
    for (const isBoth of [true, false]) {
      const ranks: number[] = [];
      for (const { question, relevant } of questions) {
        if (!relevant?.length) continue;
        const { text, query } = readQuestion(question);
        const vector = isBoth ? await meaning.vectorOf(text) : null;
        const likeness = vector && (await index.compare(vector));
        const { hits } = index.search(query, { likeness, limit: 10 });
        ranks.push(
          hits.findIndex((hit) =>
            relevant.some(
              ({ article, paragraph }) => article === hit.article.id && paragraph === hit.paragraph,
            ),
          ),
        );
      }
      const within = (k: number) =>
        (ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length).toFixed(4);
      say(
        `${isBoth ? 'words and the closest of all' : 'words alone'}: R@1 ${within(1)}, R@5 ${within(5)}, R@10 ${within(10)} (${ranks.length} questions)`,
      );
    }
  } finally {
    await meaning.close();
  }
}

function fill(index: SearchIndex): void {
  for (const { paragraph } of [...index.texts()])
    index.setVectors(paragraph, [quantise(madeVector(paragraph))]);
}

function madeMeaning(seed: number): ParagraphMeaning {
  const random = seededRandom(seed + 1);
  const pieces = Uint8Array.from({ length: KEPT_PIECES * SIGN_BYTES }, () => 256 * random());
  return { vectors: [quantise(madeVector(seed))], pieces };
}

function madeVector(seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function times(all: number[]): string {
  const ascending = all.sort((a, b) => a - b);
  return `p50 ${quantile(ascending, 0.5)!.toFixed(0)} ms, p99 ${quantile(ascending, 0.99)!.toFixed(0)} ms`;
}

const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;

if (isEntryPoint(import.meta.url)) process.exitCode = await runBenchMeaning(process.argv.slice(2));
