import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Outside } from '../../src/live/outside.js';
import { openArchiveRoom, type RoomSettings } from '../../src/live/room.js';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import { expectDiscordsForm, expectNoViolations, type OnStage, onStage, type StageOptions } from './stage.js';

/** What the tests of the archive take from the stage, so that they take everything from here. */
export { expectDiscordsForm, expectNoViolations, labels } from './stage.js';

/** A small archive in a folder of its own, which moderators can change while members ask. */
export interface ArchiveStage extends OnStage {
  /** The archive folder. */
  readonly articles: string;
  /** Writes a file into it. */
  put(file: string, text: string): void;
  drop(file: string): void;
  /** Its files, hidden ones left out. */
  files(): string[];
  /** `/archive …` as the moderator, or as someone else. */
  archive(command: string, values?: object, who?: { readonly id: string }): Promise<Exchange>;
  press(
    message: { readonly id: string } | null,
    button: string,
    who?: { readonly id: string },
  ): Promise<Exchange>;
  /** What a member is answered. */
  ask(question: string): Promise<string>;
}

/** A page as scraped text: the subject is in its headline and its body. */
export function story(subject: string, fact: string, day = 10): string {
  return [
    `${day} November 2017Trademarks`,
    '',
    `The ${subject} is heard again in the court of appeal`,
    '',
    `The ${subject} was at issue once more on Friday, when the court heard what both sides had to say about it at length.`,
    '',
    `${fact} The judges will give their decision on the ${subject} in the spring of next year, the clerk said.`,
    '',
  ].join('\n');
}

const SUBJECTS = ['teapot', 'umbrella', 'lantern', 'bicycle', 'violin', 'compass', 'anchor', 'windmill'];

/** What the folder holds in the beginning: `teapot.txt` and seven others. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  SUBJECTS.map((subject, n) => [
    `${subject}.txt`,
    story(subject, `The ${subject} was made by Master ${subject}son of Ghent.`, n + 1),
  ]),
);

export async function onArchive({
  settings = {},
  files = FILES,
  outside,
  ...options
}: StageOptions & {
  readonly settings?: Partial<RoomSettings>;
  readonly files?: Readonly<Record<string, string>>;
  /** What pages are fetched by, anew at each start. */
  readonly outside?: () => Outside;
} = {}): Promise<ArchiveStage> {
  const articles = mkdtempSync(join(tmpdir(), 'clippings-archive-'));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(articles, file)), { recursive: true });
    writeFileSync(join(articles, file), text);
  };
  for (const [file, text] of Object.entries(files)) put(file, text);
  const stage = await onStage({
    ...options,
    room: async (stateDir, log, stores) => {
      const room = await openArchiveRoom(
        {
          articlesDir: articles,
          stateDir,
          maxFileMb: 10,
          maxUploadMb: 1,
          followLinks: 'inside',
          trashDays: 90,
          maxRemovedPercent: 20,
          archiveVersions: 50,
          watchArchive: 'off',
          ...settings,
        },
        { stores, log, settleMs: 200, ...(outside && { outside: outside() }) },
      );
      await room.caughtUp;
      return room;
    },
  });
  const { driver, members, channels, addMember } = stage.discord;
  let readers = 0;
  const extra = {
    articles,
    put,
    drop: (file: string) => rmSync(join(articles, file)),
    files: () =>
      readdirSync(articles, { recursive: true, encoding: 'utf8' })
        .filter((file) => /^[^.].*\.\w+$/.test(file))
        .sort(),
    archive: (command: string, values: object = {}, who: { readonly id: string } = members.moderator) => {
      const options = { anyone: true, waitMs: 10_000 };
      return ended(driver.slash(who, channels.general, `archive ${command}`, { ...values }, options));
    },
    press: (
      message: { readonly id: string } | null,
      button: string,
      who: { readonly id: string } = members.moderator,
    ) => ended(driver.click(who, message!, button, { waitMs: 10_000 })),
    ask: async (question: string) => {
      // Each time someone who has asked nothing yet: what was shown before is not shown first again.
      const reader = addMember(`reader${readers++}`);
      return (await driver.slash(reader, channels.general, 'ask', { question })).reply!.text;
    },
    async close() {
      await stage.close();
      rmSync(articles, { recursive: true, force: true });
    },
  };
  // `live` and `curator` are others after a restart, so they are looked up, not copied.
  return Object.assign(Object.create(stage) as OnStage, extra);
}

/** Sets a stage up for the tests of a file: each begins one, which ends with it, and nothing that Discord refuses may have happened. */
export function useArchive(): {
  readonly stage: ArchiveStage;
  begin(options?: Parameters<typeof onArchive>[0]): Promise<ArchiveStage>;
} {
  let stage: ArchiveStage;
  afterEach(async () => {
    await stage.close();
    expectNoViolations(stage);
  });
  afterAll(expectDiscordsForm);
  return {
    get stage() {
      return stage;
    },
    async begin(options) {
      stage = await onArchive(options);
      return stage;
    },
  };
}

const PROGRESS = /^\*\*(?:Reading the|Comparing with|Building the|Saving)/;

/** Once it shows more than how far it has come. */
async function ended(acted: Promise<Exchange>): Promise<Exchange> {
  const exchange = await acted;
  return exchange.until(({ reply }) => reply !== null && !PROGRESS.test(reply.text), 10_000);
}
