import { describe, expect, it } from 'vitest';
import { resumeSearch } from '../../../src/discord/asking/search-pages.js';
import { article, contextOf } from '../helpers.js';

const articles = Array.from({ length: 12 }, (_, n) =>
  article(`a${n}`, { paragraphs: [`The harbour of town ${n} is deep.`] }),
);

/** A search for harbours, whose pages count how often they search. */
async function started() {
  let searches = 0;
  const context = await contextOf(articles, {
    answerer: {
      before: async () => {
        searches++;
      },
    },
  });
  const { live, caller, pages } = context;
  const body = { terms: 'harbour', filters: {} };
  const id = await pages.save({ kind: 'search', version: live.archive.version, owner: caller.userId, body });
  return {
    page: async (wanted: string) => JSON.stringify(await resumeSearch(context, id, wanted)),
    count: () => searches,
  };
}

describe('the pages of a search', () => {
  it('are searched for once each', async () => {
    const { page, count } = await started();
    expect(await page('1')).toContain('**6.**');
    expect(count()).toBe(1);
  });

  it('WHEN a page lies behind the last that there is THEN that one is shown, after one more search at most', async () => {
    const { page, count } = await started();
    const last = await page('2');
    const before = count();
    expect(await page('2000')).toBe(last);
    expect(last).toContain('**12.**');
    expect(count() - before).toBeLessThanOrEqual(2);
  });
});
