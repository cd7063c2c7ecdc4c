import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Answered } from '../../answer/answer.js';
import { howSure } from '../../answer/how-sure.js';
import type { Curator } from '../../live/curator/curator.js';
import type { Live, LiveArchive } from '../../live/live.js';
import type { Filters } from '../../search/query.js';
import type { SavedPages } from '../../state/saved-pages.js';
import type { WantedAnswer, WantedAnswers } from '../../state/wanted-answers.js';
import { saveAnswer } from '../asking/saved-answer.js';
import type { SendTo } from '../gateway/client/sending-to.js';
import { messagePayload } from '../reply/gate.js';
import { textsFor } from '../strings/texts.js';
import { answeredNowView } from './answered-now-view.js';

export interface Telling {
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly wanted: WantedAnswers;
  readonly pages: SavedPages;
  readonly send: SendTo;
  readonly log: Logger;
}

const AT_ONCE = 50;
/** So that they are never more than half of what the bot does; in ms. */
const SHORTEST_REST = 5;

/**
 * Asks each version that goes live, and the one that is live at the start, what people wait for, one question after the other
 * with a rest as long as its answer took; tells them of what is answered. Whoever waits is told once at most: what is to be
 * told is struck out first.
 * @returns a function that ends it, and resolves once nothing is on its way
 */
export function tellAnswered(telling: Telling): () => Promise<void> {
  const ending = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const check = () => {
    last = last.then(() =>
      goOver(telling, ending.signal).catch((err) => {
        if (!ending.signal.aborted) telling.log.warn({ err }, 'what people wait for could not be looked up');
      }),
    );
  };
  const endActs = telling.curator.audit.onAct(({ outcome }) => {
    if (outcome === 'done') check();
  });
  check();
  return async () => {
    ending.abort();
    endActs();
    await last;
  };
}

async function goOver(telling: Telling, signal: AbortSignal): Promise<void> {
  const live = telling.live.current();
  const { version } = live.archive;
  let after = 0;
  for (;;) {
    const some = await telling.wanted.unasked(version, after, AT_ONCE);
    if (some.length === 0) return;
    for (const one of some) {
      after = one.number;
      const began = performance.now();
      await lookUp(one, live, telling, signal);
      await pause(Math.max(SHORTEST_REST, performance.now() - began), undefined, { signal });
      // The next one is asked what is left.
      if (telling.live.current().archive.version !== version) return;
    }
  }
}

async function lookUp(one: WantedAnswer, live: Live, telling: Telling, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const filters = one.filters as Filters;
  const answer = await live.answerer.ask(one.question, { filters, signal });
  signal.throwIfAborted();
  if (answer.outcome !== 'answered' || answer.isNearest || howSure(answer) === 'nearest') {
    await telling.wanted.asked(one.number, live.archive.version);
    return;
  }
  if (await telling.wanted.take(one.number)) await tell(one, answer, begun, telling);
}

/** In the channel where all saw that it was asked, or directly where there is none or it takes no message. */
async function tell(
  { person, channel, locale, filters }: WantedAnswer,
  answer: Answered,
  begun: number,
  { pages, send, log }: Telling,
): Promise<void> {
  const asked = { answer, filters: filters as Filters, turnId: null, drawnFrom: [] };
  const savedId = await saveAnswer({ pages, caller: { userId: person }, begun }, asked);
  const payload = (isDirect: boolean) =>
    messagePayload(
      answeredNowView(textsFor(locale), {
        answer,
        filters: asked.filters,
        savedId,
        person: isDirect ? null : person,
      }),
    );
  try {
    if (channel === null) throw new Error('it was asked in private');
    await send.toChannel(channel, payload(false));
  } catch {
    await send
      .toPerson(person, payload(true))
      .catch((err) => log.warn({ err }, 'somebody who waited for an answer could not be told of it'));
  }
}
