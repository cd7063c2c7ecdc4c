import { findJsonFault, lineOf } from '../json/json-fault.js';

/** What the text of front matter says, or what is wrong with it. */
export type Matter =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      /** 1-based, in the text. */
      readonly line: number;
      /** Without a full stop. */
      readonly reason: string;
      readonly remedy: string;
    };

const CORRECT = 'Correct that line, or quote its value: key: "value".';
/** An alias can be repeated so often that little text becomes more than memory holds. */
const MOST_ALIASES = 100;

/** How the parser is ended by values in values in values. */
const TOO_DEEP = /call stack/;

export async function parseYaml(text: string): Promise<Matter> {
  const { isAlias, isCollection, parseDocument, visit } = await import('yaml');
  const document = parseDocument(text, { schema: 'core', logLevel: 'error' });
  const fault = document.errors[0];
  if (fault) {
    const reason = TOO_DEEP.test(fault.message)
      ? 'its values stand in each other too deeply'
      : fault.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
    return { ok: false, line: fault.linePos?.[0].line ?? 1, reason, remedy: CORRECT };
  }
  // No name of anything; written out as such, lists in lists in lists take seconds from a few hundred letters.
  visit(document, {
    Pair: (_, { key }) => (isCollection(key) || isAlias(key) ? visit.REMOVE : undefined),
  });
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    // An asterisk before a word names another value of the document.
    let at = 0;
    visit(document, {
      Alias(_, node) {
        at = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const line = lineOf(text, at);
    const reason =
      error instanceof ReferenceError && /Unresolved/.test(error.message)
        ? 'an asterisk before a word names another value, and there is none of that name'
        : 'its values repeat each other too often';
    return {
      ok: false,
      line,
      reason,
      remedy: 'Put the value in quotation marks, or take the asterisk away.',
    };
  }
}

export async function parseToml(text: string): Promise<Matter> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return { ok: true, value: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n', 1)[0]!.replace(/^Invalid TOML document: /, '');
    return { ok: false, line: error.line, reason, remedy: 'Correct that line: key = "value".' };
  }
}

export async function parseJson(text: string): Promise<Matter> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { offset, reason } = findJsonFault(text) ?? { offset: text.length, reason: 'it cannot be parsed' };
    return { ok: false, line: lineOf(text, offset), reason, remedy: 'Correct the JSON.' };
  }
}
