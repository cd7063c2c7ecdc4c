import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answerer, Passage } from '../../src/answer/answer.js';
import { createAnswerer } from '../../src/answer/answerer.js';
import { remember } from '../../src/answer/remember.js';
import type { Archive, ArchivedArticle } from '../../src/archive/archive.js';
import { sentencesOf } from '../../src/article/sentences.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { tokenize } from '../../src/search/terms/terms.js';
import { article, articles, paragraph, words } from '../search/articles.js';

const archive = (all: readonly ArchivedArticle[]): Archive => ({
  version: 'v1',
  articles: all,
  rejected: [],
});

const COPY = {
  id: 'tin-again',
  headline: 'A tin case',
  date: null,
  source: 'Fabric',
  url: null,
  file: 'again.txt',
};

const ARTICLES = [
  article(
    'customs',
    [
      'Harbour officers found 1,500 counterfeit watches in Rotterdam. They were hidden below bananas, said Marta Kowalski.',
      'The watches will be destroyed in March. The importer has to pay for that.',
      'Nobody was arrested.',
    ],
    {
      headline: 'Counterfeit watches below bananas',
      date: '2017-11-10',
      section: 'Trademarks',
      source: 'The Courier',
      url: 'https://courier.example/1',
    },
  ),
  article(
    'tin',
    [
      'A biscuit tin with eight sides is not distinctive, the Court of Appeal ruled on Tuesday.',
      'Judge Priya Raman wrote that shoppers do not count the sides of a tin.',
      'The owner may appeal until 3 May 2018.',
    ],
    {
      headline: 'Biscuit tin loses protection',
      date: '2018-04-03',
      section: 'Designs',
      source: 'Le Rapporteur',
      copies: [COPY],
    },
  ),
  article('street', ['Street lamps that dim themselves are patented by Lumenhart.', 'Nobody was arrested.'], {
    headline: 'Lamps patented',
  }),
];

let answerer: Answerer;
beforeAll(async () => {
  answerer = await createAnswerer(archive(ARTICLES));
});

const quoted = ({ text, sentence }: Passage) => text.slice(sentence.start, sentence.end);

function passagesOf(answer: Answer): readonly Passage[] {
  if (answer.outcome === 'told') return [];
  return answer.outcome === 'answered' ? answer.passages : answer.nearMisses;
}

/** What every passage of every answer must be. */
function expectVerbatim(passage: Passage, all: readonly ArchivedArticle[], question: string): void {
  const { citation, text, excerpt, sentence, terms, why } = passage;
  const cited = all.find(({ id }) => id === citation.article)!;
  expect(cited.paragraphs[citation.paragraph - 1]).toBe(text);
  expect(citation).toMatchObject({
    headline: cited.headline,
    date: cited.date,
    source: cited.source,
    url: cited.url,
  });
  const sentences = sentencesOf(text);
  if (sentences.length > 0) {
    expect(sentences.map(({ start }) => start)).toContain(excerpt.start);
    expect(sentences.map(({ end }) => end)).toContain(excerpt.end);
    expect(sentences).toContainEqual(sentence);
  }
  expect(sentence.start).toBeGreaterThanOrEqual(excerpt.start);
  expect(sentence.end).toBeLessThanOrEqual(excerpt.end);
  expect(excerpt.end).toBeLessThanOrEqual(text.length);
  const found = why.matched.map(({ term }) => term);
  let at = 0;
  for (const { start, end } of terms) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    const word = text.slice(start, end);
    for (const { term } of tokenize(word)) expect(found).toContain(term);
    at = end;
  }
  for (const word of why.missing) expect(question).toContain(word);
}

