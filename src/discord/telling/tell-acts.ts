import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { actOf } from '../../live/acts/overview.js';
import type { UntoldAct, UntoldActs } from '../../state/archive/untold-acts.js';
import { repeating } from '../../state/shared/repeating.js';
import { actView, isTold } from '../archive/act-view.js';
import type { Carried } from '../gateway/shards/carried.js';
import { messagePayload, type Payload } from '../reply/gate.js';
import type { Audited } from '../settings/audited.js';
import { textsFor } from '../strings/texts.js';

export interface TellingActs {
  readonly untold: UntoldActs;
  /** All that are told of acts at the moment, whichever process has their servers. */
  readonly channels: () => Promise<readonly Audited[]>;
  readonly carried: Carried;
  /** Rejects when the channel took nothing. @param nonce one that is sent again is taken once */
  readonly post: (channel: string, make: (locale: string) => Payload, nonce: string) => Promise<void>;
  readonly log: Logger;
  /** How the archive is known, so that its acts are no other's. */
  readonly archive: number;
}

const LOOK_MS = 2_000;
/** What nobody has told for so long is told by any process: none may have the server just now. */
const ANYBODY_AFTER_MS = 30_000;

/**
 * Tells audit channels of acts, whichever process did them: each channel by the process that has its server, in the order of the acts,
 * until Discord has confirmed it. Killed in between it says the same again, which Discord takes once for as long as it remembers it.
 * @returns a function that ends it, and resolves once nothing is on its way
 */
export function tellActs({
  untold,
  channels,
  carried,
  post,
  log,
  archive,
}: TellingActs): () => Promise<void> {
  let isFailing = false;
  let isEnding = false;
  const isMine = ({ server }: Audited, { ageMs }: UntoldAct) =>
    carried.all || ageMs > ANYBODY_AFTER_MS || (server === null ? carried.direct : carried.has(server));

  async function tellAll() {
    const waiting = await untold.list();
    if (waiting.length === 0) return;
    const all = await channels();
    /** Nothing later is told there before what could not be. */
    const blocked = new Set<string>();
    for (const one of waiting) {
      if (isEnding) return;
      const { number } = one.act;
      const left = isTold(actOf(one.act)) ? all.filter(({ id }) => !one.told.includes(id)) : [];
      if (left.length === 0) await untold.done(number);
      else if (!(await toldIn(one, left, blocked))) await untold.failed(number);
    }
  }

  /** False where a channel took nothing. */
  async function toldIn(one: UntoldAct, left: readonly Audited[], blocked: Set<string>): Promise<boolean> {
    let isWell = true;
    for (const channel of left) {
      const mayTell = one.isDue && !blocked.has(channel.id) && isMine(channel, one);
      const isSent = mayTell && (await isPosted(one, channel.id));
      if (!isSent) blocked.add(channel.id);
      if (mayTell && !isSent) isWell = false;
    }
    return isWell;
  }

  async function isPosted({ act }: UntoldAct, channel: string): Promise<boolean> {
    const nonce = createHash('sha256')
      .update(`${archive} ${act.number} ${channel}`)
      .digest('hex')
      .slice(0, 25);
    try {
      await post(channel, (locale) => messagePayload(actView(textsFor(locale), actOf(act))), nonce);
    } catch (err) {
      if (!isFailing)
        log.error(
          { err },
          'the audit channel cannot be written to: check AUDIT_CHANNEL_ID or /setup, and what the bot may do there',
        );
      isFailing = true;
      return false;
    }
    isFailing = false;
    await untold.told(act.number, channel);
    return true;
  }

  const telling = repeating(
    () => tellAll().catch((err) => log.warn({ err }, 'audit channels could not be told of acts')),
    LOOK_MS,
  );
  const endChange = untold.onChange(() => void telling.soon());
  void telling.soon();
  return async () => {
    isEnding = true;
    endChange();
    await telling.close();
  };
}
