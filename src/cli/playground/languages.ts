import { TRANSLATED } from '../../discord/strings/texts.js';

/** The languages that the bot speaks, each named in itself, as locales of Discord. */
export function languages(): { readonly locale: string; readonly name: string }[] {
  return ['en-US', ...Object.keys(TRANSLATED)].map((locale) => {
    return { locale, name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale };
  });
}
