import { usePage } from '../context.js';
import { userName } from '../text/names.js';

/** Who shows to be typing. The line is kept free when nobody does, so that nothing jumps. */
export function Typing() {
  const { known, place } = usePage();
  const typing = known.typing.get(place.channelId);
  return (
    <p class="typing" role="status">
      {typing && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <strong>{userName(known, typing)}</strong> is typing…
        </>
      )}
    </p>
  );
}
