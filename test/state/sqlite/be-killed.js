/** Keeps what somebody asked, deletes it as what has expired is deleted, and is killed before it is out of the files. */
const [built, folder] = process.argv.slice(2);
const { openStores } = await import(String(built));

let now = 1_000_000_000_000;
const keeping = { keepDays: 2, conversationMinutes: 30, now: () => now, onTrouble: () => {} };
const { pages, conversations } = openStores(folder, keeping);
for (let n = 0; n < 40; n++) {
  const body = { question: `Where is the lantern? ${'of glass '.repeat(n * 5)}` };
  await conversations.keep({ person: 'mina', place: 'p', isPrivate: true, before: 'latest', body });
  await pages.save({ kind: 'answer', version: 'v1', owner: 'mina', body });
}
now += 9_000_000_000;
await pages.sweep();
await conversations.sweep();
process.kill(process.pid, 'SIGKILL');
