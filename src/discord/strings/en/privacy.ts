/** What is kept of people, in short; PRIVACY.md says the whole of it. */
export const privacyEn = {
  'command.privacy.name': 'privacy',
  'command.privacy.description': 'What this bot keeps of you, and how it goes',
  'privacy.title': 'What I keep',
  'privacy.turns_one': 'Your questions, and what I showed, to go on from: {{count}} minute.',
  'privacy.turns_other': 'Your questions, and what I showed, to go on from: {{count}} minutes.',
  'privacy.pages_one': 'What the buttons under answers to you need: {{count}} day.',
  'privacy.pages_other': 'What the buttons under answers to you need: {{count}} days.',
  'privacy.votes_one': 'Your votes: {{count}} day; moderators see them without your name.',
  'privacy.votes_other': 'Your votes: {{count}} days; moderators see them without your name.',
  'privacy.wanted_one':
    'Questions that you told the moderators with **{{tell}}**, to tell you when they are answered: {{count}} day at most. Moderators see the words, not your name.',
  'privacy.wanted_other':
    'Questions that you told the moderators with **{{tell}}**, to tell you when they are answered: {{count}} days at most. Moderators see the words, not your name.',
  'privacy.asked_one':
    'Without your name or id: that something was asked, and its words if it found nothing in a channel that everyone here can read: {{count}} day.',
  'privacy.asked_other':
    'Without your name or id: that something was asked, and its words if it found nothing in a channel that everyone here can read: {{count}} days.',
  'privacy.acts': 'For good: what moderators do to the archive and set here, with their name.',
  'privacy.forget':
    '**/{{forget}}** deletes all that is kept with your id at once, but what you did as a moderator.',
  'privacy.where':
    'I read only what is addressed to me. All of it stays on the machine that runs me, and goes to nobody but Discord. Whoever runs me can read it there.',
} as const;

export type PrivacyStrings = { readonly [Key in keyof typeof privacyEn]: string };
