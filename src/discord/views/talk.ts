import type { NothingFound } from '../../answer/answer.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import type { Texts } from '../strings/texts.js';

/** A short reply to what asks nothing. */
export function talkView(t: Texts, talk: NonNullable<NothingFound['talk']>): View {
  const commands = {
    help: t.plain('command.help.name'),
    forget: t.plain('command.forget.name'),
    article: t.plain('command.article.name'),
  };
  switch (talk) {
    case 'stop':
      return notice(t.md('talk.stop', { forget: commands.forget }), 'talk');
    case 'help':
      return notice(t.md('talk.help', { help: commands.help }), 'talk');
    case 'about-me':
      return notice(t.md('talk.about-me', { help: commands.help }), 'talk');
    case 'no-article':
      return notice(t.md('talk.no-article', { article: commands.article }), 'talk');
    default:
      return notice(t.md(`talk.${talk}`), 'talk');
  }
}
