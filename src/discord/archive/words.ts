import type { ActKind, Actor } from '../../live/curator/audit.js';
import { shortVersion } from '../reply/custom-id.js';
import type { Texts } from '../strings/texts.js';
import { type Markdown, md, ours, quoted, userMention } from '../text/markdown.js';

/** How acts on the archive, those who did them, versions and times are written. */

const NAME = 60;

/** Shown as the person's name on Discord; it pings nobody. */
export function actorText({ id, name, via }: Actor, t: Texts): Markdown {
  if (via === 'discord') return userMention(id);
  return via === 'terminal' || via === 'source'
    ? t.md(`actor.${via}`, { name: quoted(name, NAME) })
    : t.md(`actor.${via}`);
}

/** For where Discord shows plain text. */
export function actorName({ name, via }: Actor, t: Texts): string {
  if (via === 'discord') return name;
  return via === 'terminal' || via === 'source' ? t.plain(`actor.${via}`, { name }) : t.plain(`actor.${via}`);
}

export function kindText(kind: ActKind, t: Texts): string {
  return t.plain(`act.${kind}`);
}

export function versionText(version: string): Markdown {
  return md`\`${shortVersion(version)}\``;
}

/** A moment as each reader's client writes it: `f` in full, `d` as a date, `R` as how long ago. */
export function timeText(at: number, style: 'd' | 'f' | 'R' = 'f'): Markdown {
  return ours(`<t:${Math.floor(at / 1000)}:${style}>`);
}

/** A moment for plain text, in UTC. */
export function timePlain(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
