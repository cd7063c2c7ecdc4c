import { DEFAULT_LIMITS } from '../archive/limits.js';
import type { Config } from '../config.js';
import type { DeskSettings } from './acts/desk.js';
import type { SourceSettings } from './arriving/sources.js';

export type RoomSettings = Pick<
  Config,
  | 'articlesDir'
  | 'stateDir'
  | 'maxFileMb'
  | 'maxRemovedPercent'
  | 'archiveVersions'
  | 'maxUploadMb'
  | 'watchArchive'
  | 'followLinks'
  | 'trashDays'
> &
  Partial<
    Pick<
      Config,
      | 'watchPollSeconds'
      | 'sourceContact'
      | 'sources'
      | 'maxSources'
      | 'sourceMinutes'
      | 'sourceItemsADay'
      | 'sourceMbADay'
    >
  >;

const MB = 1024 ** 2;

export function deskSettingsOf(settings: RoomSettings): DeskSettings {
  return {
    folder: settings.articlesDir,
    limits: {
      ...DEFAULT_LIMITS,
      maxFileBytes: settings.maxFileMb * MB,
      followLinks: settings.followLinks,
    },
    trashDays: settings.trashDays,
    maxRemovedPercent: settings.maxRemovedPercent,
    versions: settings.archiveVersions,
    uploadBytes: settings.maxUploadMb * MB,
  };
}

/** Unless they are told, the defaults of the settings. */
export function sourceSettingsOf(settings: RoomSettings): SourceSettings {
  return {
    sources: settings.sources ?? 'offer',
    maxSources: settings.maxSources ?? 20,
    sourceMinutes: settings.sourceMinutes ?? 60,
    sourceItemsADay: settings.sourceItemsADay ?? 500,
    sourceMbADay: settings.sourceMbADay ?? 200,
  };
}
