import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { openStores, type RemoteStores } from '../../src/state/postgres/open.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../state/postgres/server.js';
import { type Balancer, balancer } from './balancer.js';
import { expectDiscordsForm, LONG, type OnStage, onStage, PATIENT, setEndpoint } from './stage.js';

/** Two processes behind a load balancer, which hear of interactions over HTTP alone and share a database. */

/** Twenty a second. */
const EVERY_MS = 50;
const QUESTION = 'How many patents did the European Patent Office grant in 2016?';

describe.skipIf(PROGRAMS === null)('two processes behind a load balancer', () => {
  let server: Server;
  let url: string;
  let discord: LocalDiscord;
  let front: Balancer;
  const stages: OnStage[] = [];
  const shared: RemoteStores[] = [];

  beforeAll(async () => {
    server = await startServer();
    const schema = server.schema();
    await schema.make();
    url = schema.url;
    return () => server.remove();
  }, START_MS);
  beforeEach(async () => {
    discord = await startLocalDiscord({ clock: PATIENT });
    front = await balancer();
  });
  afterEach(async () => {
    for (const stage of stages.splice(0)) await stage.close();
    for (const stores of shared.splice(0)) await stores.close();
    await front.close();
    await discord.stop();
  });
  afterAll(() => PROGRAMS !== null && expectDiscordsForm());

  async function begun(lingerMs?: number): Promise<OnStage> {
    const stores = openStores(url, {
      keepDays: 30,
      conversationMinutes: 30,
      onTrouble: () => {},
      patience: 20,
    });
    await stores.ready;
    shared.push(stores);
    const stage = await onStage({
      on: discord,
      behind: front,
      shards: 'none',
      interactions: {
        port: 0,
        host: '127.0.0.1',
        publicKey: discord.publicKey,
        ...(lingerMs !== undefined && { lingerMs }),
      },
      claims: stores.claims,
      cooldownUses: 100_000,
      now: () => 0,
    });
    stages.push(stage);
    return stage;
  }

  const ask = () =>
    discord.driver.slash(
      discord.members.member,
      discord.channels.general,
      'ask',
      { question: QUESTION },
      LONG,
    );
  const workedOut = () => stages.map(({ lines }) => lines.filter(({ msg }) => msg === 'interaction').length);

  it('work each interaction out once, also where Discord sends it twice and each gets one of them', async () => {
    await begun(0);
    await begun(0);
    await setEndpoint(discord, front.url);
    discord.state.endpoint.copies = 2;
    const asked = await Promise.all(Array.from({ length: 30 }, ask));
    expect(asked.map(({ status, messages }) => [status, messages.length])).toEqual(
      asked.map(() => ['answered', 1]),
    );
    await expect.poll(() => workedOut().reduce((sum, one) => sum + one)).toBe(30);
    // Which of the two works one out goes by who is sooner; each has been sent all of them.
    for (const one of front.answered) expect(one).toBeGreaterThanOrEqual(30);
    expect(discord.violations).toEqual([]);
  }, 120_000);

  it('lose none while one takes the place of the other under 20 questions a second', async () => {
    const before = await begun();
    await setEndpoint(discord, front.url);
    const exchanges: Promise<Exchange>[] = [];
    const timer = setInterval(() => exchanges.push(ask()), EVERY_MS);
    const more = (count: number) => {
      const from = exchanges.length;
      return expect.poll(() => exchanges.length - from, { timeout: 60_000 }).toBeGreaterThan(count);
    };
    try {
      await more(20);
      await begun();
      await more(40);
      await before.stopBot();
      await more(20);
    } finally {
      clearInterval(timer);
    }
    const asked = await Promise.all(exchanges);
    const lost = asked.filter(({ status }) => status !== 'answered').length;
    const twice = asked.filter(({ messages }) => messages.length !== 1).length;
    const turnedAway = asked.filter(({ reply }) => !reply?.text.includes('European Patent Office')).length;
    console.log(
      `rolling update over HTTP: ${asked.length} questions, ${workedOut().join(' and ')} by the two; lost ${lost}, answered twice ${twice}, turned away ${turnedAway}; ${front.again.length} were given to another process because their connection broke`,
    );
    expect({ lost, twice, turnedAway }).toEqual({
      lost: 0,
      twice: 0,
      turnedAway: 0,
    });
    for (const one of workedOut()) expect(one).toBeGreaterThan(0);
    expect(discord.violations).toEqual([]);
  }, 180_000);
});
