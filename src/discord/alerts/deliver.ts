import type { Logger } from 'pino';
import type { Passage } from '../../answer/answer.js';
import type { Live } from '../../live/live.js';
import type { Follow, Target } from '../../state/alerts/follows.js';
import type { Batch } from '../../state/alerts/outbox.js';
import { refusalOf, type SendTo } from '../gateway/client/sending-to.js';
import { messagePayload } from '../reply/gate.js';
import type { SettingsOfServers } from '../settings/effective.js';
import { publicLocale } from '../settings/where.js';
import { textsFor } from '../strings/texts.js';
import { type Alert, alertView } from './alert-view.js';
import { type Gathering, newestFirst } from './gather.js';
import { matching } from './matching.js';
import type { Sought } from './sought.js';

export interface Delivering extends Gathering {
  readonly settings: SettingsOfServers;
  readonly send: SendTo;
  readonly log: Logger;
}

/** Targets that are told side by side, so that one at which Discord hangs does not hold up all. */
const AT_ONCE = 8;

/**
 * Tells each target that is due what waits for it, in one message. What is about to be sent is noted first, and sent again the
 * same where it is not known to have arrived: Discord takes a message with its nonce once, for as long as it remembers it.
 * @returns how many were told
 */
export async function deliver(delivering: Delivering, signal: AbortSignal): Promise<number> {
  let told = 0;
  const next = (await delivering.outbox.due()).values();
  const done = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, async () => {
      for (const target of next) {
        signal.throwIfAborted();
        if (await deliverTo(target, delivering, signal)) told++;
      }
    }),
  );
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return told;
}

/** Whether a message was sent. */
async function deliverTo(target: Target, delivering: Delivering, signal: AbortSignal): Promise<boolean> {
  const { outbox, follows, log } = delivering;
  const batch = await outbox.take(target);
  if (!batch) return false;
  const alert = await alertOf(batch, delivering, signal);
  // Or all of it has gone meanwhile.
  const isTold = alert.passages.length > 0;
  try {
    if (isTold) await sendAlert(batch, alert, delivering);
  } catch (err) {
    // It is sent again at the next start.
    if (signal.aborted) throw err;
    const why = refusalOf(err);
    log.warn({ err, to: target.kind }, why ? 'new articles cannot be told' : 'new articles are told later');
    await (why ? follows.pause(target, why) : outbox.failed(batch));
    return false;
  }
  await outbox.done(batch, isTold);
  return isTold;
}

async function sendAlert({ target, nonce }: Batch, alert: Alert, delivering: Delivering): Promise<void> {
  const { live, send, settings } = delivering;
  const [first] = alert.follows as readonly [Follow];
  const { version } = live.current().archive;
  const payload = (locale: string) => messagePayload(alertView(textsFor(locale), version, alert));
  if (target.kind === 'person') return send.toPerson(target.id, payload(first.locale), nonce);
  const set = await settings.in(first.server);
  return send.toChannel(target.id, (locale) => payload(publicLocale(set, locale)), nonce);
}

/** What there is to tell now of what was found: an article that is gone, or no longer fits, is left out. */
async function alertOf(batch: Batch, { live, follows }: Delivering, signal: AbortSignal): Promise<Alert> {
  const current = live.current();
  const passages = new Map<string, Passage>();
  const because: Follow[] = [];
  for (const [number, ids] of byFollow(batch)) {
    const follow = await follows.find(number);
    if (!follow) continue;
    const found = await matching(current, follow.sought as Sought, articlesIn(current, ids), signal);
    if (found.size > 0) because.push(follow);
    for (const [id, passage] of found) if (!passages.has(id)) passages.set(id, passage);
  }
  const shown = newestFirst(articlesIn(current, [...passages.keys()]));
  return {
    passages: shown.map(({ id }) => passages.get(id)!),
    more: because.reduce((sum, { number }) => sum + (batch.beyond.get(number) ?? 0), 0),
    follows: because,
  };
}

function byFollow({ found }: Batch): Map<number, string[]> {
  const grouped = new Map<number, string[]>();
  for (const { follow, article } of found) grouped.set(follow, [...(grouped.get(follow) ?? []), article]);
  return grouped;
}

function articlesIn({ library }: Live, ids: readonly string[]) {
  return [...new Set(ids.map((id) => library.byId(id)).filter((one) => one !== undefined))];
}
