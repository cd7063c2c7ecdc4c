import { describe, expect, it } from 'vitest';
import { placeless } from '../../../src/discord/text/placeless.js';

describe('what moderators of a server are told of files', () => {
  it.each([
    ['/srv/clippings/state/archives/x7k2mp/articles', 'articles'],
    ['state/archives/x7k2mp/articles', 'articles'],
    ['/srv/my bot/state/archives/x7k2mp/articles/2017/a.txt', 'articles/2017/a.txt'],
    ['/srv/state/archives/x7k2mp', 'articles'],
    ['C:\\bots\\state\\archives\\x7k2mp\\articles\\a.txt', 'articles\\a.txt'],
    [
      'What is done to the archive cannot be kept in STATE_DIR, /srv/state/archives/x7k2mp (EACCES).',
      'What is done to the archive cannot be kept in STATE_DIR, articles (EACCES).',
    ],
    ['/srv/clippings/state/clippings.db is full.', 'clippings.db is full.'],
    ['clippings.db is full.', 'clippings.db is full.'],
  ])('%j has no path of the machine', (text, told) => {
    expect(placeless(text)).toBe(told);
  });

  it.each([
    '/srv/articles',
    'data/articles',
    'It does not exist.',
    'archives of 2017/articles',
    '/archives/long-name/articles',
  ])('%j stays as it is', (text) => {
    expect(placeless(text)).toBe(text);
  });
});
