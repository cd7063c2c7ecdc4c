import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import type { Markdown } from '../text/markdown.js';

/** A button as the views make it; without an id it is there to be read only. */
export interface ButtonSpec {
  readonly id: string;
  readonly text: string;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  /** For what cannot be undone by pressing again. */
  readonly danger?: boolean;
}

const ACCENT = 0x2f6f8f;

export function text(content: Markdown): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: content.markdown };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true };
}

export function container(components: readonly APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: ACCENT, components: [...components] };
}

/** Shows a file of the view, by its name. */
export function file(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Shows a picture of the view, by its name; `alt` says what is seen in it. */
export function picture(name: string, alt: string): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description: label(alt, LIMITS.pictureDescription) }],
  };
}

function button({ id, text, disabled, primary, danger }: ButtonSpec): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: danger ? ButtonStyle.Danger : primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: id,
    label: label(text, LIMITS.buttonLabel),
    ...(disabled && { disabled: true }),
  };
}

/** A row of buttons, or nothing when there are none: Discord refuses an empty row. */
export function buttonRow(
  buttons: readonly ButtonSpec[],
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttonsInRow).map(button) }];
}

/** A menu to pick one of, or nothing when there is nothing to pick. */
export function selectRow(
  id: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  if (options.length === 0) return [];
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: label(placeholder, LIMITS.selectPlaceholder),
    options: options.slice(0, LIMITS.selectOptions),
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}
