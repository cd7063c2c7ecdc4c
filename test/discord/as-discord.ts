import { type APIMessageComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Payload } from '../../src/discord/reply/gate.js';
import { shown } from './shown.js';

/**
 * What Discord would refuse in a message, as sentences; its limits are written out here again, so that a wrong
 * constant in the program is found.
 */
export function complaints(payload: Payload): string[] {
  const all = flat(payload.components as readonly APIMessageComponent[]);
  const found: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const texts = all.flatMap((c) => (c.type === ComponentType.TextDisplay ? [c.content] : []));
  must(all.length >= 1 && all.length <= 40, `${all.length} components`);
  must(texts.join('').length <= 4000, `${texts.join('').length} characters of text`);
  for (const text of texts) must(text.trim().length > 0, 'an empty text');
  must(!/\p{Surrogate}/u.test(JSON.stringify(payload)), 'half a surrogate pair');
  const ids = all.flatMap((c) => ('custom_id' in c ? [c.custom_id!] : []));
  must(new Set(ids).size === ids.length, `custom_ids twice: ${ids.join(' ')}`);
  for (const id of ids) must(id.length >= 1 && id.length <= 100, `custom_id of ${id.length}`);
  for (const c of all) {
    if (c.type === ComponentType.ActionRow)
      must(c.components.length >= 1 && c.components.length <= 5, 'a row');
    if (c.type === ComponentType.Button) {
      must(c.style !== ButtonStyle.Link && c.style !== ButtonStyle.Premium, 'a button that asks nothing');
      must('label' in c && c.label!.trim().length >= 1 && c.label!.length <= 80, 'a button label');
    }
    if (c.type === ComponentType.StringSelect) {
      must(c.options.length >= 1 && c.options.length <= 25, `${c.options.length} options`);
      must((c.placeholder ?? '').length <= 150, 'a placeholder');
      must(new Set(c.options.map((o) => o.value)).size === c.options.length, 'an option twice');
      for (const option of c.options) {
        must(option.label.trim().length >= 1 && option.label.length <= 100, 'an option label');
        must(option.value.length >= 1 && option.value.length <= 100, 'an option value');
        must(
          (option.description ?? 'x').length >= 1 && (option.description ?? '').length <= 100,
          'a description',
        );
      }
    }
  }
  for (const c of all) {
    if (c.type === ComponentType.RoleSelect || c.type === ComponentType.ChannelSelect) {
      must((c.placeholder ?? '').length <= 150, 'a placeholder');
      const { min_values: least = 1, max_values: most = 1, default_values: chosen = [] } = c;
      must(least >= 0 && least <= 25 && most >= 1 && most <= 25 && least <= most, 'how many can be chosen');
      must(chosen.length <= most, `${chosen.length} chosen of ${most}`);
      for (const { id } of chosen) must(/^\d{1,20}$/.test(id), `${id} is chosen`);
    }
    if (c.type === ComponentType.MediaGallery) {
      must(c.items.length >= 1 && c.items.length <= 10, `${c.items.length} pictures`);
      for (const { description } of c.items)
        must((description ?? 'x').trim().length >= 1 && (description ?? '').length <= 1024, 'of a picture');
    }
  }
  if (texts.length === 1) must(texts[0]!.trim() !== '…', 'a text of which nothing is left');
  must((payload.files ?? []).length <= 10, 'files');
  for (const { description } of payload.files ?? [])
    must((description ?? '').length <= 1024, 'what is said of a file');
  must(payload.flags === 1 << 15, 'flags');
  must(JSON.stringify(payload.allowedMentions.parse) === '[]', 'allowed mentions');
  for (const text of texts) {
    for (const [, url] of text.matchAll(OWN_LINK)) {
      must(/^https?:\/\/[^\s<>]+$/.test(url!) && url!.length <= 512, `a link to ${url}`);
    }
  }
  return found;
}

/** The end of a masked link that takes effect, and its address. */
const OWN_LINK = /(?<=(?<!\\)(?:\\\\)*)\]\(([^)]*)\)/g;

/** Who shared an answer is shown as a name, and since when something is followed as a time. */
const SHARED = /(?<=^-# Shared by )<@\d+>$|(?<= → direct messages · )<t:\d+:R>$/gm;

/** The marks that take effect, other than those that the bot sets itself; `own` finds further ones that it does. */
export function strangeMarks(payload: Payload, own: RegExp = SHARED): string[] {
  const text = textOf(payload).replace(OWN_LINK, ']').replace(own, '');
  return shown(text).marks.filter((mark) => !OWN_MARKS.has(mark));
}

/** Bold, headings, small print, quotes, lists, italics. A link is looked at above, by its address. */
const OWN_MARKS = new Set(['bold', 'heading', 'small', 'quote', 'list', 'italic']);

export function customIdsOf(payload: Payload): string[] {
  return flat(payload.components as readonly APIMessageComponent[]).flatMap((c) =>
    'custom_id' in c ? [c.custom_id!] : [],
  );
}

export function textOf(payload: Payload | undefined): string {
  return flat((payload?.components ?? []) as readonly APIMessageComponent[])
    .flatMap((c) => (c.type === ComponentType.TextDisplay ? [c.content] : []))
    .join('\n');
}

export function labelsOf(payload: Payload | undefined): string[] {
  return flat((payload?.components ?? []) as readonly APIMessageComponent[]).flatMap((c) =>
    c.type === ComponentType.Button && 'label' in c ? [c.label!] : [],
  );
}

function flat(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((c) => [
    c,
    ...('components' in c ? flat(c.components as APIMessageComponent[]) : []),
  ]);
}
