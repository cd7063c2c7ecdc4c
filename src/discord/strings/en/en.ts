import { alertsEn } from './alerts.js';
import { archiveEn } from './archive.js';
import { askingEn } from './asking.js';
import { commandsEn } from './commands.js';
import { gapsEn } from './gaps.js';
import { goingOnEn } from './going-on.js';
import { judgedEn } from './judged.js';
import { meaningEn } from './meaning.js';
import { privacyEn } from './privacy.js';
import { searchingEn } from './searching.js';
import { archivesEn } from './servers/archives.js';
import { setupEn } from './setup.js';
import { sourcesEn } from './sources.js';
import { talkEn } from './talk.js';
import { tendingEn } from './tending/tending.js';

/**
 * Every text that the bot shows, in English: the home that the other languages are typed against.
 * `{{name}}` is put in when it is shown; `_one` and `_other` are chosen by `count`. In markdown texts the marks are
 * ours, and what is put in is escaped. Names of commands and options: lower case, no spaces, at most 32 characters. */
export const en = {
  ...alertsEn,
  ...archiveEn,
  ...archivesEn,
  ...meaningEn,
  ...judgedEn,
  ...gapsEn,
  ...sourcesEn,
  ...tendingEn,
  ...goingOnEn,
  ...privacyEn,
  ...talkEn,
  ...askingEn,
  ...commandsEn,
  ...setupEn,
  ...searchingEn,
  'button.context': 'Show in context',
  'button.more': 'More passages',
  'button.follow-up': 'Ask a follow-up',
  'button.share': 'Share',
  'button.why': 'Why this?',
  'button.read': 'Read the article',
  'button.first': 'First',
  'button.back': 'Back',
  'button.next': 'Next',
  'button.last': 'Last',
  'button.fresh': 'Show the current one',
  'button.ask-again': 'Ask again',
  'button.start-fresh': 'Start fresh',
  'button.did-you-mean': 'Did you mean: {{question}}',
  'button.near-miss': '{{n}}. {{headline}}',
  'select.open': 'Open one of these…',
  'page.of': 'Page {{page}} of {{pages}}',
  'follow-up.title': 'Ask a follow-up',
  'follow-up.label': 'Your question',
  'follow-up.description': 'It is asked together with what was asked before.',
  'follow-up.placeholder': 'And how many in 2016?',
  'count.article_one': '{{count}} article',
  'count.article_other': '{{count}} articles',
  'count.paragraph_one': '{{count}} paragraph',
  'count.paragraph_other': '{{count}} paragraphs',
  'count.question_one': '{{count}} question',
  'count.question_other': '{{count}} questions',
  'count.channel_one': '{{count}} channel',
  'count.channel_other': '{{count}} channels',
  'count.message_one': '{{count}} message',
  'count.message_other': '{{count}} messages',
  'filter.section': 'section {{section}}',
  'filter.source': 'source {{source}}',
  'filter.from': 'from {{date}}',
  'filter.to': 'until {{date}}',
  'filter.article': 'one article',
  'answer.understood': 'Understood as: {{question}}',
  'answer.following': 'Following: {{question}}',
  'answer.copies': 'Also published as: {{copies}}',
  'answer.repeats': 'Much the same in: {{repeats}}',
  'answer.copy': '{{headline}} ({{source}})',
  'answer.more-passages_one': '{{count}} more passage',
  'answer.more-passages_other': '{{count}} more passages',
  'answer.only': 'Only searched: {{filters}}',
  'answer.shared-by': 'Shared by {{person}}',
  'citation.paragraph': '¶ {{n}}',
  'citation.page': 'p. {{n}}',
  'nothing.title': 'The archive does not answer that',
  'nothing.searched': 'I searched {{articles}} ({{paragraphs}}); the newest is from {{newest}}.',
  'nothing.searched-undated': 'I searched {{articles}} ({{paragraphs}}).',
  'nothing.filtered': 'Your filters ({{filters}}) left {{articles}} of {{all}}.',
  'nothing.empty': 'The archive is empty: no article has been loaded yet.',
  'nothing.near': 'The closest passages are below. They may not answer your question:',
  'suggest.ask-a-question': 'Ask a question with the words that matter in it: who, what, where, when.',
  'suggest.loosen-filters': 'Try it with fewer filters or a longer time.',
  'suggest.other-words': 'Try other words: no article has {{words}}.',
  'suggest.any-other-words': 'Try other words for the same thing.',
  'suggest.look-at-near-misses': 'Look at the closest passages below.',
  'context.title': 'In its context',
  'why.title': 'Why this passage?',
  'why.in-paragraph': '**In the passage:** {{words}}',
  'why.in-headline': '**In the headline:** {{words}}',
  'why.in-article': '**Elsewhere in the article:** {{words}}',
  'why.missing': '**Nowhere in the article:** {{words}}',
  'why.mended': '{{word}} (read as {{term}})',
  'why.no-words': 'None of your words is in it; it was found by what was asked before.',
  'why.filters': '**Filters:** {{filters}}. They left {{left}} of {{all}}.',
  'why.no-filters': '**Filters:** none. Searched {{all}}.',
  'why.rank': '**Rank:** {{rank}} (matches: {{paragraphs}})',
  'why.signals': '**What counted:** {{signals}}',
  'search.title': 'Passages with {{terms}}',
  'search.none': 'No paragraph has {{terms}}.',
  'search.found_one': '{{count}} passage',
  'search.found_other': '{{count}} passages',
  'search.best': '{{found}}; these are the best {{most}}.',
  'article.by': 'by {{author}}',
  'article.picture': 'Picture: {{credit}}',
  'article.related': 'Related stories in the archive:',
  'article.empty': 'This article has no text.',
  'article.untitled': '(no headline)',
  'article.undated': 'no date',
  'browse.title': 'The latest articles',
  'browse.none': 'No article fits these filters.',
  'help.title': 'Ask the archive',
  'help.intro':
    'I answer from an archive of {{articles}}: with the passage that holds the answer, word for word, and where it stands. I never make anything up; when the archive does not say, I tell you.',
  'help.ask': '**/{{ask}}** asks a question: *How many cases were found?*',
  'help.search': '**/{{search}}** lists every passage that has your words.',
  'help.article': '**/{{article}}** opens an article; start to type its headline.',
  'help.browse': '**/{{browse}}** shows the latest articles.',
  'help.menu':
    'Right-click (or hold) a message, then **Apps**, **{{menu}}**: I answer the question in it, to you only.',
  'help.mention': 'Or mention me with your question, or send it to me as a direct message.',
  'help.dm': 'Here you can simply write your question.',
  'help.filters':
    'Narrow it with **section**, **source**, **from** and **to**. **private** shows the answer to you only.',
  'help.follow-up': 'Ask on with **{{button}}**, or simply by asking again: *And in 2016?*',
  'help.forget_one':
    'For that I remember your questions for {{count}} minute; **/{{forget}}** makes me forget you at once.',
  'help.forget_other':
    'For that I remember your questions for {{count}} minutes; **/{{forget}}** makes me forget you at once.',
  'help.newest': 'The newest article is from {{newest}}.',
  'help.sections': 'Sections: {{sections}}.',
  'help.how-to-ask':
    'Write your question behind my name, for example: *Who was asked to investigate?* Or see **/{{help}}**.',
  'forget.done': 'Forgotten:',
  'forget.questions': '{{questions}} that you asked lately, in {{channels}}',
  'forget.pages': 'what the buttons under {{messages}} of yours needed; those buttons no longer work',
  'forget.not-mine': 'The messages themselves are in Discord, and stay there until they are deleted.',
  'forget.nothing': 'There is nothing to forget: I remember no question of yours.',
  'forget.partly':
    'I cannot reach all that I keep just now, so something may be left. Please use **/{{forget}}** again in a minute.',
  'forget.votes_one': '{{count}} vote of yours on an answer',
  'forget.votes_other': '{{count}} votes of yours on answers',
  'vote.up': 'Thank you: your 👍 counts. 👎 would change it.',
  'vote.down': 'Thank you: your 👎 counts. 👍 would change it.',
  'vote.lost': 'I cannot keep votes just now, so yours does not count. Please try again in a minute.',
  'stale.text': 'The archive has changed since this was made.',
  'stale.gone': 'The archive has changed since this was made, and the article is no longer in it.',
  'expired.unknown': 'I cannot look up what these buttons need just now. Please press again in a minute.',
  'expired.text':
    'I no longer have what these buttons need: it is too old, or was forgotten. Please ask again with **/{{ask}}**.',
  'error.failed':
    'Something went wrong on my side. Please try again; if it stays so, tell whoever runs this bot: error {{id}}.',
  'error.busy': 'I am busy with many questions just now. Please try again in a few seconds.',
  'error.stopping': 'I am being restarted. Please try again in a minute.',
  'error.cooldown_one': 'That was a lot at once. Please wait {{count}} second.',
  'error.cooldown_other': 'That was a lot at once. Please wait {{count}} seconds.',
  'error.not-allowed': 'Only those who look after this archive may do that.',
  'error.unknown-command':
    'I do not know this command any more. Restart Discord to see the current list, or see **/{{help}}**.',
  'error.unknown-button': 'This belongs to an older version of me. Please use the command again.',
  'error.empty-question': 'There is no question in it. Write what you want to know in a few words.',
  'error.empty-message': 'There is no text in that message that I could look for.',
  'error.date':
    '“{{value}}” is not a time I can read ({{option}}). Write a year, month or day (2017, 2017-11, 2017-11-10) or words: June 2018, last month, since March.',
  'error.date-order': 'The time is empty: {{from}} is after {{to}}. Swap **from** and **to**.',
  'error.section': 'There is no section “{{value}}”. There are: {{known}}.',
  'error.section-none': 'There is no section “{{value}}”: no article of the archive names one.',
  'error.source': 'There is no source “{{value}}”. There are: {{known}}.',
  'error.source-none': 'There is no source “{{value}}”: no article of the archive names one.',
  'error.article':
    'No headline has “{{value}}” in it. Start to type a headline and pick from the list, or see **/{{browse}}**.',
  'error.articles': 'More than one headline has “{{value}}” in it. Which one?',
} as const;

/** What a language must say: every key of the English texts. */
export type Strings = { readonly [Key in keyof typeof en]: string };
