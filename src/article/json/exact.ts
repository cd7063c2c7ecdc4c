/** What an object says that is an article as this program itself wrote it: taken as it stands, nothing is made of it. */
export const EXACT = 'clippings-article-1';
