import { understand } from '../../answer/conversation/understand.js';
import { readQuestion } from '../../answer/question/question.js';
import { articlesById, placedIn } from '../../cli/eval/places.js';
import { type EvalQuestion, readQuestionFile } from '../../cli/eval/question-file.js';
import { holdsAnswer } from '../../cli/eval/wordings.js';
import { openArchive } from '../../cli/terminal/open-archive.js';
import { WEIGHTS } from '../../search/rank/weights.js';
import type { Hit } from '../../search/search.js';
import { SearchIndex } from '../../search/search-index.js';
import type { NamedSet } from './options.js';
import { FITTED, type FitCandidate, type FitQuestion, type FitSet } from './rescore.js';

/** Further down nothing comes up by other weights that are near today's. */
const RANKED = 60;

/**
 * Asks the questions of a set of its archive, as the ranking is today. Questions that stand alone and have an answer; of conversations
 * the wordings that stand alone.
 * @throws UsageError, ArchiveError
 */
export async function gather({ name, questions, archives }: NamedSet): Promise<FitSet> {
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
  return {
    name,
    questions: asked.map((question) => {
      const { query } = understand(
        readQuestion(question.manual ?? question.question),
        undefined,
        index.lexicon,
        today,
      );
      const { hits } = index.search(query, { limit: RANKED, once: true });
      return hits.map((hit) => candidateOf(hit, question)) satisfies FitQuestion;
    }),
  };
}

function candidateOf(hit: Hit, question: EvalQuestion): FitCandidate {
  const { signals } = hit;
  const own = (signals.paragraph ?? 0) + (signals.conditions ?? 0);
  const units = Float64Array.from(FITTED, (signal) => (signals[signal] ?? 0) / WEIGHTS[signal]);
  const others = own + FITTED.reduce((sum, signal) => sum + (signals[signal] ?? 0), 0);
  const newness = others > 0 ? (signals.newness ?? 0) / WEIGHTS.newness / others : 0;
  return { own, signals: units, newness, isRight: isRight(hit, question) };
}

function isRight({ article, paragraph, repeats = [] }: Hit, { relevant, answers }: EvalQuestion): boolean {
  if (relevant === null) return holdsAnswer(article.paragraphs[paragraph - 1]!, answers);
  return [{ article, paragraph }, ...repeats].some((place) =>
    relevant.some((one) => one.article === place.article.id && one.paragraph === place.paragraph),
  );
}
