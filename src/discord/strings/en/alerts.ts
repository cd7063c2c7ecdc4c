/** What is said of new articles that people and channels follow, in English: the home that the other languages are typed against. */
export const alertsEn = {
  'command.follow.name': 'follow',
  'command.follow.description': 'Be told of new articles: with your words, of a section, by an author',
  'command.following.name': 'following',
  'command.following.description': 'See what you follow, and this channel, and end it',
  'option.words.name': 'words',
  'option.words.description':
    'Words that they have to hold; also "a phrase", -word, author: section: source:',
  'option.author.name': 'author',
  'option.author.description': 'Only articles by this author',
  'option.where.name': 'where',
  'option.where.description': 'Where I tell you; in a channel only for those who manage it',
  'option.where.here': 'here, in this channel',
  'option.where.dm': 'by direct message',
  'follow.nothing':
    'Say what to follow: **words**, a **section** or an **author**. Where you give several, all have to fit.',
  'follow.common':
    'Nearly every article has these words. Use more telling ones, or put several in quotation marks: *"of the year"*.',
  'follow.cannot-write':
    'I may not write in this channel. Ask for View Channel and Send Messages for me, or choose *by direct message*.',
  'follow.kept-here': 'This channel follows now:',
  'follow.kept-dm': 'You follow now:',
  'follow.there-here': 'This channel follows that already:',
  'follow.there-dm': 'You follow that already:',
  'follow.told-here': 'I tell this channel when new articles fit, once an hour at most.',
  'follow.told-dm': 'I send you a direct message when new articles fit, once an hour at most.',
  'follow.dm-because': 'Only those who manage this channel can have it told here, so I tell you directly.',
  'follow.now_one': 'At present {{count}} article fits: {{headline}}',
  'follow.now_other': 'At present {{count}} articles fit. The newest: {{headline}}',
  'follow.now-many': 'At present more than {{most}} articles fit. The newest: {{headline}}',
  'follow.now-none': 'At present no article fits.',
  'follow.full-person':
    'You follow {{most}} things already, as many as anyone may. End some with **/{{following}}**.',
  'follow.full-channel':
    'This channel follows {{most}} things already, as many as a channel may. End some with **/{{following}}**.',
  'follow.full-server':
    'The channels of this server follow {{most}} things already, as many as they may. End some with **/{{following}}** in them.',
  'follow.full-all':
    'So much is followed already that I can take no more on. Please tell whoever runs this bot.',
  'follow.lost': 'I cannot keep that just now. Please try again in a minute.',
  'follow.no-section': 'The archive has no section “{{value}}”. Did you mean one of these?',
  'follow.no-author': 'The archive has no author “{{value}}”. Did you mean one of these?',
  'follow.as-written': 'Follow “{{value}}” all the same',
  'button.unfollow': 'Stop following',
  'follow.ended': 'No longer followed: {{sought}}',
  'follow.gone': 'That is not followed any more. See **/{{following}}**.',
  'follow.not-yours': 'Only whoever began it, or manages the channel, can end that.',
  'following.title': 'What you follow',
  'following.channel': 'What this channel follows',
  'following.none': 'You follow nothing. **/{{follow}}** tells you of new articles.',
  'following.direct': 'direct messages',
  'following.closed': 'paused: I could send you no direct message',
  'following.gone': 'paused: the channel is gone',
  'following.no-access': 'paused: I may not write there',
  'following.end': 'End one of these…',
  'following.more_one': 'and {{count}} more',
  'following.more_other': 'and {{count}} more',
  'button.resume': 'Try the paused ones again',
  'alert.title': 'New in the archive',
  'alert.found': '{{articles}} with what is followed here: {{sought}}',
  'alert.found-dm': '{{articles}} with what you follow: {{sought}}',
  'alert.more':
    'And {{articles}} more: the buttons below show all that fit, **/{{browse}}** the newest of all.',
  'alert.end': '**/{{following}}** shows and ends what is followed.',
  'alert.all': 'All with {{sought}}',
  'help.follow':
    '**/{{follow}}** tells you, or a channel, of new articles that fit; **/{{following}}** ends it.',
  'forget.follows_one': '{{count}} thing that you followed, and what waited to be told of it',
  'forget.follows_other': '{{count}} things that you followed, and what waited to be told of them',
  'privacy.follows':
    'What you follow with **/{{follow}}**, and which new articles wait to be told to you: until you end it.',
} as const;

export type AlertStrings = { readonly [Key in keyof typeof alertsEn]: string };
