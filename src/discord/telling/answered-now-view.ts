import type { Answered } from '../../answer/answer.js';
import type { Filters } from '../../search/query.js';
import { text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { md, userMention } from '../text/markdown.js';
import { answerView } from '../views/answer.js';

export interface AnsweredNowOptions {
  readonly answer: Answered;
  readonly filters: Filters;
  readonly savedId: string;
  /** The id of who waited, to be called in a channel; null in their direct messages. */
  readonly person: string | null;
}

/** An answer that somebody waited for, as a message that calls them. */
export function answeredNowView(t: Texts, { person, ...shown }: AnsweredNowOptions): View {
  const said = t.md('wanted.answered');
  const view = answerView(t, { ...shown, isPrivate: false });
  return {
    ...view,
    components: [text(person === null ? said : md`${userMention(person)} ${said}`), ...view.components],
    ...(person !== null && { calls: person }),
  };
}
