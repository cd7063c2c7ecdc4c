import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context.js';
import { CloseIcon } from '../pictures/icons.js';
import { PlaceIcon } from '../pictures/place-icon.js';
import type { Place } from '../protocol.js';
import { ViewerBar } from './viewer-bar.js';

interface SidebarProps {
  readonly unread: ReadonlySet<string>;
  /** On a narrow screen it is a drawer. */
  readonly isOpen: boolean;
  readonly visit: (placeId: string) => void;
  readonly close: () => void;
}

/** The channels, by who looks at them. */
export function Sidebar({ unread, isOpen, visit, close }: SidebarProps) {
  const { known } = usePage();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) drawer.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen && event.key === 'Escape') close();
  };
  return (
    <>
      <aside class="sidebar" aria-label="Server" ref={drawer} onKeyDown={onKeyDown}>
        <div class="server-name">
          <span>{known.server.name}</span>
          <button
            type="button"
            class="icon-button drawer-button"
            aria-label="Close the channels"
            onClick={close}
          >
            <CloseIcon />
          </button>
        </div>
        <nav class="places" aria-label="Channels">
          {groupsOf(known.places).map(({ title, places }) => (
            <section key={title} aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {places.map((place) => (
                  <PlaceLine key={place.id} place={place} isUnread={unread.has(place.id)} visit={visit} />
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <p class="not-discord">This is not Discord: it runs on this machine, and nothing leaves it.</p>
        <ViewerBar />
      </aside>
      <button type="button" class="veil" tabIndex={-1} aria-label="Close the channels" onClick={close} />
    </>
  );
}

interface PlaceLineProps {
  readonly place: Place;
  readonly isUnread: boolean;
  readonly visit: (placeId: string) => void;
}

function PlaceLine({ place, isUnread, visit }: PlaceLineProps) {
  const isHere = usePage().place.id === place.id;
  return (
    <li>
      <button
        type="button"
        class="place"
        aria-current={isHere ? 'page' : undefined}
        data-unread={isUnread}
        data-kind={place.kind}
        onClick={() => visit(place.id)}
      >
        <PlaceIcon place={place} />
        <span>{place.name}</span>
        {isUnread && <span class="unseen">, unread</span>}
      </button>
    </li>
  );
}

/** A group for each person in the server, and one for direct messages, in the order in which they come. */
function groupsOf(places: readonly Place[]) {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const { displayName } = place.viewer;
    const title =
      place.kind === 'direct' ? `Direct messages, as ${displayName}` : `As ${displayName}, ${place.role}`;
    groups.set(title, [...(groups.get(title) ?? []), place]);
  }
  return [...groups].map(([title, places]) => ({ title, places }));
}
