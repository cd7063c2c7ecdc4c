import { oneLine } from '../text/label.js';

/** A mention, a channel, a custom emoji, a timestamp or a command, as they stand in a message's content. */
const MARKUP = /<(?:@[!&]?|#|\/[^:>\n]+:|a?:\w+:|id:|t:)[^>\s]*>/g;

/** The question in a message: its text without mentions of people, channels and the like. Empty when there is none. */
export function questionIn(content: string): string {
  return oneLine(content.replace(MARKUP, ' '));
}
