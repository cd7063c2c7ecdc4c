import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArchiveStage,
  expectDiscordsForm,
  expectNoViolations,
  onArchive,
  story,
} from './archive-stage.js';

/** New articles, told in a channel once a day or a week: never twice, and none left out. */

const DAY = 86_400_000;
/** A Wednesday, noon. */
const NOON = Date.parse('2030-05-15T12:00:00Z');
let stage: ArchiveStage;
let now: number;

beforeEach(async () => {
  now = NOON;
  stage = await onArchive({ clock: () => now, keeping: { now: () => now } });
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const moderatorText = () =>
  stage.discord
    .messages(stage.discord.channels.announcements, stage.discord.members.moderator.id)
    .map(({ text }) => text);

async function choose(every: 'day' | 'week') {
  const { driver, members, channels } = stage.discord;
  const { reply } = await driver.slash(members.moderator, channels.general, 'setup');
  const opened = await driver.select(members.moderator, reply!, 'Change something…', ['digest']);
  const set = await driver.select(members.moderator, opened.reply!, 'Digest of new articles', [every]);
  await driver.select(members.moderator, set.reply!, 'Choose a channel…', [channels.announcements]);
}

/** The bot looks at its start, and each minute. */
async function lookAt(time: number) {
  now = time;
  await stage.restart();
  // The one that looks is waited for.
  await stage.restart();
}

async function add(subject: string) {
  stage.put(`${subject}.txt`, story(subject, `The ${subject} is new.`));
  await stage.archive('reload', { now: true });
}

describe('a digest', () => {
  it('tells what came since it was asked for, once, and nothing where nothing came', async () => {
    await choose('day');
    await lookAt(NOON + 60_000);
    expect(moderatorText()).toEqual([]);
    await add('harpsichord');
    await lookAt(NOON + 2 * 60_000);
    expect(moderatorText()).toEqual([]);
    await lookAt(NOON + DAY);
    expect(moderatorText()).toHaveLength(1);
    expect(moderatorText()[0]).toMatch(
      /New in the archive: the last day\n-# 1 article\n\*\*Trademarks\*\*\n- .*harpsichord/i,
    );
    await lookAt(NOON + DAY + 60_000);
    await lookAt(NOON + 2 * DAY);
    expect(moderatorText()).toHaveLength(1);
  });

  it('comes on Monday where it is weekly', async () => {
    await choose('week');
    await lookAt(NOON + 60_000);
    await add('harpsichord');
    const monday = NOON + 5 * DAY;
    await lookAt(NOON + DAY);
    expect(moderatorText()).toEqual([]);
    await lookAt(monday);
    expect(moderatorText()).toHaveLength(1);
    await lookAt(monday + DAY);
    expect(moderatorText()).toHaveLength(1);
  });
});
