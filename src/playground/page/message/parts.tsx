import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import type { Message } from '../protocol.js';
import { ActionRow } from './action-row.js';
import { Button } from './button.js';
import { FileCard } from './files.js';
import { Markdown } from './marks.js';

interface PartsProps {
  readonly parts: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[];
  readonly message: Message;
}

/** The components of a message: those that show and those that can be used. */
export function Parts({ parts, message }: PartsProps) {
  return parts.map((part, i) => <Part key={part.id ?? i} part={part} message={message} />);
}

function Part({
  part,
  message,
}: {
  readonly part: PartsProps['parts'][number];
  readonly message: Message;
}): ComponentChildren {
  switch (part.type) {
    case 1:
      return <ActionRow row={part} message={message} />;
    case 9:
      return (
        <div class="section">
          <div class="section-texts">
            {part.components.map(({ content }, i) => (
              <TextDisplay key={i} content={content} />
            ))}
          </div>
          {part.accessory.type === 2 ? (
            <Button button={part.accessory} message={message} />
          ) : (
            <Picture
              media={part.accessory.media}
              description={part.accessory.description}
              class="thumbnail"
            />
          )}
        </div>
      );
    case 10:
      return <TextDisplay content={part.content} />;
    case 12:
      return (
        <div class="gallery">
          {part.items.map(({ media, description }, i) => (
            <Picture key={i} media={media} description={description} class="gallery-item" />
          ))}
        </div>
      );
    case 13:
      return <FileCard url={part.file.url} {...fileOf(part.file.url, message)} />;
    case 14:
      return <hr class="separator" data-line={part.divider !== false} data-large={part.spacing === 2} />;
    case 17:
      return (
        <div class="container" style={{ borderInlineStartColor: colorOf(part.accent_color) }}>
          <Parts parts={part.components} message={message} />
        </div>
      );
    default:
      return <p class="muted">A component of a type that this page does not show.</p>;
  }
}

function TextDisplay({ content }: { readonly content: string }) {
  return (
    <div class="text">
      <Markdown source={content} />
    </div>
  );
}

interface PictureProps {
  readonly media: APIUnfurledMediaItem;
  readonly description?: string | null | undefined;
  readonly class: string;
}

/** A picture that is at hand. One from elsewhere is named instead of loaded: no request leaves the machine. */
function Picture({ media: { url }, description, class: name }: PictureProps) {
  if (!url.startsWith('/')) return <span class={`${name} absent`}>{description || `Picture: ${url}`}</span>;
  return <img class={name} src={url} alt={description ?? ''} loading="lazy" />;
}

/** `attachment://report.md` names a file of the message; its real address and size stand there. */
function fileOf(url: string, { payload }: Message) {
  const name = decodeURIComponent(url.split('/').at(-1) ?? '');
  const found = payload.attachments.find((file) => file.url === url || file.filename === name);
  return { name: found?.filename ?? name, size: found?.size ?? null, ...(found && { url: found.url }) };
}

export function colorOf(color: number | null | undefined): string | undefined {
  return color == null ? undefined : `#${color.toString(16).padStart(6, '0')}`;
}
