import { connect } from './connect.js';
import type { Message, Place } from './protocol.js';

/** The least that shows the protocol at work: the messages of the first place, and /ask. */

const messages = new Map<string, Message>();
let place: Place | undefined;

const found = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const list = found<HTMLOListElement>('#messages');
const form = found<HTMLFormElement>('#ask');
const trouble = found<HTMLParagraphElement>('#trouble');

function isShown({ channelId, visibleTo }: Message): boolean {
  return channelId === place?.channelId && (visibleTo === null || visibleTo === place.viewer.id);
}

function show(): void {
  const lines = [...messages.values()].filter(isShown).map((message) => {
    const line = document.createElement('li');
    const { content, components } = message.payload;
    line.textContent = content || JSON.stringify(components);
    return line;
  });
  list.replaceChildren(...lines);
}

const send = connect((event) => {
  if (event.type === 'snapshot') {
    messages.clear();
    for (const message of event.messages) messages.set(message.id, message);
    place = event.places[0];
  } else if (event.type === 'message') messages.set(event.message.id, event.message);
  else if (event.type === 'message-deleted') messages.delete(event.id);
  else if (event.type === 'refused') trouble.textContent = event.sentence;
  else if (event.type === 'violation') trouble.textContent = event.violation.message;
  show();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  trouble.textContent = '';
  const question = String(new FormData(form).get('question'));
  if (place) send({ type: 'slash', placeId: place.id, command: 'ask', options: { question } });
  form.reset();
});
