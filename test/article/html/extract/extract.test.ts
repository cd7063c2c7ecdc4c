import { describe, expect, it } from 'vitest';
import { placeBlocks } from '../../../../src/article/html/extract/extract.js';
import { blocksOf } from '../../../../src/article/html/text/blocks.js';
import { parsePage } from '../../../../src/article/html/tree/parse.js';

const BODY = [
  'A court in the northern city of Vessel has fined a maker of garden furniture for copying a chair.',
  'The judge said the two chairs were identical in all but colour, and that customers had been confused.',
  'The maker, Greenleg, sold 14,000 of the chairs last year at £39 each, and has until June to appeal.',
];
const P = BODY.map((text) => `<p>${text}</p>`);
const NOTICE =
  'We use small files to know who you are, and would like to go on doing so until you object to it.';

function place(html: string) {
  const { body } = parsePage(html);
  return placeBlocks(body, blocksOf(body));
}
const kept = (html: string) =>
  place(html)
    .filter(({ rule }) => rule === null)
    .map(({ block }) => block.text);
const ruleOf = (html: string, text: string) => place(html).find(({ block }) => block.text === text)?.rule;

describe('the article of a page', () => {
  it.each<[string, string]>([
    [
      'in the element of that name',
      `<nav><a>Home</a></nav><article>${P.join('')}</article><p>Made in Vessel.</p>`,
    ],
    [
      'in an element that says so',
      `<div><div class="story__body">${P.join('')}</div><p>Made in Vessel.</p></div>`,
    ],
    ['in microdata', `<div><div itemprop="articleBody">${P.join('')}</div><p>Made in Vessel.</p></div>`],
    ['in one element of many', `<div><div><div>${P.join('')}</div></div><div>Made in Vessel.</div></div>`],
    ['in several parts', `<div><div>${P[0]}</div><div>${P[1]}${P[2]}</div></div>`],
    ['in cells of a table', `<table><tr><td><a>Home</a><td>${P.join('')}</table>`],
    ['between line breaks', `<div>${BODY.join('<br><br>')}</div>`],
    [
      'in a page whose classes name what is beside it',
      `<body class="has-sidebar no-comments"><main class="tags-on"><article class="post tag-law">${P.join('')}</article></main></body>`,
    ],
    [
      'beside longer comments',
      `<div><div class="post">${P.join('')}</div><div id="comments">${P.map((p) => p.repeat(5)).join('')}</div></div>`,
    ],
    [
      'beside a longer notice',
      `<div><article><h1>Fined</h1>${P.join('')}</article><div class="cookie-notice">${`<p>${NOTICE}</p>`.repeat(9)}</div></div>`,
    ],
    [
      'above a list of teasers',
      `<div><div>${P.join('')}</div>${'<div class="card"><h3><a>A boat</a></h3><div><p>The boat of the year is built of oak and weighs as much as a horse, they said.</p></div></div>'.repeat(5)}</div>`,
    ],
  ])('stands %s', (_name, html) => expect(kept(html).filter((text) => text !== 'Fined')).toEqual(BODY));

  it.each<[string, string, string]>([
    ['html/caption', '<figure><img><figcaption>The chair.</figcaption></figure>', 'The chair.'],
    ['html/caption', '<div class="wp-caption-text">The chair.</div>', 'The chair.'],
    ['html/caption', '<div><img><span>The chair in the court</span></div>', 'The chair in the court'],
    ['html/caption', '<div><span>Image caption</span>The chair</div>', 'Image captionThe chair'],
    ['html/comments', '<div class="comment-list"><p>Well said.</p></div>', 'Well said.'],
    ['html/related', '<div class="relatedArticles"><p>A boat.</p></div>', 'A boat.'],
    ['html/share', '<div class="social-share">Tell others</div>', 'Tell others'],
    ['html/newsletter', '<form><p>Your name.</p></form>', 'Your name.'],
    ['html/newsletter', '<div class="newsletter-signup">By mail</div>', 'By mail'],
    ['html/advertisement', '<div id="ad-slot-3">A chair for you</div>', 'A chair for you'],
    ['html/about-author', '<div class="author-bio">Jo Roe sits.</div>', 'Jo Roe sits.'],
    ['html/tags', '<ul class="post-tags"><li>chairs</ul>', 'chairs'],
    ['html/navigation', '<div role="navigation">Home</div>', 'Home'],
    ['html/consent', '<div class="gdpr">Agree</div>', 'Agree'],
    ['html/aside', '<aside>Chairs in figures</aside>', 'Chairs in figures'],
    ['html/footer', '<footer>Made in Vessel</footer>', 'Made in Vessel'],
    [
      'html/link',
      '<p><a href="/boat">The boat of the year is built of oak</a></p>',
      'The boat of the year is built of oak',
    ],
  ])('leaves out %s: %s', (rule, part, text) => {
    const html = `<article>${P[0]}${part}${P[1]}${P[2]}</article>`;
    expect(ruleOf(html, text)).toBe(rule);
    expect(kept(html)).toEqual(BODY);
  });

  it('is not lost where classes mislead: a gallery with the text in it, a text in many parts called so', () => {
    const long = P.join('').repeat(3);
    const gallery = `<article><h1>Fined</h1>${P.join('').repeat(9)}<div class="gallery">${long}</div></article>`;
    expect(kept(gallery).length).toBe(1 + 27 + 9);
    const parts = `<div>${P.map((p) => `<div class="popup">${p}</div>`).join('')}</div><footer>Made in Vessel</footer>`;
    expect(kept(parts)).toEqual(BODY);
  });

  it('leaves out links after the text and several in a row, and keeps one or two within it', () => {
    const link = (n: number) => `<li><a href="/${n}">Chair no. ${n}</a>`;
    const few = `<article>${P[0]}<ul>${link(1)}${link(2)}</ul>${P[1]}</article>`;
    const many = `<article>${P[0]}<ul>${link(1)}${link(2)}${link(3)}${link(4)}</ul>${P[1]}<p><a href="/">All chairs</a></p></article>`;
    expect(kept(few)).toEqual([BODY[0], 'Chair no. 1', 'Chair no. 2', BODY[1]]);
    expect(kept(many)).toEqual([BODY[0], BODY[1]]);
  });

  it('keeps a picture’s paragraph, a quoted post and words that only sound like furniture', () => {
    const html = `<article>${P[0]}<p><img>${BODY[1]}</p><blockquote class="twitter-tweet"><p>It is a fine chair, is it not?</p></blockquote><p class="premium-share-price">Shares fell.</p></article>`;
    expect(kept(html)).toContain(BODY[1]);
    expect(kept(html)).toContain('It is a fine chair, is it not?');
  });
});
