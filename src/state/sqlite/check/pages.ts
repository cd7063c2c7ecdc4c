import Beside from 'libsql/promise';

/** Whatever it finds that is not well ends the statement: of this interface of libsql's only `exec` never ends the process. */
const QUICK_CHECK = `
  PRAGMA temp_store = MEMORY;
  CREATE TEMP TABLE said (what TEXT CHECK (what = 'ok'));
  INSERT INTO said SELECT quick_check FROM pragma_quick_check(1);`;

/**
 * SQLite's quick check of the pages of a database file, beside the event loop.
 * @returns false when it found something, true when it did not, or not in time
 */
export async function arePagesWhole(file: string, ms: number, signal: AbortSignal): Promise<boolean> {
  const db = new Beside(file, {});
  const interrupt = () => db.interrupt();
  const timer = setTimeout(interrupt, ms);
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    await db.exec(QUICK_CHECK);
    return true;
  } catch (error) {
    return !/CHECK constraint|malformed|not a database/.test((error as Error).message);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
    db.close();
  }
}
