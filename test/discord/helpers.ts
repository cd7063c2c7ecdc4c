import type { Answer, Answerer, Conversation, Passage } from '../../src/answer/answer.js';
import type { Meeting } from '../../src/answer/conditions/meeting.js';
import type { NearName } from '../../src/answer/suggestion.js';
import type { Archive, ArchivedArticle } from '../../src/archive/archive.js';
import { sentencesOf } from '../../src/article/sentences.js';
import type { ActionContext } from '../../src/discord/commands/action.js';
import type { Context } from '../../src/discord/commands/context.js';
import type { Caller, Responder } from '../../src/discord/gateway/incoming.js';
import type { Choice, ModalView, Payload } from '../../src/discord/reply/gate.js';
import { effective, settingsOfServers } from '../../src/discord/settings/effective.js';
import { textsFor } from '../../src/discord/strings/texts.js';
import { type Live, makeLive } from '../../src/live/live.js';
import type { Filters } from '../../src/search/query.js';
import { fold } from '../../src/search/terms/fold.js';
import { memoryStores as stores } from '../state/memory.js';
import { fakeCurator } from './curator.js';

export function article(id: string, more: Partial<ArchivedArticle> = {}): ArchivedArticle {
  return {
    id,
    headline: `Headline of ${id}`,
    date: '2017-11-10',
    section: 'Trademarks',
    author: null,
    source: 'The Gazette',
    url: `https://gazette.example/${id}`,
    credit: null,
    paragraphs: [
      `The first paragraph of ${id}.`,
      `Customs found 1,500 cases in ${id}. They said so on Friday.`,
    ],
    related: [],
    file: `${id}.txt`,
    digest: id,
    copies: [],
    removed: [],
    ...more,
  } as ArchivedArticle;
}

export function archiveOf(articles: readonly ArchivedArticle[], version = 'a1b2c3d4e5f60718'): Archive {
  return { version, articles: articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)), rejected: [] };
}

export interface FakeAnswererOptions {
  readonly confidence?: number;
  /** Called before every answer: to wait, or to fail. */
  readonly before?: () => Promise<void> | void;
  /** How a question is understood within its conversation; as it stands unless told. */
  readonly understand?: (question: string, conversation: Conversation | undefined) => string;
  readonly alternatives?: readonly string[];
  /** What the answers do not say, and what the nearest does not meet where there is no answer. */
  readonly unsaid?: readonly string[];
  readonly unmet?: readonly Meeting[];
  /** Names of the archive that may have been meant where there is no answer. */
  readonly nearNames?: readonly NearName[];
}

