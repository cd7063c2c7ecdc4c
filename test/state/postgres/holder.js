/** Takes the right to change archives, says so, and writes an act for each line that it is sent. */
import { createInterface } from 'node:readline';

const [built, url] = process.argv.slice(2);
const { openStores } = await import(String(built));
const stores = openStores(url, {
  keepDays: 30,
  conversationMinutes: 30,
  onTrouble: () => {},
  patience: 60,
  leaseMs: 2_000,
});
await stores.archive.hold('the first');
console.log('held');
for await (const kind of createInterface({ input: process.stdin })) {
  const act = { at: 1, actor: {}, kind, outcome: 'done', before: null, after: null, body: {} };
  await stores.archive.acts.add(act).then(
    () => console.log('done'),
    (/** @type {Error} */ error) => console.log(`refused: ${error.message}`),
  );
}
