import { distance } from 'fastest-levenshtein';

/** What is set under a name that is no setting, and the setting that was likely meant. */
export interface Unknown {
  readonly name: string;
  readonly meant: string | null;
}

/** So many letters at most are wrong in a slip, and no more than one of four. */
const SLIPS = 2;
const LETTERS_A_SLIP = 4;
/** Shorter pieces of a name say too little: `DIR`, `PORT`. */
const TELLING = 5;

/**
 * Names of a settings file that are no settings.
 * @param given the names, in any order
 * @param known the settings
 */
export function unknownNames(given: Iterable<string>, known: readonly string[]): Unknown[] {
  const unknown = [...given].filter((name) => !known.includes(name));
  return unknown.map((name) => ({ name, meant: slipOf(name, known) ?? partOf(name, known) }));
}

/** Names of an environment, which holds much that is not ours, that only a slip of the pen keeps from being settings. */
export function slips(given: Iterable<string>, known: readonly string[]): Unknown[] {
  return [...given]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, meant: slipOf(name, known) }))
    .filter(({ meant }) => meant !== null);
}

function slipOf(name: string, known: readonly string[]): string | null {
  const plain = letters(name);
  const most = Math.min(SLIPS, Math.floor(plain.length / LETTERS_A_SLIP));
  const [nearest] = known
    .map((setting) => ({ setting, slips: distance(plain, letters(setting)) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.setting ?? null;
}

/** The only setting whose name holds this one, or is held by it: `TOKEN`, `CLIPPINGS_STATE_DIR`. */
function partOf(name: string, known: readonly string[]): string | null {
  const plain = letters(name);
  const holding = known.filter((setting) => {
    const other = letters(setting);
    const [shorter, longer] = plain.length < other.length ? [plain, other] : [other, plain];
    return shorter.length >= TELLING && longer.includes(shorter);
  });
  return holding.length === 1 ? holding[0]! : null;
}

const letters = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
