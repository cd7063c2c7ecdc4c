/** What moderators are told of what comes from the web. */
export const sourcesEn = {
  'option.url.name': 'url',
  'option.url.description': 'An address of the web, such as https://example.org/news/article',
  'command.archive-source.name': 'source',
  'command.archive-source.description': 'Where articles come from by themselves',
  'command.archive-source-add.name': 'add',
  'command.archive-source-add.description':
    'Follow a feed, a sitemap or a page of links, after a look at what it would bring',
  'command.archive-source-list.name': 'list',
  'command.archive-source-list.description': 'See all sources and how they are doing',
  'command.archive-source-check.name': 'check',
  'command.archive-source-check.description': 'Ask a source now what is new',
  'command.archive-source-pause.name': 'pause',
  'command.archive-source-pause.description': 'Stop asking a source for now, or go on',
  'command.archive-source-remove.name': 'remove',
  'command.archive-source-remove.description': 'Forget a source; what came from it stays in the archive',
  'option.pattern.name': 'pattern',
  'option.pattern.description': 'Which links are articles, as part of their path: /news/*',
  'option.which.name': 'which',
  'option.which.description': 'The source; pick from the list',
  'option.resume.name': 'resume',
  'option.resume.description': 'Go on asking a source that was paused',
  'button.follow-source': 'Follow it',
  'button.take': 'Add all',
  'button.decline': 'Drop all',
  'act.fetch': 'From a source',
  'actor.source': 'the source {{name}}',
  'source.kind.rss': 'RSS feed',
  'source.kind.atom': 'Atom feed',
  'source.kind.rdf': 'RDF feed',
  'source.kind.json': 'JSON feed',
  'source.kind.sitemap': 'sitemap',
  'source.kind.links': 'page of links',
  'source.items_one': '{{count}} article listed',
  'source.items_other': '{{count}} articles listed',
  'source.parts_one': '{{count}} more list in it',
  'source.parts_other': '{{count}} more lists in it',
  'source.first': 'The first of them was read so:',
  'source.first-none': 'It lists no article just now.',
  'source.first-failed': 'The first of them could not be read:',
  'source.added':
    'Followed from now on. What it brings is told in the audit channel and in the list of sources.',
  'source.title': 'Sources',
  'source.none': 'There is no source yet: /archive source add follows a feed, a sitemap or a page of links.',
  'source.by': 'added by {{person}}',
  'source.never': 'not asked yet',
  'source.asked': 'asked {{time}}',
  'source.next': 'next {{time}}',
  'source.paused.asked': 'paused by a moderator',
  'source.paused.failing': 'paused, because it failed for a day',
  'source.counts':
    '{{live}} in the archive, {{held}} to be taken, {{waiting}} still to be fetched, {{failed}} could not be had',
  'source.brought': 'New: {{fresh}}. Changed: {{changed}}.',
  'source.applied_one': '{{count}} article went into the archive.',
  'source.applied_other': '{{count}} articles went into the archive.',
  'source.held_one': '{{count}} article waits for you:',
  'source.held_other': '{{count}} articles wait for you:',
  'source.instead': 'only the text of the feed',
  'source.instead-count_one': 'Of {{count}} article only the text of the feed could be had, not the page.',
  'source.instead-count_other': 'Of {{count}} articles only the text of the feed could be had, not the page.',
  'source.failed_one': '{{count}} could not be had.',
  'source.failed_other': '{{count}} could not be had.',
  'source.declined_one': '{{count}} article dropped. It comes again only when it changes.',
  'source.declined_other': '{{count}} articles dropped. They come again only when they change.',
  'source.is-paused': 'It is not asked any more until you say so.',
  'source.goes-on': 'It is asked again from now on.',
  'source.removed': 'Forgotten. What came from it stays in the archive.',
  'source.gave-up':
    'This source has failed for a day, so I do not ask it any more. Check its address; /archive source check tries it again.',
  'problem.source-known': '{{source}} is a source already. See /archive source list.',
  'problem.source-unknown': 'There is no such source ({{source}}). Pick one from the list.',
  'problem.sources-full':
    'There are {{most}} sources, and no more may be added. Remove one, or raise MAX_SOURCES.',
  'problem.source-busy': '{{source}} is being asked already. Wait until that is done.',
  'problem.source-empty': 'Nothing that {{source}} brought waits to be taken.',
  'watching.failing': 'should be watched, but the system does not: set WATCH_POLL_SECONDS',
  'upload.one-of': 'Give either a **{{file}}** or a **{{url}}**.',
  'problem.address-wrong':
    '{{address}} cannot be fetched: {{fault}} Give the whole address, as the browser has it.',
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
  'problem.web-list':
    '{{address}} is a feed or a sitemap: a list of articles, and no article itself. Follow it with **/archive source add**, or give the address of one of its articles.',
  'problem.web-robots':
    '{{host}} asks programs not to fetch {{address}} (robots.txt). Save the page in a browser and add the file, if you may.',
  'problem.source-unreadable':
    '{{address}} is no source of articles: {{fault}} Give the address of a feed (RSS, Atom, JSON Feed), a sitemap, or a page that links to articles.',
} as const;

export type SourcesStrings = { readonly [Key in keyof typeof sourcesEn]: string };
