import type { Known } from '../known.js';
import { Avatar } from '../pictures/avatar.js';
import type { Place, SlashCommand, User } from '../protocol.js';
import { mentionAt } from './mentions.js';
import { fittingCommands, fittingNames } from './picker.js';

/** Something that what is typed may become. */
export type Offer =
  | { readonly kind: 'command'; readonly command: SlashCommand }
  | { readonly kind: 'person'; readonly user: User };

const MOST_PEOPLE = 8;

/** The commands after a `/` at the beginning; the people after an `@`, the bot first. */
export function offersFor(
  text: string,
  cursor: number,
  place: Place,
  { bot, users }: Known,
): readonly Offer[] {
  if (/^\/[^\n]*$/.test(text)) {
    return fittingCommands(place.commands, text.slice(1)).map((command) => ({ kind: 'command', command }));
  }
  const mention = mentionAt(text, cursor);
  if (!mention) return [];
  const people = [bot, ...users.filter(({ id }) => id !== bot.id)];
  return fittingNames(people, mention.typed, ({ username, displayName }) => [username, displayName])
    .slice(0, MOST_PEOPLE)
    .map((user) => ({ kind: 'person', user }));
}

export function OfferRow({ offer }: { readonly offer: Offer }) {
  if (offer.kind === 'person') {
    return (
      <>
        <Avatar user={offer.user} size={24} />
        <span class="row-main">
          <span class="row-name">{offer.user.displayName}</span>
        </span>
        <span class="row-hint">{offer.user.username}</span>
      </>
    );
  }
  const { label, options, description } = offer.command;
  return (
    <span class="row-main">
      <span class="row-name">
        /{label}
        {options
          .filter(({ required }) => required)
          .map((option) => (
            <span key={option.name} class="row-option">
              {option.label}
            </span>
          ))}
      </span>
      <span class="row-hint">{description}</span>
    </span>
  );
}
