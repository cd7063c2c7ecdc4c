import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FOLLOWS_A_CHANNEL, FOLLOWS_A_PERSON, FOLLOWS_A_SERVER } from '../../../src/state/alerts/follows.js';

it('how much may be followed is what the page for whoever asks says', () => {
  expect(readFileSync('docs/asking.md', 'utf8')).toContain(
    `A person may follow ${FOLLOWS_A_PERSON} things, a channel ${FOLLOWS_A_CHANNEL}, the channels of a server ${FOLLOWS_A_SERVER}.`,
  );
});
