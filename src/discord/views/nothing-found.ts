import type { NothingFound, Passage } from '../../answer/answer.js';
import type { Suggestion } from '../../answer/suggestion.js';
import { filtersInWords } from '../filters/filters.js';
import { type ButtonSpec, buttonRow, container, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { contextArgs } from './in-context.js';
import { unmetText } from './judged.js';
import { citationText, quotedExcerpt } from './passage.js';
import { questionText, readingButtons } from './reading.js';

const NEAR_MISSES = 3;
const NEAR_EXCERPT = 450;
const NEAREST_EXCERPT = 1200;
const WORDS = 200;

export interface GoingOn {
  /** What the buttons find the question by. */
  readonly savedId: string;
  /** Whether there are moderators who could be told of it. */
  readonly mayTell: boolean;
}

/**
 * That the archive does not answer, what was searched, what to try, and the closest passages as buttons; or, where the closest
 * fails the question in something that can be named, what that is, and that passage as an answer is shown. Below it the ways
 * to go on.
 */
export function nothingView(t: Texts, answer: NothingFound, goingOn: GoingOn): View {
  const near = answer.nearMisses.slice(0, NEAR_MISSES);
  const [nearest] = near;
  const unmet = unmetText(answer, t);
  return {
    outcome: 'nothing-found',
    components: [
      container([
        text(questionText(answer, t)),
        ...(unmet && nearest ? nearestParts(answer, unmet, nearest, near, t) : closestParts(answer, near, t)),
      ]),
      ...buttonRow(
        near.map((passage, i) => nearButton(passage, i, unmet !== undefined && i === 0, answer, t)),
      ),
      ...buttonRow([...readingButtons(t, answer, goingOn.savedId), ...nameButtons(t, answer, goingOn)]),
      ...buttonRow(goOnButtons(t, answer, goingOn)),
    ],
  };
}

/** The names that may have been meant: each asks the question with that name. */
function nameButtons(
  t: Texts,
  { nearNames = [], archiveVersion }: NothingFound,
  { savedId }: GoingOn,
): ButtonSpec[] {
  return nearNames.map(({ name }, i) => ({
    id: encodeCustomId('named', archiveVersion, savedId, i),
    text: t.plain('button.near-name', { name: oneLine(name) }),
  }));
}

function goOnButtons(t: Texts, answer: NothingFound, { savedId, mayTell }: GoingOn): ButtonSpec[] {
  const id = (action: string) => encodeCustomId(action, answer.archiveVersion, savedId);
  return [
    ...(answer.matches > 0 ? [{ id: id('seek'), text: t.plain('button.search-words') }] : []),
    ...(answer.searched.articles > 0 ? [{ id: id('browse'), text: t.plain('button.browse') }] : []),
    ...(mayTell ? [{ id: id('tell'), text: t.plain('button.tell') }] : []),
  ];
}

function closestParts(answer: NothingFound, near: readonly Passage[], t: Texts) {
  const advice = answer.suggestions
    .filter(({ kind }) => near.length === 0 || kind !== 'look-at-near-misses')
    .map((suggestion) => md`- ${suggestionText(suggestion, t)}`);
  return [
    text(md`### ${t.md('nothing.title')}\n${searchedText(answer, t)}`),
    ...languageParts(answer, t),
    ...(advice.length > 0 ? [text(joined(advice, '\n'))] : []),
    ...(near.length > 0 ? [text(t.md('nothing.near'))] : []),
    ...near.map((passage, i) => listed(passage, i, t)),
  ];
}

/** There is something, so other words are not what helps; fewer filters may. */
function nearestParts(
  answer: NothingFound,
  unmet: Markdown,
  nearest: Passage,
  near: readonly Passage[],
  t: Texts,
) {
  const loosen = answer.suggestions.filter(({ kind }) => kind === 'loosen-filters');
  const notes = [searchedText(answer, t), ...loosen.map((suggestion) => suggestionText(suggestion, t))];
  return [
    ...languageParts(answer, t),
    text(unmet),
    text(quotedExcerpt(nearest, NEAREST_EXCERPT)),
    text(citationText(nearest.citation, t)),
    separator(),
    text(
      joined(
        notes.map((note) => md`-# ${note}`),
        '\n',
      ),
    ),
    ...(near.length > 1 ? [text(t.md('unmet.others'))] : []),
    ...near.slice(1).map((passage, i) => listed(passage, i + 1, t)),
  ];
}

function listed(passage: Passage, i: number, t: Texts) {
  return text(
    md`**${i + 1}.** ${citationText(passage.citation, t, 120)}\n${quotedExcerpt(passage, NEAR_EXCERPT)}`,
  );
}

/** Opens a passage in its context; the one that is shown as an answer is has the button of an answer. */
function nearButton(passage: Passage, i: number, isShown: boolean, answer: NothingFound, t: Texts) {
  const { headline } = passage.citation;
  const named = label(t.plain('button.near-miss', { n: i + 1, headline }), LIMITS.buttonLabel, String(i + 1));
  return {
    id: encodeCustomId('ctx', answer.archiveVersion, ...contextArgs(passage)),
    text: isShown ? t.plain('button.context') : named,
  };
}

function languageParts({ language }: NothingFound, t: Texts) {
  return language ? [text(languageText(language, t))] : [];
}

function languageText({ asked, archive, names }: NonNullable<NothingFound['language']>, t: Texts): Markdown {
  const differs = t.md('language.differs', {
    asked: t.plain(`language.${asked}`),
    archive: t.plain(`language.${archive}`),
  });
  if (names.length === 0) return md`${differs} ${t.md('language.no-names')}`;
  return md`${differs} ${t.md('language.names', { names: quoted(t.list(names.slice(0, 8)), WORDS) })}`;
}

function searchedText({ searched }: NothingFound, t: Texts): Markdown {
  if (searched.articles === 0) return t.md('nothing.empty');
  const articles = t.plain('count.article', { count: searched.articles });
  const paragraphs = t.plain('count.paragraph', { count: searched.paragraphs });
  const all =
    searched.newest === null
      ? t.md('nothing.searched-undated', { articles, paragraphs })
      : t.md('nothing.searched', { articles, paragraphs, newest: t.date(searched.newest) });
  const filters = filtersInWords(searched.filters, t);
  if (filters === undefined) return all;
  const left = t.plain('count.article', { count: searched.filteredArticles });
  return md`${all} ${t.md('nothing.filtered', { filters: quoted(filters, WORDS), articles: left, all: searched.articles })}`;
}

function suggestionText(suggestion: Suggestion, t: Texts): Markdown {
  if (suggestion.kind !== 'other-words') return t.md(`suggest.${suggestion.kind}`);
  if (suggestion.missing.length === 0) return t.md('suggest.any-other-words');
  const words = t.list(suggestion.missing.slice(0, 5).map((word) => `“${word}”`));
  return t.md('suggest.other-words', { words: quoted(words, WORDS) });
}
