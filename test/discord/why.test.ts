import { describe, expect, it } from 'vitest';
import type { Answered, Why } from '../../src/answer/answer.js';
import { whyView } from '../../src/discord/views/why.js';
import { article, contextOf } from './helpers.js';
import { meeting } from './meetings.js';

/** The lines of "Why this?" for a passage that was chosen for these reasons. */
async function lines(why: Partial<Why>, judged: Partial<Answered> = {}): Promise<string> {
  const context = await contextOf([article('a', { paragraphs: ['Customs officers came.'] })]);
  const answer = (await context.live.answerer.ask('customs?')) as Answered;
  const [first] = answer.passages;
  const passages: Answered['passages'] = [{ ...first, why: { ...first.why, ...why } }];
  return JSON.stringify(whyView(context.t, { ...answer, ...judged, passages }, 0));
}

describe('“Why this?”', () => {
  it('says nothing of meaning where words alone decided, also for an answer saved before meaning was looked at', async () => {
    expect(await lines({ similarity: null })).not.toContain('meaning');
    expect(await lines({ similarity: undefined as unknown as null })).not.toContain('meaning');
  });

  it.each([
    [0.9, 'much the same as the question'],
    [0.62, 'close to the question'],
    [0.4, 'somewhat like the question'],
    [-0.2, 'little like the question'],
  ])(
    'says in words how like the question a passage of similarity %d is, beside the words',
    async (similarity, said) => {
      const shown = await lines({ similarity, signals: { paragraph: 3, meaning: 4.2 } });
      expect(shown).toContain(`**In meaning:** ${said}`);
      expect(shown).toMatch(/\*\*In the passage:\*\*/);
      expect(shown).toContain('meaning 4.2');
    },
  );

  it('says that a passage without a word of the question was found by its meaning', async () => {
    const shown = await lines({ matched: [], missing: ['seized'], similarity: 0.5 });
    expect(shown).toContain('found by its meaning');
    expect(shown).toContain('seized');
    expect(await lines({ matched: [], missing: [], similarity: null })).toContain('what was asked before');
  });

  it('shows the words that met in meaning, and nothing of them where there are none', async () => {
    const pairs = [
      { asked: 'seized', met: 'detained' },
      { asked: '*cost*', met: 'fee' },
    ];
    const shown = await lines({ similarity: 0.5, pairs });
    expect(shown).toContain('**Alike in meaning:** “seized” \\\\~ “detained”, “\\\\*cost\\\\*” \\\\~ “fee”');
    expect(await lines({ similarity: 0.5 })).not.toContain('Alike');
    expect(await lines({ similarity: 0.5, pairs: [] })).not.toContain('Alike');
  });

  it('lists each condition of the question with the place where it is met, or that it is not', async () => {
    const shown = await lines({
      meetings: [
        meeting('period', '2017', 'here'),
        meeting('name', 'European Patent Office', 'headline'),
        meeting('name', 'Munich', 'beside'),
        meeting('name', 'Campinos', 'article'),
        meeting('period', 'May 2015', 'contradicted', 'June 2016'),
        meeting('name', 'Tokyo', 'nowhere'),
      ],
    });
    expect(shown).toContain('“2017”: in the paragraph\\n');
    expect(shown).toContain('“European Patent Office”: in the headline');
    expect(shown).toContain('“Munich”: in the paragraph beside it');
    expect(shown).toContain('“Campinos”: elsewhere in the article');
    expect(shown).toContain('“May 2015”: not met; “June 2016” stands in its place');
    expect(shown).toContain('“Tokyo”: not found in the article');
  });

  it('claims no place for what is no matter of places: the newest, and the day of an article', async () => {
    const shown = await lines({
      meetings: [meeting('newest', 'latest', 'here'), meeting('period', '2018', 'article')],
    });
    expect(shown).toContain('“latest”: newer articles count more');
    expect(shown).toContain('“2018”: in the article, or by the day it was published');
  });

  it('says nothing of conditions where there are none, or the answer was saved before there were', async () => {
    expect(await lines({ meetings: [] })).not.toContain('What the question sets');
    expect(await lines({})).not.toContain('What the question sets');
  });

  it('tells a word that stands there from one that does in another form', async () => {
    const match = { term: 'custom', mended: false, inParagraph: true, inHeadline: false, inArticle: true };
    const shown = await lines({
      matched: [
        { ...match, word: 'Customs' },
        { ...match, word: 'officer', inHeadline: true },
        { ...match, word: 'arrived', term: 'come' },
      ],
    });
    expect(shown).toContain('**In the passage:** Customs, officer, arrived (in another form)');
    expect(shown).toContain('**In the headline:** officer (in another form)');
  });

  it('claims that what was asked before found it only where no time did', async () => {
    const bare = { matched: [], missing: [], similarity: null };
    expect(await lines({ ...bare, meetings: [meeting('period', 'June 2018', 'here')] })).not.toContain(
      'asked before',
    );
  });

  it.each([
    [0.999, 'it is likely that'],
    [0.9, 'it is quite possible that'],
    [0.5, 'not sure that'],
  ])('says in words how sure an answer of confidence %d is, never in percent', async (confidence, said) => {
    const shown = await lines({}, { confidence });
    expect(shown).toContain(`**How sure:** ${said}`);
    expect(shown).not.toContain('%');
  });

  it('calls an answer that does not say what was asked for the nearest, however sure it is', async () => {
    const shown = await lines({}, { confidence: 0.999, unsaid: ['revoke'] });
    expect(shown).toContain(
      '**How sure:** it is only the nearest passage; nothing in it or around it says “revoke”',
    );
  });
});
