import { describe, expect, it } from 'vitest';
import { LATE_AFTER_MS } from '../../../src/discord/gateway/delivery.js';
import { formerReplies } from '../../../src/discord/gateway/former-replies.js';
import { messagePayload } from '../../../src/discord/reply/gate.js';
import { notice } from '../../../src/discord/reply/notice.js';
import { md } from '../../../src/discord/text/markdown.js';
import { recorder } from '../helpers.js';

const payload = messagePayload(notice(md`counted`, 'voted'));
const hows = ({ sent }: ReturnType<typeof recorder>) => sent.map(({ how }) => how);

function opened() {
  let now = 0;
  const former = formerReplies(() => now);
  return {
    former,
    later: (ms: number) => {
      now += ms;
    },
  };
}

describe('private replies about the same thing', () => {
  it('are one: the first is changed, and the later ones only say that they were heard', async () => {
    const { former } = opened();
    const [first, second] = [recorder(), recorder()];
    await former.inPlaceOf('a', first.responder).reply(payload, true);
    await former.inPlaceOf('a', second.responder).reply(payload, true);
    expect(hows(first)).toEqual(['private', 'complete']);
    expect(second.sent).toMatchObject([{ how: 'defer', deferredAs: 'update' }]);
  });

  it('are one also where the first had been promised', async () => {
    const { former } = opened();
    const [first, second] = [recorder(), recorder()];
    const slow = former.inPlaceOf('a', first.responder);
    await slow.defer('private');
    await slow.complete(payload);
    await former.inPlaceOf('a', second.responder).reply(payload, true);
    expect(hows(first)).toEqual(['defer', 'complete', 'complete']);
    expect(hows(second)).toEqual(['defer']);
  });

  it('about another thing, or for all, are further ones', async () => {
    const { former } = opened();
    const [first, second, third] = [recorder(), recorder(), recorder()];
    await former.inPlaceOf('a', first.responder).reply(payload, true);
    await former.inPlaceOf('b', second.responder).reply(payload, true);
    await former.inPlaceOf('a', third.responder).reply(payload, false);
    expect([hows(first), hows(second), hows(third)]).toEqual([['private'], ['private'], ['reply']]);
  });

  it('are further ones once Discord takes no change any more', async () => {
    const { former, later } = opened();
    const [first, second] = [recorder(), recorder()];
    await former.inPlaceOf('a', first.responder).reply(payload, true);
    later(LATE_AFTER_MS);
    await former.inPlaceOf('a', second.responder).reply(payload, true);
    expect([hows(first), hows(second)]).toEqual([['private'], ['private']]);
  });

  it('are further ones where the change is refused, and the next takes the place of none', async () => {
    const { former } = opened();
    const first = recorder(({ how }) => {
      if (how === 'complete') throw new Error('Unknown Message');
    });
    const [second, third] = [recorder(), recorder()];
    await former.inPlaceOf('a', first.responder).reply(payload, true);
    await former.inPlaceOf('a', second.responder).reply(payload, true);
    await former.inPlaceOf('a', third.responder).reply(payload, true);
    expect(hows(second)).toEqual(['defer', 'complete privately']);
    expect(hows(third)).toEqual(['private']);
  });
});
