/** What is said of how far an answer meets its question, in English: the home that the other languages are typed against, as `en` is. */
export const judgedEn = {
  'unmet.nothing': 'Nothing on {{asked}}. The nearest:',
  'unmet.instead': 'Nothing on {{asked}}. The nearest is about {{instead}}:',
  'unmet.others': 'Other passages near it:',
  'nearest.lacks': 'Nothing here gives {{kind}}. The nearest passage:',
  'nearest.unsaid': 'Nothing here says {{words}}. The nearest passage:',
  'doubt.possible': 'It may well be this, but look at it in context to be certain.',
  'doubt.unsure': 'Not sure: this is the closest passage, but it may not answer the question.',
  'how-sure.likely': '**How sure:** it is likely that this passage answers the question.',
  'how-sure.possible': '**How sure:** it is quite possible that this passage answers the question.',
  'how-sure.unsure': '**How sure:** not sure that this passage answers the question.',
  'how-sure.nearest.lacks': '**How sure:** it is only the nearest passage; it does not give {{kind}}.',
  'kind.when': 'a date',
  'kind.count': 'a number',
  'kind.amount': 'an amount',
  'kind.share': 'a share',
  'kind.duration': 'a length of time',
  'how-sure.nearest.unsaid':
    '**How sure:** it is only the nearest passage; nothing in it or around it says {{words}}.',
  'alike.much': '**In meaning:** much the same as the question',
  'alike.close': '**In meaning:** close to the question',
  'alike.somewhat': '**In meaning:** somewhat like the question',
  'alike.little': '**In meaning:** little like the question',
  'why.conditions': '**What the question sets, and where it is met:**',
  'why.met.here': 'in the paragraph',
  'why.met.beside': 'in the paragraph beside it',
  'why.met.headline': 'in the headline',
  'why.met.article': 'elsewhere in the article',
  'why.met.article-time': 'in the article, or by the day it was published',
  'why.met.contradicted': 'not met; something else stands in its place',
  'why.met.instead': 'not met; {{instead}} stands in its place',
  'why.met.nowhere': 'not found in the article',
  'why.met.newest': 'newer articles count more',
  'why.other-form': '{{word}} (in another form)',
} as const;

/** What a language must say of it. */
export type JudgedStrings = { readonly [Key in keyof typeof judgedEn]: string };
