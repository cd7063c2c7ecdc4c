/** What moderators are told of what comes from the web. */
export const sourcesEn = {
  'option.url.name': 'url',
  'option.url.description': 'The address of a page, such as https://example.org/news/article',
  'upload.one-of': 'Give either a **{{file}}** or a **{{url}}**.',
  'problem.address-wrong':
    '{{address}} cannot be fetched: {{fault}} Give a whole address, such as https://example.org/news/article.',
  'problem.address-private':
    '{{host}} is not on the open net, so I fetch nothing from there. Give a public address, or save the page and add the file.',
  'problem.web-unreachable':
    '{{host}} could not be reached ({{fault}}). Check the address, or try again later.',
  'problem.web-timeout':
    '{{host}} did not answer within {{seconds}} seconds. Try again later, or save the page and add the file.',
  'problem.web-status':
    '{{address}} answered with {{status}}. Check in a browser that the page is there and open to everyone; else save it and add the file.',
  'problem.web-later': '{{host}} asks to be left alone for now. Try again in {{minutes}} minutes.',
  'problem.web-redirects':
    '{{address}} was passed on more than {{most}} times. Open it in a browser and give the address where it ends.',
  'problem.web-too-large':
    '{{address}} is too large (more than {{most}} bytes). Save the article alone and add the file.',
  'problem.web-kind':
    '{{address}} is of a kind that I cannot read ({{kind}}). Give the address of the article as a page, or add a file.',
  'problem.web-robots':
    '{{host}} asks programs not to fetch {{address}} (robots.txt). Save the page in a browser and add the file, if you may.',
  'problem.source-unreadable':
    '{{address}} is no source of articles: {{fault}} Give the address of a feed (RSS, Atom, JSON Feed), a sitemap, or a page that links to articles.',
} as const;

export type SourcesStrings = { readonly [Key in keyof typeof sourcesEn]: string };
