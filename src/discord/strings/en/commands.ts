/** The names and descriptions of commands and their options: lower case, no spaces, at most 32 characters for a name. */
export const commandsEn = {
  'command.ask.name': 'ask',
  'command.ask.description': 'Ask a question and see the passage that answers it, with its source',
  'command.search.name': 'search',
  'command.search.description': 'Look for words and page through the passages that hold them',
  'command.article.name': 'article',
  'command.article.description': 'Read an article of the archive',
  'command.browse.name': 'browse',
  'command.browse.description': 'See the latest articles',
  'command.forget.name': 'forget',
  'command.forget.description': 'Make the bot forget what you asked',
  'command.help.name': 'help',
  'command.help.description': 'See what this bot can do and how to ask',
  'command.ask-the-archive.name': 'Ask the archive',
  'option.question.name': 'question',
  'option.question.description': 'What you want to know, in your own words',
  'option.terms.name': 'terms',
  'option.terms.description':
    'Words to look for; also "a phrase", -word, author: section: source: before: after:',
  'option.name.name': 'name',
  'option.name.description': 'A part of the headline; pick from the list',
  'option.section.name': 'section',
  'option.section.description': 'Only articles of this section',
  'option.source.name': 'source',
  'option.source.description': 'Only articles from this source',
  'option.from.name': 'from',
  'option.from.description':
    'Not before: a year, month or day (2017, 2017-11, 2017-11-10) or words: last month',
  'option.to.name': 'to',
  'option.to.description': 'Not after: a year, month or day (2017, 2017-11, 2017-11-10) or words: last month',
  'option.private.name': 'private',
  'option.private.description': 'Show the answer to you only; you can share it afterwards',
} as const;

/** What a language must say of the commands. */
export type CommandStrings = { readonly [Key in keyof typeof commandsEn]: string };
