import type { EffectiveSettings } from './effective.js';

/** Whether the bot answers for all to see in a channel, or in a thread of one; `parent` is the channel that a thread is in. */
export function answersIn({ answering }: EffectiveSettings, channel: string, parent: string | null): boolean {
  const { where, channels } = answering.value;
  return where !== 'some' || [channel, parent].some((id) => id !== null && channels.includes(id));
}

/** Whether the opening post of a thread in this forum is a question to the bot. */
export function watchesForum(settings: EffectiveSettings, forum: string): boolean {
  const isUnasked = settings.answering.value.where !== 'addressed';
  return isUnasked && settings.forums.value.includes(forum) && answersIn(settings, forum, null);
}

/** Discord's name of the language of what all see: the server's choice, or that of whoever asks. */
export function publicLocale({ language }: EffectiveSettings, own: string): string {
  const { value } = language;
  if (value === 'own' || own.split('-')[0] === value) return own;
  return value === 'en' ? 'en-US' : value === 'es' ? 'es-ES' : value;
}
