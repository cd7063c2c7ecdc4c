import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { usePage } from '../context.js';
import { Select } from '../lists/select.js';
import type { Message } from '../protocol.js';
import { Button } from './button.js';

interface ActionRowProps {
  readonly row: APIActionRowComponent<APIComponentInMessageActionRow>;
  readonly message: Message;
}

/** A row of buttons, or a select. */
export function ActionRow({ row, message }: ActionRowProps) {
  const { place, ask } = usePage();
  return (
    <div class="action-row">
      {row.components.map((part) => {
        if (part.type === 2)
          return <Button key={'custom_id' in part ? part.custom_id : part} button={part} message={message} />;
        const customId = part.custom_id;
        return (
          <Select
            key={customId}
            select={part}
            label={part.placeholder ?? 'Make a selection'}
            isDisabled={part.disabled ?? false}
            choose={(values) =>
              ask({ type: 'select', placeId: place.id, messageId: message.id, customId, values })
            }
          />
        );
      })}
    </div>
  );
}
