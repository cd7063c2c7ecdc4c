import { decode } from '../../article/bytes/decode.js';
import type { Context } from '../commands/context.js';
import type { GivenFile, ReadableMessage } from '../gateway/incoming.js';
import { Problem } from '../reply/problem.js';
import { oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { onlyPoints } from './pointing.js';
import { questionIn } from './question.js';

/** As much as a question may hold in a command. */
const MOST_CHARACTERS = LIMITS.optionString;
/** UTF-8 takes four bytes a character at most. */
const MOST_BYTES = 4 * MOST_CHARACTERS;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;

/** What a message asks, and what its author only says beside it. */
export interface MessageText {
  /** The first of its texts that says something: what is written, forwarded, embedded, attached; empty when none does. */
  readonly question: string;
  /** What is written in it, if that only points at something else: "can you answer this?"; empty otherwise. */
  readonly pointer: string;
}

/**
 * Reads what a message says, in whatever form: Discord's own client makes long questions a file, and news come as embeds.
 * @throws Problem when a text that is there cannot be read
 */
export async function textOf(context: Context, message: ReadableMessage): Promise<MessageText> {
  const written = questionIn(message.content);
  const beside = [...message.forwarded.flatMap(({ embeds }) => embeds), ...message.embeds];
  const texts = [
    // An address alone is there for the sake of what it shows.
    beside.length > 0 && written.replace(ADDRESS, '').trim() === '' ? '' : written,
    ...message.forwarded.map(({ content }) => questionIn(content)),
    ...beside.map(questionIn),
  ];
  const said = texts.find((text) => !onlyPoints(text));
  const pointer = onlyPoints(written) ? written : '';
  if (said !== undefined) return { question: said, pointer };
  const file = [message, ...message.forwarded].flatMap(({ files }) => files).find(isText);
  return { question: file ? await readText(context, file) : '', pointer };
}

/** What a message asks. @throws Problem that says in one sentence why nothing can be read */
export async function questionOf(context: Context, message: ReadableMessage): Promise<string> {
  const { question, pointer } = await textOf(context, message);
  if (question !== '') return question;
  if (pointer !== '') return pointer;
  throw unreadable(message);
}

/** Why nothing can be read in a message. */
export function unreadable(message: ReadableMessage): Problem {
  if (message.isWithheld)
    return new Problem('refused', (t) =>
      t.md('read.withheld', { menu: t.plain('command.ask-the-archive.name') }),
    );
  const [file] = [message, ...message.forwarded].flatMap(({ files }) => files);
  if (file) return new Problem('refused', (t) => t.md('read.no-text', { file: file.name }));
  return new Problem('refused', (t) => t.md('error.empty-message'));
}

function isText({ name, contentType }: GivenFile): boolean {
  return contentType ? contentType.startsWith('text/') : name.toLowerCase().endsWith('.txt');
}

async function readText({ readFile }: Context, file: GivenFile): Promise<string> {
  const tooLong = () =>
    new Problem('refused', (t) =>
      t.md('read.too-long', { file: file.name, most: t.number(MOST_CHARACTERS) }),
    );
  const bytes = await readFile(file, { maxBytes: MOST_BYTES, tooLarge: tooLong });
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Problem('refused', (t) => t.md('read.no-text', { file: file.name }));
  const text = oneLine(questionIn(decoded.text));
  if (text.length > MOST_CHARACTERS) throw tooLong();
  return text;
}
