import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/playground/page/known.js';
import type { Snapshot } from '../../../src/playground/page/protocol.js';
import { timelineOf } from '../../../src/playground/page/timeline.js';
import { bot, exchange, idAt, message, mina, mo, place, snapshot } from './things.js';

const NOON = new Date(2018, 4, 22, 12).getTime();
const MINUTE = 60_000;

function shown(more: Partial<Snapshot>, where = place()) {
  return timelineOf(learn(null, snapshot(more))!, where);
}

/** In short: what is shown, and `+` where it goes on without a name. */
function kinds(more: Partial<Snapshot>, where = place()): string[] {
  return shown(more, where).map(
    (entry) => entry.kind + (entry.kind === 'message' && entry.goesOn ? '+' : ''),
  );
}

describe('the history of a place', () => {
  const at = (minutes: number, n = 0) => idAt(NOON + minutes * MINUTE, n);

  it('begins with the day, and tells every new one', () => {
    expect(kinds({ messages: [message(at(0), 'a'), message(at(24 * 60), 'b')] })).toEqual([
      'day',
      'message',
      'day',
      'message',
    ]);
    expect(kinds({})).toEqual([]);
  });

  it('is in the order of time, whatever the order in which it was heard', () => {
    const entries = shown({ messages: [message(at(2), 'b'), message(at(1), 'a')] });
    expect(
      entries.flatMap((entry) => (entry.kind === 'message' ? entry.message.payload.content : [])),
    ).toEqual(['a', 'b']);
  });

  it('leaves out other channels, and what only others see', () => {
    const messages = [
      message(at(0), 'elsewhere', { channelId: '501' }),
      message(at(1), 'for Mo', { visibleTo: mo.id }),
      message(at(2), 'for Mina', { visibleTo: mina.id }),
    ];
    expect(kinds({ messages })).toEqual(['day', 'message']);
    expect(kinds({ messages }, place({ viewer: mo }))).toEqual(['day', 'message']);
  });

  it('goes on without a name for what one person says within a while', () => {
    const said = [
      message(at(0), 'a'),
      message(at(1), 'b'),
      message(at(2), 'c', { author: bot }),
      message(at(20), 'd', { author: bot }),
    ];
    expect(kinds({ messages: said })).toEqual(['day', 'message', 'message+', 'message', 'message']);
  });

  it('names the author of replies, of answers to commands and of what is private', () => {
    const said = [
      message(at(0), 'a'),
      message(at(1), 'b', {}, { message_reference: { message_id: at(0) } }),
      message(at(2), 'c', {}, { interaction_metadata: { user: {} } }),
      message(at(3), 'd', { visibleTo: mina.id }),
      message(at(4), 'e'),
    ];
    expect(kinds({ messages: said })).not.toContain('message+');
  });

  it('shows commands on their way and those that failed, to who sent them', () => {
    const exchanges = [
      exchange('1', { sentAt: NOON, status: 'waiting' }),
      exchange('2', { sentAt: NOON + 1, status: 'failed', notice: 'The application did not respond' }),
      exchange('3', {
        sentAt: NOON + 2,
        kind: 'autocomplete',
        status: 'failed',
        notice: 'Loading options failed',
      }),
      exchange('4', { sentAt: NOON + 3, kind: 'message', status: 'waiting' }),
      exchange('5', { sentAt: NOON + 4, status: 'answered' }),
    ];
    expect(kinds({ exchanges })).toEqual(['day', 'sending', 'failed']);
    expect(kinds({ exchanges }, place({ viewer: mo }))).toEqual([]);
  });

  it('shows what Discord refused where it happened, or everywhere', () => {
    const violation = {
      at: NOON,
      what: '/ask',
      status: null,
      code: 0,
      message: 'late',
      fields: [],
      exchangeId: null,
    };
    const violations = [
      { ...violation, channelId: '500' },
      { ...violation, channelId: '501' },
      { ...violation, channelId: null },
    ];
    expect(kinds({ violations })).toEqual(['day', 'violation', 'violation']);
  });
});
