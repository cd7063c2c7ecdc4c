import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStores } from '../../../src/state/postgres/open.js';
import { HeldError } from '../../../src/state/state-error.js';
import type { Hold, Stores } from '../../../src/state/stores.js';
import { PROGRAMS, type Server, START_MS, startServer } from './server.js';

const HOLDER = new URL('./holder.js', import.meta.url).pathname;
const BUILT = new URL('../../../dist/src/state/postgres/open.js', import.meta.url).href;
const ACT = { at: 1, actor: {}, kind: 'reload', outcome: 'done', before: null, after: null, body: {} };

describe.skipIf(PROGRAMS === null)('the right to change archives', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  function open(url: string): Stores {
    const stores = openStores(url, {
      keepDays: 30,
      conversationMinutes: 30,
      onTrouble: () => {},
      patience: 60,
    });
    onTestFinished(() => stores.close());
    return stores;
  }

  /** Another process that takes the right; each line that is sent to it is an act that it writes, and it says what came of that. */
  async function another(url: string) {
    const child = spawn(process.execPath, [HOLDER, BUILT, url], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const next = async () => (await lines.next()).value as string;
    expect(await next()).toBe('held');
    const act = (name: string) => {
      child.stdin!.write(`${name}\n`);
      return next();
    };
    return { child, act };
  }

  /** As soon as the other one has lost it. */
  async function held(stores: Stores, who: string): Promise<Hold> {
    for (;;)
      try {
        return await stores.archive.hold(who);
      } catch (error) {
        if (!(error instanceof HeldError)) throw error;
        await wait(100);
      }
  }

  async function madeSchema() {
    const { url, make } = server.schema();
    await make();
    return url;
  }

  const acts = async (stores: Stores) => (await stores.archive.acts.list(99)).map(({ kind }) => kind);

  it('stays with whoever has it, for as long as that renews it', async () => {
    const url = await madeSchema();
    const { act } = await another(url);
    const stores = open(url);
    for (let n = 0; n < 3; n++) {
      await expect(stores.archive.hold('a second one')).rejects.toEqual(new HeldError('the first'));
      expect(await act(`act ${n}`)).toBe('done');
      await wait(700);
    }
    await expect(stores.archive.acts.add(ACT)).rejects.toThrow(/being changed by the first/);
    expect(await acts(stores)).toEqual(['act 2', 'act 1', 'act 0']);
  });

  it('goes to another when its holder is killed', async () => {
    const url = await madeSchema();
    const { child, act } = await another(url);
    expect(await act('before')).toBe('done');
    await ended(child, 'SIGKILL');
    const stores = open(url);
    await held(stores, 'the second');
    await stores.archive.acts.add(ACT);
    expect(await acts(stores)).toEqual(['reload', 'before']);
  });

  it('is lost to who stands still, who changes nothing any more when it goes on', async () => {
    const url = await madeSchema();
    const { child, act } = await another(url);
    expect(await act('before')).toBe('done');
    child.kill('SIGSTOP');
    const stores = open(url);
    const hold = await held(stores, 'the second');
    await stores.archive.acts.add(ACT);
    child.kill('SIGCONT');
    expect(await act('after')).toMatch(/^refused: .*the second/);
    // Not even once it is free again: what that process knows is no longer so.
    await hold.release();
    expect(await act('later')).toMatch(/^refused/);
    expect(await acts(stores)).toEqual(['reload', 'before']);
  });

  it('is given back at once by who ends in order', async () => {
    const url = await madeSchema();
    const [one, two] = [open(url), open(url)];
    for (let n = 0; n < 3; n++) {
      const hold = await one.archive.hold('one');
      await expect(two.archive.hold('two')).rejects.toThrow(HeldError);
      await hold.release();
      await (await two.archive.hold('two')).release();
    }
  });

  it('is had by one, however many ask for it at the same time', async () => {
    const url = await madeSchema();
    const all = Array.from({ length: 8 }, () => open(url));
    const got = await Promise.allSettled(all.map((stores, n) => stores.archive.hold(`number ${n}`)));
    expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
