/** `npm run answering-set`: questions with the paragraphs that words find, as scripts/answering/reader.py and train.py learn from them. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { articlesById, placedIn } from '../../cli/eval/places.js';
import { readQuestionFile } from '../../cli/eval/question-file.js';
import { isEntryPoint } from '../../cli/terminal/entry.js';
import { openArchive } from '../../cli/terminal/open-archive.js';
import { printLine, type Streams } from '../../cli/terminal/streams.js';
import { RAN, readArguments, reportErrors, UsageError } from '../../cli/terminal/usage.js';
import { relationOf } from '../../meaning/answering/relation.js';
import type { ParagraphMeaning } from '../../meaning/engine/meanings.js';
import { loadWordPieces } from '../../meaning/engine/model.js';
import { readPiecesOf } from '../../meaning/look/read-pieces.js';
import { askedAlone, askedWithin } from '../../meaning/look/said-before.js';
import { type Embedder, threadedEmbedder } from '../../meaning/threads/embedder.js';
import { similarityOf } from '../../search/meaning/vectors.js';
import type { Hit } from '../../search/search.js';
import { SearchIndex } from '../../search/search-index.js';
import { lessonsIn } from './lessons.js';
import { type NamedSet, readSet } from './options.js';

const HELP = `npm run answering-set -- --set NAME=QUESTIONS.jsonl,ARCHIVE[,ARCHIVE…] --out FOLDER

Asks questions of an archive by words, reads what they find with the model, and writes FOLDER/NAME.jsonl for
scripts/answering/reader.py and train.py.

  --set NAME=…   a file of questions or conversations as npm run eval takes it, and the archive that they are asked of, by commas
  --out FOLDER   where the file is written; made if it is not there
  --help         this text

Each paragraph is read once, some thirty a second and core. Exit status: 0 when it ran, 1 when something failed, 2 on wrong use.`;

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runAnsweringSet(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('answering-set', streams, async () => {
    const { values } = readArguments({
      args: [...args],
      options: {
        set: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      printLine(streams.stdout, HELP);
      return RAN;
    }
    if (values.set === undefined || values.out === undefined)
      throw new UsageError('Tell the set with --set and the folder with --out.');
    const embedder = threadedEmbedder();
    try {
      const { questions, paragraphs } = await writeSet(readSet(values.set), values.out, embedder);
      printLine(streams.stdout, `${questions} questions and ${paragraphs} paragraphs written.`);
    } finally {
      await embedder.close();
    }
    return RAN;
  });
}

/** Writes a line for each paragraph before the first question that finds it, and one for each question. */
async function writeSet(set: NamedSet, folder: string, embedder: Embedder) {
  const read = await readQuestionFile(set.questions);
  const archive = await openArchive(set.archives);
  const index = await SearchIndex.build(archive.articles);
  const pieces = await loadWordPieces();
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, `${set.name}.jsonl`));
  const known = new Map<string, { readonly number: number; readonly meaning: ParagraphMeaning }>();
  const numberOf = async (hit: Hit) => {
    const paragraph = textOf(hit);
    const key = JSON.stringify(paragraph);
    const one = known.get(key);
    if (one) return one;
    const [meaning] = await embedder.paragraphs([paragraph], { isAsked: false });
    const { ids, signs, headline } = readPiecesOf(pieces, paragraph, meaning!.pieces);
    const vectors = Buffer.concat(meaning!.vectors.map(({ values }) => Uint8Array.from(values)));
    const line = {
      ids: [...ids],
      headline,
      signs: Buffer.from(signs).toString('base64'),
      vectors: vectors.toString('base64'),
    };
    file.write(`${JSON.stringify(line)}\n`);
    const read = { number: known.size, meaning: meaning! };
    known.set(key, read);
    return read;
  };
  let questions = 0;
  for (const { question, before, found } of lessonsIn(placedIn(articlesById(archive), read), index)) {
    const own = askedAlone(question, pieces);
    const asked = before ? askedWithin(question, { asked: question, before }, pieces) : own;
    const [alone, within] = await Promise.all([own, asked].map((one) => embedder.question(one)));
    const lines = [];
    for (const { hit, isRight, alone: score } of found) {
      const { number, meaning } = await numberOf(hit);
      const cosine = (to: typeof alone) =>
        Math.max(...meaning.vectors.map((one) => similarityOf(to!.vector, one)));
      const place = { article: hit.article.id, paragraph: hit.paragraph };
      const relation = before ? relationOf(place, before) : null;
      lines.push([number, Number(isRight), hit.score, score, cosine(alone), cosine(within), relation]);
    }
    const vectors = await embedder.untaughtPieces(asked.text);
    const line = {
      ids: [...asked.pieces.ids],
      kinds: asked.kinds ? [...asked.kinds] : null,
      vectors: Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength).toString('base64'),
      found: lines,
    };
    file.write(`${JSON.stringify(line)}\n`);
    questions++;
  }
  file.end();
  await finished(file);
  return { questions, paragraphs: known.size };
}

const textOf = ({ article, paragraph }: Hit) => ({
  headline: article.headline,
  text: article.paragraphs[paragraph - 1]!,
});

if (isEntryPoint(import.meta.url)) process.exitCode = await runAnsweringSet(process.argv.slice(2));
