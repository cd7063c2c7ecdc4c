import { describe, expect, it } from 'vitest';
import {
  isSameDay,
  saidAt,
  snowflakeTime,
  timestampText,
} from '../../../../src/playground/page/text/timestamp.js';

const AT = new Date(2018, 4, 22, 15, 4, 5).getTime();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Languages put narrow spaces before "PM". */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a moment', () => {
  it.each([
    ['t', '3:04 PM'],
    ['T', '3:04:05 PM'],
    ['d', '5/22/18'],
    ['D', 'May 22, 2018'],
    ['f', 'May 22, 2018 at 3:04 PM'],
    ['F', 'Tuesday, May 22, 2018 at 3:04 PM'],
    ['x', 'May 22, 2018 at 3:04 PM'],
  ])('in style %s', (style, shown) => {
    expect(plain(timestampText(AT, style, 'en-US', AT))).toBe(shown);
  });

  it('in the language of who looks', () => {
    expect(timestampText(AT, 'D', 'de', AT)).toBe('22. Mai 2018');
  });

  it.each([
    [-5_000, '5 seconds ago'],
    [-90_000, '1 minute ago'],
    [-3 * 60 * MINUTE, '3 hours ago'],
    [-DAY, 'yesterday'],
    [2 * DAY, 'in 2 days'],
    [-400 * DAY, 'last year'],
    [0, 'now'],
  ])('%d ms from now', (distance, shown) => {
    expect(timestampText(AT + distance, 'R', 'en-US', AT)).toBe(shown);
  });
});

describe('when something was said', () => {
  it('is the time of day today, and has the day later', () => {
    expect(plain(saidAt(AT, 'en-US', AT + MINUTE))).toBe('3:04 PM');
    expect(plain(saidAt(AT, 'en-US', AT + DAY))).toBe('5/22/18, 3:04 PM');
  });

  it('is in the id of a message', () => {
    expect(snowflakeTime('175928847299117063')).toBe(Date.UTC(2016, 3, 30, 11, 18, 25, 796));
  });

  it('is on one day or on two', () => {
    expect(isSameDay(AT, AT + MINUTE)).toBe(true);
    expect(isSameDay(AT, AT + DAY)).toBe(false);
  });
});
