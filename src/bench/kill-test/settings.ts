import type { RoomSettings } from '../../live/room.js';

/** The voter of the test. */
export const PERSON = '100';
export const SERVER = '200';

export function settingsFor(folder: string, stateDir: string): RoomSettings {
  return {
    articlesDir: folder,
    stateDir,
    maxFileMb: 10,
    maxRemovedPercent: 50,
    archiveVersions: 20,
    maxUploadMb: 1,
    followLinks: 'inside',
    trashDays: 90,
    watchArchive: 'off',
  };
}

const WARDS = ['harbour', 'market', 'station', 'castle', 'mill', 'chapel', 'garden', 'bridge'];

/** A page that no other number gives. */
export function pageFor(number: number): string {
  const ward = WARDS[number % WARDS.length]!;
  const paragraphs = [1, 2, 3, 4].map(
    (n) =>
      `In matter ${number} the council of the ${ward} ward heard ${n + number} witnesses on day ${n}, and put the sale of lot ${number * 7 + n} off until it had seen the papers.`,
  );
  return [
    `10 November 2017Trademarks`,
    `Council hears matter ${number} of the ${ward} ward`,
    ...paragraphs,
  ].join('\n\n');
}

/** How the stores are opened. Troubles are found by what they lead to. */
export const KEEPING = { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} };
