import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from './connect.js';
import type { Known } from './known.js';
import type { Place } from './protocol.js';

/** What every part of the page may use: what is known, where one is, and what one can do. */
export interface Page extends Client {
  readonly known: Known;
  readonly place: Place;
  /** The message whose traffic the panel shows; null for none in particular. */
  readonly inspected: string | null;
  /** Shows what went over the wire about a message, or about everything lately. */
  inspect(messageId: string | null): void;
  /** The next message that is sent replies to this one. */
  replyTo(messageId: string): void;
  /** Puts one's own message into the input, to be changed. */
  edit(messageId: string): void;
  /** Goes to another place. */
  visit(placeId: string): void;
  /** Puts a command into the input, to be filled in. */
  beginCommand(path: string): void;
  /** Says what went wrong, over the input. */
  complain(sentence: string): void;
}

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage: not within a page');
  return page;
}
