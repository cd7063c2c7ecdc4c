import type { APIEmbed } from 'discord-api-types/v10';
import { usePage } from '../context.js';
import { timestampText } from '../text/timestamp.js';
import { Markdown } from './marks.js';
import { colorOf } from './parts.js';

/** The embeds of a message, without pictures from elsewhere: no request leaves the machine. */
export function Embeds({ embeds }: { readonly embeds: readonly APIEmbed[] }) {
  return embeds.map((embed, i) => <Embed key={i} embed={embed} />);
}

function Embed({ embed }: { readonly embed: APIEmbed }) {
  const { locale } = usePage().place;
  const { author, title, url, description, fields = [], footer, timestamp, color } = embed;
  const at = timestamp ? timestampText(Date.parse(timestamp), 'f', locale, Date.now()) : null;
  return (
    <div class="container embed" style={{ borderInlineStartColor: colorOf(color) }}>
      {author && <div class="embed-author">{author.name}</div>}
      {title && (
        <div class="embed-title">
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          ) : (
            <Markdown source={title} />
          )}
        </div>
      )}
      {description && (
        <div class="text">
          <Markdown source={description} />
        </div>
      )}
      {fields.length > 0 && (
        <dl class="embed-fields">
          {fields.map(({ name, value, inline }, i) => (
            <div key={i} data-inline={inline}>
              <dt>{name}</dt>
              <dd>
                <Markdown source={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(footer || at) && <div class="embed-footer">{[footer?.text, at].filter(Boolean).join(' • ')}</div>}
    </div>
  );
}
