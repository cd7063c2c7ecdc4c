/** What is said of searching and its filters, in English: the home that the other languages are typed against. */
export const searchingEn = {
  'option.sort.name': 'sort',
  'option.sort.description': 'What comes first; the best matches unless you say so',
  'option.sort.best': 'best matches',
  'option.sort.newest': 'newest',
  'option.when.name': 'when',
  'option.when.description': 'Published then: last month, June 2018, 2017, since March …',
  'time.this-month': 'this month',
  'time.last-month': 'last month',
  'time.last-30-days': 'last 30 days',
  'time.this-year': 'this year',
  'time.last-year': 'last year',
  'filter.author': 'author {{author}}',
  'search.phrases': 'word for word: {{phrases}}',
  'search.without': 'without {{words}}',
  'search.newest-first': 'newest first',
  'help.search-words':
    'There `"a phrase"` stands word for word, `-word` leaves out, and `author:`, `section:`, `source:`, `before:` and `after:` narrow it down.',
  'error.said-twice':
    'You asked for two at once ({{field}}): {{typed}} in the text and {{picked}} as an option. Leave one of them out.',
  'error.search-time':
    '“{{value}}” is not a time I can read ({{field}}:). Write a year, a month, a day or words such as last month; put several words in quotation marks.',
} as const;

/** What a language must say of searching. */
export type SearchingStrings = { readonly [Key in keyof typeof searchingEn]: string };
