import { foldName, SUMMARY_NAMES, TEXT_NAMES } from '../fields/names.js';
import type { Statements } from '../head/stated.js';
import { splitParagraphs } from '../text/split-paragraphs.js';
import { hasEntities, isHtml, lineOfHtml, paragraphsOfHtml } from './html-text.js';
import { isObject, kindOf } from './kind.js';

export interface Wrong {
  readonly ok: false;
  readonly reason: string;
  /** Empty for: write it as an article should be written. */
  readonly remedy: string;
}

export type JsonBody = { readonly ok: true; readonly paragraphs: readonly string[] } | Wrong;

/** What interfaces put in the place of the rest of a text: `… [+1234 chars]`. */
const CUT = /\s*(?:…|\.\.\.)?\s*\[\+?\d+ (?:more )?char(?:acter)?s?\]\s*$/;

/**
 * The paragraphs of a JSON object: those that it gives, exactly; else its text, split. Text that is written as HTML is read
 * as a browser shows it.
 */
export async function bodyOf(
  item: Record<string, unknown>,
  line: number,
  said: Statements,
): Promise<JsonBody> {
  const given = item.paragraphs;
  const body =
    given !== undefined && given !== null ? givenParagraphs(given) : await textOf(item, line, said);
  if (!body.ok || body.paragraphs.some((paragraph) => paragraph.trim() !== '')) return body;
  return wrong(
    'The article has no text: every paragraph is empty.',
    'Give it at least one paragraph, or remove it.',
  );
}

function givenParagraphs(given: unknown): JsonBody {
  if (!Array.isArray(given))
    return wrong(`The field "paragraphs" should be an array of strings, not ${kindOf(given)}.`);
  const paragraphs = given.map(textOfMember);
  const place = paragraphs.indexOf(null);
  if (place >= 0)
    return wrong(`Item ${place + 1} of "paragraphs" should be a string, not ${kindOf(given[place])}.`);
  return { ok: true, paragraphs: paragraphs as string[] };
}

/** A paragraph that is given as an object, such as `{"type": "p", "text": "…"}`, says the same. */
function textOfMember(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const text = value.text ?? value.content ?? value.value;
  return typeof text === 'string' ? text : null;
}

async function textOf(item: Record<string, unknown>, line: number, said: Statements): Promise<JsonBody> {
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(item))
    if (value !== null && !byName.has(foldName(name))) byName.set(foldName(name), value);
  let misused: JsonBody | null = null;
  for (const name of [...TEXT_NAMES, ...SUMMARY_NAMES]) {
    const value = byName.get(name);
    if (value === undefined) continue;
    const members = Array.isArray(value) && value.length > 0 ? value.map(textOfMember) : null;
    if (members?.every((member) => member !== null)) return { ok: true, paragraphs: members };
    const text = isObject(value)
      ? (value.rendered ?? value.value ?? value.html ?? value['#text'] ?? value.$t)
      : value;
    if (typeof text !== 'string') {
      misused ??= wrong(`The field "${name}" should be a string, not ${kindOf(value)}.`);
    } else if (text.trim() !== '') {
      return { ok: true, paragraphs: await paragraphsOf(text, line, said) };
    } else {
      misused ??= { ok: true, paragraphs: [] };
    }
  }
  return (
    misused ??
    wrong('The article has no text: "paragraphs" (an array of strings) or "text" (a string) is missing.')
  );
}

async function paragraphsOf(text: string, line: number, said: Statements): Promise<string[]> {
  const cut = CUT.exec(text.slice(-LONGEST_CUT));
  if (cut) said.remove(line, cut[0].trim(), 'json/cut-short');
  const whole = cut ? text.slice(0, text.length - cut[0].length) : text;
  if (!isHtml(whole)) {
    const paragraphs = splitParagraphs(whole);
    const lines = await Promise.all(
      paragraphs.map((one) => (hasEntities(one) ? lineOfHtml(one.replaceAll('<', '&lt;')) : one)),
    );
    // `&nbsp;` alone keeps editors' empty lines open.
    return lines.filter((one) => one !== '');
  }
  // In HTML a line end is a space; where text and HTML are mixed, an empty line ends a paragraph all the same.
  const { paragraphs, captions } = await paragraphsOfHtml(whole.replace(/\n[ \t]*\n\s*/g, '<br><br>'));
  for (const caption of captions) said.remove(line, caption, 'json/caption');
  return paragraphs;
}

const LONGEST_CUT = 60;

function wrong(reason: string, remedy = ''): Wrong {
  return { ok: false, reason, remedy };
}
