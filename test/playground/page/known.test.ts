import { describe, expect, it } from 'vitest';
import { type Known, learn, stoppedTyping } from '../../../src/playground/page/known.js';
import type { ToPage } from '../../../src/playground/page/protocol.js';
import { exchange, message, mina, place, snapshot } from './things.js';

const told = (...events: readonly ToPage[]) =>
  [snapshot({ messages: [message('1', 'Hello')] }), ...events].reduce<Known | null>(learn, null)!;

describe('what the page knows', () => {
  it('is nothing before the first snapshot', () => {
    expect(learn(null, { type: 'bot', connected: false })).toBeNull();
  });

  it('a message is added, changed, and deleted', () => {
    expect([...told({ type: 'message', message: message('2', 'New') }).messages.keys()]).toEqual(['1', '2']);
    const changed = told({ type: 'message', message: message('1', 'Changed') });
    expect(changed.messages.get('1')?.payload.content).toBe('Changed');
    expect(told({ type: 'message-deleted', id: '1', channelId: '500' }).messages.size).toBe(0);
  });

  it('an exchange goes on, and the oldest are let go', () => {
    const going = told(
      { type: 'exchange', exchange: exchange('1', { status: 'waiting' }) },
      { type: 'exchange', exchange: exchange('1') },
    );
    expect(going.exchanges.get('1')?.status).toBe('answered');
    const many = Array.from(
      { length: 250 },
      (_, i): ToPage => ({ type: 'exchange', exchange: exchange(String(i)) }),
    );
    expect([...told(...many).exchanges.keys()][0]).toBe('50');
  });

  it('typing ends with what is said, or when its time is over', () => {
    const typing = told({ type: 'typing', channelId: '500', userId: mina.id });
    expect(typing.typing.get('500')).toBe(mina.id);
    expect(learn(typing, { type: 'message', message: message('2', 'Said') })?.typing.size).toBe(0);
    expect(stoppedTyping(typing, '500')?.typing.size).toBe(0);
  });

  it('places, the bot and violations follow', () => {
    const violation = {
      at: 1,
      what: '/ask',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      fields: [],
      exchangeId: null,
      channelId: null,
    };
    const known = told(
      { type: 'places', places: [place({ name: 'other' })] },
      { type: 'bot', connected: false },
      { type: 'violation', violation },
      { type: 'refused', requestId: '1', sentence: 'No.' },
    );
    expect(known.places[0]?.name).toBe('other');
    expect(known.connected).toBe(false);
    expect(known.violations).toEqual([violation]);
  });

  it('a new snapshot replaces everything', () => {
    expect(told({ type: 'message', message: message('2', 'New') }, snapshot()).messages.size).toBe(0);
  });
});
