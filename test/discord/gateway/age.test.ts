import { SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ageTeller } from '../../../src/discord/gateway/age.js';

const DISCORDS = 1_700_000_000_000;
const idAt = (ms: number) => String(SnowflakeUtil.generate({ timestamp: DISCORDS + ms }));

/** Delivers what Discord made at one time at another by our clock, which counts from anything. */
function teller() {
  let now = 5_000;
  const ageOf = ageTeller(
    () => now,
    () => DISCORDS,
  );
  return (made: number, came: number) => {
    now = 5_000 + came;
    return ageOf(idAt(made));
  };
}

describe('the age of an interaction', () => {
  it('is how much longer it took than the quickest, whatever either clock says', () => {
    const age = teller();
    expect(age(0, 50)).toBe(0);
    expect(age(1_000, 1_050)).toBe(0);
    expect(age(1_000, 4_050)).toBe(3_000);
    expect(age(5_000, 5_060)).toBe(10);
  });

  it('is mended when the first that came was a late one', () => {
    const age = teller();
    expect(age(0, 20_000)).toBe(0);
    expect(age(20_000, 20_050)).toBe(0);
    expect(age(18_000, 20_060)).toBe(2_010);
  });

  it('is not thrown off by an id that says something else, such as a day that is to come', () => {
    const age = teller();
    expect(age(0, 50)).toBe(0);
    expect(age(3_600_000, 60)).toBe(0);
    expect(age(1_000, 1_050)).toBe(0);
    expect(age(1_000, 4_050)).toBe(3_000);
  });

  it.each([10 * 365, -10 * 365])(
    'is 0 for an id of another age of the world, which tells nothing of others: %d days',
    (days) => {
      const age = teller();
      expect(age(days * 86_400_000, 10)).toBe(0);
      expect(age(days * 86_400_000, 20)).toBe(0);
      expect(age(0, 50)).toBe(0);
      expect(age(1_000, 4_050)).toBe(3_000);
    },
  );

  it('follows clocks that drift apart over hours', () => {
    const age = teller();
    expect(age(0, 0)).toBe(0);
    const drifted = (hours: number) => hours * 3_600_000 * 1.0005;
    let last = 0;
    for (let hours = 0; hours <= 24; hours += 0.25) last = age(hours * 3_600_000, drifted(hours));
    // A day apart the clocks differ by 43 s.
    expect(last).toBeLessThan(2_500);
  });
});
