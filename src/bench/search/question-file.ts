import { readFile } from 'node:fs/promises';
import type { ArchivedArticle } from '../../archive/archive.js';
import { UsageError } from '../../cli/terminal/usage.js';
import { list, object } from '../../shape/groups.js';
import { text, whole } from '../../shape/scalars.js';
import { type Of, optional } from '../../shape/shape.js';
import type { BenchQuestion } from './corpus/questions.js';

const line = object({
  question: text({ least: 1 }),
  relevant: optional(list(object({ article: text(), paragraph: whole(1) }))),
  answers: optional(list(text({ least: 1 }))),
});

/**
 * Questions of one's own for an archive, one JSON object a line: with the paragraphs that answer (1-based), or with the
 * answers' words, of which one must stand in a paragraph for it to count. Questions that no paragraph of these
 * articles answers are left out: they say nothing about ranking. Rejects with a `UsageError` that names the line.
 */
export async function readQuestions(
  file: string,
  articles: Iterable<ArchivedArticle>,
): Promise<BenchQuestion[]> {
  const asked = parseLines(file, await textOf(file));
  const firstOf = new Map<string, { first: number; count: number }>();
  const folded: string[] = [];
  let paragraphs = 0;
  for (const { id, paragraphs: own } of articles) {
    firstOf.set(id, { first: paragraphs, count: own.length });
    paragraphs += own.length;
    for (const text of own) folded.push(fold(text));
  }
  const questions = asked.map(({ question, relevant = [], answers = [] }): BenchQuestion => {
    const named = relevant.flatMap(({ article, paragraph }) => {
      const place = firstOf.get(article);
      return place && paragraph <= place.count ? [place.first + paragraph - 1] : [];
    });
    const wanted = answers.map(fold).filter((answer) => answer.trim() !== '');
    const answering =
      wanted.length === 0
        ? []
        : folded.flatMap((text, at) => (wanted.some((answer) => text.includes(answer)) ? [at] : []));
    return { question, relevant: [...new Set([...named, ...answering])] };
  });
  const answerable = questions.filter(({ relevant }) => relevant.length > 0);
  if (answerable.length === 0) {
    throw new UsageError(
      `${file}: none of its ${asked.length} questions has an answer in this archive; do their articles and paragraphs belong to it?`,
    );
  }
  return answerable;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function parseLines(file: string, lines: string): Of<typeof line>[] {
  return lines.split('\n').flatMap((json, at) => {
    if (json.trim() === '') return [];
    const checked = line(objectOf(json));
    if (checked.ok) return [checked.value];
    throw new UsageError(
      `${file}, line ${at + 1}: not a question; one has "question" and "relevant" or "answers", as one JSON object a line.`,
    );
  });
}

function objectOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Case, accents, punctuation and the articles of English folded away; a space at both ends, so that words match whole. */
function fold(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['a', 'an', 'the'].includes(word));
  return ` ${words.join(' ')} `;
}
