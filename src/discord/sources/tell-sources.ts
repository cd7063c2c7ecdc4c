import type { Logger } from 'pino';
import type { Curator } from '../../live/curator/curator.js';
import type { SourceEvent } from '../../live/curator/sources.js';
import { problemText } from '../archive/problem-text.js';
import type { PostToChannel } from '../gateway/connection.js';
import { messagePayload, type View } from '../reply/gate.js';
import { type Texts, textsFor } from '../strings/texts.js';
import { changedView, checkView } from './source-views.js';

/**
 * Tells the audit channel what sources brought, and which of them are not asked any more. What it cannot be told stands in
 * /archive source list all the same.
 * @returns a function that ends it, and resolves once nothing is on its way
 */
export function tellSources(
  curator: Curator,
  version: () => string,
  post: PostToChannel,
  log: Logger,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const end = curator.sources.onEvent((event) => {
    last = last.then(async () => {
      try {
        await post((locale) => messagePayload(eventView(textsFor(locale), event, version())));
      } catch (err) {
        log.warn({ err }, 'the audit channel could not be told of a source');
      }
    });
  });
  return async () => {
    end();
    await last;
  };
}

function eventView(t: Texts, event: SourceEvent, version: string): View {
  switch (event.kind) {
    case 'brought':
      return checkView(t, event.check, version);
    case 'paused':
      return changedView(t, t.md('source.gave-up'), event.source);
    case 'refused':
      return changedView(t, problemText(t, event.problem), event.source);
  }
}
