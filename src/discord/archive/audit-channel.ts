import type { Logger } from 'pino';
import { isPassedOver } from '../../archive/archive.js';
import type { Curator, FolderChange } from '../../live/curator/curator.js';
import type { PostToChannel } from '../gateway/connection.js';
import { messagePayload, type View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { type Texts, textsFor } from '../strings/texts.js';
import { actView, isTold } from './act-view.js';
import { problemText } from './problem-text.js';
import { proposalView } from './proposal-view.js';

/**
 * Tells a channel what is done to the archive, and what the watched folder offers. Whether that succeeds changes nothing about
 * the act: a channel that cannot be written to is said once in the log, and again after it has worked in between.
 * @returns what tells it of other acts; a function that ends it, and resolves once nothing is on its way
 */
export function auditChannel(
  curator: Curator,
  post: PostToChannel,
  log: Logger,
): { tell(server: string, view: (t: Texts) => View): void; end(): Promise<void> } {
  let failing = false;
  // One after the other, so that the channel has them in the order in which they happened.
  let last: Promise<void> = Promise.resolve();

  function tell(view: (t: Texts) => View, server?: string) {
    last = last.then(async () => {
      try {
        await post((locale) => messagePayload(view(textsFor(locale))), server);
        failing = false;
      } catch (err) {
        if (!failing) {
          log.error(
            { err },
            'the audit channel cannot be written to: check AUDIT_CHANNEL_ID or /setup, and what the bot may do there',
          );
        }
        failing = true;
      }
    });
  }

  const endActs = curator.audit.onAct((act) => {
    // Those that are kept to be told are told from there: see `tellActs`.
    if (!curator.audit.untold && isTold(act)) tell((t) => actView(t, act));
  });
  const endChanges = curator.onFolderChange((change) => {
    logChange(change, log);
    // What was applied is an act, and told as one.
    if (change.kind === 'offered') tell((t) => proposalView(t, change.proposal));
    if (change.kind === 'failed') tell((t) => notice(problemText(t, change.problem), 'failed'));
  });
  return {
    tell: (server, view) => tell(view, server),
    async end() {
      endActs();
      endChanges();
      await last;
    },
  };
}

function logChange(change: FolderChange, log: Logger) {
  if (change.kind === 'failed') {
    log.warn({ code: change.problem.code }, `the archive folder changed: ${change.problem.message}`);
    return;
  }
  const { added, changed, removed, rejected, ignored } = change.proposal;
  log.info(
    {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      rejected: rejected.length,
      passedOver: ignored.filter(isPassedOver).length,
    },
    change.kind === 'offered'
      ? 'the archive folder changed; /archive reload takes it in'
      : 'the archive folder changed and was reloaded',
  );
}
