import type { LinkState } from '../connect.js';

/** Before there is anything to show. */
export function Starting({ link }: { readonly link: LinkState }) {
  return (
    <p class="starting" role="status">
      {link === 'lost'
        ? 'No connection to the playground. Is it still running? Trying again…'
        : 'Connecting to the playground…'}
    </p>
  );
}
