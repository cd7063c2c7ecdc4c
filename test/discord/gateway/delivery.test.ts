import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFER_AFTER_MS,
  deliver,
  LATE_AFTER_MS,
  type ShowProgress,
  type Target,
} from '../../../src/discord/gateway/delivery.js';
import { PACE_MS, QUIET_MS } from '../../../src/discord/gateway/painter.js';
import { text } from '../../../src/discord/reply/components.js';
import type { View } from '../../../src/discord/reply/gate.js';
import { md } from '../../../src/discord/text/markdown.js';
import { textOf } from '../as-discord.js';
import { recorder, type Sent } from '../helpers.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const view = (content: string): View => ({ outcome: content, components: [text(md`${content}`)] });
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const said = (sent: readonly Sent[]) => sent.map(({ how, payload }) => `${how}: ${textOf(payload)}`.trim());

function start(
  work: (progress: ShowProgress) => Promise<View> | View,
  target: Target = 'private',
  fail?: (sent: Sent) => Promise<void> | void,
) {
  const { responder, sent } = recorder(fail);
  const done = deliver(responder, target, {
    work,
    onError: () => view('sorry'),
    onLate: () => view('later'),
  });
  // Awaited below; until then it must not count as unhandled.
  done.catch(() => {});
  return { sent, done };
}

/** Work that is told step by step what to do. */
function steps() {
  let progress: ShowProgress = () => {};
  let end: (view: View) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const work = (show: ShowProgress) => {
    progress = show;
    return new Promise<View>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  };
  return {
    work,
    show: (content: string) => progress(view(content)),
    end: (content: string) => end(view(content)),
    fail: () => fail(new Error('broken')),
  };
}

describe('long work that shows how far it has come', () => {
  it('is answered by its first view, then edited, not faster than its pace, the latest only', async () => {
    const work = steps();
    const { sent, done } = start(work.work);
    work.show('10 %');
    await wait(QUIET_MS);
    for (const share of ['20 %', '30 %', '40 %']) work.show(share);
    await wait(PACE_MS - 10);
    expect(said(sent)).toEqual(['private: 10 %']);
    await wait(20);
    expect(said(sent)).toEqual(['private: 10 %', 'complete: 40 %']);
    work.show('50 %');
    work.end('done');
    await wait(0);
    expect(said(sent)).toEqual(['private: 10 %', 'complete: 40 %', 'complete: done']);
    expect(await done).toBe('done');
    await wait(LATE_AFTER_MS);
    expect(sent).toHaveLength(3);
  });

  it('that is done soon shows nothing before its end', async () => {
    const work = steps();
    const { sent, done } = start(work.work);
    work.show('10 %');
    await wait(QUIET_MS - 10);
    work.end('done');
    await done;
    await wait(QUIET_MS);
    expect(said(sent)).toEqual(['private: done']);
  });

  it('goes into the message that its button is on', async () => {
    const work = steps();
    const { sent, done } = start(work.work, 'update');
    work.show('working');
    await wait(QUIET_MS);
    work.end('done');
    await done;
    expect(said(sent)).toEqual(['update: working', 'complete: done']);
  });

  it('after a deferral takes the place of it', async () => {
    const work = steps();
    const { sent, done } = start(work.work);
    await wait(DEFER_AFTER_MS);
    work.show('10 %');
    await wait(PACE_MS);
    work.end('done');
    await done;
    expect(said(sent)).toEqual(['defer:', 'complete: 10 %', 'complete: done']);
  });

  it('waits for the edit that is on its way, so that the end is what stays', async () => {
    const work = steps();
    let arrive = () => {};
    const slow = ({ how }: Sent) => {
      if (how === 'private')
        return new Promise<void>((resolve) => {
          arrive = resolve;
        });
    };
    const { sent, done } = start(work.work, 'private', slow);
    work.show('10 %');
    await wait(QUIET_MS);
    work.end('done');
    await wait(0);
    expect(said(sent)).toEqual(['private: 10 %']);
    arrive();
    await done;
    expect(said(sent)).toEqual(['private: 10 %', 'complete: done']);
  });

  it('goes on when an edit in between is lost', async () => {
    const work = steps();
    let edits = 0;
    const { sent, done } = start(work.work, 'private', ({ how }) => {
      if (how === 'complete' && ++edits === 1) throw new Error('503');
    });
    work.show('10 %');
    await wait(QUIET_MS);
    work.show('20 %');
    await wait(PACE_MS);
    work.end('done');
    expect(await done).toBe('done');
    expect(said(sent).at(-1)).toBe('complete: done');
  });

  it('that fails says so in its place', async () => {
    const work = steps();
    const { sent, done } = start(work.work, 'update');
    work.show('10 %');
    await wait(QUIET_MS);
    work.fail();
    expect(await done).toBe('sorry');
    expect(said(sent)).toEqual(['update: 10 %', 'complete: sorry']);
  });

  it('whose first view Discord refuses is a failure', async () => {
    const work = steps();
    const { done } = start(work.work, 'private', () => {
      throw new Error('refused');
    });
    work.show('10 %');
    await wait(QUIET_MS);
    work.end('done');
    await expect(done).rejects.toThrow('refused');
  });
});

describe('work that outlasts what Discord takes edits for', () => {
  it('says that it goes on, and gives its end as a message of its own', async () => {
    const work = steps();
    const { sent, done } = start(work.work);
    work.show('10 %');
    await wait(LATE_AFTER_MS);
    work.show('20 %');
    await wait(PACE_MS);
    expect(said(sent)).toEqual(['private: 10 %', 'complete: later']);
    work.end('done');
    expect(await done).toBe('done');
    expect(said(sent).at(-1)).toBe('later: done');
  });

  it('also tells its failure there', async () => {
    const work = steps();
    const { sent, done } = start(work.work);
    await wait(LATE_AFTER_MS);
    work.fail();
    expect(await done).toBe('sorry');
    expect(said(sent)).toEqual(['defer:', 'complete: later', 'later: sorry']);
  });
});
