/** What moderators are told of the questions that found nothing. */
export const gapsEn = {
  'gaps.title_one': 'Questions of the last {{count}} day that found nothing',
  'gaps.title_other': 'Questions of the last {{count}} days that found nothing',
  'gaps.worst': 'Answers that people thought worst of',
  'gaps.none': 'None.',
  'gaps.times_one': '{{count}} time',
  'gaps.times_other': '{{count}} times',
  'gaps.private': '(asked in private)',
  'gaps.nameless':
    'Kept without names. What was asked in private is counted; its words are here only if its asker told you of it.',
  'gaps.uses': 'Questions a day',
  'gaps.uses-alt_one': '{{count}} question, {{nothing}} of which found nothing; most on {{day}}: {{most}}.',
  'gaps.uses-alt_other':
    '{{count}} questions, {{nothing}} of which found nothing; most on {{day}}: {{most}}.',
  'gaps.no-uses_one': 'Nothing was asked in the last {{count}} day.',
  'gaps.no-uses_other': 'Nothing was asked in the last {{count}} days.',
  'gaps.solve': 'Call one solved…',
  'gaps.solved': 'Called solved',
  'gaps.solved-by': 'Question called solved by {{person}}, {{time}}',
  'gaps.gone': 'That question is not in the list any more: it was called solved, or is too old.',
  'gaps.lost': 'I cannot keep that just now. Please try again in a minute.',
} as const;

export type GapsStrings = { readonly [Key in keyof typeof gapsEn]: string };
