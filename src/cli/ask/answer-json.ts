import type { Answer, Passage, Span } from '../../answer/answer.js';
import type { Meeting } from '../../answer/conditions/meeting.js';
import type { Rejected } from '../../article/article.js';

/** The answer as `ask --json` prints it: one flat object, whose keys stay. */
export function answerAsJson(answer: Answer, rejected: readonly Rejected[]) {
  const { question, understoodAs, following = null, outcome, confidence, searched, tookMs } = answer;
  return {
    question,
    understoodAs,
    following,
    outcome,
    ...(answer.outcome === 'nothing-found' && answer.talk !== undefined && { talk: answer.talk }),
    ...(answer.outcome === 'nothing-found' && answer.language && { language: answer.language }),
    ...(answer.outcome === 'told' && { told: answer.told }),
    confidence: round(confidence, 4),
    passages: answer.outcome === 'answered' ? answer.passages.map(passageAsJson) : [],
    nearMisses: answer.outcome === 'nothing-found' ? answer.nearMisses.map(passageAsJson) : [],
    nearest: answer.outcome === 'answered' && (answer.isNearest ?? false),
    unsaid: answer.outcome === 'answered' ? (answer.unsaid ?? []) : [],
    unmet: answer.outcome === 'nothing-found' ? (answer.unmet ?? []).map(unmetAsJson) : [],
    searched: {
      articles: searched.filteredArticles,
      paragraphs: searched.filteredParagraphs,
      newest: searched.newest,
    },
    rejected: rejected.map(({ file, line, reason, remedy }) => ({ file, line, reason, remedy })),
    tookMs: round(tookMs, 2),
  };
}

function unmetAsJson({ condition: { kind, said }, met, instead }: Meeting) {
  return { kind, said, met, instead };
}

export function passageAsJson({ citation, copies, repeats = [], text, excerpt, sentence, score }: Passage) {
  const { article, headline, source, date, section, url, paragraph, page } = citation;
  return {
    article,
    headline,
    source,
    date,
    section,
    url,
    paragraph,
    ...(page !== undefined && { page }),
    text,
    excerpt: slice(text, excerpt),
    sentence: slice(text, sentence),
    score: round(score, 4),
    copies: copies.map(({ id }) => id),
    repeats: repeats.map(({ article, paragraph }) => ({ article, paragraph })),
  };
}

const slice = (text: string, { start, end }: Span) => text.slice(start, end);

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
