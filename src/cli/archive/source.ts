import type { Actor } from '../../live/curator/audit.js';
import type { SourceReport, Sources } from '../../live/curator/sources.js';
import { FAILED, RAN, UsageError } from '../terminal/usage.js';
import { appliedLine } from './lines.js';
import type { ArchiveOptions } from './options.js';
import { checkLines, lookLines, sourceLines } from './source-lines.js';

type Out = (value: object, lines: readonly string[]) => void;

/** `npm run archive -- source …` @throws UsageError, ArchiveProblem */
export async function runSource(
  sources: Sources,
  { names: [verb, ...names], pattern }: Pick<ArchiveOptions, 'names' | 'pattern'>,
  me: Actor,
  out: Out,
): Promise<number> {
  const report = (source: SourceReport) => out({ source }, sourceLines(source));
  switch (verb) {
    case 'add': {
      if (names.length !== 1) throw new UsageError('source add needs one address after it.');
      const look = await sources.look(names[0]!, pattern, me);
      out({ look }, lookLines(look));
      report(await sources.add(look.id, me));
      return RAN;
    }
    case 'list':
      for (const source of await sources.list()) report(source);
      return RAN;
    case 'check': {
      const given = numbersOf(verb, names, 0);
      const numbers = given.length > 0 ? given : (await sources.list()).map(({ number }) => number);
      let status = RAN;
      for (const number of numbers) {
        const check = await sources.check(number, me);
        out({ check }, checkLines(check));
        if (check.source.problem || check.refused) status = FAILED;
      }
      return status;
    }
    case 'take':
      for (const number of numbersOf(verb, names)) {
        const applied = await sources.take(number, me);
        out({ applied }, [appliedLine(applied)]);
      }
      return RAN;
    case 'drop':
      for (const number of numbersOf(verb, names)) {
        const dropped = await sources.decline(number, me);
        out({ dropped }, [`${dropped} dropped`]);
      }
      return RAN;
    case 'pause':
    case 'resume':
      for (const number of numbersOf(verb, names)) report(await sources.pause(number, me, verb === 'pause'));
      return RAN;
    case 'remove':
      for (const number of numbersOf(verb, names)) {
        const removed = await sources.remove(number, me);
        out({ removed }, [`forgotten: ${removed.address}`]);
      }
      return RAN;
    default:
      throw new UsageError(
        `There is no source command "${verb}"; there are add, list, check, take, drop, pause, resume, remove.`,
      );
  }
}

function numbersOf(verb: string, names: readonly string[], least = 1): number[] {
  if (names.length < least)
    throw new UsageError(`source ${verb} needs the number of a source after it (see source list).`);
  return names.map((name) => {
    if (!/^[1-9]\d{0,8}$/.test(name))
      throw new UsageError(`"${name}" is no number of a source (see source list).`);
    return Number(name);
  });
}
