import { describe, expect, it } from 'vitest';
import { answerAsText } from '../../../src/cli/ask/answer-text.js';
import { styleFor } from '../../../src/cli/terminal/terminal.js';
import { answered, nothingFound, passage, searched } from '../passages.js';
import { fakeStreams } from '../terminal-streams.js';

const plain = styleFor(fakeStreams().streams.stdout);
const colour = styleFor(fakeStreams({ terminal: true }).streams.stdout);
const crane = passage({
  text: 'The port bought it in May. The crane is 62 metres tall. It came by ship.',
  sentence: 'The crane is 62 metres tall.',
  terms: ['crane', 'tall'],
});

describe('an answer as text', () => {
  it('quotes the excerpt with the answering sentence marked, and cites headline and paragraph', () => {
    expect(answerAsText(answered({ passages: [crane] }), plain)).toBe(
      [
        '  │ The port bought it in May. **The crane is 62 metres tall.** It came by ship.',
        '  — Port gets a crane · ¶ 1 · id\u00a0crane',
        '',
      ].join('\n'),
    );
  });

  it('quotes no more than the excerpt', () => {
    const cut = passage({ text: 'One. Two. Three.', excerpt: 'Two.', sentence: 'Two.' });
    expect(answerAsText(answered({ passages: [cut] }), plain)).toMatch(/^ {2}│ \*\*Two\.\*\*$/m);
  });

  it('cites the page of a document that has pages', () => {
    const cited = passage({ text: 'Yes.', paragraph: 7, page: 3 });
    expect(answerAsText(answered({ passages: [cited] }), plain)).toContain(' · ¶ 7 · p. 3 · ');
  });

  it('cites source, date in words, section and address where they are known', () => {
    const cited = passage({
      text: 'Yes.',
      source: 'Harbour Gazette',
      date: '2017-11-10',
      section: 'Customs',
      url: 'https://example.org/crane',
      paragraph: 4,
    });
    expect(answerAsText(answered({ passages: [cited] }), plain)).toContain(
      '  — Port gets a crane · Harbour Gazette · 10 November 2017 · Customs · ¶ 4 ·\n  id\u00a0crane\n  https://example.org/crane\n',
    );
  });

  it('names the copies, each by its source, else its address, else its file', () => {
    const copied = passage({
      text: 'Yes.',
      copies: [
        { source: 'Northern Wire', url: 'https://example.org/a' },
        { url: 'https://example.org/b' },
        { file: 'c.txt' },
      ],
    });
    expect(answerAsText(answered({ passages: [copied] }), plain)).toContain(
      '  Also published in: Northern Wire; https://example.org/b; c.txt\n',
    );
  });

  it('names where much the same is said, each by headline, source and paragraph', () => {
    const repeats = [
      passage({ text: 'Yes!', headline: 'A crane', source: 'The Paper', paragraph: 2 }).citation,
      passage({ text: 'Yes.', headline: 'The quay', paragraph: 7 }).citation,
    ];
    expect(answerAsText(answered({ passages: [passage({ text: 'Yes.', repeats })] }), plain)).toContain(
      '  Much the same in: A crane · The Paper · ¶ 2; The quay · ¶ 7\n',
    );
  });

  it('lists further passages by their answering sentence, numbered from 2', () => {
    const second = passage({
      text: 'It fell. It was 60 metres.',
      sentence: 'It was 60 metres.',
      paragraph: 9,
    });
    const text = answerAsText(answered({ passages: [crane, second] }), plain, { more: true });
    expect(text).toContain(
      'More passages\n  2. “It was 60 metres.”\n     — Port gets a crane · ¶ 9 · id\u00a0crane\n',
    );
    expect(text).not.toContain('It fell.');
    expect(answerAsText(answered({ passages: [crane, second] }), plain)).toMatch(
      /^ {2}│ .*\n {2}— .*\n\n1 more passage: ask with --more\.\n$/,
    );
  });

  it.each(['“It fell,” she said.', '"It fell."', 'She said: “It fell.”'])(
    'puts no second quotation marks around %s',
    (said) => {
      const spoken = passage({ text: said, sentence: said });
      const text = answerAsText(answered({ passages: [crane, spoken] }), plain, { more: true });
      expect(text).toContain(`  2. ${said}\n`);
    },
  );

  it.each([
    [0.99, null],
    [0.9, 'It may well be this, but read it in its context to be certain:'],
    [0.6, 'This may not be what you asked for; it is the closest passage:'],
  ])('at a confidence of %d has its word of doubt before the quote, or none', (confidence, doubt) => {
    const text = answerAsText(answered({ passages: [crane], confidence }), plain);
    expect(text.split('\n  │ ')[0]!.trim()).toBe(doubt ?? text.split('\n  │ ')[0]!.trim());
    expect(text.startsWith('  │ ')).toBe(doubt === null);
  });

  it('says how a follow-up was understood, and only a follow-up', () => {
    const alone = answered({ passages: [crane], question: ' How tall? ', understoodAs: 'How tall?' });
    expect(answerAsText(alone, plain)).not.toContain('Understood');
    const followUp = answered({
      passages: [crane],
      question: 'How tall?',
      understoodAs: 'How tall? (crane)',
    });
    expect(answerAsText(followUp, plain)).toMatch(/^Understood as: How tall\? \(crane\)\n\n/);
  });

  it('sets off the answering sentence and the terms with colour on a terminal', () => {
    const text = answerAsText(answered({ passages: [crane] }), colour);
    expect(text).toContain(
      '\u001b[1mThe \u001b[4mcrane\u001b[24m is 62 metres \u001b[4mtall\u001b[24m.\u001b[22m',
    );
    expect(text).not.toContain('**');
  });

  it('wraps to the width of the terminal', () => {
    const long = passage({ text: 'word '.repeat(60).trim(), headline: 'A long headline '.repeat(12).trim() });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
    const bare = answerAsText(answered({ passages: [long, long] }), colour).replace(/\u001b\[\d+m/g, '');
    for (const line of bare.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('lets no control character of an article, its citation or its copies through', () => {
    const bad = '\u001b]0;owned\u0007\u009b2J\r\u202e';
    const hostile = passage({
      text: `A${bad} tall ${bad}crane.`,
      terms: ['tall'],
      headline: `H${bad}`,
      source: `S${bad}`,
      section: `N${bad}`,
      url: `https://example.org/${bad}`,
      copies: [{ source: `C${bad}` }, { url: `https://example.org/${bad}` }, { file: `F${bad}` }],
    });
    const asked = { understoodAs: `U${bad}`, nearMisses: [hostile] };
    const missing = [{ kind: 'other-words' as const, missing: [`M${bad}`] }];
    const shown =
      answerAsText(answered({ passages: [hostile, hostile] }), plain) +
      answerAsText(nothingFound({ ...asked, suggestions: missing }), plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    for (const letter of ['H', 'S', 'N', 'C', 'F', 'U', 'M']) expect(shown).toContain(`${letter}]0;owned2J`);
  });
});

describe('nothing found as text', () => {
  it('says what was searched and how new it is', () => {
    expect(answerAsText(nothingFound(), plain)).toMatch(
      /^Nothing found in 30 articles, 1,200 paragraphs, the newest of 5 March 2018\.\n/,
    );
  });

  it('leaves the newest date out where no article has one', () => {
    const text = answerAsText(
      nothingFound({ searched: { ...searched, articles: 1, filteredArticles: 1, newest: null } }),
      plain,
    );
    expect(text).toMatch(/^Nothing found in 1 article, 1,200 paragraphs\.\n/);
  });

  it('says that the archive is empty, without advice about words', () => {
    const empty = {
      ...searched,
      articles: 0,
      paragraphs: 0,
      filteredArticles: 0,
      filteredParagraphs: 0,
      newest: null,
    };
    const suggestions = [{ kind: 'other-words' as const, missing: ['crane'] }];
    expect(answerAsText(nothingFound({ searched: empty, suggestions }), plain)).toBe(
      'Nothing found: the archive holds no article.\n',
    );
  });

  it('says that the filters leave nothing, without advice about words', () => {
    const none = { ...searched, filteredArticles: 0, filteredParagraphs: 0 };
    const suggestions = [
      { kind: 'loosen-filters' as const },
      { kind: 'other-words' as const, missing: ['crane'] },
    ];
    expect(answerAsText(nothingFound({ searched: none, suggestions }), plain)).toBe(
      'Nothing found: the filters leave none of the 30 articles of the archive, the newest of 5 March 2018.\n\n' +
        'Try again without the filters.\n',
    );
  });

  it.each([
    [{ kind: 'ask-a-question' } as const, 'Ask with a few words'],
    [{ kind: 'loosen-filters' } as const, 'Try again without the filters.'],
    [{ kind: 'other-words', missing: [] } as const, 'Try other words, or a name'],
    [
      { kind: 'other-words', missing: ['gantry', 'quay'] } as const,
      'the archive has nothing with “gantry”, “quay”.',
    ],
    [{ kind: 'look-at-near-misses' } as const, 'Or look at what comes closest.'],
  ])('advises %o', (suggestion, advice) => {
    expect(answerAsText(nothingFound({ suggestions: [suggestion] }), plain)).toContain(advice);
  });

  it('lists the closest passages, numbered from 1', () => {
    expect(answerAsText(nothingFound({ nearMisses: [crane] }), plain)).toContain(
      'The closest passages\n  1. “The crane is 62 metres tall.”\n     — Port gets a crane · ¶ 1 · id\u00a0crane\n',
    );
  });
});
