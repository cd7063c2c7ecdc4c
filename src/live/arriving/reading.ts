import { asPageSays } from '../../archive/version/corrections.js';
import type { Article } from '../../article/article.js';
import type { PageReading } from '../../sources/poll/bring-items.js';
import type { Desk } from '../acts/desk.js';
import { readPage } from './page.js';

/** Reads as the archive would, and compares with what is live. */
export function readingOf(desk: Desk): PageReading {
  return {
    maxBytes: desk.settings.uploadBytes,
    async read(page, date) {
      const { file, bytes, items } = await readPage(desk, page, date);
      const { library } = desk.live.current();
      const isSame = items.every(({ article }) => {
        const live = library.byId(article.id);
        return live !== undefined && sayingOf(asPageSays(live)) === sayingOf(article);
      });
      return { file, bytes, isSame };
    },
  };
}

function sayingOf(article: Pick<Article, 'headline' | 'date' | 'author' | 'url' | 'paragraphs'>): string {
  const { headline, date, author, url, paragraphs } = article;
  return JSON.stringify([headline, date, author, url, paragraphs]);
}
