import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { claimingIn } from '../../../src/discord/http/claiming.js';
import { StateError } from '../../../src/state/state-error.js';

describe('an interaction that comes to several processes', () => {
  const linesOf = () => {
    const lines: string[] = [];
    return { lines, log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }) };
  };

  it('is the first one’s that claims it, and nobody’s else', async () => {
    const taken = new Map<string, number>();
    const turns = {
      async take(name: string, forMs: number) {
        if (taken.has(name)) return taken.get(name)!;
        taken.set(name, forMs);
        return 0;
      },
    };
    const { log } = linesOf();
    const [first, second] = [claimingIn(turns, log), claimingIn(turns, log)];
    expect([await first('1'), await second('1'), await second('2'), await first('2')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is everybody’s where nothing is shared, or where it cannot be known', async () => {
    const { lines, log } = linesOf();
    expect(await claimingIn(null, log)('1')).toBe(true);
    const away = { take: () => Promise.reject(new StateError('It is away.', false, null)) };
    expect(await claimingIn(away, log)('1')).toBe(true);
    expect(lines).toEqual([]);
    const broken = { take: () => Promise.reject(new TypeError('no')) };
    expect(await claimingIn(broken, log)('1')).toBe(true);
    expect(lines).toHaveLength(1);
  });
});
