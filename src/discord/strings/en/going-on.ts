/** What to go on with: where nothing was found, and when something is at last. */
export const goingOnEn = {
  'button.earlier': 'Earlier',
  'button.later': 'Later',
  'button.near-name': '{{name}}?',
  'button.search-words': 'Search these words',
  'button.browse': 'Browse',
  'button.tell': 'Tell the moderators',
  'wanted.kept-channel':
    'The moderators see the question now, without your name. Once the archive answers it I tell you in this channel. **/{{forget}}** takes it back.',
  'wanted.kept-direct':
    'The moderators see the question now, without your name. Once the archive answers it I send you a direct message. **/{{forget}}** takes it back.',
  'wanted.full_one': 'You wait for {{count}} answer already. **/{{forget}}** drops it.',
  'wanted.full_other': 'You wait for {{count}} answers already. **/{{forget}}** drops them.',
  'wanted.off': 'Questions without an answer are not collected here, so I did not keep yours.',
  'wanted.lost': 'I cannot keep that just now. Please try again in a minute.',
  'wanted.answered': 'You wanted to know once the archive answers this. It does now:',
  'forget.wanted_one': '{{count}} question that you wait for an answer to',
  'forget.wanted_other': '{{count}} questions that you wait for answers to',
} as const;

export type GoingOnStrings = { readonly [Key in keyof typeof goingOnEn]: string };
