import { understand } from '../../answer/conversation/understand.js';
import { type GraspOptions, graspOf, LOOKED_AT, WORDS_ONLY } from '../../answer/meaning.js';
import { readQuestion } from '../../answer/question/question.js';
import { articlesById, placedIn } from '../../cli/eval/places.js';
import { type EvalQuestion, readQuestionFile } from '../../cli/eval/question-file.js';
import { holdsAnswer } from '../../cli/eval/wordings.js';
import type { CommandMeaning } from '../../cli/terminal/meaning.js';
import { openArchive } from '../../cli/terminal/open-archive.js';
import { SIGNALS, WEIGHTS_BY_LOOK, type Weights, weightsFor } from '../../search/rank/weights/weights.js';
import type { Hit } from '../../search/search.js';
import { SearchIndex } from '../../search/search-index.js';
import type { NamedSet } from './options.js';
import { FITTED, type FitCandidate, type FitQuestion, type FitSet } from './rescore.js';

/** Further down nothing comes up by other weights that are near today's. */
const RANKED = 60;

/** What is off is weighed so little that it ranks nothing, and yet can be told from the score. */
const OFF = 1e-9;

/**
 * Asks the questions of a set of its archive, as the ranking is today. Questions that stand alone and have an answer; of conversations
 * the wordings that stand alone.
 * @param meaning ranks too, and has read all of the archive if told
 * @throws UsageError, ArchiveError
 */
export async function gather(
  { name, questions, archives }: NamedSet,
  meaning: CommandMeaning | null = null,
  readAll = false,
): Promise<FitSet> {
  const read = await readQuestionFile(questions);
  const archive = await openArchive(archives);
  const { articles } = archive;
  const set = placedIn(articlesById(archive), read);
  const index = await SearchIndex.build(articles);
  const newest = articles.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '');
  const today = newest || new Date().toISOString().slice(0, 10);
  const asked = set
    .flatMap(({ turns, isConversation }) => (isConversation ? turns.filter(({ manual }) => manual) : turns))
    .filter(({ counted, relevant }) => counted && relevant?.length !== 0);
  await meaning?.readAll(readAll ? index : null);
  const ranked: FitQuestion[] = [];
  for (const question of asked) {
    const text = readQuestion(question.manual ?? question.question);
    const understood = understand(text, undefined, index.lexicon, today);
    const find: GraspOptions['find'] = ({ query }, likeness, looked) => {
      const how = { likeness, limit: LOOKED_AT, ...(looked && { ...looked, once: true }) };
      return index.search(query, how, looked && weightsFor(looked.look, WEIGHTS_BY_LOOK)).hits;
    };
    const grasp = meaning ? await graspOf(understood, index, { meaning, find }) : WORDS_ONLY;
    const likeness = grasp.likenessOf(understood);
    const look = grasp.lookOf(understood);
    const weights = withoutZero(weightsFor(look, WEIGHTS_BY_LOOK));
    const { hits } = index.search(understood.query, { limit: RANKED, once: true, likeness, look }, weights);
    const counted = look?.by === 'pieces' ? weights : index.shaped(weights);
    ranked.push(hits.map((hit) => candidateOf(hit, question, counted)));
  }
  // Read by meaning, an archive is ranked by the weights as they are.
  return { name, questions: ranked, ...(meaning === null && { shaped: (weights) => index.shaped(weights) }) };
}

function withoutZero(weights: Weights): Weights {
  const filled = SIGNALS.map((signal) => [signal, weights[signal] || OFF]);
  return Object.fromEntries(filled) as unknown as Weights;
}

function candidateOf(hit: Hit, question: EvalQuestion, weights: Weights): FitCandidate {
  const { signals } = hit;
  const own = signals.conditions ?? 0;
  const units = Float64Array.from(FITTED, (signal) => (signals[signal] ?? 0) / weights[signal]);
  const others = own + FITTED.reduce((sum, signal) => sum + (signals[signal] ?? 0), 0);
  const newness = others > 0 ? (signals.newness ?? 0) / weights.newness / others : 0;
  return { own, signals: units, newness, isRight: isRight(hit, question) };
}

/** Whether what was found answers: its paragraph is one that does, or repeats one, or holds the words that answer. */
export function isRight(
  { article, paragraph, repeats = [] }: Hit,
  { relevant, answers }: EvalQuestion,
): boolean {
  if (relevant === null) return holdsAnswer(article.paragraphs[paragraph - 1]!, answers);
  return [{ article, paragraph }, ...repeats].some((place) =>
    relevant.some((one) => one.article === place.article.id && one.paragraph === place.paragraph),
  );
}
