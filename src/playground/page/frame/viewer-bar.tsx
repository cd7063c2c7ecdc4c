import { usePage } from '../context.js';
import { Avatar } from '../pictures/avatar.js';
import { MoonIcon, SunIcon } from '../pictures/icons.js';
import { useTheme } from './theme.js';

/** Who one is here, in which language their client speaks, and light or dark. */
export function ViewerBar() {
  const { known, place, ask } = usePage();
  const [theme, toggle] = useTheme();
  const label = theme === 'dark' ? 'Light colours' : 'Dark colours';
  return (
    <div class="viewer-bar">
      <Avatar user={place.viewer} size={32} />
      <span class="viewer-name">
        <strong>{place.viewer.displayName}</strong>
        <span class="muted">{place.role}</span>
      </span>
      <select
        aria-label={`Language of ${place.viewer.displayName}`}
        title={`Language of ${place.viewer.displayName}`}
        value={place.locale}
        onChange={({ currentTarget: { value } }) =>
          ask({ type: 'language', placeId: place.id, locale: value })
        }
      >
        {known.languages.map(({ locale, name }) => (
          <option key={locale} value={locale}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={toggle}>
        {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
      </button>
    </div>
  );
}
