import { openStores } from '../../state/sqlite/open.js';

/** As many as the state keeps at most: of questions, and of a server's that found nothing. */
const QUESTIONS = 100_000;
const UNANSWERED = 5_000;
/** As many turns and answers as it keeps, all of which have expired: a bot that stood still for a while. */
const EXPIRED = 20_000;
const DAY_MS = 86_400_000;

/** Names that no frame holds, so that each question is another one. */
const nameOf = (n: number) => `${n.toString(36).replace(/\d/g, (digit) => 'qwxzjkvyhb'[Number(digit)]!)}um`;

/** Fills a state folder with as much as it may hold, of the kind that is hardest: every question has the same frame. */
export async function fillState(folder: string, server: string): Promise<void> {
  let now = Date.now() - 2 * DAY_MS;
  const stores = openStores(folder, {
    keepDays: 1,
    conversationMinutes: 30,
    now: () => now,
    onTrouble: console.error,
  });
  const body = { question: 'Where is it?', understoodAs: 'Where is it?' };
  for (let n = 0; n < EXPIRED; n++) {
    const person = `person${n}`;
    await stores.conversations.keep({ person, place: 'general', isPrivate: false, before: 'latest', body });
    await stores.pages.save({ kind: 'answer', version: 'v1', owner: person, body });
  }
  now = Date.now();
  for (let n = 0; n < QUESTIONS; n++) {
    const found = n < QUESTIONS - UNANSWERED;
    const text = found ? null : `Who was the first owner of the lighthouse at ${nameOf(n)}?`;
    await stores.asked.note({ found, ms: 12.5, text, server, person: `person${n}` });
  }
  await stores.close();
}