/** Answers by counting words in common: enough to have passages, near misses and nothing. Notes what it was asked. */
export function fakeAnswerer(
  archive: Archive,
  { confidence = 0.99, before, understand, alternatives, unsaid, unmet, nearNames }: FakeAnswererOptions = {},
) {
  const asked: { question: string; options: Parameters<Answerer['ask']>[1] }[] = [];

  function ranked(words: string, filters: Filters = {}): Passage[] {
    const wanted = fold(words)
      .split(/[^\p{L}\p{N},]+/u)
      .filter((word) => word.length > 3);
    return archive.articles
      .filter(({ section, id }) => (filters.section ?? section) === section && (filters.article ?? id) === id)
      .flatMap((from) => from.paragraphs.map((text, i) => passageOf(from, i + 1, text, wanted)))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  function passageOf(
    from: ArchivedArticle,
    paragraph: number,
    text: string,
    wanted: readonly string[],
  ): Passage {
    const { id, headline, source, date, section, url, copies } = from;
    const folded = fold(text);
    const found = wanted.filter((word) => folded.includes(word));
    const sentences = sentencesOf(text);
    const hasFound = (part: string) => found.some((word) => part.includes(word));
    const sentence = sentences.find(({ start, end }) => hasFound(fold(text.slice(start, end)))) ??
      sentences[0] ?? { start: 0, end: text.length };
    return {
      citation: { article: id, headline, source, date, section, url, paragraph },
      copies,
      text,
      excerpt: { start: 0, end: text.length },
      sentence,
      terms: [],
      score: found.length,
      why: {
        matched: found.map((word) => ({
          word,
          term: word,
          mended: false,
          inParagraph: true,
          inHeadline: false,
          inArticle: true,
        })),
        missing: wanted.filter((word) => !found.includes(word)),
        similarity: null,
        signals: { text: found.length },
        ...(unmet && { meetings: unmet }),
      },
    };
  }

  const searched = (filters: Filters = {}) => ({
    articles: archive.articles.length,
    paragraphs: archive.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    filteredArticles: archive.articles.length,
    filteredParagraphs: 1,
    newest: '2017-11-10',
    filters,
  });

  const answerer: Answerer = {
    async ask(question, options = {}): Promise<Answer> {
      asked.push({ question, options });
      await before?.();
      const passages = ranked(question, options.filters);
      const base = {
        question,
        understoodAs: understand?.(question, options.conversation) ?? question,
        ...(alternatives && { alternatives }),
        confidence,
        searched: searched(options.filters),
        matches: passages.length,
        archiveVersion: archive.version,
        tookMs: 1,
      };
      const [first, ...others] = passages.slice(0, options.limit ?? 5);
      if (first && !question.includes('unanswerable'))
        return { ...base, outcome: 'answered', passages: [first, ...others], ...(unsaid && { unsaid }) };
      return {
        ...base,
        outcome: 'nothing-found',
        confidence: 0.1,
        nearMisses: passages.slice(0, 3),
        ...(unmet && { unmet }),
        ...(nearNames && { nearNames }),
        suggestions: [{ kind: 'other-words', missing: ['zebra'] }, { kind: 'look-at-near-misses' }],
      };
    },
    async search(words, options = {}) {
      await before?.();
      const passages = ranked(words, options.filters);
      const offset = options.offset ?? 0;
      return {
        passages: passages.slice(offset, offset + (options.limit ?? 5)),
        matches: passages.length,
        searched: searched(options.filters),
      };
    },
  };
  return { ...answerer, asked };
}

export const CALLER: Caller = {
  userId: '100000000000000001',
  name: 'mina',
  guildId: '200000000000000002',
  locale: 'en-US',
  moderator: false,
  mayMention: true,
  open: true,
  place: '300000000000000003',
  alone: false,
};

/** What the bot keeps, in memory, and nobody who does anything to the archive. */
export function memoryStores(options: { readonly now?: () => number } = {}) {
  const kept = stores(options);
  return {
    ...kept,
    settings: settingsOfServers(kept.settings, ENVIRONMENT),
    home: CALLER.guildId,
    curator: fakeCurator(),
    tellAudit: () => {},
    readFile: async () => new Uint8Array(),
  };
}

/** The settings of an environment that sets nothing. */
export const ENVIRONMENT = {
  moderatorRoleIds: [],
  auditChannelId: null,
  cooldownUses: 1_000,
  cooldownSeconds: 10,
};

export async function liveOf(
  articles: readonly ArchivedArticle[],
  options: FakeAnswererOptions = {},
  version?: string,
) {
  const archive = archiveOf(articles, version);
  return makeLive(archive, fakeAnswerer(archive, options));
}

export async function contextOf(
  articles: readonly ArchivedArticle[],
  more: Partial<ActionContext> & { readonly answerer?: FakeAnswererOptions; readonly locale?: string } = {},
): Promise<ActionContext & { readonly live: Live } & Context> {
  const { answerer, locale = 'en-US', ...rest } = more;
  return {
    live: await liveOf(articles, answerer),
    ...memoryStores(),
    progress: () => {},
    set: effective([], ENVIRONMENT),
    caller: { ...CALLER, locale },
    t: textsFor(locale),
    args: [],
    values: [],
    fields: {},
    onPrivate: false,
    ...rest,
  };
}

export interface Sent {
  readonly how:
    | 'reply'
    | 'private'
    | 'update'
    | 'defer'
    | 'complete'
    | 'complete privately'
    | 'later'
    | 'modal'
    | 'choices';
  readonly payload?: Payload;
  readonly modal?: ModalView;
  readonly choices?: readonly Choice[];
  readonly deferredAs?: string;
}

/** Notes what is sent instead of sending it; `fail` may throw for any of it. */
export function recorder(fail: (sent: Sent) => Promise<void> | void = () => {}) {
  const sent: Sent[] = [];
  const note = async (one: Sent) => {
    sent.push(one);
    await fail(one);
  };
  const responder: Responder = {
    reply: (payload, isPrivate) => note({ how: isPrivate ? 'private' : 'reply', payload }),
    update: (payload) => note({ how: 'update', payload }),
    defer: (deferredAs) => note({ how: 'defer', deferredAs }),
    complete: (payload) => note({ how: 'complete', payload }),
    completePrivately: (payload) => note({ how: 'complete privately', payload }),
    later: (payload) => note({ how: 'later', payload }),
    modal: (modal) => note({ how: 'modal', modal }),
    choices: (choices) => note({ how: 'choices', choices }),
  };
  return { responder, sent };
}
