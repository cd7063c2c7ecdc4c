import { describe, expect, it } from 'vitest';
import { de } from '../../../src/discord/strings/de/de.js';
import { en } from '../../../src/discord/strings/en/en.js';
import { es } from '../../../src/discord/strings/es/es.js';
import { fr } from '../../../src/discord/strings/fr/fr.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { md } from '../../../src/discord/text/markdown.js';

const LANGUAGES = { de, fr, es };

describe.each(Object.entries(LANGUAGES))('the texts in %s', (_, strings) => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    '%s: holds the same values and marks as the English',
    (key) => {
      const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
      const marks = (text: string) => text.match(/\*+|^-# /gm) ?? [];
      expect(values(strings[key])).toEqual(values(en[key]));
      // Filters are named by their translated names, so the number of names may not differ, but their order may.
      expect(marks(strings[key])).toEqual(marks(en[key]));
    },
  );
});

describe('texts', () => {
  it('are chosen by the locale, English for a language there is none of', () => {
    expect(textsFor('de').plain('button.share')).toBe('Teilen');
    expect(textsFor('es-419').plain('button.share')).toBe('Compartir');
    expect(textsFor('ja').plain('button.share')).toBe('Share');
    expect(textsFor('').plain('button.share')).toBe('Share');
  });

  it('have plurals, and numbers as the language writes them', () => {
    const t = textsFor('de');
    expect(t.plain('count.paragraph', { count: 1 })).toBe('1 Absatz');
    expect(t.plain('count.paragraph', { count: 12345 })).toBe('12.345 Absätze');
    expect(textsFor('fr').plain('count.paragraph', { count: 0 })).toBe('0 paragraphe');
    expect(textsFor('fr').plain('count.paragraph', { count: 1_000_000 })).toMatch(/^1.000.000 paragraphes$/);
  });

  it('write dates as the language does, and leave alone what is no date', () => {
    expect(textsFor('en-US').date('2017-11-10')).toBe('November 10, 2017');
    expect(textsFor('en-GB').date('2017-11-10')).toBe('10 November 2017');
    expect(textsFor('de').date('2017-11-10')).toBe('10. November 2017');
    expect(textsFor('ja').date('2017-11-10')).toBe('10 November 2017');
    expect(textsFor('de').date('soon')).toBe('soon');
  });

  it('escape what is put into markdown, except markdown', () => {
    const t = textsFor('en-US');
    expect(t.md('answer.understood', { question: '*who*' }).markdown).toBe('Understood as: \\*who\\*');
    expect(t.md('answer.understood', { question: md`**${'who'}**` }).markdown).toBe('Understood as: **who**');
    expect(t.plain('answer.understood', { question: '*who*' })).toBe('Understood as: *who*');
  });

  it('join what is denied of each as the language does, and leave its marks', () => {
    const names = [md`**${'a*'}**`, md`b`, md`c`];
    expect(textsFor('en-US').anyOf(names).markdown).toBe('**a\\***, b, or c');
    expect(textsFor('de').anyOf(names.slice(1)).markdown).toBe('b oder c');
    expect(textsFor('fr').anyOf(names.slice(2)).markdown).toBe('c');
  });

  it('read nothing that is put in as a text of ours', () => {
    const trap = '{{count}} $t(button.share) $& $1 {{- x}}';
    expect(textsFor('de').plain('answer.understood', { question: trap })).toBe(`Verstanden als: ${trap}`);
  });
});
