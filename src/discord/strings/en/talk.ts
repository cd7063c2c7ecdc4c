/** What is said to talk, and of the archive's own records, in English: the home that the other languages are typed against. */
export const talkEn = {
  'talk.greeting':
    'Hello! Ask me something about the articles in the archive, for example: *How many cases were found?*',
  'talk.thanks': 'You are welcome. Ask on whenever you like.',
  'talk.farewell': 'Goodbye!',
  'talk.okay': 'Good. What else would you like to know?',
  'talk.wrong':
    'I am sorry that it did not fit. Ask again in other words, or with a name or a year in it; 👎 below an answer tells the moderators that it was wrong.',
  'talk.stop':
    'I only speak when I am asked, so there is nothing to stop. **/{{forget}}** makes me forget what you asked.',
  'talk.help':
    'Write a question, and I answer with a passage from the archive, word for word. **/{{help}}** shows all that I can do.',
  'talk.about-me':
    'I am a bot that answers from an archive of articles, with verbatim passages and where they stand. I make nothing up. **/{{help}}** shows what I can do.',
  'talk.link': 'A link or a name alone asks nothing. Write what you want to know.',
  'talk.no-article':
    'I have shown you no article here yet. Ask something first, or open one with **/{{article}}**.',
  'search.by-author': 'from articles by {{authors}}',
  'language.differs':
    'The question is in {{asked}}, and the archive is in {{archive}}: I can only look for the names and numbers in it.',
  'language.names': 'It has {{names}}.',
  'language.no-names': 'It has none of them. Please ask in the language of the archive.',
  'language.en': 'English',
  'language.de': 'German',
  'language.fr': 'French',
  'language.es': 'Spanish',
  'told.records': 'From the archive’s own records',
  'told.only': 'Of {{only}}:',
  'told.size': 'The archive holds {{articles}} with {{paragraphs}}.',
  'told.size-only': 'There are {{articles}} with {{paragraphs}}.',
  'told.range': 'The oldest is from {{oldest}}, the newest from {{newest}}.',
  'told.undated_one': '{{count}} article has no date.',
  'told.undated_other': '{{count}} articles have no date.',
  'told.no-date-at-all': 'No article has a date.',
  'told.newest': 'The newest articles:',
  'told.oldest': 'The oldest articles:',
  'told.sections': 'The sections, with their number of articles: {{names}}.',
  'told.sources': 'The sources, with their number of articles: {{names}}.',
  'told.authors': 'The authors, with their number of articles: {{names}}.',
  'told.no-sections': 'No article names a section.',
  'told.no-sources': 'No article names a source.',
  'told.no-authors': 'No article names its author.',
  'told.none': 'There is no article.',
  'told.author': 'By {{value}}.',
  'told.no-author': 'Its page does not say who wrote it.',
  'told.date': 'Published on {{value}}.',
  'told.no-date': 'Its page does not say when it was published.',
  'told.source': 'Published by {{value}}.',
  'told.no-source': 'Its page does not say where it was published.',
  'told.section': 'In the section {{value}}.',
  'told.no-section': 'Its page names no section.',
  'told.headline': 'Its headline is: {{value}}',
  'told.no-headline': 'It has no headline.',
  'told.url': 'It is at {{value}}',
  'told.no-url': 'Its page gives no address.',
  'told.length': 'It has {{value}}.',
} as const;

/** What a language must say to talk and of the records. */
export type TalkStrings = { readonly [Key in keyof typeof talkEn]: string };
