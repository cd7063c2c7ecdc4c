import type { ViewFile } from '../reply/gate.js';
import { csvOf } from './csv.js';
import type { Gaps } from './gaps.js';

/** All that the moderators are shown, whole, for a spreadsheet. The names of columns are the same in every language. */
export function gapsFiles({ open, closed, worst, days }: Gaps): ViewFile[] {
  const questions = [...open, ...closed].map(({ text, times, last, solved }) => [
    text,
    times,
    isoTime(last),
    solved === null ? null : isoTime(solved),
  ]);
  const votes = worst.map(({ question, headline, article, paragraph, up, down }) => [
    question,
    headline,
    article,
    paragraph,
    up,
    down,
  ]);
  const uses = days.map(({ day, questions: all, nothingFound }) => [day, all, nothingFound]);
  return [
    file('questions', ['question', 'times', 'last asked', 'called solved'], questions),
    file('votes', ['question', 'headline', 'article', 'paragraph', 'up', 'down'], votes),
    file('uses', ['day', 'questions', 'found nothing'], uses),
  ];
}

function file(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): ViewFile {
  return { name: `${name}.csv`, text: csvOf([columns, ...rows]) };
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