describe('an answer', () => {
  it('quotes the passage that answers, with its sentence, its terms and where it stands', async () => {
    const answer = await answerer.ask('How many counterfeit watches were found?');
    expect(answer).toMatchObject({
      outcome: 'answered',
      question: 'How many counterfeit watches were found?',
      understoodAs: 'How many counterfeit watches were found?',
      archiveVersion: 'v1',
    });
    const [first] = passagesOf(answer);
    expect(first!.citation).toEqual({
      article: 'customs',
      headline: 'Counterfeit watches below bananas',
      source: 'The Courier',
      date: '2017-11-10',
      section: 'Trademarks',
      url: 'https://courier.example/1',
      paragraph: 1,
    });
    expect(quoted(first!)).toBe('Harbour officers found 1,500 counterfeit watches in Rotterdam.');
    expect(first!.terms.map(({ start, end }) => first!.text.slice(start, end))).toEqual([
      'found',
      'counterfeit',
      'watches',
    ]);
    expect(answer.tookMs).toBeGreaterThanOrEqual(0);
  });

  it('is given to what was meant where words are mistyped, which is said', async () => {
    const typed = 'how many conterfeit wtaches were fuond below bananas';
    const answer = await answerer.ask(typed);
    expect(answer).toMatchObject({
      outcome: 'answered',
      question: typed,
      understoodAs: 'how many counterfeit watches were found below bananas',
    });
    expect(passagesOf(answer)[0]!.citation).toMatchObject({ article: 'customs', paragraph: 1 });
    const again = await answerer.ask(typed, {
      conversation: remember(
        remember(undefined, answer),
        await answerer.ask('Who ruled on the biscuit tin?'),
      ),
    });
    expect(passagesOf(again)[0]!.citation).toEqual(passagesOf(answer)[0]!.citation);
    expect(again.outcome === 'told' ? null : again.understoodAs).toBe(
      answer.outcome === 'told' ? '' : answer.understoodAs,
    );
  });

  it('says why: what was matched where, what is missing, what each signal gave', async () => {
    const [first] = passagesOf(await answerer.ask('Which biscuit tin did Priya Raman eat from?'));
    expect(first!.citation.article).toBe('tin');
    const { matched, missing, signals } = first!.why;
    expect(matched.find(({ word }) => word === 'biscuit')).toMatchObject({ inHeadline: true, mended: false });
    expect(missing).toEqual(['eat']);
    expect(Object.values(signals).reduce((sum, value) => sum + value, 0)).toBeCloseTo(first!.score, 9);
  });

  it('names the copies of the article', async () => {
    const [first] = passagesOf(await answerer.ask('Which tin is not distinctive?'));
    expect(first!.copies).toEqual([COPY]);
  });

  it('says what was searched', async () => {
    const { searched } = await answerer.ask('watches');
    expect(searched).toEqual({
      articles: 3, paragraphs: 8, filteredArticles: 3, filteredParagraphs: 8, newest: '2018-04-03', filters: {},
    }); // biome-ignore format: one record
    const filters = { section: 'designs' };
    expect((await answerer.ask('watches', { filters })).searched).toEqual({
      articles: 3, paragraphs: 8, filteredArticles: 1, filteredParagraphs: 3, newest: '2018-04-03', filters,
    }); // biome-ignore format: one record
  });

  it('has the same words only once, however many articles print them', async () => {
    const passages = passagesOf(await answerer.ask('Nobody was arrested'));
    expect(passages.map(({ text }) => text).filter((text) => text === 'Nobody was arrested.')).toHaveLength(
      1,
    );
  });

  it('names the other places of a passage that several articles print nearly alike', async () => {
    const text =
      'Harbour officers found 1,500 counterfeit watches below bananas in Rotterdam, their spokeswoman said.';
    const wire = await createAnswerer(
      archive([
        article('wire', [text], { headline: 'Watches found', source: 'Northern Wire' }),
        article('paper', [text.replace('their', 'a')], { headline: 'Below bananas', source: 'The Paper' }),
        article('other', ['Watches of 1,500 kinds are sold in Rotterdam.']),
      ]),
    );
    const passages = passagesOf(await wire.ask('How many counterfeit watches were found below bananas?'));
    expect(passages.map(({ citation, repeats }) => [citation.article, repeats])).toEqual([
      [
        'paper',
        [
          {
            article: 'wire',
            headline: 'Watches found',
            source: 'Northern Wire',
            paragraph: 1,
            date: null,
            section: null,
            url: null,
          },
        ],
      ],
      ['other', undefined],
    ]);
  });

  it('has as many passages as are asked for, five unless told, each from another paragraph', async () => {
    const same = await createAnswerer(
      archive(Array.from({ length: 9 }, (_, i) => article(`a${i}`, [`Watches were found by officer ${i}.`]))),
    );
    expect(passagesOf(await same.ask('watches found by an officer'))).toHaveLength(5);
    const eight = passagesOf(await same.ask('watches found by an officer', { limit: 8 }));
    expect(new Set(eight.map(({ citation }) => citation.article)).size).toBe(8);
  });

  it('leaves out what it is told to', async () => {
    const exclude = [{ article: 'customs', paragraph: 1 }];
    const places = passagesOf(await answerer.ask('counterfeit watches', { exclude })).map(
      ({ citation }) => citation,
    );
    expect(places).not.toContainEqual(expect.objectContaining(exclude[0]!));
    expect(places[0]).toMatchObject({ article: 'customs' });
  });

  it('is as sure of its first passage however many are asked for', async () => {
    const question = 'How many counterfeit watches were found?';
    const { confidence } = await answerer.ask(question);
    for (const limit of [1, 2, 10])
      expect((await answerer.ask(question, { limit })).confidence).toBe(confidence);
  });

  it('is found although a rare word is mistyped', async () => {
    const [first] = passagesOf(await answerer.ask('lamps patented by Lumenhrat'));
    expect(first!.citation.article).toBe('street');
    expect(first!.why.matched.find(({ word }) => word === 'Lumenhrat')).toMatchObject({ mended: true });
    expect(first!.terms.map(({ start, end }) => first!.text.slice(start, end))).toContain('Lumenhart');
  });

  it('may come from an index that is there already', async () => {
    const index = await SearchIndex.build(ARTICLES);
    const other = await createAnswerer(archive(ARTICLES), { index });
    const [first] = passagesOf(await other.ask('counterfeit watches'));
    expect(first!.citation.article).toBe('customs');
  });
});

