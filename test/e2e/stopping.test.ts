import { afterEach, describe, expect, it } from 'vitest';
import { type ArchiveStage, expectNoViolations, onArchive, story } from './archive-stage.js';

/** What Discord makes wait for ever, a stop does not wait for. */

let stage: ArchiveStage;
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});

describe('stopping while the audit channel', () => {
  it.each([
    ['is shut for an hour', { kind: 'rate-limit', retryAfterMs: 3_600_000 }],
    ['does not answer', { kind: 'delay', ms: 5_000 }],
  ] as const)('%s ends all the same', async (_, fault) => {
    const { audit } = await begin();
    stage.discord.faults.inject({ method: 'POST', route: `/channels/${audit}/messages`, times: 9, fault });
    stage.put('zither.txt', story('zither', 'The zither is new.'));
    const shown = await stage.archive('reload', { now: true });
    expect(shown.reply!.text).toContain('done');
    await stage.stopBot(500);
    expect(stage.lines.map(({ msg }) => msg)).toContain(
      'stopped before the audit channel was told everything',
    );
  });
});

async function begin() {
  stage = await onArchive({});
  const audit = stage.discord.channels.general;
  await stage.restart({ auditChannelId: audit });
  return { audit };
}
