import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../../src/discord/alerts/near.js';

const NAMES = ['Trademarks', 'Patents', 'Copyright and related rights', 'Anna Quillson', 'Otto Maar'];

describe('names that are near to another', () => {
  it.each([
    ['spelled nearly so', 'Trademraks', ['Trademarks']],
    ['in another case and with accents', 'pâtents', ['Patents']],
    ['of which a word is given', 'copyright', ['Copyright and related rights']],
    ['of which a word is spelled nearly so', 'Quilson', ['Anna Quillson']],
    ['that are not near', 'Weather', []],
    ['of which there are none, for nothing', '', []],
  ])('%s', (_, given, near) => {
    expect(nearestOf(NAMES, given)).toEqual(near);
  });

  it('come nearest first, three at most', () => {
    const names = ['Sports', 'Sport', 'Spurt', 'Sporting'];
    expect(nearestOf(names, 'sport')).toEqual(['Sport', 'Sports', 'Spurt']);
  });
});