describe('nothing found', () => {
  const kinds = (answer: Answer) =>
    answer.outcome === 'nothing-found' ? answer.suggestions.map(({ kind }) => kind) : answer.outcome;

  it('says so for what the archive does not hold, and which words it does not know', async () => {
    const answer = await answerer.ask('Where is the volcano Kilimanjaro?');
    expect(answer).toMatchObject({ outcome: 'nothing-found', confidence: 0, nearMisses: [], matches: 0 });
    expect(answer).toMatchObject({
      suggestions: [{ kind: 'other-words', missing: ['volcano', 'Kilimanjaro'] }],
    });
    expect(answer.searched).toMatchObject({ articles: 3, newest: '2018-04-03' });
  });

  it('shows near misses where some words fit', async () => {
    const answer = await answerer.ask(
      'Which bananas did Alexander Hamilton import from Ecuador on a steam ship?',
    );
    expect(answer.outcome).toBe('nothing-found');
    expect(passagesOf(answer).length).toBeLessThanOrEqual(3);
    expect(kinds(answer)).toContain('other-words');
    expect(kinds(answer).includes('look-at-near-misses')).toBe(passagesOf(answer).length > 0);
  });

  it('suggests to loosen the filters where there are some', async () => {
    const filters = { from: '2019-01-01' };
    expect(kinds(await answerer.ask('counterfeit watches', { filters }))).toEqual([
      'loosen-filters',
      'other-words',
    ]);
    expect(kinds(await answerer.ask('zebras', { filters: { section: undefined } }))).toEqual(['other-words']);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0'],
    ['stop words only', 'who is it and what was that?'],
    ['smileys', '😀👩‍👩‍👧‍👦🙏'],
    ['punctuation', '?!… — "" () []'],
    ['NUL', '\u0000\u0000'],
    ['half a pair of surrogates', '\ud83d'],
    ['markdown alone', '**__~~||``>#-'],
    ['a regular expression alone', '^.*(?:)+$|[]'],
  ])('asks for a question where there is none: %s', async (_, question) => {
    expect(await answerer.ask(question)).toMatchObject({
      outcome: 'nothing-found',
      confidence: 0,
      question,
      nearMisses: [],
      suggestions: [{ kind: 'ask-a-question' }],
    });
  });

  it.each([
    ['German', 'Wie hoch ist der Berg, von dem die Rede war?'],
    ['Chinese', '中国海关查获了多少件假冒商品？'],
    ['Arabic', 'كم عدد القضايا؟'],
    ['Thai', 'พบกี่คดี'],
    ['injection', "'; DROP TABLE articles; --"],
  ])('is the answer in a language or notation that the archive does not hold: %s', async (_, question) => {
    expect((await answerer.ask(question)).outcome).toBe('nothing-found');
  });

  it('or the nearest, named as such, is the answer to a regular expression', async () => {
    const answer = await answerer.ask('(a+)+$ [^x]*? \\d{3,} (?=zebra)');
    expect(answer.outcome === 'nothing-found' || (answer.outcome === 'answered' && answer.isNearest)).toBe(
      true,
    );
  });

  it('is the answer of an empty archive', async () => {
    const empty = await createAnswerer(archive([]));
    expect(await empty.ask('counterfeit watches')).toMatchObject({
      outcome: 'nothing-found',
      searched: { articles: 0, paragraphs: 0, newest: null },
    });
    expect(await empty.search('watches')).toMatchObject({ passages: [], matches: 0 });
  });
});

