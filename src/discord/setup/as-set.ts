import type { Context } from '../commands/context.js';
import type { Target } from '../gateway/delivery.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { answersIn, publicLocale } from '../settings/where.js';
import { textsFor } from '../strings/texts.js';
import { channelMention, joined } from '../text/markdown.js';

/** What a server has set, as it bears on one reply. */

/** In channels where the bot is not to answer, only who asked sees what all would see. */
export function whereAllowed(target: Target, { caller, set }: Context): Target {
  if (target !== 'public' || caller.guildId === null) return target;
  return answersIn(set, caller.place, caller.parent ?? null) ? 'public' : 'private';
}

/** That messages are answered elsewhere. */
export function notHere({ t, set }: Context): View {
  const { channels } = set.answering.value;
  if (channels.length === 0) return notice(t.md('error.answers-nowhere'), 'not-here');
  return notice(
    t.md('error.answers-elsewhere', { channels: joined(channels.map(channelMention), ', ') }),
    'not-here',
  );
}

/** What all see speaks the server's language, what one person sees theirs. */
export function inLanguageOf<Some extends Context>(target: Target, context: Some): Some {
  if (target === 'private') return context;
  return { ...context, t: textsFor(publicLocale(context.set, context.caller.locale)) };
}
