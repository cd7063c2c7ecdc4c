import { describe, expect, it } from 'vitest';
import { isCalledSo } from '../../../../src/answer/conditions/names/called.js';
import { SearchIndex } from '../../../../src/search/search-index.js';
import { termOf } from '../../../../src/search/terms/terms.js';
import { article } from '../../../search/articles.js';

/** Whether the first of an article's paragraphs may speak of somebody. */
async function called(name: string, ...texts: string[]): Promise<boolean> {
  const one = article('one', texts);
  const { lexicon } = await SearchIndex.build([one]);
  return isCalledSo(name.split(' ').map(termOf), one.paragraphs, 1, lexicon, 'one');
}

describe('somebody who is called by the last name alone', () => {
  it('may be who is asked about', async () => {
    expect(await called('Oda Brekke', 'That year Brekke kept the pier.', 'It closed.')).toBe(true);
    expect(await called('Oda Brekke', 'That year Mayor Brekke kept the pier.')).toBe(true);
    expect(await called('Oda Brekke', 'But then Brekke left. Then Brekke came back.')).toBe(true);
  });

  it('is not where the article gives that name another first one, or the first name to others', async () => {
    expect(await called('Oda Brekke', 'That year Brekke kept the pier.', 'It was sold by Jan Brekke.')).toBe(
      false,
    );
    expect(await called('Oda Brekke', 'That year Brekke kept the pier.', 'A friend, Oda, wept.')).toBe(false);
  });

  it('is not where the paragraph does not have the name, or has a word like it', async () => {
    expect(await called('Oda Brekke', 'That year the pier closed.', 'It was said of Brekke.')).toBe(false);
    expect(await called('Oda Harbour', 'They closed the harbour.')).toBe(false);
  });

  it('is not told of long names', async () => {
    expect(await called('Royal Society of Old Brekke', 'That year Brekke kept the pier.')).toBe(false);
  });
});
