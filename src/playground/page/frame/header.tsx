import { usePage } from '../context.js';
import { MenuIcon, WireIcon } from '../pictures/icons.js';
import { PlaceIcon } from '../pictures/place-icon.js';

interface HeaderProps {
  readonly isPanelOpen: boolean;
  readonly openDrawer: () => void;
  readonly togglePanel: () => void;
}

/** Where one is, and as whom. */
export function Header({ isPanelOpen, openDrawer, togglePanel }: HeaderProps) {
  const { place } = usePage();
  return (
    <header class="channel-head">
      <button type="button" class="icon-button drawer-button" aria-label="Channels" onClick={openDrawer}>
        <MenuIcon />
      </button>
      <PlaceIcon place={place} />
      <h1>{place.name}</h1>
      <span class="as-whom">
        as <strong>{place.viewer.displayName}</strong>, {place.role}
      </span>
      <button
        type="button"
        class="icon-button wire-button"
        aria-pressed={isPanelOpen}
        aria-label="What went over the wire"
        title="What went over the wire"
        onClick={togglePanel}
      >
        <WireIcon />
        <span class="button-word">Wire</span>
      </button>
    </header>
  );
}
