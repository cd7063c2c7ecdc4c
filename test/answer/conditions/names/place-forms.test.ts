import { describe, expect, it } from 'vitest';
import { placeFormsIn } from '../../../../src/answer/conditions/names/place-forms.js';
import { SearchIndex } from '../../../../src/search/search-index.js';
import { termOf } from '../../../../src/search/terms/terms.js';
import { article } from '../../../search/articles.js';

const { lexicon } = await SearchIndex.build([
  article('one', [
    'Ferries of Orvenia call at Skarva. The new Velmoran pier is long, and so is that of Tarbrook.',
    'They met Marian and the old gardener at the gate of Europe.',
  ]),
]);
const forms = (word: string) => placeFormsIn(lexicon, termOf(word));

describe('what is of a place', () => {
  it('is told by the name of the place, and the other way about', () => {
    expect(forms('Orvenian')).toEqual([termOf('Orvenia')]);
    expect(forms('Skarvan')).toEqual([termOf('Skarva')]);
    expect(forms('European')).toEqual([termOf('Europe')]);
    expect(forms('Velmora')).toEqual([termOf('Velmoran')]);
  });

  it('is nothing that the archive does not write as a name', () => {
    expect(forms('gardenian')).toEqual([]);
    expect(forms('Tarbrook')).toEqual([]);
    expect(forms('Lomaran')).toEqual([]);
  });

  it('is no person for another', () => {
    expect(forms('Maria')).toEqual([]);
  });
});
