import type { LinkState } from '../connect.js';
import { usePage } from '../context.js';

/** What is amiss with the connections: of the page to its server, and of the bot to the local Discord. */
export function Notices({ link }: { readonly link: LinkState }) {
  const { known } = usePage();
  const notice =
    link === 'lost'
      ? 'The connection to the playground is lost. Trying again…'
      : known.connected
        ? null
        : `${known.bot.displayName} is not connected: nothing will be answered until it is.`;
  return (
    <div class="notices" role="status">
      {notice && <p class="notice">{notice}</p>}
    </div>
  );
}
