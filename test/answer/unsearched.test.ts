import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer, Conversation } from '../../src/answer/answer.js';
import { createAnswerer } from '../../src/answer/answerer.js';
import { remember } from '../../src/answer/remember.js';
import { article } from '../search/articles.js';

const ARTICLES = [
  article('ferry', ['The ferry Marla sank in the harbour of Ostend.', 'Divers raised the ferry in May.'], {
    headline: 'Ferry sinks',
    date: '2017-03-02',
    author: 'Ines Vidal',
  }),
  article('crane', ['A crane fell on the quay. Thanks to a helper nobody was hurt.'], {
    headline: 'Crane falls',
    date: '2018-01-01',
    author: null,
  }),
];

let answerer: Answerer;
beforeAll(async () => {
  answerer = await createAnswerer({ version: 'v1', articles: ARTICLES, rejected: [] });
});

async function said(...turns: string[]): Promise<Conversation | undefined> {
  let conversation: Conversation | undefined;
  for (const turn of turns) conversation = remember(conversation, await answerer.ask(turn, { conversation }));
  return conversation;
}

describe('talk', () => {
  it('is answered as talk, and nothing is looked up', async () => {
    expect(await answerer.ask('Thanks!')).toMatchObject({
      outcome: 'nothing-found',
      talk: 'thanks',
      confidence: 0,
      matches: 0,
      nearMisses: [],
      suggestions: [],
    });
  });

  it('leaves the conversation as if it had not been said', async () => {
    const talked = await said('Which ferry sank?', 'thanks!', 'ok', 'no, that is wrong', 'stop');
    expect(talked).toEqual(await said('Which ferry sank?'));
    const next = 'When was it raised?';
    const { tookMs: _, ...withTalk } = await answerer.ask(next, { conversation: talked });
    const { tookMs: __, ...without } = await answerer.ask(next, {
      conversation: await said('Which ferry sank?'),
    });
    expect(withTalk).toEqual(without);
  });

  it('may be a remark on what was shown, which at the beginning is looked for as ever', async () => {
    const remark = 'wow, they were lucky';
    const shown = await said('Which ferry sank?');
    expect(await answerer.ask(remark, { conversation: shown })).toMatchObject({ talk: 'okay' });
    expect(await said('Which ferry sank?', remark)).toEqual(shown);
    expect(await answerer.ask(remark)).not.toHaveProperty('talk');
  });

  it('at the beginning is no conversation yet', async () => {
    expect(await said('hello')).toEqual({ turns: [] });
  });

  it('is looked for where words are searched', async () => {
    const { passages } = await answerer.search('thanks');
    expect(passages.map(({ citation }) => citation.article)).toEqual(['crane']);
  });
});

describe('a question with a greeting and thanks', () => {
  it('has the same passages, and is as sure of them', async () => {
    const bare = await answerer.ask('Which ferry sank in Ostend?');
    const polite = await answerer.ask('Hello! Quick question: Which ferry sank in Ostend? Thanks so much :)');
    expect(polite.confidence).toBe(bare.confidence);
    if (bare.outcome !== 'answered' || polite.outcome !== 'answered') throw new Error(polite.outcome);
    expect(polite.passages).toEqual(bare.passages);
  });

  it('is followed up without them', async () => {
    const conversation = await said('Hi! Which ferry sank in Ostend? Thanks in advance!');
    const { understoodAs } = await answerer.ask('why?', { conversation });
    expect(understoodAs).toBe('Which ferry sank in Ostend — why?');
  });
});

describe('what the records say', () => {
  it('is told, without passages', async () => {
    const answer = await answerer.ask('how many articles do you have?');
    expect(answer).toMatchObject({ outcome: 'told', confidence: 1, told: { fact: 'size', articles: 2 } });
  });

  it('of the article shown last leaves it the one that is talked about', async () => {
    const conversation = await said('Which ferry sank?', 'who wrote that article?', 'when was it published?');
    expect(conversation).toEqual(await said('Which ferry sank?'));
  });

  it('of the newest articles makes the first of them the one that is talked about', async () => {
    const conversation = await said('Which ferry sank?', 'what is the newest article?');
    const answer = await answerer.ask('who wrote it?', { conversation });
    expect(answer).toMatchObject({ outcome: 'told', told: { article: { id: 'crane', author: null } } });
  });

  it('asks for an article first where none was shown', async () => {
    expect(await answerer.ask('who wrote that article?')).toMatchObject({
      outcome: 'nothing-found',
      talk: 'no-article',
    });
  });
});
