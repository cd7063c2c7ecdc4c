import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/answer/answer.js';
import { loadAnswer, saveAnswer } from '../../../src/discord/asking/saved-answer.js';
import { messagePayload } from '../../../src/discord/reply/gate.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { answerView } from '../../../src/discord/views/answer.js';
import { answered, passage } from '../../cli/passages.js';
import { complaints, textOf } from '../as-discord.js';
import { article, contextOf } from '../helpers.js';

const t = textsFor('en-GB');
const TEXT = 'The port bought a crane in 2016.';

const printedIn = (...articles: string[]): Citation[] =>
  articles.map((id) => {
    const parts = { headline: `The ${id}`, source: id === 'wire' ? null : 'Paper', paragraph: 1 };
    return passage({ text: TEXT, article: id, ...parts }).citation;
  });

function shown(repeats?: readonly Citation[]): string {
  const answer = answered({ passages: [passage({ text: TEXT, ...(repeats && { repeats }) })] });
  const payload = messagePayload(answerView(t, { answer, filters: {}, savedId: 'abc', isPrivate: false }));
  expect(complaints(payload)).toEqual([]);
  return textOf(payload);
}

describe('an answer that the archive prints several times', () => {
  it('names the other places below it, by headline and source', () => {
    expect(shown(printedIn('wire', 'harbour'))).toContain('Much the same in: The wire, The harbour (Paper)');
    expect(shown()).not.toContain('Much the same');
  });

  it('names three of them and says that there are more', () => {
    expect(shown(printedIn('wire', 'b', 'c', 'd'))).toContain('The c (Paper), …');
    expect(shown(printedIn('wire', 'b', 'c', 'd'))).not.toContain('The d');
  });

  it('is kept for its buttons with those places that the archive still has', async () => {
    const crane = article('crane', { paragraphs: [TEXT], headline: 'Port gets a crane' });
    const wire = article('wire', { paragraphs: [TEXT], headline: 'The wire as it is now' });
    const context = await contextOf([crane, wire]);
    const repeats = printedIn('wire', 'gone');
    const answer = answered({ passages: [passage({ text: TEXT, repeats })] });
    const id = await saveAnswer(context, { answer, filters: {}, turnId: null, drawnFrom: [] });
    const [first] = (await loadAnswer(context, id)).answer.passages;
    expect(first.repeats).toMatchObject([
      { article: 'wire', paragraph: 1, headline: 'The wire as it is now' },
    ]);
  });
});
