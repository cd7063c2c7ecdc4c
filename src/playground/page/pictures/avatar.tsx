import type { User } from '../protocol.js';

const COLORS = 6;

/** A picture of someone, drawn: nobody's picture is fetched from anywhere. */
export function Avatar({ user, size = 40 }: { readonly user: User; readonly size?: number }) {
  const color = user.bot ? 'bot' : Number(BigInt(user.id) >> 12n) % COLORS;
  return (
    <span
      class="avatar"
      data-color={color}
      style={{
        width: `${size}px`,
        height: `${size}px`,
        fontSize: `${Math.round(size * (user.bot ? 0.9 : 0.44))}px`,
      }}
      aria-hidden="true"
    >
      {user.bot ? '“' : user.displayName.slice(0, 1).toUpperCase()}
    </span>
  );
}
