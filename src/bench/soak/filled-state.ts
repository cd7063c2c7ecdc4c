import { join } from 'node:path';
import Database from 'libsql';
import { seal } from '../../state/sqlite/database/seal.js';
import { STATE_FILE } from '../../state/sqlite/database/database.js';
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
  await openStores(folder, { keepDays: 30, conversationMinutes: 30, onTrouble: console.error }).close();
  const db = new Database(join(folder, STATE_FILE));
  const now = Date.now();
  const body = seal({ question: 'Where is it?', understoodAs: 'Where is it?' });
  db.exec('BEGIN');
  const asked = db.prepare('INSERT INTO asked_question (at, found, ms, text, server) VALUES (?, ?, ?, ?, ?)');
  for (let n = 0; n < QUESTIONS; n++) {
    const isMissing = n >= QUESTIONS - UNANSWERED;
    const text = isMissing ? `Who was the first owner of the lighthouse at ${nameOf(n)}?` : null;
    asked.run(now - QUESTIONS + n, isMissing ? 0 : 1, 12.5, text, server);
  }
  const turn = db.prepare(
    `INSERT INTO conversation_turn (id, person, place, private, before, body, asked, drawn_from)
     VALUES (?, ?, 'general', 0, NULL, ?, ?, NULL)`,
  );
  const page = db.prepare(
    "INSERT INTO saved_page (id, kind, version, body, expires, owner) VALUES (?, 'answer', 'v1', ?, ?, ?)",
  );
  for (let n = 0; n < EXPIRED; n++) {
    turn.run(`turn${n}`, `person${n}`, body, now - 2 * DAY_MS);
    page.run(`page${n}`, body, now - DAY_MS, `person${n}`);
  }
  db.exec('COMMIT');
  db.close();
}
