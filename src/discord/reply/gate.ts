import {
  type APIApplicationCommandOptionChoice,
  type APILabelComponent,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';

/**
 * The one gate that every reply leaves through: nothing pings but whom a view calls, nothing is over Discord's limits. A text that is
 * too long in sum loses whole lines from its end, so never half a link; what no cutting can mend is an error of ours.
 */

/** A text, or a picture, that is sent as a file. */
export type ViewFile = {
  /** Letters, digits, `.`, `_` and `-`: what Discord keeps of a name. A `file` or `picture` of the view shows it. */
  readonly name: string;
} & (
  | { readonly text: string }
  /** `alt` says what is seen in it. */
  | { readonly bytes: Buffer; readonly alt: string }
);

/** What a command or button gives to be shown. */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ViewFile[];
  /** The id of the one person whom it may ping: its text has to mention them. */
  readonly calls?: string;
  /** For the log: `answered`, `nothing-found` …; `shown` unless told. */
  readonly outcome?: string;
}

export interface ModalView {
  readonly customId: string;
  readonly title: string;
  /** One to five. */
  readonly inputs: readonly ModalInput[];
}

/** A text to be typed. */
interface ModalInput {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** What stands in it to begin with. */
  readonly value?: string;
  /** True and the most that Discord takes, unless told. */
  readonly required?: boolean;
  readonly maxLength?: number;
  /** One line instead of several. */
  readonly isShort?: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A message as it is sent, to a channel or in answer to an interaction. */
export interface Payload {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly {
    readonly name: string;
    readonly attachment: Buffer;
    readonly description?: string;
  }[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: {
    readonly parse: readonly [];
    readonly users?: readonly string[];
    readonly repliedUser: false;
  };
}

/** @throws Error when the view has too many components, custom_ids that Discord would refuse, or files that are not shown. */
export function messagePayload(view: View): Payload {
  const all = flattened(view.components);
  if (all.length > LIMITS.components) throw new Error(`${all.length} components in a message`);
  const ids = all.flatMap((component) => ('custom_id' in component ? [component.custom_id!] : []));
  const wrong = ids.find((id, i) => id.length < 1 || id.length > LIMITS.customId || ids.indexOf(id) !== i);
  if (wrong !== undefined) throw new Error(`custom_id "${wrong}" is of a wrong length or there twice`);
  const files = (view.files ?? []).map(fileWithinLimit);
  const shown = all.flatMap(urlsIn).map((url) => url.replace('attachment://', ''));
  const sent = files.map(({ name }) => name);
  if (sent.toSorted().join() !== shown.toSorted().join()) {
    throw new Error(`the files ${sent.join(', ')} are sent and ${shown.join(', ')} are shown`);
  }
  return {
    components: withinTextLimit(view.components, all),
    ...(files.length > 0 && { files }),
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: {
      parse: [],
      ...(view.calls !== undefined && { users: [view.calls] }),
      repliedUser: false,
    },
  };
}

export function choicesPayload(choices: readonly Choice[]): APIApplicationCommandOptionChoice<string>[] {
  return choices
    .filter(({ value }) => value.length >= 1 && value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: label(name, LIMITS.choiceName), value }));
}

export function modalPayload({
  customId,
  title,
  inputs,
}: ModalView): APIModalInteractionResponseCallbackData {
  if (customId.length > LIMITS.customId) throw new Error(`custom_id "${customId}" is too long`);
  return {
    custom_id: customId,
    title: label(title, LIMITS.modalTitle),
    components: inputs.map(inputPayload),
  };
}

function inputPayload(input: ModalInput): APILabelComponent {
  const { id, description, placeholder, value, required = true, maxLength = LIMITS.modalInput } = input;
  return {
    type: ComponentType.Label,
    label: label(input.label, LIMITS.modalLabel),
    ...(description !== undefined && { description: label(description, LIMITS.modalDescription) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: input.isShort ? TextInputStyle.Short : TextInputStyle.Paragraph,
      ...(placeholder !== undefined && { placeholder: label(placeholder, LIMITS.modalPlaceholder) }),
      ...(value && { value: value.slice(0, maxLength) }),
      ...(required && { min_length: 1 }),
      max_length: maxLength,
      required,
    },
  };
}

/** Every component of a message, the nested ones behind the one that holds them. */
function flattened(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...('components' in component ? flattened(component.components as APIMessageComponent[]) : []),
    ...('accessory' in component ? flattened([component.accessory]) : []),
  ]);
}

function urlsIn(component: APIMessageComponent): string[] {
  if (component.type === ComponentType.File) return [component.file.url];
  return component.type === ComponentType.MediaGallery ? component.items.map(({ media }) => media.url) : [];
}

/** A text over the limit ends with a whole line and "…"; cutting bytes could halve a character. */
function fileWithinLimit(file: ViewFile) {
  const { name } = file;
  if (!/^[\w.-]+$/.test(name)) throw new Error(`"${name}" cannot be the name of a file`);
  if ('bytes' in file)
    return { name, attachment: file.bytes, description: label(file.alt, LIMITS.fileDescription) };
  const whole = Buffer.from(file.text);
  if (whole.byteLength <= LIMITS.fileBytes) return { name, attachment: whole };
  const end = whole.lastIndexOf('\n', LIMITS.fileBytes - 10);
  return { name, attachment: Buffer.concat([whole.subarray(0, Math.max(end, 0)), Buffer.from('\n…\n')]) };
}

function withinTextLimit(
  components: readonly APIMessageTopLevelComponent[],
  all: readonly APIMessageComponent[],
): readonly APIMessageTopLevelComponent[] {
  const length = all.reduce(
    (sum, c) => sum + (c.type === ComponentType.TextDisplay ? c.content.length : 0),
    0,
  );
  if (length <= LIMITS.text) return components;
  let left: number = LIMITS.text;
  // A copy whose texts are filled from the first on; each keeps at least its "…", for which room is held back.
  let displays = all.filter((c) => c.type === ComponentType.TextDisplay).length;
  return structuredClone(components).map(function shorten<C extends APIMessageComponent>(component: C): C {
    if (component.type === ComponentType.TextDisplay) {
      displays -= 1;
      component.content = wholeLines(component.content, left - displays);
      left -= component.content.length;
    } else if ('components' in component) {
      for (const inner of component.components as APIMessageComponent[]) shorten(inner);
    }
    return component;
  });
}

function wholeLines(content: string, limit: number): string {
  if (content.length <= limit) return content;
  const end = content.lastIndexOf('\n', limit - 2);
  return end > 0 ? `${content.slice(0, end)}\n…` : '…';
}
