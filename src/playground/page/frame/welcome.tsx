import { usePage } from '../context.js';
import { Avatar } from '../pictures/avatar.js';
import type { Place, SlashCommand } from '../protocol.js';

const TITLES: { readonly [Kind in Place['kind']]: (name: string) => string } = {
  server: (name) => `Welcome to #${name}`,
  forum: (name) => name,
  thread: (name) => name,
  direct: (name) => name,
};

/** The beginning of a channel: what this is, and something to click. */
export function Welcome({ isEmpty }: { readonly isEmpty: boolean }) {
  const { known, place, ask, beginCommand } = usePage();
  const { bot, welcome } = known;
  const isDirect = place.kind === 'direct';
  const askCommand = place.commands.find(({ path }) => path === 'ask');
  const others = othersOf(place.commands);
  return (
    <section class="welcome" aria-label="Welcome" data-empty={isEmpty}>
      <Avatar user={bot} size={72} />
      <h2>{TITLES[place.kind](place.name)}</h2>
      <p>
        {bot.displayName} answers questions from an archive of {welcome.articles}{' '}
        {welcome.articles === 1 ? 'article' : 'articles'}, word for word and with the source. This page is not
        Discord: the bot is the real one, Discord is played by your own machine, and nothing you do here
        leaves it.
      </p>
      {askCommand && welcome.questions.length > 0 && (
        <>
          <h3>Try a question</h3>
          <ul class="examples">
            {welcome.questions.map((question) => (
              <li key={question}>
                <button
                  type="button"
                  onClick={() =>
                    ask({ type: 'slash', placeId: place.id, command: askCommand.path, options: { question } })
                  }
                >
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="muted">
        {isDirect ? 'Write your own below' : `Type / for the commands, or mention @${bot.displayName}`}
        {others.length > 0 && (
          <>
            {'. More to try: '}
            {others.map(({ path, label }, i) => (
              <span key={path}>
                {i > 0 && ', '}
                <button type="button" class="mention" onClick={() => beginCommand(path)}>
                  /{label}
                </button>
              </span>
            ))}
          </>
        )}
        .
      </p>
    </section>
  );
}

/** A few commands that show what else there is; for a moderator those of the archive. */
function othersOf(commands: readonly SlashCommand[]): readonly SlashCommand[] {
  const wanted = ['archive add', 'archive reload', 'archive status', 'browse', 'article', 'help'];
  return wanted.flatMap((path) => commands.find((command) => command.path === path) ?? []).slice(0, 3);
}
