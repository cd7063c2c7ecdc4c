import { describe, expect, it } from 'vitest';
import type { Answered, Why } from '../../src/answer/answer.js';
import { whyView } from '../../src/discord/views/why.js';
import { article, contextOf } from './helpers.js';

/** The lines of "Why this?" for a passage that was chosen for these reasons. */
async function lines(why: Partial<Why>): Promise<string> {
  const context = await contextOf([article('a', { paragraphs: ['Customs officers came.'] })]);
  const answer = (await context.live.answerer.ask('customs?')) as Answered;
  const [first] = answer.passages;
  const passages: Answered['passages'] = [{ ...first, why: { ...first.why, ...why } }];
  return JSON.stringify(whyView(context.t, { ...answer, passages }, 0));
}

describe('“Why this?”', () => {
  it('says nothing of meaning where words alone decided, also for an answer saved before meaning was looked at', async () => {
    expect(await lines({ similarity: null })).not.toContain('meaning');
    expect(await lines({ similarity: undefined as unknown as null })).not.toContain('meaning');
  });

  it('says how like the question the passage is, beside the words', async () => {
    const shown = await lines({ similarity: 0.62, signals: { paragraph: 3, meaning: 4.2 } });
    expect(shown).toMatch(/\*\*In meaning:\*\* 62.?% like the question/);
    expect(shown).toMatch(/\*\*In the passage:\*\*/);
    expect(shown).toContain('meaning 4.2');
  });

  it('says that a passage without a word of the question was found by its meaning', async () => {
    const shown = await lines({ matched: [], missing: ['seized'], similarity: 0.5 });
    expect(shown).toContain('found by its meaning');
    expect(shown).toContain('seized');
    expect(await lines({ matched: [], missing: [], similarity: null })).toContain('what was asked before');
  });

  it('shows no likeness below none', async () => {
    expect(await lines({ similarity: -0.2 })).toMatch(/0.?% like the question/);
  });
});
