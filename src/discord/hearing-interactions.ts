import type { Interaction } from 'discord.js';
import type { Dispatch } from './dispatcher.js';
import { ageTeller } from './gateway/age.js';
import type { Responder } from './gateway/incoming.js';
import { fromInteraction, type Place } from './gateway/receive.js';
import type { SettingsOfServers } from './settings/effective.js';
import { type Moderators, moderatorsAsSet } from './who/moderators.js';

export interface HearingInteractions extends Omit<Moderators, 'owners'> {
  readonly owners: () => ReadonlySet<string>;
  readonly settings: SettingsOfServers;
  readonly dispatch: Dispatch;
  /** By what the age of an interaction is told, in ms, only ever going forward; for tests. */
  readonly now?: (() => number) | undefined;
}

/** What becomes of the interactions that Discord sends, whichever way they come. */
export function hearingInteractions(options: HearingInteractions) {
  const { settings, dispatch, owners } = options;
  const ageOf = ageTeller(options.now);
  return async (interaction: Interaction, place: Place, responder: () => Responder): Promise<void> => {
    const ageMs = ageOf(interaction.id);
    const set = await settings.in(interaction.guildId);
    const moderators = moderatorsAsSet({ ...options, owners: owners() }, set, interaction.guildId);
    const incoming = fromInteraction(interaction, moderators, place, set.moderatorRoles.value);
    if (incoming) await dispatch(incoming, responder(), ageMs);
  };
}