describe('marks around a question', () => {
  it.each([
    '**How many** `counterfeit` ~~watches~~ were _found_?',
    '^how many (counterfeit|watches) were found.*$',
    '"how many" + counterfeit -watches found:',
    '\u0000how many\ud83d counterfeit watches \udc00 were found',
    '  HOW MANY COUNTERFEIT WATCHES WERE FOUND???  ',
    '😀 how many counterfeit watches were found 😀',
  ])('do not keep it from its answer: %j', async (question) => {
    const answer = await answerer.ask(question);
    expect(answer.outcome).toBe('answered');
    expect(passagesOf(answer)[0]!.citation).toMatchObject({ article: 'customs', paragraph: 1 });
  });
});

describe('a question of 6,000 characters and more', () => {
  const filler = Array.from(
    { length: 1500 },
    (_, i) => `zq${[...String(i)].map((d) => 'bcdfghklmn'[Number(d)]).join('')}`,
  ).join(' ');

  it('is answered when it is about the archive', async () => {
    const question = 'How many counterfeit watches were found in Rotterdam by harbour officers? '.repeat(90);
    expect(question.length).toBeGreaterThan(6000);
    const answer = await answerer.ask(question);
    expect(answer.outcome).toBe('answered');
    expect(answer.question).toBe(question);
    expect(passagesOf(answer)[0]!.citation).toMatchObject({ article: 'customs', paragraph: 1 });
  });

  it('is not answered because one word of it fits', async () => {
    expect((await answerer.ask(`watches ${filler}`)).outcome).toBe('nothing-found');
  });

  it('is read to its 6,000th character', async () => {
    const answer = await answerer.ask(`${filler.slice(0, 6000)} watches`);
    expect(answer).toMatchObject({ outcome: 'nothing-found', matches: 0 });
  });
});

describe('searching for words', () => {
  it('gives ranked passages without a judgement, and how many there are', async () => {
    const { passages, matches, searched } = await answerer.search('watches');
    expect(passages.map(({ citation }) => citation.article)).toEqual(['customs', 'customs', 'customs']);
    expect(matches).toBe(3);
    expect(searched.articles).toBe(3);
  });

  it('goes on where the page before ended', async () => {
    const many = await createAnswerer(
      archive([
        article(
          'a',
          Array.from({ length: 40 }, (_, i) => `Watches, page ${'x'.repeat(i)} of it.`),
        ),
      ]),
    );
    const pages = [];
    for (const offset of [0, 5, 10, 15, 20, 25, 30, 35, 40]) {
      pages.push(...(await many.search('watches', { offset, limit: 5 })).passages);
    }
    expect(new Set(pages.map(({ citation }) => citation.paragraph)).size).toBe(40);
    expect(pages).toHaveLength(40);
  });

  it('keeps to filters', async () => {
    const { passages } = await answerer.search('nobody arrested', { filters: { section: 'Trademarks' } });
    expect(new Set(passages.map(({ citation }) => citation.article))).toEqual(new Set(['customs']));
  });
});

describe('every passage', () => {
  const kindOfQuestion = fc.constantFrom(
    '',
    'how many ',
    'who ',
    'when was ',
    'why did ',
    'what percentage of ',
  );

  it('is verbatim: its paragraph, its excerpt of whole sentences, its sentence within it, its terms in order', async () => {
    await fc.assert(
      fc.asyncProperty(articles, kindOfQuestion, words, async (all, kind, asked) => {
        const question = kind + asked;
        const answerer = await createAnswerer(archive(all));
        const answer = await answerer.ask(question);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        for (const passage of passagesOf(answer)) expectVerbatim(passage, all, question);
        const { passages } = await answerer.search(question, { limit: 20 });
        for (const passage of passages) expectVerbatim(passage, all, question);
        expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is so too in any text, asked anything', async () => {
    const part = fc.oneof(paragraph, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(
      'U.S. v. Dr. Who. ', '中国海关。查获！', 'ABC DEF. ', '\ud83d', 'e\u0301', '“Shoes.” he said', '\n', 'ﱞ',
    )); // biome-ignore format: a list of texts
    const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.oneof(text, words),
        async (paragraphs, question) => {
          const all = [article('a', paragraphs, { headline: question.slice(0, 20) })];
          const answerer = await createAnswerer(archive(all));
          const { passages } = await answerer.search(question);
          for (const passage of passages) expectVerbatim(passage, all, question);
          for (const passage of passagesOf(await answerer.ask(question)))
            expectVerbatim(passage, all, question);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a question that quotes it is found', async () => {
    for (const { id, paragraphs } of ARTICLES) {
      for (const [i, text] of paragraphs.entries()) {
        if (text === 'Nobody was arrested.') continue;
        const [first] = passagesOf(await answerer.ask(text));
        expect(first?.citation).toMatchObject({ article: id, paragraph: i + 1 });
      }
    }
  });
});
