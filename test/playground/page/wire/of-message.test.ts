import { expect, it } from 'vitest';
import { learn } from '../../../../src/playground/page/known.js';
import { exchangesOf } from '../../../../src/playground/page/wire/of-message.js';
import { exchange, message, snapshot } from '../things.js';

it('of a message is shown what made it, what was clicked on it, and what changed it', () => {
  const answer = message('10', 'Answer', { interactionId: '1' });
  const exchanges = [
    exchange('1'),
    exchange('2', { kind: 'component', targetId: '10' }),
    exchange('3', { messageIds: ['9', '10'] }),
    exchange('4', { targetId: '9' }),
    exchange('10', { kind: 'message' }),
  ];
  const known = learn(null, snapshot({ messages: [answer], exchanges }))!;
  expect(exchangesOf(known, answer).map(({ id }) => id)).toEqual(['1', '2', '3', '10']);
});
