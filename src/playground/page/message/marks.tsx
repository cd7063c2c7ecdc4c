import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../context.js';
import { type Mark, parseMarkdown, type Wrapping } from '../text/markdown.js';
import { channelName, roleName, userName } from '../text/names.js';
import { timestampText } from '../text/timestamp.js';

/** A text with Discord's markdown, shown. */
export function Markdown({ source }: { readonly source: string }) {
  const marks = useMemo(() => parseMarkdown(source), [source]);
  return <Marks marks={marks} />;
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark, i) => <OneMark key={i} mark={mark} />);
}

function OneMark({ mark }: { readonly mark: Mark }): ComponentChildren {
  switch (mark.type) {
    case 'text':
      return mark.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{mark.text}</code>;
    case 'code-block':
      return (
        <pre>
          <code>{mark.text}</code>
        </pre>
      );
    case 'link':
      return (
        <a href={mark.href} target="_blank" rel="noopener noreferrer">
          <Marks marks={mark.content} />
        </a>
      );
    case 'list':
      return <ListMark mark={mark} />;
    case 'mention':
      return <Mention mark={mark} />;
    case 'everyone':
      return <span class="mention">@{mark.name}</span>;
    case 'command':
      return <CommandMention name={mark.name} />;
    case 'timestamp':
      return <Timestamp mark={mark} />;
    case 'heading':
      return <Heading mark={mark} />;
    case 'spoiler':
      return <Spoiler marks={mark.content} />;
    default:
      return <Wrapped mark={mark} />;
  }
}

type Of<Type extends Mark['type']> = Extract<Mark, { readonly type: Type }>;

function Wrapped({
  mark: { type, content },
}: {
  readonly mark: { readonly type: Wrapping; readonly content: readonly Mark[] };
}) {
  const inside = <Marks marks={content} />;
  switch (type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strike':
      return <s>{inside}</s>;
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    default:
      return <blockquote>{inside}</blockquote>;
  }
}

/** Under the page's own headings, which go down to the third. */
function Heading({ mark: { level, content } }: { readonly mark: Of<'heading'> }) {
  const Tag = (['h4', 'h5', 'h6'] as const)[level - 1] ?? 'h6';
  return (
    <Tag class={`heading heading-${level}`}>
      <Marks marks={content} />
    </Tag>
  );
}

function ListMark({ mark: { start, items } }: { readonly mark: Of<'list'> }) {
  const lines = items.map((item, i) => (
    <li key={i}>
      <Marks marks={item} />
    </li>
  ));
  return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>;
}

function Mention({ mark: { of, id } }: { readonly mark: Of<'mention'> }) {
  const { known } = usePage();
  const text =
    of === 'user'
      ? `@${userName(known, id)}`
      : of === 'role'
        ? `@${roleName(known, id)}`
        : `#${channelName(known, id)}`;
  return <span class="mention">{text}</span>;
}

function CommandMention({ name }: { readonly name: string }) {
  const { beginCommand } = usePage();
  return (
    <button type="button" class="mention" onClick={() => beginCommand(name)}>
      /{name}
    </button>
  );
}

function Timestamp({ mark: { at, style } }: { readonly mark: Of<'timestamp'> }) {
  const { locale } = usePage().place;
  return (
    <time class="timestamp" dateTime={new Date(at).toISOString()} title={timestampText(at, 'F', locale, at)}>
      {timestampText(at, style, locale, Date.now())}
    </time>
  );
}

function Spoiler({ marks }: { readonly marks: readonly Mark[] }) {
  const [isShown, setShown] = useState(false);
  if (isShown) {
    return (
      <span class="spoiler" data-shown>
        <Marks marks={marks} />
      </span>
    );
  }
  return (
    <button type="button" class="spoiler" aria-label="Spoiler: show it" onClick={() => setShown(true)}>
      <span aria-hidden="true">
        <Marks marks={marks} />
      </span>
    </button>
  );
}
